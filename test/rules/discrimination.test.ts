import { describe, expect, it } from "vitest";
import { rule } from "../../rules/discrimination/index.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { buildRuleset } from "../../src/evaluate/ruleset.ts";
import { prepareExample, testRule } from "../../src/testing/test-rule.ts";
import { hasData, readData } from "../support/data.ts";
import { holdsOnAnyText, long, runsOf } from "../support/rule-runs.ts";
import { FLAGGED, HONEST } from "./discrimination-cases.ts";

testRule(rule, { wholeText: ["toxic"] });

const { messages, findings, share } = runsOf(rule);
const texts = (set: string, label?: string) =>
  readData(set)
    .filter(({ labels }) => label === undefined || labels.includes(label))
    .map(({ text }) => text);

describe("insult and hostility", () => {
  it.each(FLAGGED)("finds: %s", (text) => {
    expect(messages(text)).not.toEqual([]);
  });

  it.each([
    ["ethnicity", "русские свиньи"],
    ["ethnicity", "узбеки все грязные"],
    ["sex", "еркектер күшік сияқты"],
    ["religion", "мұсылмандар террорист"],
    ["residence", "колхозник ты, а не продавец"],
    ["language", "шалақазақ кассир"],
    ["age", "старая карга на кассе"],
    ["insult", "курьер дебил"],
  ])("names the ground %s in %s", (ground, text) => {
    expect(messages(text)).toContain(ground);
  });
});

describe("honest people's words", () => {
  it.each(HONEST)("pass: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });
});

describe("what takes the sting out", () => {
  it.each([
    ["oneself", "Продавец идиот", "Я идиот, что купил"],
    ["a report", "Ты дура", "Меня назвали дурой"],
    ["a denial", "Продавцы идиоты", "Продавцы не идиоты"],
    ["a title", "Курьер идиот", "Купил книгу «Идиот»"],
    ["another noun", "Тупой продавец", "Продавец дал тупой нож"],
    ["the animal", "Сен есексің", "Есек сүті пайдалы"],
  ])("is %s", (_name, abusive, harmless) => {
    expect(messages(abusive)).not.toEqual([]);
    expect(messages(harmless)).toEqual([]);
  });
});

describe("a model's opinion", () => {
  const ruleset = buildRuleset([rule]);
  const suspected = (text: string, score = 0.95): string[] => {
    const thresholds = { highPrecision: 0.99, highRecall: 0.7 };
    const toxic = { part: "text", model: "toxic", label: "toxic", score, thresholds, heaviest: () => [] };
    const { findings } = evaluate(ruleset, prepareExample({ text, signals: { textScores: { scores: [toxic] } } }));
    return findings.filter(({ confidence }) => confidence >= 0.5).map(({ message }) => message);
  };

  it.each(["Шут гороховый, накажут его", "дрянь последняя, накажут её"])("confirms a doubtful word: %s", (text) => {
    expect(suspected(text)).toEqual(["insult"]);
  });

  it.each([
    "гнилая доска попалась опять",
    "что за страшная авария вчера",
    "какая же я глупая была",
    "это хуйня какая-то",
    "собаки лают у соседей всю ночь",
    "убивают всех собак подряд",
    "Тебе и собака няшная",
  ])("is not heard where nobody is meant: %s", (text) => {
    expect(suspected(text)).toEqual([]);
  });

  it.each(["Парень твой тебя бросил, да?", "У него рука не дрогнет убить человека", "скользко зимой на дороге"])(
    "opens no case alone that the words don't bear out: %s",
    (text) => {
      expect(suspected(text, 0.999)).toEqual([]);
    },
  );
});

describe("any text", () => {
  it("gives evidence inside it", () => {
    holdsOnAnyText(rule, [
      "мал",
      "сен",
      "ты",
      "тупой",
      "продавец",
      "орыстар",
      "не",
      "русские",
      "козлы",
      "!",
      "pig",
      "үй",
    ]);
  });

  it.each(["козел ты ", "мал есек ", "русские тупые ", "stupid you "])("survives a long run of %j", (word) => {
    expect(findings(long(word)).length).toBeGreaterThanOrEqual(0);
  });
});

describe.skipIf(!hasData("kazsandra/labelled.jsonl"))("on labelled reviews", () => {
  it("is right in 85 of a hundred and finds 75", () => {
    const rows = readData("kazsandra/labelled.jsonl").filter(({ labels }) => !labels.includes("discrimination?"));
    const flagged = rows.filter(({ text }) => messages(text).length > 0);
    const firm = rows.filter(({ labels }) => labels.includes("discrimination"));
    const right = flagged.filter(({ labels }) => labels.includes("discrimination")).length;
    expect(right / flagged.length).toBeGreaterThanOrEqual(0.85);
    expect(right / firm.length).toBeGreaterThanOrEqual(0.75);
  });
});

describe.skipIf(!hasData("kazsandra/market_mapping_book.jsonl"))("on real reviews", () => {
  it("finds abuse in fewer than one of a thousand", () => {
    expect(share(texts("kazsandra/market_mapping_book.jsonl"))).toBeLessThan(0.001);
  });
});

describe.skipIf(!hasData("russe_detox/silver_profanity.jsonl"))("on toxic comments and their neutral rewrites", () => {
  it("leaves the rewrites alone", () => {
    expect(share(texts("russe_detox/silver_profanity.jsonl", "silver-clean"))).toBeLessThanOrEqual(0.01);
  });

  it("finds insults in plain words, the model aside", () => {
    expect(share(texts("russe_detox/silver_profanity.jsonl", "toxic-without-lexicon-word"))).toBeGreaterThan(0.33);
  });
});

describe.skipIf(!hasData("kz_other_tests/index_tests.jsonl"))("on others' tests", () => {
  it("finds hate and body-shaming", () => {
    expect(share(texts("kz_other_tests/index_tests.jsonl", "hate"))).toBeGreaterThanOrEqual(0.9);
    expect(share(texts("kz_other_tests/index_tests.jsonl", "body-shaming"))).toBeGreaterThanOrEqual(0.9);
  });

  it("passes what is clean", () => {
    expect(share(texts("kz_other_tests/index_tests.jsonl", "clean"))).toBeLessThanOrEqual(0.03);
    expect(share(texts("kz_other_tests/index_tests.jsonl", "clean-name"))).toBeLessThanOrEqual(0.03);
  });
});

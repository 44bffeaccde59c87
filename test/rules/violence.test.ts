import { describe, expect, it } from "vitest";
import { rule } from "../../rules/violence/index.ts";
import { firstPerson } from "../../rules/violence/lexicon/kk-verbs.ts";
import { testRule } from "../../src/testing/test-rule.ts";
import { hasData, readData } from "../support/data.ts";
import { holdsOnAnyText, long, runsOf } from "../support/rule-runs.ts";
import { FLAGGED, HONEST } from "./violence-cases.ts";
import { FLAGGED as BY_IDIOM, HONEST as NO_IDIOM } from "./violence-idiom-cases.ts";

testRule(rule);

const { messages, findings, share } = runsOf(rule);

describe("threats, wishes, calls", () => {
  it.each([...FLAGGED, ...BY_IDIOM])("finds: %s", (text) => {
    expect(messages(text)).not.toEqual([]);
  });

  it("finds one finding for one threat", () => {
    expect(messages("Я тебя убью, понял?")).toEqual(["threat"]);
  });

  it.each(["Я не убью тебя", "тебя никогда не трону", "Я тебя. Убью время за книгой"])(
    "passes a denial: %s",
    (text) => {
      expect(messages(text)).toEqual([]);
    },
  );

  it("does not join what stands in different sentences", () => {
    expect(messages("Спасибо вам. Сожгу свечи вечером. Дом красивый.")).toEqual([]);
  });
});

describe("honest people's words", () => {
  it.each([...HONEST, ...NO_IDIOM])("pass: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });
});

describe("first person of Kazakh verbs", () => {
  it.each([
    ["өлтір", ["өлтіремін", "өлтірем", "өлтіреміз", "өлтірейін", "өлтірейік"]],
    ["пышақта", ["пышақтаймын", "пышақтайм", "пышақтаймыз", "пышақтайын", "пышақтайық"]],
    ["сындыр", ["сындырамын", "сындырам", "сындырамыз", "сындырайын", "сындырайық"]],
  ])("of %s follows vowel harmony", (stem, forms) => {
    expect(firstPerson(stem)).toEqual(forms);
  });
});

describe("any text", () => {
  it("gives evidence inside it", () => {
    holdsOnAnyText(rule, ["убью", "тебя", "вас", "өлтіремін", "сені", "kill", "you", "надо", "их", ".", "не", "ноги"]);
  });

  it.each(["убью тебя ", "өлтіремін сені ", "если ", "kill you "])("survives a long run of %j", (word) => {
    expect(findings(long(word)).length).toBeGreaterThanOrEqual(0);
  });
});

describe.skipIf(!hasData("kz_other_tests/index_tests.jsonl"))("on others' tests", () => {
  const rows = readData("kz_other_tests/index_tests.jsonl");
  const of = (label: string) => rows.filter(({ labels }) => labels.includes(label)).map(({ text }) => text);

  it.each(["threat", "doxxing", "blackmail", "self-harm-incitement"])("finds nine in ten of %s", (label) => {
    expect(share(of(label))).toBeGreaterThanOrEqual(0.9);
  });

  it.each(["clean", "clean-name"])("passes ninety-seven in a hundred of %s", (label) => {
    expect(share(of(label))).toBeLessThanOrEqual(0.03);
  });
});

describe.skipIf(!hasData("kazsandra/market_mapping_book.jsonl"))("on real reviews", () => {
  it("finds violence in fewer than one of a thousand", () => {
    expect(share(readData("kazsandra/market_mapping_book.jsonl").map(({ text }) => text))).toBeLessThan(0.001);
  });
});

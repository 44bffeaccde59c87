import { describe, expect, it } from "vitest";
import { sharedWith } from "../../rules/not-firsthand/copied.ts";
import { readFacts } from "../../rules/not-firsthand/facts.ts";
import { rule } from "../../rules/not-firsthand/index.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { buildRuleset } from "../../src/evaluate/ruleset.ts";
import type { ExampleContent } from "../../src/rule-kit/define-rule.ts";
import { prepareExample, testRule } from "../../src/testing/test-rule.ts";
import { hasData, readData } from "../support/data.ts";
import { holdsOnAnyText, long, runsOf } from "../support/rule-runs.ts";
import { FLAGGED } from "./not-firsthand-flagged.ts";
import { HONEST } from "./not-firsthand-honest.ts";

testRule(rule, { wholeText: ["notBought", "beforeDelivery", "copied"] });

const { messages, findings } = runsOf(rule);
const ruleset = buildRuleset([rule]);
const surest = (example: ExampleContent): number =>
  Math.max(0, ...evaluate(ruleset, prepareExample(example)).findings.map(({ confidence }) => confidence));

describe("reviews without experience", () => {
  it.each(FLAGGED)("finds: %s", (text) => {
    expect(messages(text)).not.toEqual([]);
  });
});

describe("reviews from experience", () => {
  it.each(HONEST)("pass: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });
});

describe("how sure", () => {
  const ACT = 0.85;
  const hearsay = "Көршім алыпты, жақсы дейді";

  it.each([hearsay, ...FLAGGED])("words alone never act: %s", (text) => {
    expect(surest({ text })).toBeLessThan(ACT);
  });

  it("received, liked, not used yet is below asking anybody", () => {
    expect(surest({ text: "Тауар уақытында келді, ұнады. Әлі қолданған жоқпын." })).toBeLessThan(0.5);
  });

  it("words and facts together act", () => {
    expect(surest({ text: hearsay, purchase: { verified: false } })).toBeGreaterThanOrEqual(ACT);
  });

  it("a missing purchase alone asks", () => {
    const sure = surest({ text: "Отличный товар", purchase: { verified: false } });
    expect(sure).toBeGreaterThanOrEqual(0.5);
    expect(sure).toBeLessThan(ACT);
  });

  it("before delivery acts on praise of the goods and asks about words on the delivery", () => {
    const facts = {
      purchase: { verified: true, deliveredAt: "2026-03-05T10:00:00Z" },
      submittedAt: "2026-03-03T10:00:00Z",
    };
    expect(surest({ text: "Өте жақсы, сапасы керемет", ...facts })).toBeGreaterThanOrEqual(ACT);
    expect(surest({ text: "Курьер опаздывает, жду неделю", ...facts })).toBeLessThan(ACT);
  });

  it("a confirmed purchase takes hearsay down", () => {
    expect(surest({ text: hearsay, purchase: { verified: true } })).toBeLessThan(surest({ text: hearsay }));
  });

  it("only reviews are judged", () => {
    expect(surest({ text: hearsay, kind: "message", purchase: { verified: false } })).toBe(0);
  });
});

describe("facts", () => {
  it.each([
    [{}, false, false],
    [{ purchase: { verified: true } }, false, false],
    [{ purchase: { verified: false } }, true, false],
    [{ purchase: { verified: true, deliveredAt: "2026-01-02" }, submittedAt: "2026-01-01" }, false, true],
    [{ purchase: { verified: true, deliveredAt: "2026-01-01" }, submittedAt: "2026-01-01" }, false, false],
    [{ purchase: { verified: true, deliveredAt: "no date" }, submittedAt: "2026-01-01" }, false, false],
  ])("%j", (context, notBought, beforeDelivery) => {
    expect(readFacts(context)).toMatchObject({ notBought, beforeDelivery });
  });
});

describe("copies", () => {
  const listing = "Мощный пылесос с циклонным фильтром и контейнером на два литра для сухой уборки дома";

  it("measures shared runs of words", () => {
    expect(sharedWith(listing, listing)).toBe(1);
    expect(sharedWith("Купил пылесос месяц назад, работает тихо, контейнер маловат, но чистит хорошо", listing)).toBe(
      0,
    );
  });

  it("says nothing about short reviews", () => {
    expect(sharedWith("Мощный пылесос", listing)).toBe(0);
  });

  it("finds another author's long review, not a short one", () => {
    const repeats = [
      { contentKind: "review" as const, contentId: "r-1", sameAuthor: false, similarity: 1, ageSeconds: 60 },
    ];
    const signals = { recent: { posts: [], repeats } };
    const text = "Брали на дачу, второе лето работает без нареканий, косит высокую траву и почти не шумит";
    expect(surest({ text, signals })).toBeGreaterThanOrEqual(0.5);
    expect(surest({ text: "Рахмет, жақсы", signals })).toBe(0);
  });
});

describe("any text", () => {
  it("gives evidence inside it", () => {
    holdsOnAnyText(rule, [
      "әлі",
      "қолданған",
      "жоқпын",
      "көрмедім",
      "дейді",
      "көршім",
      "не",
      "купил",
      "говорят",
      "хорошо",
    ]);
  });

  it.each(["әлі көрмедім ", "не купил ", "дейді жақсы ", "haven't tried "])("survives a long run of %j", (word) => {
    expect(findings(long(word)).length).toBeGreaterThanOrEqual(0);
  });
});

describe.skipIf(!hasData("kazsandra/labelled.jsonl"))("on labelled reviews", () => {
  it("is right in 85 of a hundred and finds 80", () => {
    const rows = readData("kazsandra/labelled.jsonl").filter(({ labels }) => !labels.includes("not-firsthand?"));
    const flagged = rows.filter(({ text }) => messages(text).length > 0);
    const firm = rows.filter(({ labels }) => labels.includes("not-firsthand"));
    const right = flagged.filter(({ labels }) => labels.includes("not-firsthand")).length;
    expect(right / flagged.length).toBeGreaterThanOrEqual(0.85);
    expect(right / firm.length).toBeGreaterThanOrEqual(0.8);
  });
});

describe.skipIf(!hasData("kazsandra/market_mapping_book.jsonl"))("on real reviews", () => {
  const texts = readData("kazsandra/market_mapping_book.jsonl").map(({ text }) => text);
  const asked = texts.map((text) => new Set(messages(text)));

  it("doubts fewer than four in a thousand, most of them rightly", () => {
    const doubted = asked.filter((found) => found.size > 0 && !found.has("question"));
    expect(doubted.length / texts.length).toBeLessThan(0.004);
  });
  it("finds fewer than three in a thousand that only ask", () => {
    expect(asked.filter((found) => found.has("question")).length / texts.length).toBeLessThan(0.003);
  });
});

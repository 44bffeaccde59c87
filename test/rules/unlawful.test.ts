import { describe, expect, it } from "vitest";
import { rule } from "../../rules/unlawful/index.ts";
import { ARTICLES } from "../../rules/unlawful/laws.ts";
import { MESSAGES } from "../../rules/unlawful/messages.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { buildRuleset } from "../../src/evaluate/ruleset.ts";
import { prepareExample, testRule } from "../../src/testing/test-rule.ts";
import { hasData, readData } from "../support/data.ts";
import { HONEST, OFFERS } from "./unlawful-cases.ts";
import { FLAGGED, HONEST as ORDINARY } from "./unlawful-idiom-cases.ts";

testRule(rule);

const ruleset = buildRuleset([rule]);
const sure = (text: string): string[] =>
  evaluate(ruleset, prepareExample({ text }))
    .findings.filter(({ confidence }) => confidence >= 0.5)
    .map(({ message }) => message);

describe("offers, searches and lures", () => {
  it.each(OFFERS)("%s: %s", (message, text) => {
    expect(sure(text)).toContain(message);
  });
});

describe("offers by jargon, hint and bare noun", () => {
  it.each(FLAGGED)("found: %s", (text) => {
    expect(sure(text)).not.toEqual([]);
  });
});

describe("honest people's words", () => {
  it.each([...HONEST, ...ORDINARY])("pass: %s", (text) => {
    expect(sure(text)).toEqual([]);
  });
});

describe("the law", () => {
  it("is cited in every message of the rule's own and every language", () => {
    for (const [id, { text }] of Object.entries(MESSAGES)) {
      for (const words of Object.values(text)) {
        for (const article of ARTICLES[id as keyof typeof ARTICLES]) expect(words).toContain(article);
      }
    }
  });
});

describe.skipIf(!hasData("kz_other_tests/gambling_pyramid_templates.jsonl"))(
  "on others' gambling and pyramid lines",
  () => {
    it("finds nine templates in ten and passes what is clean", () => {
      const rows = readData("kz_other_tests/gambling_pyramid_templates.jsonl");
      const templates = new Map<string, boolean>();
      for (const row of rows.filter(({ labels }) => labels.includes("gambling") || labels.includes("pyramid"))) {
        const name = String(row.template);
        templates.set(name, (templates.get(name) ?? true) && sure(row.text).length > 0);
      }
      const found = [...templates.values()].filter(Boolean).length;
      expect(found / templates.size).toBeGreaterThanOrEqual(0.9);
      expect(rows.filter(({ labels, text }) => labels.includes("clean") && sure(text).length > 0)).toEqual([]);
    });
  },
);

describe.skipIf(!hasData("sensitive_topics_ru/v2test_v2val_v1crowd.jsonl"))("on topics that are only mentioned", () => {
  it("holds back at most three in a hundred", () => {
    const rows = readData("sensitive_topics_ru/v2test_v2val_v1crowd.jsonl");
    expect(rows.filter(({ text }) => sure(text).length > 0).length / rows.length).toBeLessThanOrEqual(0.03);
  });
});

describe.skipIf(!hasData("kazsandra/market_mapping_book.jsonl"))("on real reviews", () => {
  it("finds nothing unlawful in one of a thousand", () => {
    const rows = readData("kazsandra/market_mapping_book.jsonl");
    expect(rows.filter(({ text }) => sure(text).length > 0).length / rows.length).toBeLessThanOrEqual(0.001);
  });
});

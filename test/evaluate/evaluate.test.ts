import { defineLexicon, defineRule, matchEvidence } from "elek/rule";
import { describe, expect, it } from "vitest";
import type { Prepared } from "../../src/core/signals.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { buildRuleset } from "../../src/evaluate/ruleset.ts";
import { prepareExample } from "../../src/testing/test-rule.ts";

const MESSAGE = { severity: "high", text: { kk: "…", ru: "…", en: "…" } } as const;
const meta = (id: string) => ({
  id,
  version: 3,
  category: "spam" as const,
  clause: "P8b",
  stage: "live" as const,
  languages: ["en"] as const,
  description: "",
  limitations: [],
  messages: { found: MESSAGE },
  examples: { flag: [], pass: [] },
});

const words = (id: string, word: string) =>
  defineRule({
    meta: meta(id),
    lexicons: [defineLexicon({ language: "en", source: "test", entries: [{ match: word, message: "found" }] })],
    check({ matches, report }) {
      for (const match of matches) {
        report({ message: "found", confidence: match.confidence, evidence: [matchEvidence(match)] });
      }
    },
  });

const throwing = defineRule({
  meta: meta("throwing"),
  check() {
    throw new Error("a secret from the text");
  },
});

const onPictures = defineRule({
  meta: meta("on-pictures"),
  needs: ["nudity"],
  check({ report }) {
    report({ message: "found", confidence: 1, evidence: [{ kind: "counter", counter: "ran", count: 1 }] });
  },
});

const text = (value: string): Prepared => prepareExample({ text: value });

describe("evaluate", () => {
  it("keeps some dozens of places for a message and a part, and says how many there were", () => {
    const { findings } = evaluate(buildRuleset([words("one", "apple")]), text("apple ".repeat(3000)));
    expect(findings).toHaveLength(50);
    expect(findings[0]?.evidence[1]).toEqual({ kind: "counter", counter: "places", count: 3000 });
    expect(findings.slice(1).every(({ evidence }) => evidence.length === 1)).toBe(true);
  });

  it("keeps a surer place wherever it stands", () => {
    const rising = defineRule({
      meta: meta("rising"),
      check({ report }) {
        for (let start = 0; start < 100; start++) {
          const confidence = start === 99 ? 0.9 : 0.5;
          report({ message: "found", confidence, evidence: [{ kind: "span", part: "text", start, end: start + 1 }] });
        }
      },
    });
    const { findings } = evaluate(buildRuleset([rising]), text("a"));
    expect(findings).toHaveLength(51);
    expect(findings.at(-1)?.confidence).toBe(0.9);
  });

  it("gives every rule its own matches and keeps all findings", () => {
    const { findings, failures } = evaluate(
      buildRuleset([words("one", "apple"), words("two", "pear")]),
      text("a pear, an apple and a pear"),
    );
    expect(failures).toEqual([]);
    expect(findings.map(({ rule, evidence: [e] }) => [rule, e.kind === "span" && e.start])).toEqual([
      ["one", 11],
      ["two", 2],
      ["two", 23],
    ]);
    expect(findings[0]).toMatchObject({
      ruleVersion: 3,
      category: "spam",
      severity: "high",
      exact: false,
      shadow: false,
    });
  });

  it("records a rule that throws, without its words, and lets the others answer", () => {
    const { findings, failures } = evaluate(buildRuleset([throwing, words("one", "apple")]), text("apple"));
    expect(findings).toHaveLength(1);
    expect(failures).toEqual([{ stage: "rule", name: "throwing", code: "RULE_FAILED" }]);
  });

  it("does not run a rule whose signal failed, and says both", () => {
    const prepared = text("apple");
    const failure = { stage: "extractor", name: "nudity", code: "IMAGE_TRUNCATED" } as const;
    const { findings, failures } = evaluate(buildRuleset([onPictures, words("one", "apple")]), {
      ...prepared,
      signals: { ...prepared.signals, nudity: { status: "failed", failure } },
    });
    expect(findings.map(({ rule }) => rule)).toEqual(["one"]);
    expect(failures).toEqual([failure, { stage: "rule", name: "on-pictures", code: "RULE_SIGNAL_FAILED" }]);
  });

  it("reports the same thing once", () => {
    const twice = defineRule({
      meta: meta("twice"),
      check({ report }) {
        for (const confidence of [0.5, 0.9]) {
          report({ message: "found", confidence, evidence: [{ kind: "counter", counter: "c", count: 1 }] });
        }
      },
    });
    const { findings } = evaluate(buildRuleset([twice]), text(""));
    expect(findings.map(({ confidence }) => confidence)).toEqual([0.9]);
  });
});

describe("buildRuleset", () => {
  it("refuses two rules of one name", () => {
    expect(() => buildRuleset([throwing, throwing])).toThrow("RULESET_INVALID");
  });

  it("is named by its rules: another word, another version, another code give another hash", () => {
    const hash = (...rules: Parameters<typeof buildRuleset>[0]) => buildRuleset(rules).hash;
    const one = words("one", "apple");
    expect(hash(one)).toBe(hash(words("one", "apple")));
    expect(hash(words("one", "pear"))).not.toBe(hash(one));
    expect(hash({ ...one, meta: { ...one.meta, version: 4 } })).not.toBe(hash(one));
    expect(hash({ ...one, check: () => undefined })).not.toBe(hash(one));
  });
});

describe("defineRule", () => {
  it("takes no misspelt message and hands over no undeclared signal; the type checker holds these lines", () => {
    const typed = defineRule({
      meta: meta("typed"),
      needs: ["text"],
      check({ signals, report }) {
        // @ts-expect-error a misspelt message id
        report({ message: "fuond", confidence: 1, evidence: [{ kind: "counter", counter: "c", count: 1 }] });
        // @ts-expect-error a signal that was not declared
        signals.nudity;
      },
    });
    expect(evaluate(buildRuleset([typed]), text("x")).failures).toEqual([
      { stage: "rule", name: "typed", code: "RULE_FAILED" },
    ]);
  });

  it("reports known pictures for their category, also where the rule itself can't look", () => {
    const known = (category: "spam" | "nudity") => ({
      matches: [
        { part: "image:1", bank: "b", entry: 7, algorithm: "pdq" as const, distance: 3, category, confirmed: true },
      ],
    });
    const rule = defineRule({ ...onPictures, meta: meta("on-pictures"), needs: ["nudity"], knownPictures: true });
    const failed = { stage: "extractor", name: "nudity", code: "MODEL_INVALID" } as const;
    const prepared = (category: "spam" | "nudity"): Prepared => {
      const { signals } = prepareExample({ signals: { knownPictures: known(category) } });
      return { signals: { ...signals, nudity: { status: "failed", failure: failed } }, failures: [] };
    };
    expect(evaluate(buildRuleset([rule]), prepared("spam")).findings).toEqual([
      {
        rule: "on-pictures",
        ruleVersion: 3,
        category: "spam",
        message: "known-picture",
        severity: "high",
        confidence: 0.99,
        evidence: [{ kind: "hash", part: "image:1", bank: "b", entry: 7, algorithm: "pdq", distance: 3 }],
        exact: true,
        shadow: false,
      },
    ]);
    expect(evaluate(buildRuleset([rule]), prepared("nudity")).findings).toEqual([]);
    expect(evaluate(buildRuleset([onPictures]), prepared("spam")).findings).toEqual([]);
  });
});

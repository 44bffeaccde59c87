import { defineLexicon, defineRule, matchEvidence } from "elek/rule";
import { describe, expect, it } from "vitest";
import type { TextScore } from "../../src/core/signals.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { buildRuleset } from "../../src/evaluate/ruleset.ts";
import type { ExampleContent } from "../../src/rule-kit/index.ts";
import type { SecondOpinion } from "../../src/rule-kit/second-opinion.ts";
import { prepareExample } from "../../src/testing/test-rule.ts";

const TEXT = { kk: "…", ru: "…", en: "…" };
/** Finds `word` as surely as it is told to. */
const rule = (confidence: number, heard?: SecondOpinion["heard"]) =>
  defineRule({
    meta: {
      id: "some",
      version: 1,
      category: "violence",
      clause: "P4",
      stage: "live",
      languages: ["en"],
      description: "",
      limitations: [],
      messages: { found: { severity: "high", text: TEXT } },
      examples: { flag: [], pass: [] },
    },
    lexicons: [defineLexicon({ language: "en", source: "test", entries: [{ match: "word", message: "found" }] })],
    secondOpinion: { text: TEXT, example: "five words that say nothing", ...(heard && { heard }) },
    check({ matches, report }) {
      for (const match of matches) report({ message: "found", confidence, evidence: [matchEvidence(match)] });
    },
  });

const score = (over: Partial<TextScore> = {}): TextScore => ({
  part: "text",
  model: "meaning",
  label: "violence",
  score: 0.8,
  thresholds: { highPrecision: 0.7, highRecall: 0.7 },
  heaviest: () => [{ start: 5, end: 9, feature: "some", weight: 1 }],
  ...over,
});

const messages = (example: ExampleContent, confidence = 0.9) =>
  evaluate(buildRuleset([rule(confidence)]), prepareExample(example)).findings.map(({ message }) => message);
const scored = (text: string, over?: Partial<TextScore>): ExampleContent => ({
  text,
  signals: { textScores: { scores: [score(over)] } },
});

describe("a second opinion", () => {
  it("is reported with the score and the n-grams that weighed most", () => {
    const { findings } = evaluate(buildRuleset([rule(0.9)]), prepareExample(scored("with some things left open")));
    expect(findings).toEqual([
      {
        rule: "some",
        ruleVersion: 1,
        category: "violence",
        message: "reads-like",
        severity: "low",
        confidence: 0.6,
        evidence: [
          { kind: "score", part: "text", model: "meaning", label: "violence", score: 0.8 },
          { kind: "span", part: "text", start: 5, end: 9, lexeme: "meaning: violence" },
        ],
        exact: false,
        shadow: false,
      },
    ]);
  });

  it("is not asked for where the rule is as sure itself", () => {
    expect(messages(scored("a word and some more"))).toEqual(["found"]);
    expect(messages(scored("a word and some more"), 0.4)).toEqual(["found", "reads-like"]);
  });

  it("is not heard on texts that the rule leaves out", () => {
    const ruleset = buildRuleset([rule(0.9, ({ text }) => !text.includes("open"))]);
    const found = (text: string) => evaluate(ruleset, prepareExample(scored(text))).findings;
    expect(found("with some things left open")).toEqual([]);
    expect(found("with some things left over")).toHaveLength(1);
  });

  it("counts for its own part", () => {
    expect(messages({ ...scored("with some things left open"), title: "a word" })).toEqual(["found", "reads-like"]);
  });

  it.each<[string, ExampleContent]>([
    ["a score below the threshold", scored("with some things left open", { score: 0.69 })],
    ["another label", scored("with some things left open", { label: "nudity" })],
    ["another model", scored("with some things left open", { model: "toxic" })],
    ["too few words", scored("with some, left")],
    ["no scores", { text: "with some things left open" }],
  ])("is not heard with %s", (_why, example) => {
    expect(messages(example)).toEqual([]);
  });
});

import fc from "fast-check";
import { expect } from "vitest";
import type { Finding } from "../../src/core/finding.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { buildRuleset } from "../../src/evaluate/ruleset.ts";
import type { AnyRule } from "../../src/rule-kit/define-rule.ts";
import { prepareExample } from "../../src/testing/test-rule.ts";

/** One rule over one text of a review, and the two questions that tests ask. */
export function runsOf(rule: AnyRule) {
  const ruleset = buildRuleset([rule]);
  const findings = (text: string): readonly Finding[] => {
    const { findings: found, failures } = evaluate(ruleset, prepareExample({ text }));
    expect(failures).toEqual([]);
    return found;
  };
  /** what would be held, hidden or looked at: from the default policy's lower threshold on */
  const messages = (text: string): string[] =>
    findings(text)
      .filter(({ confidence }) => confidence >= 0.5)
      .map(({ message }) => message);
  return { findings, messages, share: (texts: readonly string[]) => hits(texts, messages) / texts.length };
}

const hits = (texts: readonly string[], messages: (text: string) => string[]): number =>
  texts.filter((text) => messages(text).length > 0).length;

/** Whatever is written: no failure, evidence inside the text, confidence in its range. */
export function holdsOnAnyText(rule: AnyRule, words: readonly string[]): void {
  const { findings } = runsOf(rule);
  const text = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 30 })
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(text, (written) => {
      for (const { confidence, evidence } of findings(written)) {
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const piece of evidence) {
          if (piece.kind !== "span") continue;
          expect(piece.start).toBeLessThan(piece.end);
          expect(piece.end).toBeLessThanOrEqual(written.length);
        }
      }
    }),
    { numRuns: 300 },
  );
}

/** A long text of nothing but one word must not make the rule slow or fall over. */
export const long = (word: string, characters = 100_000): string => word.repeat(Math.ceil(characters / word.length));

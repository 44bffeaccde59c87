import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RULES } from "../../rules/index.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { buildRuleset } from "../../src/evaluate/ruleset.ts";
import { prepareExample } from "../../src/testing/test-rule.ts";
import { textScores } from "../support/scores.ts";

const ruleset = buildRuleset(RULES);
const judge = (text: string) => evaluate(ruleset, prepareExample({ text }, textScores));

/** Words that rules look for, cut, mirrored and mixed with everything that Unicode has. */
const words = RULES.flatMap(({ meta }) => meta.examples.flag as readonly { text?: string }[]).flatMap(({ text }) =>
  text === undefined ? [] : text.split(/\s+/u),
);
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words),
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "\u200b",
        "\u202e",
        "\ufeff",
        "\u0301".repeat(50),
        "\ud83d",
        "а".repeat(500),
        "*",
        "@",
        ".",
        "\n",
        "\0",
      ),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(""));

describe("all rules on hostile text", () => {
  it("never fail, point inside the text, and say the same twice", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { findings, failures } = judge(text);
        expect(failures).toEqual([]);
        for (const { evidence } of findings) {
          for (const item of evidence) {
            if (item.kind !== "span") continue;
            expect(item.start).toBeGreaterThanOrEqual(0);
            expect(item.end).toBeGreaterThan(item.start);
            expect(item.end).toBeLessThanOrEqual(text.length);
          }
        }
        expect(judge(text).findings).toEqual(findings);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    "a",
    "а",
    "хуй",
    "х.у.й.",
    "х у й ",
    "@",
    "* ",
    "1",
    "7 7",
    "8(701)",
    "\u200b",
    "😀",
    "a.b/",
    "ұлы ",
    "()",
    "\n",
  ])("reads 100,000 characters of %j to the end", (piece) => {
    expect(judge(piece.repeat(Math.ceil(100_000 / piece.length))).failures).toEqual([]);
  });
});

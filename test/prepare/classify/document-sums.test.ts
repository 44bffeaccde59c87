import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentScorer } from "../../../src/prepare/classify/document-sums.ts";
import { readFeatures } from "../../../src/prepare/classify/features.ts";
import type { LinearSums } from "../../../src/prepare/classify/linear.ts";
import { readStream } from "../../../src/prepare/classify/stream.ts";
import { readText } from "../../../src/prepare/text/index.ts";

/** Adds the hashes themselves up, so that a feature too many, too few or another one shows. */
const tally: LinearSums = {
  size: 2,
  add(hashes, count, sums) {
    for (let index = 0; index < count; index++) {
      sums[0] = (sums[0] as number) + (hashes[index] as number);
      sums[1] = (sums[1] as number) + Math.imul(hashes[index] as number, hashes[index] as number);
    }
  },
  probabilities: ([sum = 0, squares = 0], count) => [sum, squares, count],
};

/** The features of the whole text at once. */
function whole(text: string): number[] {
  const { hashes, count } = readFeatures(readStream(text));
  const sums = new Int32Array(tally.size);
  tally.add(hashes, count, sums);
  return tally.probabilities(sums, count);
}

describe("documentScorer", () => {
  const score = documentScorer(tally);

  it.each(["", " ", "а", "а б", "а б в г", "да, нет", "ок  ок\nок", "1 2 3", "… ! ?", "xорошо паспорт", "а\u2028б в"])(
    "counts the features of a text by its runs: %j",
    (text) => {
      const document = readText("text", text);
      expect(score(document)).toEqual(whole(document.folded.text));
    },
  );

  it("counts a run as long as a text", () => {
    const text = "хуйпизда".repeat(20_000);
    expect(score(readText("text", text))).toEqual(whole(text));
  });

  it("counts the same for any text, whatever was counted before", () => {
    const word = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."абвәхxyo01.,-😀ё"), minLength: 1, maxLength: 8 }),
      fc.string({ unit: "binary", maxLength: 4 }),
    );
    const text = fc
      .array(fc.tuple(word, fc.constantFrom(" ", "  ", "\n", "\u2028", "\u00a0", "")))
      .map((pieces) => pieces.flat().join(""));
    fc.assert(
      fc.property(text, (written) => {
        const document = readText("text", written);
        expect(score(document)).toEqual(whole(document.folded.text));
      }),
      { numRuns: 1000 },
    );
  });
});

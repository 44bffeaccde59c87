import { type CorpusRow, readSet } from "./corpus.ts";

/** a text by its letters alone: sets that gathered the same comments spell them apart */
const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

/** Russian toxic comments, but for those that stand in the set that measures insults and their rewrites. */
export function toxicComments(): CorpusRow[] {
  const measured = new Set(
    ["russe_detox/silver_profanity", "russe_detox/pairs"].flatMap(readSet).map(({ text }) => letters(text)),
  );
  return readSet("rudetoxifier/ru_test_10k_toxic").filter(({ text }) => !measured.has(letters(text)));
}

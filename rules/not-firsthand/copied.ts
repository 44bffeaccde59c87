/** words that a copied stretch must have: shorter ones agree by chance */
const MIN_WORDS = 8;
const RUN = 3;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const runsOf = (words: readonly string[]): string[] => {
  const runs: string[] = [];
  for (let at = 0; at + RUN <= words.length; at++) runs.push(words.slice(at, at + RUN).join(" "));
  return runs;
};

/** Share of the review's runs of three words that stand in the listing's own text; 0 for short reviews. */
export function sharedWith(review: string, listing: string): number {
  const words = wordsOf(review);
  if (words.length < MIN_WORDS) return 0;
  const known = new Set(runsOf(wordsOf(listing)));
  if (known.size === 0) return 0;
  const runs = runsOf(words);
  return runs.filter((run) => known.has(run)).length / runs.length;
}

import type { Evidence, RecentSignal } from "elek/rule";

const COPY_SHARE = 0.5;
/** two people may write the same short praise, so only long texts count as somebody else's */
const REPEAT_SIMILARITY = 0.9;
const REPEAT_MIN_CHARACTERS = 60;
const REPEAT_CONFIDENCE = 0.75;

export interface Copy {
  readonly confidence: number;
  readonly evidence: readonly [Evidence];
}

/** Where a review was copied from: the listing's own description, or another author's review. */
export function findCopy(review: string, listing: string, repeats: RecentSignal["repeats"]): Copy | undefined {
  const similarity = sharedWith(review, listing);
  if (similarity >= COPY_SHARE) {
    const confidence = 0.5 + 0.45 * similarity;
    return { confidence, evidence: [{ kind: "related", relation: "copied-from-listing", similarity }] };
  }
  if (review.length < REPEAT_MIN_CHARACTERS) return undefined;
  const other = repeats.find(
    (repeat) => !repeat.sameAuthor && repeat.contentKind === "review" && repeat.similarity >= REPEAT_SIMILARITY,
  );
  if (!other) return undefined;
  const { contentKind, contentId } = other;
  return {
    confidence: REPEAT_CONFIDENCE,
    evidence: [
      { kind: "related", relation: "copied-from-review", contentKind, contentId, similarity: other.similarity },
    ],
  };
}

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
  if (listing === "") return 0;
  const words = wordsOf(review);
  if (words.length < MIN_WORDS) return 0;
  const known = new Set(runsOf(wordsOf(listing)));
  if (known.size === 0) return 0;
  const runs = runsOf(words);
  return runs.filter((run) => known.has(run)).length / runs.length;
}

import type { TextDocument } from "../core/signals.ts";
import type { LexiconMatch } from "./lexicon.ts";

/** A full stop ends a sentence before white space and before a capital: people forget the space. */
const BOUNDARY = /[\n;]|[.!?…](?=\s|\p{Lu})/u;

/** Meaning rarely crosses a sentence: numbers every token of a document with the sentence it stands in. */
export function sentenceNumbers(document: TextDocument): readonly number[] {
  const { text, tokens } = document;
  let sentence = 0;
  let end = 0;
  return tokens.map((token) => {
    // one character beyond the gap, so that a capital right after the full stop is seen
    if (end > 0 && BOUNDARY.test(text.slice(end, token.start + 1))) sentence++;
    end = token.end;
    return sentence;
  });
}

/** How many tokens stand between two matches; 0 for neighbours and for matches that overlap. */
export function tokensBetween(a: LexiconMatch, b: LexiconMatch): number {
  return Math.max(0, a.firstToken - b.endToken, b.firstToken - a.endToken);
}

/** The candidate nearest to a match, with at most `within` tokens between and in the same sentence. */
export function nearest<M extends string>(
  anchor: LexiconMatch<M>,
  candidates: readonly LexiconMatch<M>[],
  within: number,
  sentences: readonly number[],
): LexiconMatch<M> | undefined {
  let best: LexiconMatch<M> | undefined;
  let distance = within + 1;
  for (const candidate of candidates) {
    if (candidate.part !== anchor.part || overlaps(anchor, candidate)) continue;
    if (sentences[candidate.firstToken] !== sentences[anchor.firstToken]) continue;
    const between = tokensBetween(anchor, candidate);
    if (between < distance) {
      best = candidate;
      distance = between;
    }
  }
  return best;
}

const overlaps = (a: LexiconMatch, b: LexiconMatch): boolean => a.firstToken < b.endToken && b.firstToken < a.endToken;

import type { TextDocument, Token } from "../core/signals.ts";
import type { LexiconMatch } from "./lexicon.ts";

/** A full stop ends a sentence before white space and before a capital: people forget the space. */
const BOUNDARY = /[\n;]|[.!?…](?=\s|\p{Lu})/u;

const SPACE = 0x20;

/** several rules ask about the same document, one after another */
let known: { readonly document: TextDocument; readonly numbers: readonly number[] } | undefined;

/** Meaning rarely crosses a sentence: numbers every token of a document with the sentence it stands in. */
export function sentenceNumbers(document: TextDocument): readonly number[] {
  if (known?.document !== document) known = { document, numbers: numberSentences(document) };
  return known.numbers;
}

function numberSentences({ text, tokens }: TextDocument): number[] {
  const numbers: number[] = [];
  let sentence = 0;
  let end = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    // most words are parted by one space; else one character beyond the gap, so that a capital right after the full
    // stop is seen
    const space = token.start === end + 1 && text.charCodeAt(end) === SPACE;
    if (end > 0 && !space && BOUNDARY.test(text.slice(end, token.start + 1))) sentence++;
    end = token.end;
    numbers.push(sentence);
  }
  return numbers;
}

/** How many tokens stand between two matches; 0 for neighbours and for matches that overlap. */
export const tokensBetween = (a: LexiconMatch, b: LexiconMatch): number =>
  Math.max(0, a.firstToken - b.endToken, b.firstToken - a.endToken);

/** no phrase of a lexicon spans more tokens */
const LONGEST = 64;

/**
 * The candidate nearest to a match, with at most `within` tokens between and in the same sentence. Candidates stand in
 * text order, as matches do, so that only those around are looked at.
 */
export function nearest<M extends string>(
  anchor: LexiconMatch<M>,
  candidates: readonly LexiconMatch<M>[],
  within: number,
  sentences: readonly number[],
): LexiconMatch<M> | undefined {
  let best: LexiconMatch<M> | undefined;
  let distance = within + 1;
  for (let at = firstFrom(candidates, anchor.firstToken - within - LONGEST); at < candidates.length; at++) {
    const candidate = candidates[at] as LexiconMatch<M>;
    if (candidate.firstToken > anchor.endToken + within) break;
    if (sentences[candidate.firstToken] !== sentences[anchor.firstToken] || overlaps(anchor, candidate)) continue;
    const between = tokensBetween(anchor, candidate);
    if (between < distance) {
      best = candidate;
      distance = between;
    }
  }
  return best;
}

/** Index of the first match, of matches in text order, that begins at the token or later. */
export function firstFrom(matches: readonly LexiconMatch[], token: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((matches[middle] as LexiconMatch).firstToken < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

const overlaps = (a: LexiconMatch, b: LexiconMatch): boolean => a.firstToken < b.endToken && b.firstToken < a.endToken;

/** Matches by their entry's tag, each group in text order. */
export function groupByTag<M extends string>(
  matches: readonly LexiconMatch<M>[],
): ReadonlyMap<string, readonly LexiconMatch<M>[]> {
  const groups = new Map<string, LexiconMatch<M>[]>();
  for (const match of matches) {
    const tag = match.entry.tag ?? "";
    const group = groups.get(tag);
    if (group) group.push(match);
    else groups.set(tag, [match]);
  }
  return groups;
}

import { isLetterOrDigit, type Stream } from "./stream.ts";

/**
 * Features of a text, as 32-bit hashes with the stretch of the stream they stand on: every run of two to five
 * characters, every word, every pair of neighbouring words. Read once per document; each model looks up its own
 * weights by the same hashes. A change here changes every model: raise the version and train them again.
 */
export const FEATURES_VERSION = 1;

export const MAX_GRAM = 5;
const GRAM_SEED = 0x811c9dc5;
const WORD_SEED = 0x51ed270b;
const PAIR_SEED = 0x2f0b4c47;
const PRIME = 0x01000193;

/** a gram is hashed one character after another, beginning with its first */
export const gramOf = (code: number): number => Math.imul(GRAM_SEED ^ code, PRIME);
export const longerGram = (gram: number, code: number): number => Math.imul(gram ^ code, PRIME);
/** two words in a row; 0 stands before the first */
export const pairOf = (previous: number, word: number): number => Math.imul(previous ^ PAIR_SEED, PRIME) ^ word;

export interface Features {
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly count: number;
  /** the text's first word and its last before they are spread; 0 where it has none */
  readonly firstWord: number;
  readonly lastWord: number;
}

/** Spreads what was hashed over all bits: models keep only the low ones. */
export const mix = (hash: number): number => {
  const half = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  const full = Math.imul(half ^ (half >>> 15), 0x846ca68b);
  return (full ^ (full >>> 16)) >>> 0;
};

// valid until the next document, like the stream's buffers
let hashes = new Uint32Array(0);
let starts = new Uint32Array(0);
let ends = new Uint32Array(0);

/**
 * The features of a stream. The answer is valid until the next call.
 *
 * @param piece the stream is a piece of a text: which word comes before its first is not known, and left out
 */
export function readFeatures({ codes, length }: Stream, piece = false): Features {
  // four n-grams for each character, and a word and a pair for every second one at most
  if (hashes.length < length * 5) {
    hashes = new Uint32Array(length * 10);
    starts = new Uint32Array(length * 10);
    ends = new Uint32Array(length * 10);
  }
  let count = 0;
  const add = (hash: number, start: number, end: number): void => {
    hashes[count] = mix(hash);
    starts[count] = start;
    ends[count] = end;
    count++;
  };
  let word = WORD_SEED;
  let wordStart = -1;
  let first = 0;
  let previous = 0;
  let previousStart = 0;
  for (let start = 0; start < length; start++) {
    let gram = gramOf(codes[start] as number);
    const last = Math.min(start + MAX_GRAM, length);
    for (let index = start + 1; index < last; index++) {
      gram = longerGram(gram, codes[index] as number);
      add(gram, start, index + 1);
    }
    const code = codes[start] as number;
    if (isLetterOrDigit(code)) {
      if (wordStart < 0) wordStart = start;
      word = Math.imul(word ^ code, PRIME);
    } else if (wordStart >= 0) {
      add(word, wordStart, start);
      if (first !== 0 || !piece) add(pairOf(previous, word), previousStart, start);
      if (first === 0) first = word;
      previous = word;
      previousStart = wordStart;
      word = WORD_SEED;
      wordStart = -1;
    }
  }
  return { hashes, starts, ends, count, firstWord: first, lastWord: previous };
}

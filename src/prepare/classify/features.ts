import { isLetterOrDigit, type Stream } from "./stream.ts";

/**
 * Features of a text, as 32-bit hashes with the stretch of the stream they stand on: every run of two to five
 * characters, every word, every pair of neighbouring words. Read once per document; each model looks up its own
 * weights by the same hashes. A change here changes every model: raise the version and train them again.
 */
export const FEATURES_VERSION = 1;

const MAX_GRAM = 5;
const GRAM_SEED = 0x811c9dc5;
const WORD_SEED = 0x51ed270b;
const PAIR_SEED = 0x2f0b4c47;
const PRIME = 0x01000193;

export interface Features {
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly count: number;
}

// spreads what was hashed over all bits: models keep only the low ones
const mix = (hash: number): number => {
  const half = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  const full = Math.imul(half ^ (half >>> 15), 0x846ca68b);
  return (full ^ (full >>> 16)) >>> 0;
};

// valid until the next document, like the stream's buffers
let hashes = new Uint32Array(0);
let starts = new Uint32Array(0);
let ends = new Uint32Array(0);

/** The features of a stream. The answer is valid until the next call. */
export function readFeatures({ codes, length }: Stream): Features {
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
  let previous = 0;
  let previousStart = 0;
  for (let start = 0; start < length; start++) {
    let gram = Math.imul(GRAM_SEED ^ (codes[start] as number), PRIME);
    const last = Math.min(start + MAX_GRAM, length);
    for (let index = start + 1; index < last; index++) {
      gram = Math.imul(gram ^ (codes[index] as number), PRIME);
      add(gram, start, index + 1);
    }
    const code = codes[start] as number;
    if (isLetterOrDigit(code)) {
      if (wordStart < 0) wordStart = start;
      word = Math.imul(word ^ code, PRIME);
    } else if (wordStart >= 0) {
      add(word, wordStart, start);
      add(Math.imul(previous ^ PAIR_SEED, PRIME) ^ word, previousStart, start);
      previous = word;
      previousStart = wordStart;
      word = WORD_SEED;
      wordStart = -1;
    }
  }
  return { hashes, starts, ends, count };
}

import type { Span } from "../../core/signals.ts";
import type { LanguageManifest } from "./manifest.ts";
import { isLetter, type Stream } from "./stream.ts";

/**
 * A character language model: how surprising each letter of a word is after the letters before it, over everything that
 * people write here (Kazakh, Russian, English, and the first two in Latin letters). Keyboard mash surprises at every
 * step; a misspelt or rare word at one or two.
 */
export interface LanguageModel {
  readonly model: string;
  readonly label: string;
  readonly thresholds: { readonly highPrecision: number; readonly highRecall: number };
  /** probability 0..1 that the text is mash */
  score(stream: Stream): number;
  /** the words that surprise most, with how much in all */
  words(stream: Stream): readonly WordSurprise[];
}

/** A word of a stream with its mean surprise a letter, in nats. */
export interface WordSurprise extends Span {
  readonly surprise: number;
}

const GRAM_SEED = 0x1b873593;
const PRIME = 0x01000193;
const SPACE = 0x20;
/** each step back to a shorter context costs this much */
export const BACK_OFF = 0.9;
/** surprise of a letter never seen at all */
const UNSEEN = 12;

/** Hash of the `length` code units that end before `end`, the word's edge read as a space. */
export function gramHash(codes: ArrayLike<number>, wordStart: number, end: number, length: number): number {
  let hash = Math.imul(GRAM_SEED ^ length, PRIME);
  for (let index = end - length; index < end; index++) {
    hash = Math.imul(hash ^ (index < wordStart ? SPACE : (codes[index] as number)), PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export function languageModel(manifest: LanguageManifest, table: Uint8Array): LanguageModel {
  const { buckets, order, step, calibration, label, thresholds, tolerance } = manifest;
  const mask = buckets - 1;

  /** −log P(letter | letters before it) by the longest context that was seen */
  const surpriseAt = (codes: Uint16Array, wordStart: number, end: number): number => {
    for (let length = order; length >= 1; length--) {
      const entry = table[gramHash(codes, wordStart, end, length) & mask] as number;
      if (entry !== 0) return entry * step + (order - length) * BACK_OFF;
    }
    return UNSEEN;
  };

  const visit = (stream: Stream, see: (start: number, end: number, surprise: number) => void): void => {
    const { codes, length } = stream;
    let wordStart = -1;
    let sum = 0;
    for (let index = 0; index < length; index++) {
      if (isLetter(codes[index] as number)) {
        if (wordStart < 0) {
          wordStart = index;
          sum = 0;
        }
        sum += surpriseAt(codes, wordStart, index + 1);
      } else if (wordStart >= 0) {
        see(wordStart, index, sum / (index - wordStart));
        wordStart = -1;
      }
    }
  };

  return {
    model: manifest.id,
    label,
    thresholds,
    score(stream) {
      let excess = 0;
      let letters = 0;
      visit(stream, (start, end, surprise) => {
        letters += end - start;
        if (surprise > tolerance) excess += (surprise - tolerance) * (end - start);
      });
      return letters === 0
        ? 0
        : 1 / (1 + Math.exp(-(calibration.slope * (excess / Math.sqrt(letters)) + calibration.offset)));
    },
    words(stream) {
      const words: WordSurprise[] = [];
      visit(stream, (start, end, surprise) => words.push({ start, end, surprise }));
      return words;
    },
  };
}

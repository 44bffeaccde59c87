import { rememberOf } from "../../core/remember.ts";
import type { TextDocument, Token } from "../../core/signals.ts";
import { sigmoid } from "./linear.ts";
import type { LanguageManifest } from "./manifest.ts";

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
  score(document: TextDocument): number;
  /** the words that surprise more than ordinary ones do, in text order */
  surprising(document: TextDocument): readonly WordSurprise[];
}

export interface WordSurprise {
  readonly token: Token;
  /** mean surprise a letter, in nats */
  readonly surprise: number;
}

interface Surprising {
  readonly letters: number;
  /** mean surprise a letter, in nats */
  readonly surprise: number;
}

/** Of most words only the number of their letters is ever asked; 0 for what is no measure of sense. */
type Reading = number | Surprising;

const GRAM_SEED = 0x1b873593;
const PRIME = 0x01000193;
const EDGE = 0x20;
/** each step back to a shorter context costs this much */
const BACK_OFF = 0.9;
/** surprise of a letter never seen at all */
const UNSEEN = 12;
/** shorter ones are abbreviations and particles as often as not */
const MIN_LETTERS = 4;
/** what a word is allowed on top of the tolerance, shared among its letters */
export const SHORT = 9;
/** a text of so many letters is half as telling as its length says */
const FEW_LETTERS = 16;
/** a run of letters longer than this is read up to here: no word is, and mash shows at once */
const MAX_LETTERS = 256;

/** Hash of the `length` letters of a word that end before `end`, the word's edge standing for what is before it. */
export function gramHash(word: string, end: number, length: number): number {
  let hash = Math.imul(GRAM_SEED ^ length, PRIME);
  for (let index = end - length; index < end; index++) {
    hash = Math.imul(hash ^ (index < 0 ? EDGE : word.charCodeAt(index)), PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export function languageModel(manifest: LanguageManifest, table: Uint8Array): LanguageModel {
  const { buckets, order, step, calibration, label, thresholds, tolerance } = manifest;
  const mask = buckets - 1;

  /** −log P(letter | letters before it) by the longest context that was seen */
  const surpriseAt = (word: string, end: number): number => {
    for (let length = order; length >= 1; length--) {
      const entry = table[gramHash(word, end, length) & mask] as number;
      if (entry !== 0) return entry * step + (order - length) * BACK_OFF;
    }
    return UNSEEN;
  };

  /** a few letters surprise by chance; many only if they are no word */
  const tolerated = (letters: number): number => tolerance + SHORT / letters;

  const meanSurprise = (word: string): number => {
    let sum = 0;
    for (let end = 1; end <= word.length; end++) sum += surpriseAt(word, end);
    return sum / word.length;
  };

  const read = rememberOf((word): Reading => {
    const plain = plainLetters(word);
    if (plain === undefined) return 0;
    const letters = plain.length;
    const surprise = meanSurprise(plain);
    return surprise > tolerated(letters) ? { letters, surprise } : letters;
  });

  return {
    model: manifest.id,
    label,
    thresholds,
    score({ tokens, text }) {
      let excess = 0;
      let letters = 0;
      for (let index = 0; index < tokens.length; index++) {
        const token = tokens[index] as Token;
        if (!isMeasure(token, text)) continue;
        const reading = read(token);
        if (typeof reading === "number") letters += reading;
        else {
          letters += reading.letters;
          excess += (reading.surprise - tolerated(reading.letters)) * reading.letters;
        }
      }
      // by the root of all letters: one mashed word among many real ones says less, and so does one short name alone
      const margin = excess / Math.sqrt(letters + FEW_LETTERS);
      return letters === 0 ? 0 : sigmoid(calibration.slope * margin + calibration.offset);
    },
    surprising({ tokens, text }) {
      const words: WordSurprise[] = [];
      for (const token of tokens) {
        const reading = isMeasure(token, text) ? read(token) : 0;
        if (typeof reading !== "number") words.push({ token, surprise: reading.surprise });
      }
      return words;
    },
  };
}

const WRITTEN = /^(?:[a-z\u00e0-\u024f]+|[а-яәғқңөұүһі]+)$/u;
const STRETCHED = /(.)\1{2,}/gu;
const DOUBLED = /(.)\1/gu;
const COLON = 0x3a;
const SLASH = 0x2f;
const LAUGHTER = /^(?=.*[хhзпкз])[хаопыеэяиьhaezкзпjfъ]+$/u;

/** The letters of a word as the model reads them, or nothing where they are no measure of sense. */
export const plainWord = (token: Token, text: string): string | undefined =>
  isMeasure(token, text) ? plainLetters(token.text) : undefined;

/** Not so: addresses, numbers, abbreviations in capitals. */
function isMeasure({ kind, start, end }: Token, text: string): boolean {
  if (kind !== "word" || end - start < MIN_LETTERS) return false;
  if (end - start < 7 && !isSmall(text.charCodeAt(start)) && isCapitals(text.slice(start, end))) return false;
  // the scheme of an address, broken on purpose or not
  return text.charCodeAt(end) !== COLON || text.charCodeAt(end + 1) !== SLASH;
}

/** Nor these: model names (`SM-A515F`), scripts that the model doesn't know, laughter. */
function plainLetters(written: string): string | undefined {
  // ə on a Latin keyboard stands for the Kazakh ә
  let word = written.slice(0, MAX_LETTERS).replaceAll("ə", "ә").replaceAll("ё", "е").replaceAll("'", "");
  if (!WRITTEN.test(word)) return undefined;
  const doubled = word.match(DOUBLED)?.length ?? 0;
  // a stretched letter stands for one; where every letter is doubled, so does a double
  word = doubled >= 3 && doubled * 4 >= word.length ? word.replace(/(.)\1+/gu, "$1") : word.replace(STRETCHED, "$1");
  if (/[\u00e0-\u024f]/u.test(word)) word = withoutAccents(word);
  if (new Set(word).size < 3) return undefined;
  return LAUGHTER.test(word) ? undefined : word;
}

/** a small Latin or Russian letter: a cheap look before changing the case of a whole word */
const isSmall = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x430 && code <= 0x45f);
const isCapitals = (word: string): boolean => word === word.toUpperCase() && word !== word.toLowerCase();

/** Latin letters with marks as plain ones: the official Kazakh alphabets have many, and few people write them alike. */
const withoutAccents = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i");

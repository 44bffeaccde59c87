import { rememberOf, type Span, type Token } from "elek/rule";

/** Words that a happy or an angry person says three times in earnest. */
const INTENSIFIERS =
  "өте оте тым аса қатты катты көп коп ең нағыз очень сильно много самый супер very so really much".split(" ");
/** the intensifier's allowance of copies */
const ALLOWED = 3;
const LONGEST_PERIOD = 8;
const GRAM = 4;

export interface Repetition {
  readonly kind: "word" | "phrase";
  readonly span: Span;
  readonly copies: number;
  readonly confidence: number;
}

/** The heaviest repetition of a word or a phrase, or nothing where the repetition is within what people do. */
export function findRepetition(tokens: readonly Token[]): Repetition | undefined {
  if (tokens.length < 5) return undefined;
  // most texts end here: hardly a word comes twice
  if (mostlyDifferent(tokens)) return undefined;
  const words = tokens.filter(isWord);
  const keys = askEach(words, keyOf);
  const numbered = numberAll(keys);
  const found = [inARow(words, keys), fewWords(words, keys, numbered), looped(words, numbered)].filter(
    (one) => one !== undefined,
  );
  return found.sort((a, b) => b.confidence - a.confidence)[0];
}

const isWord = ({ kind }: Token): boolean => kind === "word" || kind === "number";

/** so great a part of a text's words is different */
const DIFFERENT = 0.8;
const SUMS = 2048;
/** one bit for each sum of letters */
const seen = new Int32Array(SUMS / 32);

/** Tells words apart by what they and their stretched forms have in common: their first three letters. */
function mostlyDifferent(tokens: readonly Token[]): boolean {
  // different sums are different words: this settles nearly every text, and without a look at memory
  if (tokens.length < SUMS && differBySums(tokens)) return true;
  const beginnings = askEach(tokens.filter(isWord), beginningOf);
  return numberAll(beginnings).distinct > beginnings.length * DIFFERENT;
}

function differBySums(tokens: readonly Token[]): boolean {
  seen.fill(0);
  let sums = 0;
  let words = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (!isWord(token)) continue;
    words++;
    const sum = sumOfLetters(token);
    const bit = 1 << (sum & 31);
    const row = seen[sum >>> 5] as number;
    if ((row & bit) === 0) sums++;
    seen[sum >>> 5] = row | bit;
  }
  return sums > words * DIFFERENT;
}

const beginningOf = rememberOf((word) => hashOf(word.slice(0, 3)));

const sumOfLetters = rememberOf(
  (text) => (text.charCodeAt(0) * 961 + (text.charCodeAt(1) || 0) * 31 + (text.charCodeAt(2) || 0)) & (SUMS - 1),
);

/**
 * What stands for a word, since numbers are compared faster than words: a hash, which two words share once in billions.
 * Stretching and case don't make another word: `Өтеее`, `өте`.
 */
const keyOf = rememberOf((word) => hashOf(withoutStretching(word)));
const withoutStretching = (word: string): string => word.replace(/(.)\1+/gu, "$1");

function askEach(words: readonly Token[], ask: (word: Token) => number): Int32Array {
  const answers = new Int32Array(words.length);
  for (let index = 0; index < words.length; index++) answers[index] = ask(words[index] as Token);
  return answers;
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

const INTENSIFIER_KEYS = new Set(INTENSIFIERS.map((word) => hashOf(withoutStretching(word))));
const ONE_LETTER = /^(.)\1*$/u;

/** The same word, or the same few words, straight one after another. */
function inARow(words: readonly Token[], keys: Int32Array): Repetition | undefined {
  let best: Repetition | undefined;
  for (let period = 1; period <= LONGEST_PERIOD && period * 3 <= keys.length; period++) {
    for (let start = 0; start + period < keys.length; ) {
      let end = start + period;
      while (end < keys.length && keys[end] === keys[end - period]) end++;
      const copies = Math.floor((end - start) / period);
      const confidence =
        copies < 3
          ? 0
          : period > 1
            ? certaintyOfPhrase(keys.subarray(start, start + period), copies, (copies * period) / keys.length)
            : certaintyOfWord(words[start] as Token, copies, copies / keys.length);
      if (confidence > (best?.confidence ?? 0)) {
        const last = words[start + copies * period - 1] as Token;
        const span = { start: (words[start] as Token).start, end: last.end };
        best = { kind: period === 1 ? "word" : "phrase", span, copies, confidence };
      }
      start = copies > 1 ? end - period + 1 : start + 1;
    }
  }
  return best;
}

function certaintyOfPhrase(phrase: Int32Array, copies: number, share: number): number {
  if (new Set(phrase).size === 1) return 0;
  if (copies >= 3 && share >= 0.6) return Math.min(0.95, 0.5 + 0.1 * (copies - 2));
  return copies >= 5 ? 0.8 : 0;
}

function certaintyOfWord(word: Token, copies: number, share: number): number {
  // with nothing else in the text there is nothing to intensify
  const counted = INTENSIFIER_KEYS.has(keyOf(word)) && share < 0.95 ? copies - ALLOWED : copies;
  if (counted >= 12) return 0.92;
  if (counted >= 6 && ONE_LETTER.test(word.text)) return 0.6;
  if (counted < 5) return 0;
  if (share >= 0.7) return Math.min(0.95, 0.6 + 0.06 * (counted - 4));
  return share >= 0.4 ? 0.55 : 0;
}

const LEAST_WORDS = 6;
/** a refrain comes back once; what comes back again and again is counted from the third time on */
const REFRAIN = 2;

/** Two or three words turned over in any order: `дай дай бер дай бер бер`, `бонус для бонус керек бонус`. */
function fewWords(words: readonly Token[], keys: Int32Array, { numbers, distinct }: Numbered): Repetition | undefined {
  if (keys.length < LEAST_WORDS) return undefined;
  const counts = new Uint32Array(distinct);
  let pairs = 0;
  let again = 0;
  let most = 0;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number;
    const number = numbers[index] as number;
    const count = (counts[number] as number) + 1;
    counts[number] = count;
    const doubled = index > 0 && key === keys[index - 1];
    if ((!doubled && count <= REFRAIN) || INTENSIFIER_KEYS.has(key)) continue;
    if (doubled) pairs++;
    if (count <= REFRAIN) continue;
    again++;
    most = Math.max(most, count);
  }
  const share = again / keys.length;
  const turned = share >= 0.38 && distinct <= keys.length * 0.45 ? 0.45 + share / 2 : 0;
  const doubled = pairs >= 4 && pairs >= (keys.length - 1) * 0.5 ? 0.4 + pairs / keys.length / 3 : 0;
  const confidence = Math.min(0.84, Math.max(turned, doubled));
  if (confidence < 0.5) return undefined;
  const span = { start: (words[0] as Token).start, end: (words.at(-1) as Token).end };
  return { kind: "word", span, copies: Math.max(most, 2), confidence };
}

/** A passage that comes back for the third time and more, with other words between: an endless autocomplete. */
function looped(words: readonly Token[], { numbers }: Numbered): Repetition | undefined {
  if (numbers.length < GRAM * 5) return undefined;
  // four words are two pairs
  const { numbers: pairs } = numberPairs(numbers.subarray(0, -1), numbers.subarray(1));
  const { numbers: grams, distinct } = numberPairs(pairs.subarray(0, -2), pairs.subarray(2));
  const counts = new Uint32Array(distinct);
  let thirds = 0;
  let most = 0;
  let first = -1;
  for (let index = 0; index < grams.length; index++) {
    const gram = grams[index] as number;
    const count = (counts[gram] as number) + 1;
    counts[gram] = count;
    if (count < 3) continue;
    thirds++;
    most = Math.max(most, count);
    if (first < 0) first = index;
  }
  const share = thirds / numbers.length;
  if (share < 0.08) return undefined;
  const span = { start: (words[first] as Token).start, end: (words[first + GRAM - 1] as Token).end };
  return { kind: "phrase", span, copies: most, confidence: Math.min(0.92, 0.55 + share) };
}

/** The same number for the same thing, and no other, counted from 0 as they come. */
interface Numbered {
  readonly numbers: Int32Array;
  readonly distinct: number;
}

const numberAll = (values: Int32Array): Numbered => numberPairs(values, values);

/** Numbers the pairs of what stands at one place in both. A table of its own: a text may have fifty thousand words. */
function numberPairs(left: Int32Array, right: Int32Array): Numbered {
  const numbers = new Int32Array(left.length);
  const mask = 2 ** Math.ceil(Math.log2(left.length * 2 + 2)) - 1;
  // one more than the place where the pair was first met; 0 for none
  const met = new Int32Array(mask + 1);
  let distinct = 0;
  for (let index = 0; index < left.length; index++) {
    const [a, b] = [left[index] as number, right[index] as number];
    let slot = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b);
    for (slot = (slot ^ (slot >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const before = (met[slot] as number) - 1;
      if (before < 0) {
        met[slot] = index + 1;
        numbers[index] = distinct++;
        break;
      }
      if (left[before] === a && right[before] === b) {
        numbers[index] = numbers[before] as number;
        break;
      }
    }
  }
  return { numbers, distinct };
}

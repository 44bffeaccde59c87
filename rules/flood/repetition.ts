import { rememberOf, type Span, type Token } from "elek/rule";

/** Words that a happy or an angry person says three times in earnest. */
const INTENSIFIERS = new Set(
  "өте оте тым аса қатты катты көп коп ең нағыз очень сильно много самый супер very so really much soooo".split(" "),
);
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
  const keys = words.map(keyOf);
  const found = [inARow(words, keys), fewWords(words, keys), looped(words, keys)].filter((one) => one !== undefined);
  return found.sort((a, b) => b.confidence - a.confidence)[0];
}

const isWord = ({ kind }: Token): boolean => kind === "word" || kind === "number";

/** one bit for each of 2,048 sums of letters */
const seen = new Int32Array(64);

/** Tells words apart by what they and their stretched forms have in common: their first three letters. */
function mostlyDifferent(tokens: readonly Token[]): boolean {
  // different sums are different words: this settles nearly every text, and without a look at memory
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
  if (sums > words * 0.8) return true;
  return new Set(tokens.filter(isWord).map(({ text }) => text.slice(0, 3))).size > words * 0.8;
}

const sumOfLetters = rememberOf(
  (text) => (text.charCodeAt(0) * 961 + (text.charCodeAt(1) || 0) * 31 + (text.charCodeAt(2) || 0)) & 2047,
);

/** Stretching and case don't make another word: `Өтеее`, `өте`. */
const keyOf = rememberOf((word) => word.replace(/(.)\1+/gu, "$1"));

/** The same word, or the same few words, straight one after another. */
function inARow(words: readonly Token[], keys: readonly string[]): Repetition | undefined {
  let best: Repetition | undefined;
  for (let period = 1; period <= LONGEST_PERIOD && period * 3 <= keys.length; period++) {
    for (let start = 0; start + period < keys.length; ) {
      let end = start + period;
      while (end < keys.length && keys[end] === keys[end - period]) end++;
      const copies = Math.floor((end - start) / period);
      const confidence =
        copies < 3 ? 0 : certainty(keys.slice(start, start + period), copies, (copies * period) / keys.length);
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

function certainty(phrase: readonly string[], copies: number, share: number): number {
  if (phrase.length > 1) {
    if (new Set(phrase).size === 1) return 0;
    if (copies >= 3 && share >= 0.6) return Math.min(0.95, 0.5 + 0.1 * (copies - 2));
    return copies >= 5 ? 0.8 : 0;
  }
  // with nothing else in the text there is nothing to intensify
  const counted = INTENSIFIERS.has(phrase[0] as string) && share < 0.95 ? copies - ALLOWED : copies;
  if (counted >= 12) return 0.92;
  if (counted >= 6 && phrase[0]?.length === 1) return 0.6;
  if (counted < 5) return 0;
  if (share >= 0.7) return Math.min(0.95, 0.6 + 0.06 * (counted - 4));
  return share >= 0.4 ? 0.55 : 0;
}

const LEAST_WORDS = 6;
/** a refrain comes back once; what comes back again and again is counted from the third time on */
const REFRAIN = 2;

/** Two or three words turned over in any order: `дай дай бер дай бер бер`, `бонус для бонус керек бонус`. */
function fewWords(words: readonly Token[], keys: readonly string[]): Repetition | undefined {
  if (keys.length < LEAST_WORDS) return undefined;
  const counts = new Map<string, number>();
  let pairs = 0;
  for (const [index, key] of keys.entries()) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (index > 0 && key === keys[index - 1] && !INTENSIFIERS.has(key)) pairs++;
  }
  let again = 0;
  let most = 0;
  for (const [key, count] of counts) {
    if (INTENSIFIERS.has(key) || count <= REFRAIN) continue;
    again += count - REFRAIN;
    most = Math.max(most, count);
  }
  const share = again / keys.length;
  const turned = share >= 0.38 && counts.size <= keys.length * 0.45 ? 0.45 + share / 2 : 0;
  const doubled = pairs >= 4 && pairs >= (keys.length - 1) * 0.5 ? 0.4 + pairs / keys.length / 3 : 0;
  const confidence = Math.min(0.84, Math.max(turned, doubled));
  if (confidence < 0.5) return undefined;
  const span = { start: (words[0] as Token).start, end: (words.at(-1) as Token).end };
  return { kind: "word", span, copies: Math.max(most, 2), confidence };
}

/** A passage that comes back for the third time and more, with other words between: an endless autocomplete. */
function looped(words: readonly Token[], keys: readonly string[]): Repetition | undefined {
  if (keys.length < GRAM * 5) return undefined;
  // four words are two pairs: numbers are compared faster than words
  const pairs = numberPairs(numberAll(keys), 1);
  const grams = numberPairs(pairs, 2);
  const seen = new Uint32Array(grams.length);
  let thirds = 0;
  let most = 0;
  let first = -1;
  for (const [index, gram] of grams.entries()) {
    const count = (seen[gram] as number) + 1;
    seen[gram] = count;
    if (count < 3) continue;
    thirds++;
    most = Math.max(most, count);
    if (first < 0) first = index;
  }
  const share = thirds / keys.length;
  if (share < 0.08) return undefined;
  const span = { start: (words[first] as Token).start, end: (words[first + GRAM - 1] as Token).end };
  return { kind: "phrase", span, copies: most, confidence: Math.min(0.92, 0.55 + share) };
}

/** The same number for the same word, and no other. */
function numberAll<T>(values: readonly T[]): number[] {
  const numbers = new Map<T, number>();
  return values.map((value) => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  });
}

/** The same number for the same two numbers, so far apart; each is less than there are of them. */
const numberPairs = (numbers: readonly number[], apart: number): number[] =>
  numberAll(numbers.slice(apart).map((second, index) => (numbers[index] as number) * numbers.length + second));

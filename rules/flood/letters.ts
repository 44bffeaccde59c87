import { remember, type Span, type TextDocument, type Token } from "elek/rule";

/** What is too much of one thing, with where it stands and how sure that it is too much. */
export interface Excess {
  readonly span: Span;
  readonly count: number;
  readonly confidence: number;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** so many of one letter in a row are a raised voice, the rest is filler */
const VOICE = 5;
const ALONE = 12;
/** one letter and nothing else: a cry up to here; a digit is a rating */
const CRY = 9;
const BESIDE_WORDS = 40;

/** Letters or digits held down: more filler than text. `Оооочень` and `рахметтттт` are a raised voice. */
export function findStretching(document: TextDocument): Excess | undefined {
  const { text } = document.folded;
  let filler = 0;
  let longest: { index: number; length: number } | undefined;
  for (let start = 0; start < text.length; ) {
    const code = text.charCodeAt(start);
    let end = start + 1;
    while (end < text.length && text.charCodeAt(end) === code) end++;
    const length = end - start;
    if (length > VOICE && LETTER_OR_DIGIT.test(text[start] as string)) {
      filler += length - VOICE;
      if (length > (longest?.length ?? 0)) longest = { index: start, length };
    }
    start = end;
  }
  if (!longest) return undefined;
  const rest = text.replace(/\s/gu, "").length - filler;
  // one letter or digit held down and nothing else: even its first five say nothing
  if (rest === VOICE && filler + rest > CRY) {
    return { span: spanOf(document, longest), count: filler, confidence: Math.min(0.9, 0.56 + 0.0019 * filler) };
  }
  if (filler < ALONE) return undefined;
  const share = filler / (filler + rest);
  // nothing but filler says nothing, however short; beside words it takes a good deal of it
  if (share < 0.5 || (filler < BESIDE_WORDS && share < 0.8)) return undefined;
  // the longer it is held, the less is left to say: from 0.55 to 0.9 at two hundred
  const confidence = Math.min(0.9, 0.53 + 0.0019 * filler);
  return { span: spanOf(document, longest), count: filler, confidence };
}

const spanOf = (document: TextDocument, { index, length }: { index: number; length: number }): Span =>
  document.folded.origin(index, index + length);

/** so many words of one letter each, and hardly another: `ааа ббб ввв`, `йй цц уу` */
const HELD_WORDS = 3;
export const HELD_WORD = /^(\p{L}|\p{N})\1+$/u;

/** Keys held one after another: each word is one letter or digit. */
export function findHeldKeys(document: TextDocument): Excess | undefined {
  let held = 0;
  let words = 0;
  let first: Token | undefined;
  let last: Token | undefined;
  const letters = new Set<string>();
  for (const token of document.tokens) {
    if (token.kind !== "word" && token.kind !== "number") continue;
    if (++words > 60) return undefined;
    if (!HELD_WORD.test(token.text)) continue;
    held++;
    letters.add(token.text[0] as string);
    first ??= token;
    last = token;
  }
  if (!first || !last || held < HELD_WORDS || letters.size < HELD_WORDS || held < words * 0.75) return undefined;
  return { span: { start: first.start, end: last.end }, count: held, confidence: 0.62 };
}

const SYLLABLES = /(\p{L}{2,10}?)\1{2,}/u;
/** breath and vowels by turns, and the other ways in which people write that they laugh */
const LAUGHTER = /^(?:(?=[^хhһ]{0,3}[хhһ])[хhһаоиеэыьaeio]+|[кkеe]+|[азaz]+|[лоlo]{3,13})$/u;
/** longer is no laughter either */
const LAUGH = 48;

/** one word of that kind alone: a unit hit three times and more, long enough to be no sound or pet name */
const LONE_UNIT = /^(\p{L}{2,4})\1{2,}\p{L}{0,3}$/u;
const LONE_LETTERS = 8;

const REPEATED_UNIT = /^(\p{L}{3,4})\1+\p{L}{0,3}$/u;

/** Words that are one handful of keys hit twice and more: `asdasd qweqwe`. One such may be a nickname or a sound. */
export function findDrumming(document: TextDocument): Excess | undefined {
  let words = 0;
  let count = 0;
  let first: Token | undefined;
  let last: Token | undefined;
  for (const token of document.tokens) {
    if (token.kind !== "word" || token.text.length < 3) continue;
    words++;
    if (!isDrummed(token.text)) continue;
    count++;
    first ??= token;
    last = token;
  }
  if (
    first &&
    words === 1 &&
    first.text.length >= LONE_LETTERS &&
    LONE_UNIT.test(first.text) &&
    !isLaughter(first.text)
  ) {
    return { span: { start: first.start, end: first.end }, count, confidence: 0.6 };
  }
  if (!first || !last || count < 2 || words > 50 || count * 2 < words) return undefined;
  return { span: { start: first.start, end: last.end }, count, confidence: 0.65 };
}

/** The unit comes back after three or four letters: a cheap look before the pattern's. */
export const isDrummed = (text: string): boolean =>
  text.length <= 40 &&
  (text[0] === text[2] || text[0] === text[3] || text[0] === text[4]) &&
  (REPEATED_UNIT.test(text) || (text.length >= 6 && LONE_UNIT.test(text))) &&
  new Set(text).size > 1 &&
  !isLaughter(text);

const isLaughter = (word: string): boolean => word.length <= LAUGH && LAUGHTER.test(word);

/** a word of three letters in all is this long only by drumming */
const FEW_LEAST = 9;

/** One syllable or ending again and again inside a word: `лалалалада`, `атындағыатындағыатындағы`. */
export function findSyllables(document: TextDocument): Excess | undefined {
  for (const { text, kind, start, end } of document.tokens) {
    if (kind !== "word" || text.length < FEW_LEAST) continue;
    const length = repeatedLength(text);
    if (length > 0) return { span: { start, end }, count: length, confidence: Math.min(0.9, 0.5 + 0.012 * length) };
  }
  return undefined;
}

/** How many letters of a word are one syllable's repetition. */
export const repeatedLength = remember((text) => {
  // a stretched letter is no syllable
  const word = text
    .slice(0, 400)
    .replace(/(.)\1+/gu, "$1")
    .slice(0, 200);
  if (word.length < FEW_LEAST || isLaughter(word)) return 0;
  // few keys for so long a word: the longer, the more of them
  if (new Set(word).size <= (word.length + 3) / 4) return word.length;
  if (word.length < 12) return 0;
  const run = SYLLABLES.exec(word)?.[0] ?? "";
  return run.length >= 12 && new Set(run).size >= 2 ? run.length : 0;
});

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
  if (!longest || filler < ALONE) return undefined;
  const rest = text.replace(/\s/gu, "").length - filler;
  // one letter or digit held down and nothing else: even its first five say nothing
  if (rest === VOICE) return { span: spanOf(document, longest), count: filler, confidence: 0.56 };
  const share = filler / (filler + rest);
  // nothing but filler says nothing, however short; beside words it takes a good deal of it
  if (share < 0.5 || (filler < BESIDE_WORDS && share < 0.8)) return undefined;
  // the longer it is held, the less is left to say: from 0.55 to 0.9 at two hundred
  const confidence = Math.min(0.9, 0.53 + 0.0019 * filler);
  return { span: spanOf(document, longest), count: filler, confidence };
}

const spanOf = (document: TextDocument, { index, length }: { index: number; length: number }): Span =>
  document.folded.origin(index, index + length);

const SYLLABLES = /(\p{L}{2,10}?)\1{2,}/u;
const LAUGHTER = /^[хаоиеьһhaekкзжпlo]+$/u;

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
  if (first && words === 1 && first.text.length >= LONE_LETTERS && LONE_UNIT.test(first.text)) {
    return { span: { start: first.start, end: first.end }, count, confidence: 0.6 };
  }
  if (!first || !last || count < 2 || words > 50 || count * 2 < words) return undefined;
  return { span: { start: first.start, end: last.end }, count, confidence: 0.65 };
}

/** The unit comes back after three or four letters: a cheap look before the pattern's. */
const isDrummed = (text: string): boolean =>
  text.length <= 40 &&
  (text[0] === text[2] || text[0] === text[3] || text[0] === text[4]) &&
  (REPEATED_UNIT.test(text) || (text.length >= 6 && LONE_UNIT.test(text))) &&
  new Set(text).size > 1 &&
  !LAUGHTER.test(text);

/** One syllable or ending again and again inside a word: `лалалалада`, `атындағыатындағыатындағы`. */
export function findSyllables(document: TextDocument): Excess | undefined {
  for (const { text, kind, start, end } of document.tokens) {
    if (kind !== "word" || text.length < 12) continue;
    const length = repeatedLength(text);
    if (length > 0) return { span: { start, end }, count: length, confidence: Math.min(0.9, 0.5 + 0.012 * length) };
  }
  return undefined;
}

/** How many letters of a word are one syllable's repetition. */
const repeatedLength = remember((text) => {
  // a stretched letter is no syllable
  const word = text
    .slice(0, 400)
    .replace(/(.)\1+/gu, "$1")
    .slice(0, 200);
  if (word.length < 12 || LAUGHTER.test(word)) return 0;
  if (word.length >= 20 && new Set(word).size <= 5) return word.length;
  const run = SYLLABLES.exec(word)?.[0] ?? "";
  return run.length >= 12 && new Set(run).size >= 2 ? run.length : 0;
});

/** Emoji by the dozen, many times more than words. */
export function findEmoji(document: TextDocument): Excess | undefined {
  let count = 0;
  let words = 0;
  let start = -1;
  let end = 0;
  for (const token of document.tokens) {
    if (token.kind === "word") words++;
    if (token.kind !== "emoji") continue;
    count++;
    if (start < 0) start = token.start;
    end = token.end;
  }
  if (count < 60 || count < words * 3) return undefined;
  return { span: { start, end }, count, confidence: Math.min(0.92, 0.5 + 0.003 * (count - 30)) };
}

const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
/** pluses, exclamations, brackets, hearts of signs: a mood, not nonsense */
const MOOD = /^[\s+!?)(:;=*<^_>✓✔★☆♥♡"«».]{1,24}$/u;

/** Nothing but signs that stand for nothing. */
export function findOnlySymbols(document: TextDocument): Excess | undefined {
  const { text } = document;
  if (text.length > 5000 || SAYS_SOMETHING.test(text)) return undefined;
  const trimmed = text.trim();
  if (trimmed.length < 5 || (MOOD.test(trimmed) && !/^\.{5,}$/u.test(trimmed))) return undefined;
  const start = text.indexOf(trimmed);
  return {
    span: { start, end: start + trimmed.length },
    count: trimmed.length,
    confidence: Math.min(0.9, 0.58 + 0.02 * trimmed.length),
  };
}

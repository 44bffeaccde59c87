import type { TextDocument } from "elek/rule";
import type { Excess } from "./letters.ts";

/** so many emoji and no word; a row of ten is a mood */
const WALL = 20;
/** beside words it takes more of them, and few words */
const WALL_BESIDE_WORDS = 30;
const EMOJI_PER_WORD = 8;

/** A wall of emoji: dozens of them, many times more than words. */
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
  if (count < WALL) return undefined;
  if (words > 0 && (count < WALL_BESIDE_WORDS || count < words * EMOJI_PER_WORD)) return undefined;
  return { span: { start, end }, count, confidence: Math.min(0.92, 0.53 + 0.0033 * (count - WALL)) };
}

const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
/** pluses, exclamations, brackets, hearts of signs: a mood, not nonsense */
const MOOD = /^[\s+!?)(:;=*<^_>✓✔★☆♥♡"«»]{1,24}$/u;
/** these are a mood in small numbers only: five stars, a puzzled reader */
const SPARING = /[?*_]/gu;
const MOST_SPARING = 9;
const DOTS = /^\.{5,}$/u;

/** a cry of so few letters, and a wall of signs behind it: `ну??????!!!!!!` by the dozen */
const CRY = 3;
const WALL_OF_SIGNS = 40;

/** Letters and digits of a text, as far as they matter here. */
function lettersIn(text: string): number {
  let letters = 0;
  for (const character of text) {
    if (SAYS_SOMETHING.test(character) && ++letters > CRY) break;
  }
  return letters;
}

/** Nothing but signs that stand for nothing, or dozens of them behind a cry. */
export function findOnlySymbols(document: TextDocument): Excess | undefined {
  const { text } = document;
  if (text.length > 5000) return undefined;
  const letters = lettersIn(text);
  if (letters > 0) {
    if (letters > CRY) return undefined;
    const signs = text.replace(/[\s\p{L}\p{N}\p{Extended_Pictographic}]/gu, "").length;
    if (signs < WALL_OF_SIGNS) return undefined;
    const start = text.search(/\S/u);
    return { span: { start, end: text.trimEnd().length }, count: signs, confidence: 0.58 };
  }
  const trimmed = text.trim();
  if (trimmed.length < 5) return undefined;
  const isMood = MOOD.test(trimmed) && (trimmed.match(SPARING)?.length ?? 0) <= MOST_SPARING;
  if (isMood && !DOTS.test(trimmed)) return undefined;
  const start = text.indexOf(trimmed);
  return {
    span: { start, end: start + trimmed.length },
    count: trimmed.length,
    confidence: Math.min(0.9, 0.58 + 0.02 * trimmed.length),
  };
}

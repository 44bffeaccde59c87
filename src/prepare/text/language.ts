import { remember } from "../../core/remember.ts";
import type { TokenLanguage } from "../../core/signals.ts";
import { kazakhness } from "./kazakhness.ts";

const KAZAKH_LETTER = /[әғқңөұүһі]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** Three letters tell little, and most such words are Russian. */
const SHORT = 2;

interface Word {
  readonly text: string;
  readonly language: TokenLanguage;
}

/**
 * A single folded word with the best guess of its language. The same word is the same string every time: whoever
 * looks it up after this finds its hash computed and compares pointers.
 */
export const readWord: (word: string) => Word = remember((text) => ({ text, language: guess(text) }));

function guess(word: string): TokenLanguage {
  if (KAZAKH_LETTER.test(word)) return "kk";
  if (CYRILLIC.test(word)) return kazakhness(word) > (word.length <= 3 ? SHORT : 0) ? "kk" : "ru";
  return LATIN.test(word) ? "en" : "other";
}

import { noFacts, remember, type Shared } from "../../core/remember.ts";
import type { TokenLanguage } from "../../core/signals.ts";
import { kazakhness } from "./kazakhness.ts";

const KAZAKH_LETTER = /[әғқңөұүһі]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** Three letters tell little, and most such words are Russian. */
const SHORT = 2;

export interface Word extends Shared {
  /** best guess */
  readonly language: TokenLanguage;
}

/** A single folded word: the same one every time, so that what is learned of it is learned once. */
export const readWord: (word: string) => Word = remember((text) => ({ text, language: guess(text), facts: noFacts() }));

function guess(word: string): TokenLanguage {
  if (KAZAKH_LETTER.test(word)) return "kk";
  if (CYRILLIC.test(word)) return kazakhness(word) > (word.length <= 3 ? SHORT : 0) ? "kk" : "ru";
  return LATIN.test(word) ? "en" : "other";
}

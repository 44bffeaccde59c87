import type { TokenLanguage } from "../../core/signals.ts";
import { kazakhness } from "./kazakhness.ts";

const KAZAKH_LETTER = /[әғқңөұүһі]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** Three letters tell little, and most such words are Russian. */
const SHORT = 2;

const cache = new Map<string, TokenLanguage>();
const CACHE_LIMIT = 50_000;

/** Best guess of a single folded word's language. */
export function languageOf(word: string): TokenLanguage {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const language = guess(word);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, language);
  return language;
}

function guess(word: string): TokenLanguage {
  if (KAZAKH_LETTER.test(word)) return "kk";
  if (CYRILLIC.test(word)) return kazakhness(word) > (word.length <= 3 ? SHORT : 0) ? "kk" : "ru";
  return LATIN.test(word) ? "en" : "other";
}

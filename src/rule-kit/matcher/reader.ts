import type { Compiled } from "./compile.ts";
import { TABLES, tablesFor } from "./tables.ts";
import { FREE } from "./views.ts";
import { type Reading, Walker } from "./walk.ts";

/** Distinct words whose readings are kept: reviews share most of their words. */
const CACHE_LIMIT = 60_000;
/** Longer words are read as they are only. */
const MAX_DISGUISED = 48;
/** Words that long are nobody's. */
const MAX_WORD = 256;

/** Reads single words, and what may be a word in disguise, through all lexicons. */
export interface Reader {
  word(text: string): Reading;
  /** the word as it stands, through no disguise */
  plain(text: string): Reading;
  /** a row of letters and signs without white space */
  withSigns(text: string): Reading;
  /** several tokens put together, by the views that took */
  joined(text: string, views: number): Reading;
}

const PLAIN = [TABLES.latin];
const NOTHING: Reading = { atoms: [], views: [], steps: 0 };

export function createReader({ automaton, atoms }: Compiled): Reader {
  const walker = new Walker(automaton, (atom, views, letters) => {
    const disguise = atoms[atom]?.disguise;
    if (disguise === "never") return false;
    return disguise === "always" || letters >= 4 || (letters === 3 && (views & FREE) === 0);
  });
  const cache = new Map<string, Reading>();
  const remember = (key: string, read: () => Reading): Reading => {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const reading = read();
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, reading);
    return reading;
  };
  const read = (text: string, signs: boolean, views: number): Reading => {
    const word = normalise(text);
    if (word.length > MAX_WORD) return NOTHING;
    const tables = tablesFor(word);
    return walker.read(word, word.length > MAX_DISGUISED ? tables.slice(0, 1) : tables, signs, views);
  };
  return {
    word: (text) => remember(text, () => read(text, false, 0)),
    plain: (text) => remember(`=${text}`, () => walker.read(normalise(text).slice(0, MAX_WORD), PLAIN, false, 0)),
    withSigns: (text) => (text.length > MAX_DISGUISED ? NOTHING : remember(` ${text}`, () => read(text, true, 0))),
    joined: (text, views) =>
      text.length > MAX_DISGUISED ? NOTHING : remember(`${views} ${text}`, () => read(text, false, views)),
  };
}

/** ё is written е by most; a letter stretched beyond three is no longer than three. */
function normalise(text: string): string {
  const word = text.includes("ё") ? text.replaceAll("ё", "е") : text;
  return word.length > 3 ? word.replace(/(\p{L})\1{3,}/gu, "$1$1$1") : word;
}

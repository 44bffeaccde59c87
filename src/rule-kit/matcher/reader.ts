import { classOf, LETTER } from "../../prepare/text/characters.ts";
import type { Compiled } from "./compiled.ts";
import { DISGUISES } from "./patterns.ts";
import { TABLES, tablesFor } from "./tables.ts";
import { DEEP, JOINED, LAYOUT, LEET, SPELLED_OUT } from "./views.ts";
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
  /** Latin letters and punctuation typed on the wrong keyboard layout: `,kznm` */
  layout(text: string): Reading;
  /** letters that stand apart, as one word */
  spelled(letters: string): Reading;
  /** fragments as one word */
  joined(fragments: readonly string[]): Reading;
}

const PLAIN = [TABLES.latin];
const LAYOUT_ONLY = [TABLES.layoutCyrillic];
const NOTHING: Reading = { atoms: [], views: [], steps: 0 };

export function createReader({ automaton, disguises }: Compiled): Reader {
  const walker = new Walker(automaton, (atom, views, letters) => {
    const disguise = DISGUISES[disguises[atom] as number];
    const deep = (views & DEEP) !== 0;
    // another keyboard's letters are noise: four of them must make the word
    if ((views & LAYOUT) !== 0 && letters < 4) return false;
    if (disguise === "always") return true;
    if (disguise === "never" || letters < 3) return false;
    return deep ? disguise === "long" && letters >= 4 : true;
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
  const read = (text: string, signs: boolean, views: number, seams?: readonly [number, number]): Reading => {
    const plain = normalise(text);
    if (plain.length > MAX_WORD) return NOTHING;
    const word =
      !plain.includes("14") && !plain.includes("7")
        ? plain
        : plain.replace(CONSTANTS, (digits) => (digits.startsWith("3") ? "pi" : "e"));
    const tables = tablesFor(word);
    const base = word === plain ? views : views | LEET;
    return walker.read(word, word.length > MAX_DISGUISED ? tables.slice(0, 1) : tables, signs, base, seams);
  };
  return {
    word: (text) => remember(text, () => read(text, false, 0)),
    plain: (text) => remember(`=${text}`, () => walker.read(normalise(text).slice(0, MAX_WORD), PLAIN)),
    withSigns: (text) => {
      if (text.length > MAX_DISGUISED) return NOTHING;
      return remember(` ${text}`, () => read(unlace(text), true, 0));
    },
    layout: (text) => remember(`[${text}`, () => walker.read(normalise(text), LAYOUT_ONLY)),
    spelled: (letters) => remember(`.${letters}`, () => read(letters, false, SPELLED_OUT)),
    joined: (fragments) =>
      remember(fragments.join("+"), () => {
        const word = fragments.join("");
        const last = fragments.at(-1) as string;
        return read(word, false, JOINED, [1, word.length - last.length]);
      }),
  };
}

/** `3.14дор`, `п2.72здец`: π and e for what they sound like */
const CONSTANTS = /(?:3[.,]14|2[.,]7[12](?:(\d)\1*)?)(?=\p{L}|\d\p{L})/gu;

/** Digits and letters with one sign between each and the next are read without it: `3-.-1-4-д-о-р`. */
function unlace(text: string): string {
  const sign = text.charCodeAt(1);
  if (text.length < 7 || text.length % 2 === 0 || classOf(sign) === LETTER || !DIGITS.test(text)) return text;
  let word = "";
  for (let at = 0; at < text.length; at++) {
    if (at % 2 === 0) word += text.charAt(at);
    else if (text.charCodeAt(at) !== sign) return text;
  }
  return word;
}

const DIGITS = /\d/u;

/** ё is written е by most; a letter stretched beyond three is no longer than three. */
function normalise(text: string): string {
  const word = text.includes("ё") ? text.replaceAll("ё", "е") : text;
  for (let at = 3; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code === word.charCodeAt(at - 1) && code === word.charCodeAt(at - 2) && code === word.charCodeAt(at - 3)) {
      return word.replace(/(\p{L})\1{3,}/gu, "$1$1$1");
    }
  }
  return word;
}

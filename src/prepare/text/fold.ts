import type { Span, TextView } from "../../core/signals.ts";
import { APOSTROPHES, classOf, INVISIBLE, isPlain, MARK, SCRIBBLED } from "./characters.ts";
import { ASTRAL_TWINS } from "./views/look-alikes.ts";

const NAME = "folded";

/** Nearly every text is made of these, and folding changes nothing but their case. */
const ORDINARY = /^[\t\n\r -~А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі«»–—]*$/;

/**
 * The view that everything else starts from: NFKC, lower case, what prints nothing removed, stacked marks removed, every
 * apostrophe one apostrophe. Most texts need nothing but lower case, and are answered without a map.
 */
export function foldText(text: string): TextView {
  if (ORDINARY.test(text)) return identityView(text.toLowerCase());
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isPlain(code)) continue;
    if (isPlainPair(text, i)) {
      i++;
      continue;
    }
    return foldWithMap(text, classOf(code) === MARK ? letterBefore(text, i) : i);
  }
  return identityView(text.toLowerCase());
}

/** The folded spelling of a short string, where no map is needed: patterns, dictionary words. */
export const foldWord = (word: string): string => foldText(word).text;

const sameSpan = (start: number, end: number): Span => ({ start, end });

function identityView(text: string): TextView {
  return { name: NAME, depth: 0, text, origin: sameSpan };
}

/** Nothing but case was folded: every offset is the same in both. */
export const keepsOffsets = (view: TextView): boolean => view.origin === sameSpan;

/** A surrogate pair that folding leaves alone: nearly every emoji. */
function isPlainPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  if (high < 0xd83c || high > 0xd83e) return false;
  const low = text.charCodeAt(at + 1);
  if (!(low >= 0xdc00 && low <= 0xdfff)) return false;
  // U+1F100–1F1E5, letters in boxes and circles; U+1FBF0–1FBF9, segmented digits
  return !(high === 0xd83c && low >= 0xdd00 && low < 0xdde6) && !(high === 0xd83e && low >= 0xdff0 && low <= 0xdff9);
}

/** A mark belongs to the letter that it stands on. */
function letterBefore(text: string, mark: number): number {
  if (mark === 0) return 0;
  const low = text.charCodeAt(mark - 1);
  return low >= 0xdc00 && low <= 0xdfff && mark > 1 ? mark - 2 : mark - 1;
}

function foldWithMap(text: string, plainUntil: number): TextView {
  const parts: string[] = [text.slice(0, plainUntil).toLowerCase()];
  // for every unit of the view, where in the text it begins and ends
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < plainUntil; i++) {
    starts.push(i);
    ends.push(i + 1);
  }
  let at = plainUntil;
  while (at < text.length) {
    const end = clusterEnd(text, at);
    const folded = foldCluster(text.slice(at, end));
    for (let k = 0; k < folded.length; k++) {
      starts.push(at);
      ends.push(end);
    }
    if (folded !== "") parts.push(folded);
    at = end;
  }
  const origin = (start: number, end: number): Span => {
    if (start >= end) {
      const point = starts[start] ?? text.length;
      return { start: point, end: point };
    }
    return { start: starts[start] as number, end: ends[end - 1] as number };
  };
  return { name: NAME, depth: 0, text: parts.join(""), origin };
}

/** End of the code point at `at` together with the marks that sit on it. */
function clusterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);
  while (end < text.length && classOf(text.charCodeAt(end)) === MARK) end++;
  return end;
}

function foldCluster(cluster: string): string {
  const first = cluster.charCodeAt(0);
  if (cluster.length === 1) {
    if (classOf(first) === INVISIBLE) return "";
    if (APOSTROPHES.has(cluster)) return "'";
    if (isPlain(first)) return cluster.toLowerCase();
  }
  const boxed = boxedLetter(cluster);
  if (boxed !== "") return boxed;
  // one mark may belong to the letter (и + breve); several are scribbling over it
  const letter =
    cluster.length > 2 && classOf(cluster.charCodeAt(cluster.length - 2)) === MARK ? firstOf(cluster) : cluster;
  // twice: lower-casing can leave a form that composes, and NFKC can yield capitals
  const folded = letter.normalize("NFKC").toLowerCase().normalize("NFKC");
  const bare = folded.replace(/[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/gu, "");
  return ASTRAL_TWINS.get(bare) ?? SCRIBBLED.get(bare) ?? bare;
}

const firstOf = (cluster: string): string => String.fromCodePoint(cluster.codePointAt(0) as number);

/** 🄰 🅐 🅰: letters in boxes and circles, of which NFKC undoes only some. */
function boxedLetter(cluster: string): string {
  const code = cluster.codePointAt(0) as number;
  for (const base of [0x1f130, 0x1f150, 0x1f170]) {
    if (code >= base && code < base + 26) return String.fromCharCode(97 + code - base);
  }
  return "";
}

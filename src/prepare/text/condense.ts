import type { Span, TextView } from "../../core/signals.ts";
import { classOf, DIGIT, LETTER, SPACE } from "./characters.ts";

/** Shorter texts are read as they are, whatever they repeat. Far beyond any honest text. */
const LONG = 20_000;
/** A character is known by so many around it, a power of two. */
const WINDOW = 256;
/** So often it is read in the same surroundings. */
const COPIES = 64;
/** Stands where something was left out: ends a sentence and belongs to no word, number or address. */
const CUT = "\n…\n";
/** Within so many characters of where a stretch could begin and end, a space is looked for. */
const REACH = 96;
const BASE = 0x01000193;

/**
 * A very long text without what it says over and over: a character is left out where the same 128 characters on either
 * side of it have stood in the text 64 times before. Whatever is told from its neighbourhood is told from the copies
 * that stay, and where a copy differs by a letter all around it stays, so nothing can be hidden by repeating something
 * else; nor can it be diluted. Costs a few nanoseconds a character, and saves rules the reading of all the rest.
 */
export function condense(view: TextView): TextView {
  if (view.text.length < LONG) return view;
  const gaps = findGaps(view.text);
  return gaps.length === 0 ? view : leaveOut(view, gaps);
}

/** Stretches of the text to leave out, in order. */
function findGaps(text: string): Span[] {
  const gaps: Span[] = [];
  const isRepeated = repetitionsOf(text);
  let start = -1;
  for (let at = 0; at + WINDOW <= text.length; at++) {
    if (isRepeated(at)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      addGap(text, start + WINDOW / 2, at + WINDOW / 2, gaps);
      start = -1;
    }
  }
  if (start >= 0) addGap(text, start + WINDOW / 2, text.length - WINDOW / 2, gaps);
  return gaps;
}

/**
 * Tells for one window after another whether the same has come often before. Windows are found by a hash and compared
 * letter by letter: most go on where the last one did, so that only their last letter is new.
 */
function repetitionsOf(text: string): (at: number) => boolean {
  const bits = Math.ceil(Math.log2(text.length)) + 1;
  /** by hash: where such a window was last seen, and how often; what falls on the same place begins anew */
  const places = new Int32Array(1 << bits).fill(-1);
  const counts = new Uint8Array(1 << bits);
  let leaving = 1;
  for (let k = 0; k < WINDOW; k++) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let k = 0; k < WINDOW - 1; k++) hash = Math.imul(hash, BASE) + text.charCodeAt(k);
  let matched = -1;
  return (at) => {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at + WINDOW - 1)) | 0;
    if (at > 0) hash = (hash - Math.imul(text.charCodeAt(at - 1), leaving)) | 0;
    const slot = Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
    const before = places[slot] as number;
    const goesOn = matched >= 0 && before === matched + 1;
    const same = before >= 0 && sameLetters(text, before, at, goesOn ? WINDOW - 1 : 0);
    matched = same ? before : -1;
    const count = same ? (counts[slot] as number) : 0;
    places[slot] = at;
    counts[slot] = Math.min(count + 1, COPIES);
    return count >= COPIES;
  };
}

function sameLetters(text: string, one: number, other: number, from: number): boolean {
  for (let k = from; k < WINDOW; k++) if (text.charCodeAt(one + k) !== text.charCodeAt(other + k)) return false;
  return true;
}

/** Whole words stay: a stretch begins after a space and ends with one, or with a sign where there are no spaces. */
function addGap(text: string, from: number, to: number, gaps: Span[]): void {
  if (to - from < WINDOW) return;
  const start = boundary(text, from, 1);
  const end = boundary(text, to, -1);
  if (start >= 0 && end >= 0) gaps.push({ start, end });
}

function boundary(text: string, from: number, step: 1 | -1): number {
  for (const parts of [isSpace, isSign]) {
    for (let k = 0; k < REACH; k++) {
      const at = from + k * step;
      if (parts(text, at - 1)) return at;
    }
  }
  return -1;
}

const isSpace = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) === SPACE;

function isSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const kind = classOf(code);
  // never between the halves of an emoji
  return kind !== LETTER && kind !== DIGIT && !(code >= 0xd800 && code < 0xdc00);
}

function leaveOut(view: TextView, gaps: readonly Span[]): TextView {
  let text = "";
  /** where in the text each piece begins, and where in the view */
  const pieces: { readonly at: number; readonly from: number }[] = [];
  let from = 0;
  for (const { start, end } of gaps) {
    pieces.push({ at: text.length, from });
    text += view.text.slice(from, start) + CUT;
    from = end;
  }
  pieces.push({ at: text.length, from });
  text += view.text.slice(from);

  /** where a place of the shorter text is in the view; within a cut, where that begins */
  const place = (at: number): number => {
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle] as { at: number }).at <= at) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low] as { at: number; from: number };
    const gap = gaps[low];
    return Math.min(piece.from + at - piece.at, gap ? gap.start : view.text.length);
  };
  return {
    ...view,
    text,
    origin: (start, end) =>
      start >= end ? view.origin(place(start), place(start)) : view.origin(place(start), place(end - 1) + 1),
  };
}

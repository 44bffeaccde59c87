import { classOf, DIGIT, EMOJI, LETTER } from "../../prepare/text/characters.ts";
import { type Automaton, OPEN_ROOT, ROOT } from "./automaton.ts";
import type { Table } from "./tables.ts";
import { DEEP, JOINED, LEET, LOOK_ALIKE, MASKED, SPELLED_OUT, STRETCHED } from "./views.ts";

/** Atoms that a word satisfies, each with the fewest disguises that it takes. */
export interface Reading {
  readonly atoms: readonly number[];
  readonly views: readonly number[];
  /** how many steps it took: a text may only cost so many */
  readonly steps: number;
}

/** An atom may be seen through disguises, with so many letters read. */
export type Allows = (atom: number, views: number, letters: number) => boolean;

/** No reading takes longer; only what was made to be long comes near. */
const MAX_STEPS = 4000;
const MASKS = new Set([..."*#%&^~_-.…+?@$×•°"].map((sign) => sign.charCodeAt(0)));

/** Masks that are ordinary punctuation between whole words: only in a row and among few letters. */
const PAUSES = new Set([..."._-…"].map((sign) => sign.charCodeAt(0)));

const STAR = 0x2a;
const AT = 0x40;
/** Between Cyrillic letters it is no pause: nobody writes identifiers in them. */
const UNDERSCORE = 0x5f;
/** Product of two unknowns, not a masked word. */
const PRODUCT = /^[a-z][*×+^][a-z]$/u;
const CYRILLIC_LETTER = /[а-яәғқңөұүһі]/u;

/** Walks all readings of a word through the automaton at once. */
export class Walker {
  readonly #automaton: Automaton;
  readonly #allows: Allows;
  #word = "";
  #table: Table | undefined;
  #signs = false;
  /** letters that are not masked */
  #shown = 0;
  /** where the last character that stands for another one is; -1 in a plain word */
  #lastForeign = -1;
  /** the first letter is masked: only a whole word tells what it is */
  #headless = false;
  /** letters before the match were passed over */
  #open = false;
  /** where the first part of a word put together ends, and where its last one begins */
  #firstEnd = 0;
  #lastBegin = 0;
  #steps = 0;
  #atoms: number[] = [];
  #views: number[] = [];

  constructor(automaton: Automaton, allows: Allows) {
    this.#automaton = automaton;
    this.#allows = allows;
  }

  /**
   * @param signs what is no letter may be skipped or stand for letters, as in `х.у.й`, `п*здец`
   * @param base views that reading the word as one already took
   * @param seams where the first part of a word put together ends and its last begins: a match must need both
   */
  read(
    word: string,
    tables: readonly Table[],
    signs = false,
    base = 0,
    seams: readonly [firstEnd: number, lastBegin: number] = [word.length, 0],
  ): Reading {
    this.#word = word;
    this.#shown = signs ? (word.match(/\p{L}/gu)?.length ?? 0) : word.length;
    this.#signs = signs;
    [this.#firstEnd, this.#lastBegin] = seams;
    this.#atoms = [];
    this.#views = [];
    let steps = 0;
    for (const table of tables) {
      this.#table = table;
      this.#steps = 0;
      this.#lastForeign = table.native ? lastForeign(word) : -1;
      this.#open = false;
      this.#start(ROOT, 0, base);
      if (signs && word.charCodeAt(0) === STAR && word.charCodeAt(1) !== STAR) {
        this.#headless = true;
        this.#mask(ROOT, -1, 1, base | MASKED, 0, 0, 1, 1);
        this.#headless = false;
      }
      this.#open = true;
      for (let from = 0; from < this.#firstEnd; from++) this.#start(OPEN_ROOT, from, base);
      steps += this.#steps;
    }
    return { atoms: this.#atoms, views: this.#views, steps };
  }

  /** Begins a match at a character; nearly all words end here, so first letters are looked up instead of walked to. */
  #start(root: number, at: number, views: number): void {
    const word = this.#word;
    const code = word.charCodeAt(at);
    const { native, arcs } = this.#table as Table;
    if (native) {
      for (const next of this.#automaton.startingWith(root, code)) this.#visit(next, -1, at + 1, views, at + 1, 0);
    }
    const readings = arcs.get(code);
    if (readings) {
      for (const arc of readings) {
        if (arc.rest !== "" && !word.startsWith(arc.rest, at + 1)) continue;
        if (arc.notAfter !== "" && at > 0 && arc.notAfter.includes(word.charAt(at - 1))) continue;
        const { letters } = arc;
        for (const first of this.#automaton.startingWith(root, letters.charCodeAt(0))) {
          let next = first;
          for (let k = 1; k < letters.length && next >= 0; k++) {
            next = this.#automaton.next(next, letters.charCodeAt(k));
          }
          if (next < 0) continue;
          this.#visit(next, -1, at + 1 + arc.rest.length, views | arc.views, at + letters.length, 0);
        }
      }
    }
  }

  /** At a state, before the character `at`; `owner` is the atom whose endings are read, or -1 inside a stem. */
  #visit(state: number, owner: number, at: number, views: number, letters: number, wild: number): void {
    if (++this.#steps > MAX_STEPS) return;
    const { jumps, prefix, stems, final, exact } = this.#automaton;
    const jumped = jumps.starts[state + 1] as number;
    for (let k = jumps.starts[state] as number; k < jumped; k++) {
      this.#visit(jumps.values[k] as number, owner, at, views, letters, wild);
    }
    if (owner < 0) {
      const first = prefix.starts[state] as number;
      const satisfied = prefix.starts[state + 1] as number;
      if (first < satisfied && at > this.#lastBegin && this.#beginsWord(at, views)) {
        // what follows is part of the word: its letters count, and so do those that stand for others
        const counted = (views & DEEP) === 0 ? letters + this.#word.length - at : letters;
        const seen = at <= this.#lastForeign ? views | LOOK_ALIKE | LEET : views;
        for (let k = first; k < satisfied; k++) this.#hit(prefix.values[k] as number, seen, counted, wild);
      }
      const begun = stems.starts[state + 1] as number;
      for (let k = stems.starts[state] as number; k < begun; k += 2) {
        this.#visit(stems.values[k + 1] as number, stems.values[k] as number, at, views, letters, wild);
      }
    }
    if (at === this.#word.length) {
      if (owner >= 0) {
        if (final[state] === 1) this.#hit(owner, views, letters, wild);
        return;
      }
      const ended = exact.starts[state + 1] as number;
      for (let k = exact.starts[state] as number; k < ended; k++) {
        this.#hit(exact.values[k] as number, views, letters, wild);
      }
      return;
    }
    this.#readOn(state, owner, at, views, letters, wild);
  }

  /** An open pattern that ends at `at` is enough of the word: pieces put together must mostly be read. */
  #beginsWord(at: number, views: number): boolean {
    return !this.#headless && ((views & JOINED) === 0 || at * 2 >= this.#word.length);
  }

  #readOn(state: number, owner: number, at: number, views: number, letters: number, wild: number): void {
    const word = this.#word;
    const code = word.charCodeAt(at);
    const table = this.#table as Table;
    if (table.native) {
      const next = this.#automaton.next(state, code);
      if (next >= 0) this.#visit(next, owner, at + 1, views, letters + 1, wild);
    }
    const arcs = table.arcs.get(code);
    if (arcs) {
      for (const arc of arcs) {
        if (arc.rest !== "" && !word.startsWith(arc.rest, at + 1)) continue;
        if (arc.notAfter !== "" && at > 0 && arc.notAfter.includes(word.charAt(at - 1))) continue;
        let next = state;
        for (let k = 0; k < arc.letters.length && next >= 0; k++) {
          next = this.#automaton.next(next, arc.letters.charCodeAt(k));
        }
        if (next < 0) continue;
        this.#visit(next, owner, at + 1 + arc.rest.length, views | arc.views, letters + arc.letters.length, wild);
      }
    }
    if (
      at > 0 &&
      code === word.charCodeAt(at - 1) &&
      (code > 0x7f || code === word.charCodeAt(at - 2) || code === word.charCodeAt(at + 1))
    )
      this.#visit(state, owner, at + 1, views | STRETCHED, letters, wild);
    if (this.#signs) this.#readSign(state, owner, at, views, letters, wild);
  }

  /** A sign between letters is skipped, or stands for a letter; a row of n masks for n - 1 to n + 1. */
  #readSign(state: number, owner: number, at: number, views: number, letters: number, wild: number): void {
    const word = this.#word;
    const code = word.charCodeAt(at);
    const kind = classOf(code);
    if (kind === LETTER || kind === DIGIT) return;
    // @ is an а before it is anything else: it parts letters only where signs part all, and hides one only by itself
    const parts = code !== AT || this.#shown * 2 - 1 <= word.length;
    const masks = code !== AT || word.indexOf("@") === word.lastIndexOf("@");
    // a sign either parts letters or hides one, the same way throughout a word
    if (wild === 0 && parts) this.#visit(state, owner, at + 1, views | SPELLED_OUT, letters, wild);
    const picture = kind === EMOJI;
    if (!(picture || (masks && MASKS.has(code))) || wild > 0 || this.#open || (views & SPELLED_OUT) !== 0) return;
    let end = at + 1;
    if (picture) while (end < word.length && classOf(word.charCodeAt(end)) === EMOJI) end++;
    else while (end < word.length && word.charCodeAt(end) === code) end++;
    const row = picture ? 1 : end - at;
    // one ellipsis is three dots
    const single = row === 1 && code !== 0x2026;
    const hides =
      code === UNDERSCORE && word.indexOf("_") === word.lastIndexOf("_") && CYRILLIC_LETTER.test(word.charAt(end));
    const pause = PAUSES.has(code) && !hides;
    if (pause && (single || at > 3 || word.length - end > 4)) return;
    // a picture stands for one letter near the beginning, or it is only a picture
    if (picture && (at > 2 || end - at > 2 || end === word.length)) return;
    const fewest = single || pause ? 1 : Math.max(1, row - 1);
    this.#mask(state, owner, end, views | MASKED, letters, 0, fewest, single ? 1 : Math.min(5, row + 1));
  }

  /** Takes any letters, at least `fewest` and at most `most` of them, then reads on at `at`. */
  #mask(
    state: number,
    owner: number,
    at: number,
    views: number,
    letters: number,
    taken: number,
    fewest: number,
    most: number,
  ): void {
    if (++this.#steps > MAX_STEPS) return;
    if (taken >= fewest) this.#visit(state, owner, at, views, letters + taken, taken);
    const { jumps, stems, after, prefix } = this.#automaton;
    if (owner < 0 && taken > 0 && !this.#headless) {
      for (let k = prefix.starts[state] as number; k < (prefix.starts[state + 1] as number); k++) {
        this.#hit(prefix.values[k] as number, views, letters + taken, taken);
      }
    }
    if (taken === most) return;
    for (let k = jumps.starts[state] as number; k < (jumps.starts[state + 1] as number); k++) {
      this.#mask(jumps.values[k] as number, owner, at, views, letters, taken, fewest, most);
    }
    if (owner < 0) {
      for (let k = stems.starts[state] as number; k < (stems.starts[state + 1] as number); k += 2) {
        this.#mask(stems.values[k + 1] as number, stems.values[k] as number, at, views, letters, taken, fewest, most);
      }
    }
    for (let k = after.starts[state] as number; k < (after.starts[state + 1] as number); k++) {
      this.#mask(after.values[k] as number, owner, at, views, letters, taken + 1, fewest, most);
    }
  }

  #hit(atom: number, views: number, letters: number, wild: number): void {
    if (wild > 0 && !this.#maskReadable(wild)) return;
    if (this.#headless && (views !== MASKED || !this.#allows(atom, views, 3))) return;
    if (views !== 0 && !this.#allows(atom, views, letters)) return;
    const known = this.#atoms.indexOf(atom);
    if (known < 0) {
      this.#atoms.push(atom);
      this.#views.push(views);
    } else if (views < (this.#views[known] as number)) this.#views[known] = views;
  }

  /** Enough letters must show, or a mask could be any word: two when they stand around it, three otherwise. */
  #maskReadable(wild: number): boolean {
    const shown = this.#shown;
    if (shown >= 3) return wild <= shown + 1;
    if (shown < 2 || PRODUCT.test(this.#word)) return false;
    const last = classOf(this.#word.charCodeAt(this.#word.length - 1));
    return last === LETTER || wild === 1;
  }
}

/** Where a Cyrillic word's last character stands that is no Cyrillic letter; -1 for none, or no Cyrillic word. */
function lastForeign(word: string): number {
  if (!CYRILLIC_LETTER.test(word)) return -1;
  let at = word.length - 1;
  while (at >= 0 && CYRILLIC_LETTER.test(word.charAt(at))) at--;
  return at;
}

import type { Piece, WordPattern } from "./pattern.ts";

const NONE: readonly number[] = [];

/** Where a row of pieces ends, and a spelling that leads there. */
interface End {
  readonly state: number;
  readonly spelling: string;
}

/** Endings that may follow a stem: where their automaton is entered, given the stem's last letters. */
export type EndingsOf = (stem: string) => number;

/**
 * One automaton over the letters of every word pattern of every lexicon. States are numbers; edges lie in one open-addressed
 * table, so that a step costs a few nanoseconds whatever the size. Endings are sub-automata that any number of stems share:
 * who goes through them carries along which atom it belongs to.
 */
export class Automaton {
  #keys = new Int32Array(1 << 16);
  #targets = new Int32Array(1 << 16);
  #edges = 0;
  #letters = new Uint8Array(0x10000);
  readonly #codes: number[] = [];
  readonly #starts = new Map<number, number[][]>();
  /** atoms that end exactly here */
  readonly exact: (number[] | undefined)[] = [];
  /** atoms that are satisfied here whatever follows */
  readonly prefix: (number[] | undefined)[] = [];
  /** atoms whose endings begin here: pairs of atom and the state where the endings start */
  readonly stems: (number[] | undefined)[] = [];
  /** states entered together with this one */
  readonly jumps: (number[] | undefined)[] = [];
  /** every state that one letter leads to, for letters that are masked */
  readonly after: (number[] | undefined)[] = [];
  /** inside endings: a word may end here */
  readonly final: boolean[] = [];
  #states = 0;
  /** where words begin, and where patterns begin that any letters may precede */
  readonly root = this.state();
  readonly openRoot = this.state();
  hasOpen = false;
  #telling = 0;
  /** choices laid from a state, so that patterns that begin with the same set share it */
  readonly #choices = new Map<string, readonly End[]>();

  get size(): { readonly states: number; readonly edges: number; readonly bytes: number } {
    return { states: this.#states, edges: this.#edges, bytes: this.#keys.byteLength * 2 + this.#letters.byteLength };
  }

  state(): number {
    this.exact.push(undefined);
    this.prefix.push(undefined);
    this.stems.push(undefined);
    this.jumps.push(undefined);
    this.after.push(undefined);
    this.final.push(false);
    return this.#states++;
  }

  /** The state after `code`, or -1. */
  next(state: number, code: number): number {
    const letter = this.#letters[code] as number;
    if (letter === 0) return -1;
    const keys = this.#keys;
    const mask = keys.length - 1;
    // 0 marks a free slot: states are counted from 1 in keys
    const key = ((state + 1) << 8) | letter;
    let slot = Math.imul(key, 0x9e3779b1) >>> 7;
    for (;;) {
      slot &= mask;
      const found = keys[slot] as number;
      if (found === key) return this.#targets[slot] as number;
      if (found === 0) return -1;
      slot++;
    }
  }

  /** The states that a first letter leads to from a root and from all that the root enters with it. */
  startingWith(root: number, code: number): readonly number[] {
    let starts = this.#starts.get(root);
    if (!starts) {
      starts = this.#findStarts(root);
      this.#starts.set(root, starts);
    }
    return starts[code] ?? NONE;
  }

  #findStarts(root: number): number[][] {
    const starts: number[][] = [];
    const closure = new Set([root]);
    for (const state of closure) {
      for (const target of this.jumps[state] ?? []) closure.add(target);
      for (const code of this.#codes) {
        const next = this.next(state, code);
        if (next < 0) continue;
        starts[code] ??= [];
        starts[code].push(next);
      }
    }
    return starts;
  }

  /** The state after `code`, made if need be. */
  extend(state: number, code: number): number {
    const known = this.next(state, code);
    if (known >= 0) return known;
    const target = this.state();
    this.link(state, code, target);
    return target;
  }

  link(state: number, code: number, target: number): void {
    if (this.#letters[code] === 0) {
      if (this.#codes.length === 255) throw new RangeError("lexicons use more than 255 different letters");
      this.#letters[code] = this.#codes.push(code);
    }
    if (this.#edges * 2 >= this.#keys.length) this.#grow();
    this.#insert(((state + 1) << 8) | (this.#letters[code] as number), target);
    this.#edges++;
    push(this.after, state, target);
  }

  /** Entering `from` enters `to` too. */
  addJump(from: number, to: number): void {
    push(this.jumps, from, to);
  }

  extendWord(state: number, word: string): number {
    let at = state;
    for (let i = 0; i < word.length; i++) at = this.extend(at, word.charCodeAt(i));
    return at;
  }

  #insert(key: number, target: number): void {
    const mask = this.#keys.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> 7;
    for (;;) {
      slot &= mask;
      if (this.#keys[slot] === 0) break;
      slot++;
    }
    this.#keys[slot] = key;
    this.#targets[slot] = target;
  }

  #grow(): void {
    const keys = this.#keys;
    const targets = this.#targets;
    this.#keys = new Int32Array(keys.length * 2);
    this.#targets = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] !== 0) this.#insert(keys[i] as number, targets[i] as number);
    }
  }

  /**
   * Adds a word pattern; `atom` is reported for every token that fits it.
   *
   * @param telling so many last letters of a stem tell which endings may follow it
   */
  addWord(word: WordPattern, atom: number, endings: EndingsOf, telling: number): void {
    if (word.open) this.hasOpen = true;
    this.#telling = word.tail.startsWith("~") ? telling : 0;
    const from = word.open ? this.openRoot : this.root;
    for (const { state, spelling } of this.#addPieces(from, "", word.pieces)) {
      if (word.tail === "*") push(this.prefix, state, atom);
      else if (word.tail === "") push(this.exact, state, atom);
      else push(this.stems, state, atom, endings(spelling));
    }
  }

  /**
   * Lays a row of pieces from a state on. Literals share the trie; a choice of spellings gets states of its own, entered
   * by a jump, and its branches meet again, so that prefixes × roots × suffixes cost their sum, not their product.
   */
  #addPieces(from: number, before: string, pieces: readonly Piece[]): readonly End[] {
    let ends: readonly End[] = [{ state: from, spelling: before }];
    for (const piece of pieces) {
      if (typeof piece !== "string") {
        ends = ends.flatMap((end) => this.#addChoice(end, piece));
        continue;
      }
      ends = ends.map(({ state, spelling }) => ({
        state: this.extendWord(state, piece),
        spelling: this.#telling === 0 ? "" : spelling + piece,
      }));
    }
    return ends;
  }

  #addChoice({ state: from, spelling: before }: End, options: Exclude<Piece, string>): readonly End[] {
    const key = `${from} ${this.#telling} ${before} ${JSON.stringify(options)}`;
    const known = this.#choices.get(key);
    if (known) return known;
    const entry = this.state();
    this.addJump(from, entry);
    // the last letters decide which endings are lawful, so branches that end alike meet, and others don't
    const meetings = new Map<string, End>();
    for (const option of options) {
      for (const { state, spelling } of this.#addPieces(entry, before, option)) {
        const ending = this.#telling === 0 ? "" : spelling.slice(-this.#telling);
        const meeting = meetings.get(ending) ?? { state: this.state(), spelling: ending };
        meetings.set(ending, meeting);
        this.addJump(state, meeting.state);
      }
    }
    const ends = [...meetings.values()];
    this.#choices.set(key, ends);
    return ends;
  }
}

function push(lists: (number[] | undefined)[], state: number, ...values: number[]): void {
  const list = lists[state];
  if (list) list.push(...values);
  else lists[state] = values;
}

import { type Lists, ListsBuilder } from "./lists.ts";

/** Where words begin. */
export const ROOT = 0;
/** Where patterns begin that any letters may precede. */
export const OPEN_ROOT = 1;

/** All that an automaton is; a builder lays it out. */
export interface AutomatonTables {
  /** by hash, an edge's state and letter: see `keyOf` */
  readonly keys: Int32Array<ArrayBuffer>;
  /** where that edge leads */
  readonly targets: Int32Array<ArrayBuffer>;
  /** the letters that edges are made of: a letter's number is its place here and 1 */
  readonly letters: Uint16Array<ArrayBuffer>;
  /** by state: atoms that end exactly here */
  readonly exact: Lists;
  /** by state: atoms that are satisfied here whatever follows */
  readonly prefix: Lists;
  /** by state: atoms whose endings begin here, in pairs of atom and the state where the endings start */
  readonly stems: Lists;
  /** by state: states entered together with this one */
  readonly jumps: Lists;
  /** by state, inside endings: 1 where a word may end */
  readonly final: Uint8Array<ArrayBuffer>;
}

/** 0 marks a free slot: states are counted from 1 in keys. */
export const keyOf = (state: number, letter: number): number => ((state + 1) << 8) | letter;
const stateOf = (key: number): number => (key >>> 8) - 1;
const letterOf = (key: number): number => key & 0xff;
/** The first slot in which to look for a key, in a table of any size. */
export const slotOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 7;

/** The number of each letter, by its code; 0 for what is none. */
function numberLetters(letters: ArrayLike<number>): Uint8Array {
  const numbers = new Uint8Array(0x10000);
  for (let k = 0; k < letters.length; k++) numbers[letters[k] as number] = k + 1;
  return numbers;
}

const NONE: readonly number[] = [];

/**
 * One automaton over the letters of every word pattern of every lexicon. States are numbers; edges lie in one open-addressed
 * table, so that a step costs a few nanoseconds whatever the size. Endings are sub-automata that any number of stems share:
 * who goes through them carries along which atom it belongs to.
 */
export class Automaton {
  readonly #keys: Int32Array;
  readonly #targets: Int32Array;
  readonly #codes: Uint16Array;
  readonly #letters: Uint8Array;
  readonly exact: Lists;
  readonly prefix: Lists;
  readonly stems: Lists;
  readonly jumps: Lists;
  readonly final: Uint8Array;
  readonly #starts: (readonly (readonly number[])[])[] = [];
  #after: Lists | undefined;

  constructor(tables: AutomatonTables) {
    this.#keys = tables.keys;
    this.#targets = tables.targets;
    this.#codes = tables.letters;
    this.#letters = numberLetters(tables.letters);
    this.exact = tables.exact;
    this.prefix = tables.prefix;
    this.stems = tables.stems;
    this.jumps = tables.jumps;
    this.final = tables.final;
  }

  get size(): { readonly states: number; readonly edges: number; readonly bytes: number } {
    const { exact, prefix, stems, jumps, final } = this;
    let bytes = this.#keys.byteLength + this.#targets.byteLength + final.byteLength;
    for (const { starts, values } of [exact, prefix, stems, jumps]) bytes += starts.byteLength + values.byteLength;
    return { states: final.length, edges: this.after.values.length, bytes };
  }

  /** The state after `code`, or -1. */
  next(state: number, code: number): number {
    const letter = this.#letters[code] as number;
    if (letter === 0) return -1;
    const keys = this.#keys;
    const mask = keys.length - 1;
    const key = keyOf(state, letter);
    let slot = slotOf(key);
    for (;;) {
      slot &= mask;
      const found = keys[slot] as number;
      if (found === key) return this.#targets[slot] as number;
      if (found === 0) return -1;
      slot++;
    }
  }

  /** By state: every state that one letter leads to, for letters that are masked. Few texts have any. */
  get after(): Lists {
    this.#after ??= this.#findAfter();
    return this.#after;
  }

  #findAfter(): Lists {
    const states = this.final.length;
    // each state was made for the one edge that leads to it
    const origins = new Int32Array(states).fill(-1);
    this.#eachEdge((state, _letter, target) => {
      origins[target] = state;
    });
    const after = new ListsBuilder();
    for (let target = 0; target < states; target++) {
      const origin = origins[target] as number;
      if (origin >= 0) after.add(origin, target);
    }
    return after.build(states);
  }

  #eachEdge(tell: (state: number, letter: number, target: number) => void): void {
    const keys = this.#keys;
    for (let slot = 0; slot < keys.length; slot++) {
      const key = keys[slot] as number;
      if (key !== 0) tell(stateOf(key), letterOf(key), this.#targets[slot] as number);
    }
  }

  /** The states that a first letter leads to from a root and from all that the root enters with it. */
  startingWith(root: number, code: number): readonly number[] {
    this.#starts[root] ??= this.#findStarts(root);
    return (this.#starts[root] as readonly (readonly number[])[])[code] ?? NONE;
  }

  #findStarts(root: number): number[][] {
    const { starts, values } = this.jumps;
    const closure = new Set([root]);
    for (const state of closure) {
      for (let k = starts[state] as number; k < (starts[state + 1] as number); k++) closure.add(values[k] as number);
    }
    // by state: its place in the closure, from 1
    const orders = new Int32Array(this.final.length);
    let last = 0;
    for (const state of closure) orders[state] = ++last;
    const edges: { order: number; code: number; target: number }[] = [];
    this.#eachEdge((state, letter, target) => {
      const order = orders[state] as number;
      if (order > 0) edges.push({ order, code: this.#codes[letter - 1] as number, target });
    });
    const found: number[][] = [];
    for (const { code, target } of edges.sort((a, b) => a.order - b.order)) {
      found[code] ??= [];
      found[code].push(target);
    }
    return found;
  }
}

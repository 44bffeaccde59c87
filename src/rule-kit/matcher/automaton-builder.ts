import { type AutomatonTables, keyOf, OPEN_ROOT, ROOT, slotOf } from "./automaton.ts";
import { ListsBuilder } from "./lists.ts";
import type { Piece, WordPattern } from "./pattern.ts";

/** Where a row of pieces ends, and a spelling that leads there. */
interface End {
  readonly state: number;
  readonly spelling: string;
}

/** Endings that may follow a stem: where their automaton is entered, given the stem's last letters. */
export type EndingsOf = (stem: string) => number;

/** Lays out an automaton, one word pattern after another. */
export class AutomatonBuilder {
  #keys = new Int32Array(1 << 16);
  #targets = new Int32Array(1 << 16);
  #edges = 0;
  readonly #numbers = new Uint8Array(0x10000);
  readonly #letters: number[] = [];
  readonly #exact = new ListsBuilder();
  readonly #prefix = new ListsBuilder();
  readonly #stems = new ListsBuilder();
  readonly #jumps = new ListsBuilder();
  readonly #finals: number[] = [];
  #states = Math.max(ROOT, OPEN_ROOT) + 1;
  #telling = 0;
  /** choices laid from a state, so that patterns that begin with the same set share it */
  readonly #choices = new Map<string, readonly End[]>();
  /** the same spellings in another lexicon are the same choice */
  readonly #choiceIds = new Map<Exclude<Piece, string>, number>();
  readonly #choiceIdsBySpellings = new Map<string, number>();

  build(): AutomatonTables {
    const states = this.#states;
    const final = new Uint8Array(states);
    for (const state of this.#finals) final[state] = 1;
    return {
      keys: this.#keys,
      targets: this.#targets,
      letters: Uint16Array.from(this.#letters),
      exact: this.#exact.build(states),
      prefix: this.#prefix.build(states),
      stems: this.#stems.build(states),
      jumps: this.#jumps.build(states),
      final,
    };
  }

  state(): number {
    return this.#states++;
  }

  /** The state after `code`, made if need be. */
  #extend(state: number, code: number): number {
    const key = keyOf(state, this.#numberOf(code));
    let slot = this.#slotFor(key);
    if (this.#keys[slot] === key) return this.#targets[slot] as number;
    if (this.#edges * 2 >= this.#keys.length) {
      this.#grow();
      slot = this.#slotFor(key);
    }
    this.#edges++;
    this.#keys[slot] = key;
    const target = this.state();
    this.#targets[slot] = target;
    return target;
  }

  #numberOf(code: number): number {
    const known = this.#numbers[code] as number;
    if (known !== 0) return known;
    if (this.#letters.length === 255) throw new RangeError("lexicons use more than 255 different letters");
    const number = this.#letters.push(code);
    this.#numbers[code] = number;
    return number;
  }

  /** Where a key is, or belongs. */
  #slotFor(key: number): number {
    const keys = this.#keys;
    const mask = keys.length - 1;
    for (let slot = slotOf(key); ; slot++) {
      slot &= mask;
      if (keys[slot] === key || keys[slot] === 0) return slot;
    }
  }

  #grow(): void {
    const keys = this.#keys;
    const targets = this.#targets;
    this.#keys = new Int32Array(keys.length * 2);
    this.#targets = new Int32Array(keys.length * 2);
    for (let from = 0; from < keys.length; from++) {
      const key = keys[from] as number;
      if (key === 0) continue;
      const slot = this.#slotFor(key);
      this.#keys[slot] = key;
      this.#targets[slot] = targets[from] as number;
    }
  }

  /** Entering `from` enters `to` too. */
  addJump(from: number, to: number): void {
    this.#jumps.add(from, to);
  }

  extendWord(state: number, word: string): number {
    let at = state;
    for (let i = 0; i < word.length; i++) at = this.#extend(at, word.charCodeAt(i));
    return at;
  }

  /** Inside endings: a word may end here. */
  addFinal(state: number): void {
    this.#finals.push(state);
  }

  /**
   * Adds a word pattern; `atom` is reported for every token that fits it.
   *
   * @param telling so many last letters of a stem tell which endings may follow it
   */
  addWord(word: WordPattern, atom: number, endings: EndingsOf, telling: number): void {
    this.#telling = word.tail.startsWith("~") ? telling : 0;
    for (const { state, spelling } of this.#addPieces(word.open ? OPEN_ROOT : ROOT, "", word.pieces)) {
      if (word.tail === "*") this.#prefix.add(state, atom);
      else if (word.tail === "") this.#exact.add(state, atom);
      else {
        this.#stems.add(state, atom);
        this.#stems.add(state, endings(spelling));
      }
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
    const key = `${from} ${this.#telling} ${before} ${this.#idOf(options)}`;
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

  #idOf(options: Exclude<Piece, string>): number {
    const known = this.#choiceIds.get(options);
    if (known !== undefined) return known;
    const spellings = JSON.stringify(options);
    const id = this.#choiceIdsBySpellings.get(spellings) ?? this.#choiceIdsBySpellings.size;
    this.#choiceIdsBySpellings.set(spellings, id);
    this.#choiceIds.set(options, id);
    return id;
  }
}

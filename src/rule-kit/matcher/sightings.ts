import { type NumbersOf, rememberOf } from "../../core/remember.ts";
import type { Run, TextDocument, Token } from "../../core/signals.ts";
import type { Compiled } from "./compiled.ts";
import { gapBefore, touches } from "./gaps.ts";
import { findPhones } from "./phones.ts";
import type { Reader } from "./reader.ts";
import {
  HOLDS,
  holdings,
  LETTERS,
  NUMBERS,
  PLAIN,
  rememberRows,
  STEPS_SHIFT,
  TELLS,
  tokensIn,
  WORDS,
} from "./run-rows.ts";
import { isLetter, type RunSightings, searchRun } from "./run-search.ts";
import { type Seen, SeenNumbers } from "./seen.ts";
import type { Reading } from "./walk.ts";

/** Steps that disguises may cost one text; past it, words are read as they stand. Far beyond any honest text. */
const MAX_STEPS = 400_000;
/** Attempts to put fragments together in one text. */
const MAX_JOINS = 1500;
const MAX_LETTERS = 24;

const NO_ROW = -1;
const NONE: readonly never[] = [];

/** Finds every atom of the lexicons in a document: in its words, and in what may be words taken apart. */
export type FindSightings = (document: TextDocument) => Seen;

// one document is searched at a time: the buffer can be shared
const found = new SeenNumbers();

export function createSearch(compiled: Compiled, reader: Reader): FindSightings {
  const disguised = (run: Run) => searchRun(compiled, reader, run, MAX_STEPS);
  const search: RunReader = {
    rows: rememberRows(disguised),
    disguised: rememberOf((_text, run: Run) => disguised(run)),
    plain: rememberOf((_text, run: Run) => searchRun(compiled, reader, run, -1)),
  };
  return (document) => new Search(compiled, document, reader, search).read();
}

/** What was seen in a run, remembered with it. */
interface RunReader {
  readonly rows: NumbersOf<Run>;
  /** what no row says */
  disguised(run: Run): RunSightings;
  plain(run: Run): RunSightings;
}

class Search {
  readonly #compiled: Compiled;
  readonly #document: TextDocument;
  readonly #tokens: readonly Token[];
  readonly #text: string;
  readonly #reader: Reader;
  readonly #search: RunReader;
  #tells = 0;
  #steps = 0;
  #joins = 0;

  constructor(compiled: Compiled, document: TextDocument, reader: Reader, search: RunReader) {
    this.#compiled = compiled;
    this.#document = document;
    this.#tokens = document.tokens;
    this.#text = document.folded.text;
    this.#reader = reader;
    this.#search = search;
  }

  read(): Seen {
    found.clear();
    let first = 0;
    let letters = 0;
    let figures = false;
    const { runs } = this.#document;
    const { rows } = this.#search;
    for (let index = 0; index < runs.length; index++) {
      const run = runs[index] as Run;
      const at = this.#steps > MAX_STEPS ? NO_ROW : rows.at(run);
      let holds = at === NO_ROW ? 0 : (rows.numbers[at + HOLDS] as number);
      let next: number;
      let fragments: readonly number[] = NONE;
      if ((holds & PLAIN) !== 0) {
        next = first + tokensIn(rows.numbers, at);
        this.#tells |= rows.numbers[at + TELLS] as number;
        found.takeRow(rows.numbers, at, first);
      } else {
        const seen = at === NO_ROW ? this.#search.plain(run) : this.#search.disguised(run);
        holds = holdings(seen);
        next = first + run.tokens.length;
        this.#tells |= seen.tells;
        found.take(seen.sightings, first);
        fragments = seen.fragments;
      }
      this.#steps += holds >>> STEPS_SHIFT;
      figures ||= (holds & NUMBERS) !== 0;
      if ((holds & LETTERS) !== 0) letters = this.#countLetters(letters, first, next);
      else if ((holds & WORDS) !== 0) {
        if (letters > 2) this.#readLetters(first);
        letters = 0;
      }
      for (const fragment of fragments) this.#joinAround(first + fragment);
      first = next;
    }
    if (letters > 2) this.#readLetters(first);
    if (figures) this.#readPhones();
    return { numbers: found.numbers, count: found.count, tells: this.#tells };
  }

  /** Counts single letters on through a run that has some; what is no picture and no sign ends a row of them. */
  #countLetters(before: number, from: number, to: number): number {
    let letters = before;
    for (let index = from; index < to; index++) {
      const token = this.#tokens[index] as Token;
      if (isLetter(token)) letters++;
      else if (token.kind !== "emoji" && token.kind !== "symbol") {
        if (letters > 2) this.#readLetters(index);
        letters = 0;
      }
    }
    return letters;
  }

  #see(reading: Reading, index: number, endIndex: number): boolean {
    this.#steps += reading.steps;
    const { atoms, views } = reading;
    for (let k = 0; k < atoms.length; k++) this.#add(atoms[k] as number, views[k] as number, index, endIndex);
    return atoms.length > 0;
  }

  #add(atom: number, views: number, index: number, endIndex: number): void {
    found.add(atom, views, index, endIndex);
    this.#tells |= this.#compiled.tells[atom] as number;
  }

  /** Single letters in a row, ending before `to`: words where wider gaps part them, else one word, less its neighbours. */
  #readLetters(to: number): void {
    const row: number[] = [];
    for (let index = to - 1; index >= 0; index--) {
      const token = this.#tokens[index] as Token;
      if (isLetter(token)) row.unshift(index);
      else if (token.kind !== "emoji" && token.kind !== "symbol") break;
      if (row.length > MAX_LETTERS * 4) return;
    }
    const gaps = row.map((index, k) => (k === 0 ? 0 : this.#gap(row[k - 1] as number, index)));
    const narrow = Math.min(...gaps.slice(1));
    let begin = 0;
    for (let k = 1; k <= row.length; k++) {
      if (k < row.length && (gaps[k] as number) <= narrow) continue;
      this.#readSpelled(row.slice(begin, k));
      begin = k;
    }
  }

  #readSpelled(row: readonly number[]): void {
    if (row.length < 3 || row.length > MAX_LETTERS) return;
    // single letters that are words of their own may stand before and after
    for (const [before, after] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const) {
      const inner = row.slice(before, row.length - after);
      if (inner.length < 3) return;
      if (before && !this.#standsAlone(row[0] as number, row[1] as number)) continue;
      if (after && !this.#standsAlone(row.at(-1) as number, row.at(-1) as number)) continue;
      const word = inner.map((index) => (this.#tokens[index] as Token).text).join("");
      if (this.#see(this.#reader.spelled(word), inner[0] as number, (inner.at(-1) as number) + 1)) return;
    }
  }

  /** A letter that is a word of its own, with a space before `next`. */
  #standsAlone(index: number, next: number): boolean {
    return ONE_LETTER_WORDS.has((this.#tokens[index] as Token).text) && !touches(this.#text, this.#tokens, next);
  }

  /** A fragment together with its neighbours: `ху йня`, `пиз де ц`. */
  #joinAround(index: number): void {
    for (const [before, after] of [
      [0, 1],
      [1, 0],
      [1, 1],
      [0, 2],
      [2, 0],
    ] as const) {
      if (this.#joins >= MAX_JOINS || this.#steps > MAX_STEPS) return;
      this.#join(index - before, index + after + 1);
    }
  }

  #join(from: number, to: number): void {
    if (from < 0 || to > this.#tokens.length) return;
    const fragments: string[] = [];
    let length = 0;
    for (let index = from; index < to; index++) {
      const token = this.#tokens[index] as Token;
      length += token.text.length;
      if (token.kind !== "word" || length > MAX_LETTERS) return;
      if (index > from && gapBefore(this.#text, this.#tokens, index).trim() !== "") return;
      fragments.push(token.text);
    }
    // one letter before a longer word is a slip of the finger
    if (length < 4 || (length > 5 && fragments.some((fragment) => fragment.length === 1))) return;
    this.#joins++;
    this.#see(this.#reader.joined(fragments), from, to);
  }

  #readPhones(): void {
    const phone = this.#compiled.classes.get("phone");
    if (phone === undefined) return;
    for (const { index, endIndex } of findPhones(this.#document)) this.#add(phone, 0, index, endIndex);
  }

  #gap(left: number, right: number): number {
    const from = this.#tokens[left] as Token;
    return (this.#tokens[right] as Token).at - from.at - from.text.length;
  }
}

const ONE_LETTER_WORDS = new Set("аеиовуксяэ");

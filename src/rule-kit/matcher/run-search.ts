import type { Run, TokenShape } from "../../core/signals.ts";
import { classOf, LETTER, SPACE } from "../../prepare/text/characters.ts";
import { isFragment } from "../../prepare/text/short-words.ts";
import type { Compiled } from "./compiled.ts";
import { gapBefore, touches } from "./gaps.ts";
import type { Reader } from "./reader.ts";
import type { Reading } from "./walk.ts";

/** What was seen in a run by itself, whatever stands around it; tokens are counted from the run's first. */
export interface RunSightings {
  /** atom, views, first token and one past the last, one sighting after another */
  readonly sightings: readonly number[];
  /** bits of the rules to which one of the atoms may say something by itself */
  readonly tells: number;
  /** what reading it costs a text */
  readonly steps: number;
  /** words that may be pieces of a word torn apart */
  readonly fragments: readonly number[];
  /** single letters stand in it */
  readonly letters: boolean;
  /** it holds more than pictures and signs */
  readonly words: boolean;
  readonly numbers: boolean;
}

const MAX_LETTERS = 24;
/** A comma, a bracket or a quotation mark parts words even without a space. */
const PARTS = /[,;:()"«»“”„?]/u;

/**
 * Finds every atom of the lexicons in one run: in its words, and in what may be words taken apart within it.
 *
 * @param budget steps that disguises may take; past it, words are read as they stand
 */
export function searchRun(compiled: Compiled, reader: Reader, run: Run, budget: number): RunSightings {
  return new RunSearch(compiled, reader, run, budget).read();
}

/** What most runs say: nothing, at so many steps. They share a few answers, which stay at hand. */
const nothings = new Map<number, RunSightings>();
const MAX_NOTHINGS = 1000;

function shared(seen: RunSightings): RunSightings {
  if (seen.sightings.length > 0 || seen.fragments.length > 0) return seen;
  const key = (seen.steps * 2 + Number(seen.letters)) * 4 + Number(seen.words) * 2 + Number(seen.numbers);
  const known = nothings.get(key);
  if (known) return known;
  if (nothings.size < MAX_NOTHINGS) nothings.set(key, seen);
  return seen;
}

class RunSearch {
  readonly #compiled: Compiled;
  readonly #reader: Reader;
  readonly #tokens: readonly TokenShape[];
  readonly #text: string;
  readonly #budget: number;
  readonly #sightings: number[] = [];
  #steps = 0;

  constructor(compiled: Compiled, reader: Reader, { text, tokens }: Run, budget: number) {
    this.#compiled = compiled;
    this.#reader = reader;
    this.#tokens = tokens;
    this.#text = text;
    this.#budget = budget;
  }

  read(): RunSightings {
    const tokens = this.#tokens;
    const fragments: number[] = [];
    let letters = false;
    let words = false;
    let numbers = false;
    let chunk = 0;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as TokenShape;
      this.#readToken(token, index);
      if (index > 0 && !touches(this.#text, this.#tokens, index)) {
        if (index - chunk > 1) this.#readChunk(chunk, index);
        chunk = index;
      }
      letters ||= isLetter(token);
      words ||= token.kind !== "emoji" && token.kind !== "symbol";
      numbers ||= token.kind === "number";
      if (token.kind === "word" && isFragment(token.text) && !this.#isPiece(index)) fragments.push(index);
    }
    if (tokens.length - chunk > 1) this.#readChunk(chunk, tokens.length);
    const sightings = this.#sightings;
    let tells = 0;
    for (let k = 0; k < sightings.length; k += 4) tells |= this.#compiled.tells[sightings[k] as number] as number;
    return shared({
      tells,
      sightings: sightings.length === 0 ? sightings : [...sightings],
      steps: this.#steps,
      fragments,
      letters,
      words,
      numbers,
    });
  }

  #readToken(token: TokenShape, index: number): void {
    const { classes } = this.#compiled;
    if (token.kind === "word" || token.kind === "number") {
      const plain = token.kind === "number" || this.#steps > this.#budget;
      if (this.#isPiece(index)) return;
      this.#see(plain ? this.#reader.plain(token.text) : this.#reader.word(token.text), index, index + 1);
      if (!plain) this.#readLayout(token, index);
    }
    if (token.kind === "word" || token.kind === "emoji" || token.kind === "symbol") return;
    const atom = classes.get(token.kind === "number" ? "num" : token.kind);
    if (atom !== undefined) this.#add(atom, 0, index, index + 1);
  }

  /** A short piece of a word whose letter is masked, and what follows the mask, are no words: `р*бля`, `бл*стящая`. */
  #isPiece(index: number): boolean {
    return this.#isMasked(index - 2, index) || this.#isMasked(index, index + 2);
  }

  #isMasked(left: number, right: number): boolean {
    const before = this.#tokens[left];
    const sign = this.#tokens[left + 1];
    const after = this.#tokens[right];
    if (before?.kind !== "word" || sign?.kind !== "symbol" || after?.kind !== "word") return false;
    const touching = before.at + before.text.length === sign.at && sign.at + 1 === after.at;
    return touching && (before.text.length <= 3 || sign.text === "@");
  }

  /** Б, х, ж, э and ю are punctuation in the other layout: `,kznm`, `[etnf`. Inside a word they part it, and are read so. */
  #readLayout({ at, text }: TokenShape, index: number): void {
    const opens = at > 0 && LAYOUT_SIGNS.includes(this.#text.charAt(at - 1));
    if (!opens || (at > 1 && classOf(this.#text.charCodeAt(at - 2)) !== SPACE)) return;
    if (text.length < 3 || text.length > MAX_LETTERS || !LATIN.test(text)) return;
    this.#see(this.#reader.layout(this.#text.charAt(at - 1) + text), index, index + 1);
  }

  #see(reading: Reading, index: number, endIndex: number): boolean {
    this.#steps += reading.steps;
    const { atoms, views } = reading;
    for (let k = 0; k < atoms.length; k++) this.#add(atoms[k] as number, views[k] as number, index, endIndex);
    return atoms.length > 0;
  }

  #add(atom: number, views: number, begin: number, end: number): void {
    this.#sightings.push(atom, views, begin, end);
  }

  /** Tokens without white space between: `х.у.й`, `п*здец`, `$ука`, but also `жақсы.Рахмет` and `супер👍`. */
  #readChunk(from: number, to: number): void {
    let begin = from;
    for (let index = from + 1; index <= to; index++) {
      if (index < to && !this.#parts(index)) continue;
      this.#readUnit(begin, index);
      begin = index;
    }
  }

  /**
   * A comma or a bracket stands before this token, or it begins a line break that was written out: `бы…\\nПо`. A bracket
   * beside a letter or two may be inside a word: `ху(й)ня`.
   */
  #parts(index: number): boolean {
    if (this.#isWrittenBreak(index)) return true;
    const between = gapBefore(this.#text, this.#tokens, index);
    if (!PARTS.test(between)) return false;
    const [left, right] = [this.#tokens[index - 1] as TokenShape, this.#tokens[index] as TokenShape];
    const torn = left.kind === "word" && right.kind === "word" && Math.min(left.text.length, right.text.length) <= 2;
    return !(torn && (between === "(" || between === ")"));
  }

  #isWrittenBreak(index: number): boolean {
    const sign = this.#tokens[index] as TokenShape;
    if (sign.kind !== "symbol" || sign.text !== "\\") return false;
    const next = this.#tokens[index + 1];
    return next?.kind === "word" && next.at === sign.at + 1 && WRITTEN_BREAK.test(next.text);
  }

  #readUnit(from: number, to: number): void {
    const tokens = this.#tokens;
    let begin = from;
    let end = to;
    while (begin < end && isOrnament(tokens[begin] as TokenShape)) begin++;
    while (begin < end && tokens[end - 1]?.kind === "emoji") end--;
    let words = 0;
    let signs = 0;
    let gaps = 0;
    let fragments = 0;
    let ellipses = 0;
    for (let index = begin; index < end; index++) {
      const { kind, text } = tokens[index] as TokenShape;
      if (kind === "url" || kind === "email" || kind === "handle") return;
      if (kind !== "word") signs++;
      else {
        words++;
        if (text.length === 1 || isFragment(text) || /\d/u.test(text)) fragments++;
      }
      if (index === begin) continue;
      const between = gapBefore(this.#text, this.#tokens, index);
      if (between !== "") gaps++;
      if (between === ".." || between === "..." || between === "…" || BRACKET.test(between)) ellipses++;
    }
    if (words === 0 || end - begin < 2 || this.#steps > this.#budget) return;
    // words with a full stop or a hyphen between and nothing torn: `жақсы.Рахмет`, `все-равно`
    if (signs === 0 && fragments === 0 && ellipses !== end - begin - 1) return;
    if (this.#readRow(begin, end) || gaps === 0 || signs === 0) return;
    // `жоқ.п*здец`: signs belong to one of the words that points part
    let part = begin;
    for (let index = begin + 1; index <= end; index++) {
      if (index < end && gapBefore(this.#text, this.#tokens, index) === "") continue;
      if (index - part > 1) this.#readRow(part, index);
      part = index;
    }
  }

  #readRow(from: number, to: number): boolean {
    const last = this.#tokens[to - 1] as TokenShape;
    for (let begin = from; ; begin++) {
      const first = this.#tokens[begin] as TokenShape;
      const row = this.#text.slice(first.at, last.at + last.text.length);
      if (this.#see(this.#reader.withSigns(row), begin, to)) return true;
      // a mark before the first letter belongs to none: `*н*е`
      if (first.kind !== "symbol" || to - begin <= 2) return false;
    }
  }
}

const BRACKET = /^[()]$/u;
/** n, r or t, and then a word in another alphabet or none */
const WRITTEN_BREAK = /^[nrt](?:$|[^a-z])/u;
const LAYOUT_SIGNS = "[;',.`";
const LATIN = /^[a-z]+$/u;

export const isLetter = (token: TokenShape): boolean =>
  token.kind === "word" && token.text.length === 1 && classOf(token.text.charCodeAt(0)) === LETTER;

/** Decoration before a word; `$` and `@` may be its first letter. */
const isOrnament = ({ kind, text }: TokenShape): boolean =>
  kind === "emoji" || (kind === "symbol" && !"$@€£*".includes(text));

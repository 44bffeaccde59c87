import type { TextDocument, Token } from "../../core/signals.ts";
import { classOf, LETTER, SPACE } from "../../prepare/text/characters.ts";
import { isFragment } from "../../prepare/text/short-words.ts";
import type { Compiled } from "./compile.ts";
import { findPhones } from "./phones.ts";
import type { Sighting } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { certaintyOf, viewName } from "./views.ts";
import type { Reading } from "./walk.ts";

/** Steps that disguises may cost one text; past it, words are read as they stand. Far beyond any honest text. */
const MAX_STEPS = 400_000;
/** Attempts to put fragments together in one text. */
const MAX_JOINS = 1500;
const MAX_LETTERS = 24;
/** A comma, a bracket or a quotation mark parts words even without a space. */
const PARTS = /[,;:()"«»“”„?\n]/u;

/** Finds every atom of the lexicons in a document: in its words, and in what may be words taken apart. */
export function findSightings(compiled: Compiled, document: TextDocument, reader: Reader): Sighting[] {
  return new Search(compiled, document, reader).run();
}

class Search {
  readonly #compiled: Compiled;
  readonly #document: TextDocument;
  readonly #tokens: readonly Token[];
  readonly #text: string;
  readonly #reader: Reader;
  readonly #sightings: Sighting[] = [];
  #steps = 0;
  #joins = 0;

  constructor(compiled: Compiled, document: TextDocument, reader: Reader) {
    this.#compiled = compiled;
    this.#document = document;
    this.#tokens = document.tokens;
    this.#text = document.folded.text;
    this.#reader = reader;
  }

  run(): Sighting[] {
    const tokens = this.#tokens;
    let chunk = 0;
    let letters = 0;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      this.#readToken(token, index);
      if (index > 0 && !this.#touches(index)) {
        if (index - chunk > 1) this.#readChunk(chunk, index);
        chunk = index;
      }
      if (isLetter(token)) letters++;
      else if (token.kind !== "emoji" && token.kind !== "symbol") {
        if (letters > 2) this.#readLetters(index);
        letters = 0;
      }
      if (token.kind === "word" && isFragment(token.text) && !this.#isPiece(index)) this.#joinAround(index);
    }
    if (tokens.length - chunk > 1) this.#readChunk(chunk, tokens.length);
    if (letters > 2) this.#readLetters(tokens.length);
    this.#readPhones();
    return this.#sightings;
  }

  #readToken(token: Token, index: number): void {
    const { classes } = this.#compiled;
    if (token.kind === "word" || token.kind === "number") {
      const plain = token.kind === "number" || this.#steps > MAX_STEPS;
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
  #readLayout({ at, text }: Token, index: number): void {
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

  #add(atom: number, views: number, index: number, endIndex: number): void {
    this.#sightings.push({
      atom,
      index,
      endIndex,
      start: (this.#tokens[index] as Token).start,
      end: (this.#tokens[endIndex - 1] as Token).end,
      view: views === 0 ? "folded" : viewName(views),
      certainty: views === 0 ? 1 : certaintyOf(views),
    });
  }

  /** No white space stands before this token. */
  #touches(index: number): boolean {
    const left = this.#tokens[index - 1] as Token;
    const right = this.#tokens[index] as Token;
    for (let at = left.at + left.text.length; at < right.at; at++) {
      if (classOf(this.#text.charCodeAt(at)) === SPACE) return false;
    }
    return true;
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

  /** A comma or a bracket stands before this token; a bracket beside a letter or two may be inside a word: `ху(й)ня`. */
  #parts(index: number): boolean {
    const between = this.#between(index);
    if (!PARTS.test(between)) return false;
    const [left, right] = [this.#tokens[index - 1] as Token, this.#tokens[index] as Token];
    const torn = left.kind === "word" && right.kind === "word" && Math.min(left.text.length, right.text.length) <= 2;
    return !(torn && (between === "(" || between === ")"));
  }

  #readUnit(from: number, to: number): void {
    const tokens = this.#tokens;
    let begin = from;
    let end = to;
    while (begin < end && isOrnament(tokens[begin] as Token)) begin++;
    while (begin < end && tokens[end - 1]?.kind === "emoji") end--;
    let words = 0;
    let signs = 0;
    let gaps = 0;
    let fragments = 0;
    let ellipses = 0;
    for (let index = begin; index < end; index++) {
      const { kind, text } = tokens[index] as Token;
      if (kind === "url" || kind === "email" || kind === "handle") return;
      if (kind !== "word") signs++;
      else {
        words++;
        if (text.length === 1 || isFragment(text) || /\d/u.test(text)) fragments++;
      }
      if (index === begin) continue;
      const between = this.#between(index);
      if (between !== "") gaps++;
      if (between === ".." || between === "..." || between === "…" || BRACKET.test(between)) ellipses++;
    }
    if (words === 0 || end - begin < 2 || this.#steps > MAX_STEPS) return;
    // words with a full stop or a hyphen between and nothing torn: `жақсы.Рахмет`, `все-равно`
    if (signs === 0 && fragments === 0 && ellipses !== end - begin - 1) return;
    if (this.#readRow(begin, end) || gaps === 0 || signs === 0) return;
    // `жоқ.п*здец`: signs belong to one of the words that points part
    let part = begin;
    for (let index = begin + 1; index <= end; index++) {
      if (index < end && this.#between(index) === "") continue;
      if (index - part > 1) this.#readRow(part, index);
      part = index;
    }
  }

  #readRow(from: number, to: number): boolean {
    const first = this.#tokens[from] as Token;
    const last = this.#tokens[to - 1] as Token;
    const row = this.#text.slice(first.at, last.at + last.text.length);
    if (this.#see(this.#reader.withSigns(row), from, to)) return true;
    // a mark before the first letter belongs to none: `*н*е`
    return first.kind === "symbol" && to - from > 2 && this.#readRow(from + 1, to);
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
    return ONE_LETTER_WORDS.has((this.#tokens[index] as Token).text) && !this.#touches(next);
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
      if (index > from && this.#between(index).trim() !== "") return;
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

  /** What stands between a token and the one before it. */
  #between(index: number): string {
    const left = this.#tokens[index - 1] as Token;
    return this.#text.slice(left.at + left.text.length, (this.#tokens[index] as Token).at);
  }

  #gap(left: number, right: number): number {
    const from = this.#tokens[left] as Token;
    return (this.#tokens[right] as Token).at - from.at - from.text.length;
  }
}

const ONE_LETTER_WORDS = new Set("аеиовуксяэ");

const BRACKET = /^[()]$/u;
const LAYOUT_SIGNS = "[;',.`";
const LATIN = /^[a-z]+$/u;

const isLetter = (token: Token): boolean =>
  token.kind === "word" && token.text.length === 1 && classOf(token.text.charCodeAt(0)) === LETTER;

/** Decoration before a word; `$` and `@` may be its first letter. */
const isOrnament = ({ kind, text }: Token): boolean =>
  kind === "emoji" || (kind === "symbol" && !"$@€£*".includes(text));

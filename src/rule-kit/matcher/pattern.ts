import { ElekError } from "../../core/errors.ts";
import { classOf, DIGIT, LETTER } from "../../prepare/text/characters.ts";
import { foldWord } from "../../prepare/text/fold.ts";

/** Which chain of endings may follow a stem. */
export type Tail = "" | "*" | "~" | "~n" | "~a" | "~v";

/** A piece of a word: letters, or one of several spellings, each a row of pieces. */
export type Piece = string | readonly (readonly Piece[])[];

export interface WordPattern {
  readonly pieces: readonly Piece[];
  /** any letters may stand before */
  readonly open: boolean;
  readonly tail: Tail;
}

/** What a single token is asked to be. */
export type Atom = { readonly word: WordPattern } | { readonly kind: TokenClass };
export type TokenClass = "num" | "url" | "email" | "handle" | "phone";

/** One token of a phrase: any of the atoms, after at most `gap` other tokens. */
export interface Step {
  readonly atoms: readonly Atom[];
  readonly gap: number;
}

/** A way to satisfy a pattern: its steps in order. A pattern with optional parts has several. */
export type Variant = readonly Step[];

export type PatternSets = Readonly<Record<string, readonly string[]>>;

export const TOKEN_CLASSES: readonly TokenClass[] = ["num", "url", "email", "handle", "phone"];
const MAX_VARIANTS = 1024;
const MAX_GAP = 8;
const MAX_DEPTH = 8;

/** Reads patterns of one lexicon. */
export type ReadPattern = (source: string) => readonly Variant[];

/**
 * Reads patterns of the lexicon language. What stands in many patterns of a lexicon, its sets above all, is read once,
 * and is the same object wherever it stands.
 *
 * @param sets the lexicon's named sets
 * @returns throws ElekError LEXICON_INVALID, naming the pattern and what is wrong with it
 */
export function patternReader(sets: PatternSets = {}): ReadPattern {
  const parser = new Parser(sets);
  return (source) => parser.read(source);
}

const BLANK: readonly Variant[] = [[]];

class Parser {
  readonly #sets: PatternSets;
  readonly #elements = new Map<string, readonly Variant[]>();
  readonly #words = new Map<string, Atom>();
  readonly #choices = new Map<string, readonly (readonly Piece[])[]>();
  #source = "";

  constructor(sets: PatternSets) {
    this.#sets = sets;
  }

  read(source: string): readonly Variant[] {
    this.#source = source;
    const variants = this.#sequence(fold(source), 0);
    if (variants.some((variant) => variant.length === 0)) this.#fail("it can match nothing at all");
    return variants;
  }

  #fail(why: string): never {
    throw new ElekError("LEXICON_INVALID", `pattern "${this.#source}": ${why}`);
  }

  /** A row of elements separated by spaces. */
  #sequence(text: string, depth: number): readonly Variant[] {
    if (depth > MAX_DEPTH) this.#fail("it is nested too deeply, or a set names itself");
    let variants = BLANK;
    let gap = 0;
    for (const element of this.#split(text, " ")) {
      if (element === "") continue;
      const width = element.charCodeAt(0) === LESS ? /^<(\d+)>$/u.exec(element)?.[1] : undefined;
      if (width !== undefined) {
        gap += Number(width);
        if (gap > MAX_GAP) this.#fail(`a gap spans ${MAX_GAP} words at most`);
        continue;
      }
      variants = follow(variants, this.#element(element, depth), gap);
      if (variants.length > MAX_VARIANTS) this.#fail(`it has more than ${MAX_VARIANTS} variants`);
      gap = 0;
    }
    return variants;
  }

  #element(text: string, depth: number): readonly Variant[] {
    const known = this.#elements.get(text);
    if (known) return known;
    const variants = this.#readElement(text, depth);
    this.#elements.set(text, variants);
    return variants;
  }

  #readElement(text: string, depth: number): readonly Variant[] {
    const first = text[0] as string;
    if (OPENING.includes(first) && closing(text, 0) === text.length - 1) {
      const inner = text.slice(1, -1);
      if (first === "[") return [[], ...this.#sequence(inner, depth + 1)];
      if (first === "(") return this.#alternatives(this.#split(inner, "|"), depth);
      return this.#alternatives(this.#set(inner), depth);
    }
    if (first === "#") {
      const name = text.slice(1);
      const kind = TOKEN_CLASSES.find((known) => known === name) ?? this.#fail(`there is no class #${name}`);
      return [[{ atoms: [{ kind }], gap: 0 }]];
    }
    // a hyphen parts tokens in texts, so it does in patterns
    const words = this.#split(text, "-").filter((word) => word !== "");
    if (words.length > 1) return this.#sequence(words.join(" "), depth + 1);
    return [[{ atoms: [this.#word(words[0] ?? "", depth)], gap: 0 }]];
  }

  /** Alternatives of one token each become one step; longer ones are variants of their own. */
  #alternatives(texts: readonly string[], depth: number): readonly Variant[] {
    const single: Atom[] = [];
    const longer: Variant[] = [];
    for (const text of texts) {
      for (const variant of this.#sequence(text, depth + 1)) {
        if (variant.length === 1) single.push(...(variant[0] as Step).atoms);
        else longer.push(variant);
      }
    }
    return single.length > 0 ? [[{ atoms: single, gap: 0 }], ...longer] : longer;
  }

  #set(name: string): readonly string[] {
    return this.#sets[name]?.map(fold) ?? this.#fail(`there is no set {${name}}`);
  }

  #word(text: string, depth: number): Atom {
    const known = this.#words.get(text);
    if (known) return known;
    const open = text.startsWith("*");
    const tail = tailOf(text);
    const pieces = this.#pieces(text.slice(open ? 1 : 0, text.length - tail.length), depth);
    if (nullable(pieces)) this.#fail("a word can't be empty");
    const atom = { word: { pieces, open, tail } };
    this.#words.set(text, atom);
    return atom;
  }

  #pieces(text: string, depth: number): Piece[] {
    if (depth > MAX_DEPTH) this.#fail("it is nested too deeply, or a set names itself");
    const pieces: Piece[] = [];
    for (let at = 0; at < text.length; ) {
      const char = text[at] as string;
      if (char === "(" || char === "{") {
        const end = closing(text, at);
        if (end < 0) this.#fail(`"${char}" is not closed`);
        pieces.push(this.#choice(text.slice(at, end + 1), depth));
        at = end + 1;
        continue;
      }
      let end = at;
      while (end < text.length && isSpelling(text.charCodeAt(end))) end++;
      if (end === at) this.#fail(`"${char}" has no place inside a word`);
      pieces.push(text.slice(at, end));
      at = end;
    }
    return pieces;
  }

  /** One of several spellings inside a word, in brackets of either kind. */
  #choice(text: string, depth: number): readonly (readonly Piece[])[] {
    const known = this.#choices.get(text);
    if (known) return known;
    const inner = text.slice(1, -1);
    const options = text.startsWith("(") ? this.#split(inner, "|") : this.#set(inner);
    const choice = options.map((option) => this.#pieces(option, depth + 1));
    this.#choices.set(text, choice);
    return choice;
  }

  /** Splits at a separator that stands outside every bracket. */
  #split(text: string, separator: string): string[] {
    const part = separator.charCodeAt(0);
    const parts: string[] = [];
    let depth = 0;
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (isOpening(code)) depth++;
      else if (isClosing(code)) depth--;
      else if (code === part && depth === 0) {
        parts.push(text.slice(from, at));
        from = at + 1;
      }
      if (depth < 0) this.#fail(`"${text[at]}" closes nothing`);
    }
    if (depth > 0) this.#fail("a bracket is not closed");
    parts.push(from === 0 ? text : text.slice(from));
    return parts;
  }
}

const LESS = 0x3c;
const OPENING = "([{";

const isOpening = (code: number): boolean => code === 0x28 || code === 0x5b || code === 0x7b;
const isClosing = (code: number): boolean => code === 0x29 || code === 0x5d || code === 0x7d;

/** As in texts: case folded, ё as е. */
const fold = (text: string): string => foldWord(text).replaceAll("ё", "е");

function isSpelling(code: number): boolean {
  const kind = classOf(code);
  return kind === LETTER || kind === DIGIT || code === 0x27;
}

/** Index of the bracket that closes the one at `at`; -1 when there is none. */
function closing(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isOpening(code)) depth++;
    else if (isClosing(code) && --depth === 0) return i;
    if (depth === 0) return -1;
  }
  return -1;
}

function tailOf(text: string): Tail {
  if (text.endsWith("*")) return "*";
  const tilde = text.length - (text.endsWith("~") ? 1 : 2);
  const tail = text.slice(tilde);
  return tail === "~" || tail === "~n" || tail === "~a" || tail === "~v" ? tail : "";
}

const nullable = (pieces: readonly Piece[]): boolean =>
  pieces.every((piece) => (typeof piece === "string" ? piece === "" : piece.some(nullable)));

/** Every way to go on from each of the ways so far, after at most `gap` other tokens. */
function follow(variants: readonly Variant[], next: readonly Variant[], gap: number): readonly Variant[] {
  if (variants === BLANK) return next;
  const later = gap === 0 ? next : next.map((variant) => after(variant, gap));
  const all: Variant[] = [];
  for (const before of variants) {
    if (before.length === 0) all.push(...next);
    else for (const variant of later) all.push([...before, ...variant]);
  }
  return all;
}

function after(variant: Variant, gap: number): Variant {
  const [first, ...rest] = variant;
  return first ? [{ ...first, gap }, ...rest] : variant;
}

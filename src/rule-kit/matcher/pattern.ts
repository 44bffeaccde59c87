import { ElekError } from "../../core/errors.ts";
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

const CLASSES: readonly string[] = ["num", "url", "email", "handle", "phone"] satisfies TokenClass[];
const MAX_VARIANTS = 1024;
const MAX_GAP = 8;
const MAX_DEPTH = 8;

/**
 * Reads a pattern of the lexicon language.
 *
 * @throws ElekError LEXICON_INVALID, naming the pattern and what is wrong with it
 */
export function parsePattern(source: string, sets: PatternSets = {}): Variant[] {
  const fail = (why: string): never => {
    throw new ElekError("LEXICON_INVALID", `pattern "${source}": ${why}`);
  };
  const variants = new Parser(sets, fail).sequence(foldWord(source).replaceAll("ё", "е"), 0);
  if (variants.some((variant) => variant.length === 0)) fail("it can match nothing at all");
  return variants;
}

class Parser {
  readonly #sets: PatternSets;
  readonly #fail: (why: string) => never;

  constructor(sets: PatternSets, fail: (why: string) => never) {
    this.#sets = sets;
    this.#fail = fail;
  }

  /** A row of elements separated by spaces. */
  sequence(text: string, depth: number): Variant[] {
    if (depth > MAX_DEPTH) this.#fail("it is nested too deeply, or a set names itself");
    let variants: Variant[] = [[]];
    let gap = 0;
    for (const element of this.#split(text, " ")) {
      if (element === "") continue;
      const width = /^<(\d+)>$/u.exec(element)?.[1];
      if (width !== undefined) {
        gap += Number(width);
        if (gap > MAX_GAP) this.#fail(`a gap spans ${MAX_GAP} words at most`);
        continue;
      }
      const next = this.#element(element, depth);
      variants = variants.flatMap((before) => next.map((after) => join(before, after, gap)));
      if (variants.length > MAX_VARIANTS) this.#fail(`it has more than ${MAX_VARIANTS} variants`);
      gap = 0;
    }
    return variants;
  }

  #element(text: string, depth: number): Variant[] {
    const first = text[0];
    const whole = closing(text, 0) === text.length - 1;
    if (first === "[" && whole) return [[], ...this.sequence(text.slice(1, -1), depth + 1)];
    if (first === "(" && whole) return this.#alternatives(this.#split(text.slice(1, -1), "|"), depth);
    if (first === "{" && whole) return this.#alternatives(this.#set(text.slice(1, -1)), depth);
    if (first === "#") {
      const name = text.slice(1);
      if (!CLASSES.includes(name)) this.#fail(`there is no class #${name}`);
      return [[{ atoms: [{ kind: name as TokenClass }], gap: 0 }]];
    }
    // a hyphen parts tokens in texts, so it does in patterns
    const words = this.#split(text, "-").filter((word) => word !== "");
    if (words.length > 1) return this.sequence(words.join(" "), depth + 1);
    return [[{ atoms: [{ word: this.#word(words[0] ?? "", depth) }], gap: 0 }]];
  }

  /** Alternatives of one token each become one step; longer ones are variants of their own. */
  #alternatives(texts: readonly string[], depth: number): Variant[] {
    const variants = texts.flatMap((text) => this.sequence(foldWord(text).replaceAll("ё", "е"), depth + 1));
    const single = variants.flatMap((variant) => (variant.length === 1 ? (variant[0] as Step).atoms : []));
    const longer = variants.filter((variant) => variant.length !== 1);
    return single.length > 0 ? [[{ atoms: single, gap: 0 }], ...longer] : longer;
  }

  #set(name: string): readonly string[] {
    return this.#sets[name] ?? this.#fail(`there is no set {${name}}`);
  }

  #word(text: string, depth: number): WordPattern {
    const open = text.startsWith("*");
    const tail = (/(?:\*|~[nav]?)$/u.exec(text)?.[0] ?? "") as Tail;
    const body = text.slice(open ? 1 : 0, text.length - tail.length);
    const pieces = this.#pieces(body, depth);
    if (nullable(pieces)) this.#fail("a word can't be empty");
    return { pieces, open, tail };
  }

  #pieces(text: string, depth: number): Piece[] {
    if (depth > MAX_DEPTH) this.#fail("it is nested too deeply, or a set names itself");
    const pieces: Piece[] = [];
    for (let at = 0; at < text.length; ) {
      const char = text[at] as string;
      if (char === "(" || char === "{") {
        const end = closing(text, at);
        if (end < 0) this.#fail(`"${char}" is not closed`);
        const inner = text.slice(at + 1, end);
        const options = char === "(" ? this.#split(inner, "|") : this.#set(inner);
        pieces.push(options.map((option) => this.#pieces(foldWord(option).replaceAll("ё", "е"), depth + 1)));
        at = end + 1;
        continue;
      }
      let end = at;
      while (end < text.length && /[\p{L}\p{N}']/u.test(text[end] as string)) end++;
      if (end === at) this.#fail(`"${char}" has no place inside a word`);
      pieces.push(text.slice(at, end));
      at = end;
    }
    return pieces;
  }

  /** Splits at a separator that stands outside every bracket. */
  #split(text: string, separator: string): string[] {
    const parts: string[] = [];
    let depth = 0;
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const char = text[at] as string;
      if ("([{".includes(char)) depth++;
      else if (")]}".includes(char)) depth--;
      else if (char === separator && depth === 0) {
        parts.push(text.slice(from, at));
        from = at + 1;
      }
      if (depth < 0) this.#fail(`"${char}" closes nothing`);
    }
    if (depth > 0) this.#fail("a bracket is not closed");
    parts.push(text.slice(from));
    return parts;
  }
}

/** Index of the bracket that closes the one at `at`; -1 when there is none. */
function closing(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if ("([{".includes(text[i] as string)) depth++;
    else if (")]}".includes(text[i] as string) && --depth === 0) return i;
    if (depth === 0) return -1;
  }
  return -1;
}

const nullable = (pieces: readonly Piece[]): boolean =>
  pieces.every((piece) => (typeof piece === "string" ? piece === "" : piece.some(nullable)));

function join(before: Variant, after: Variant, gap: number): Variant {
  const [first, ...rest] = after;
  if (!first) return before;
  return [...before, { ...first, gap: before.length === 0 ? 0 : gap + first.gap }, ...rest];
}

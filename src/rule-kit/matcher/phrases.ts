import type { TextDocument, Token } from "../../core/signals.ts";
import type { LexiconMatch } from "../lexicon.ts";
import type { Candidate } from "./candidates.ts";
import type { LexiconPattern } from "./patterns.ts";
import type { CompiledStep, CompiledVariant } from "./variants.ts";

/** An atom seen in a text: at one token, or at several that were read as one word. */
export interface Sighting {
  readonly atom: number;
  /** first token, and one past the last */
  readonly index: number;
  readonly endIndex: number;
  /** offsets in the text as submitted */
  readonly start: number;
  readonly end: number;
  readonly view: string;
  /** 1 for the folded text, less for every disguise undone */
  readonly certainty: number;
}

interface Found {
  readonly pattern: LexiconPattern;
  readonly first: Sighting;
  readonly last: Sighting;
  readonly view: string;
  readonly certainty: number;
}

const DEFAULT_CONFIDENCE = 0.95;

/** Finds every pattern that the sightings fulfil; exceptions are applied, the longest match of a pattern is kept. */
export function findPhrases(
  document: TextDocument,
  sightings: readonly Sighting[],
  candidates: readonly Candidate[],
): ReadonlyMap<string, readonly LexiconMatch[]> {
  const row = new Row(document, sightings);
  const found: Found[] = [];
  for (const { variant, sighting } of candidates) {
    const match = row.follow(variant, sightings[sighting] as Sighting);
    if (match) found.push(match);
  }
  return byRule(document, found);
}

/** Sightings by the token they begin and end at. */
class Row {
  readonly #document: TextDocument;
  readonly #sightings: readonly Sighting[];
  #begin: Sighting[][] | undefined;
  #end: Sighting[][] | undefined;

  constructor(document: TextDocument, sightings: readonly Sighting[]) {
    this.#document = document;
    this.#sightings = sightings;
  }

  /** The pattern's other steps around its anchor, nearest first. */
  follow({ pattern, steps, anchor }: CompiledVariant, at: Sighting): Found | undefined {
    const exact = pattern.entry?.disguised === false;
    if (exact && at.certainty < 1) return undefined;
    if (steps.length === 1) return { pattern, first: at, last: at, view: at.view, certainty: at.certainty };
    const before = this.#before(steps, anchor, at, exact);
    if (!before) return undefined;
    const after = this.#after(steps, anchor + 1, at, exact);
    if (!after) return undefined;
    const all = [...before, at, ...after];
    const deepest = all.reduce((worst, next) => (next.certainty < worst.certainty ? next : worst));
    return {
      pattern,
      first: all[0] as Sighting,
      last: all.at(-1) as Sighting,
      view: deepest.view,
      certainty: deepest.certainty,
    };
  }

  #before(steps: readonly CompiledStep[], until: number, at: Sighting, exact: boolean): Sighting[] | undefined {
    if (until === 0) return [];
    const wanted = (steps[until - 1] as CompiledStep).atoms;
    let free = (steps[until] as CompiledStep).gap;
    for (let index = at.index; index > 0; index--) {
      if (this.#parted(index)) return undefined;
      for (const sighting of this.#ending(index)) {
        if (!wanted.has(sighting.atom) || (exact && sighting.certainty < 1)) continue;
        const rest = this.#before(steps, until - 1, sighting, exact);
        if (rest) return [...rest, sighting];
      }
      if (this.#isWord(index - 1) && free-- === 0) return undefined;
    }
    return undefined;
  }

  #after(steps: readonly CompiledStep[], from: number, at: Sighting, exact: boolean): Sighting[] | undefined {
    if (from === steps.length) return [];
    const { atoms, gap } = steps[from] as CompiledStep;
    let free = gap;
    for (let index = at.endIndex; index < this.#document.tokens.length; index++) {
      if (this.#parted(index)) return undefined;
      for (const sighting of this.#beginning(index)) {
        if (!atoms.has(sighting.atom) || (exact && sighting.certainty < 1)) continue;
        const rest = this.#after(steps, from + 1, sighting, exact);
        if (rest) return [sighting, ...rest];
      }
      if (this.#isWord(index) && free-- === 0) return undefined;
    }
    return undefined;
  }

  /** Emoji and signs between words don't count as words of a gap. */
  #isWord(index: number): boolean {
    const kind = this.#document.tokens[index]?.kind;
    return kind !== "emoji" && kind !== "symbol";
  }

  /** A sentence ends between this token and the one before it. */
  #parted(index: number): boolean {
    const { tokens, folded } = this.#document;
    const left = tokens[index - 1] as Token;
    const right = tokens[index] as Token | undefined;
    for (let at = left.at + left.text.length; at < (right?.at ?? folded.text.length); at++) {
      const code = folded.text.charCodeAt(at);
      // . ! ? …
      if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026) return true;
    }
    return false;
  }

  #beginning(index: number): readonly Sighting[] {
    this.#begin ??= this.#group(({ index: first }) => first);
    return this.#begin[index] ?? [];
  }

  #ending(index: number): readonly Sighting[] {
    this.#end ??= this.#group(({ endIndex }) => endIndex);
    return this.#end[index] ?? [];
  }

  #group(by: (sighting: Sighting) => number): Sighting[][] {
    const groups: Sighting[][] = [];
    for (const sighting of this.#sightings) {
      const key = by(sighting);
      const group = groups[key];
      if (group) group.push(sighting);
      else groups[key] = [sighting];
    }
    return groups;
  }
}

function byRule(document: TextDocument, found: readonly Found[]): ReadonlyMap<string, LexiconMatch[]> {
  const exceptions = exceptionsByToken(found);
  const heard = found.filter((match) => match.pattern.entry && !isSilenced(match, exceptions));
  const told = new Set<string>();
  for (const { pattern } of heard) if (pattern.tells) told.add(pattern.rule);
  // nothing but parts of something is no news to a rule
  const kept = heard.filter(({ pattern }) => told.has(pattern.rule));
  const rules = new Map<string, LexiconMatch[]>();
  kept.sort((a, b) => a.first.start - b.first.start || b.last.end - a.last.end || b.certainty - a.certainty);
  const lastOf = new Map<LexiconPattern, Found>();
  for (const match of kept) {
    const { pattern, first, last } = match;
    const previous = lastOf.get(pattern);
    if (previous && previous.last.end >= last.end) continue;
    lastOf.set(pattern, match);
    const list = rules.get(pattern.rule) ?? [];
    rules.set(pattern.rule, list);
    const entry = pattern.entry as NonNullable<LexiconPattern["entry"]>;
    list.push({
      part: document.part,
      start: first.start,
      end: last.end,
      firstToken: first.index,
      endToken: last.endIndex,
      entry,
      language: pattern.language,
      pattern: pattern.source,
      view: match.view,
      confidence: (entry.confidence ?? DEFAULT_CONFIDENCE) * match.certainty,
    });
  }
  return rules;
}

/** For every token the exceptions that lie on it. */
function exceptionsByToken(found: readonly Found[]): Map<number, Found[]> {
  const tokens = new Map<number, Found[]>();
  for (const exception of found) {
    if (exception.pattern.entry) continue;
    for (let index = exception.first.index; index < exception.last.endIndex; index++) {
      const there = tokens.get(index);
      if (there) there.push(exception);
      else tokens.set(index, [exception]);
    }
  }
  return tokens;
}

function isSilenced(match: Found, exceptions: ReadonlyMap<number, readonly Found[]>): boolean {
  if (exceptions.size === 0) return false;
  for (let index = match.first.index; index < match.last.endIndex; index++) {
    if (exceptions.get(index)?.some((exception) => silences(exception, match))) return true;
  }
  return false;
}

/** An exception of the lexicon must cover the match; one of the entry need only touch it. */
function silences(exception: Found, match: Found): boolean {
  const { lexicon, entry } = exception.pattern.silences;
  if (lexicon !== match.pattern.silences.lexicon) return false;
  // an exception seen through a disguise can't excuse what is seen plainly
  if (exception.certainty < match.certainty) return false;
  if (entry) {
    return (
      entry === match.pattern.entry && exception.first.start < match.last.end && match.first.start < exception.last.end
    );
  }
  return exception.first.start <= match.first.start && match.last.end <= exception.last.end;
}

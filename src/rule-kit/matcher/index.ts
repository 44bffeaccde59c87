import type { TextDocument, Token } from "../../core/signals.ts";
import type { LexiconMatch } from "../lexicon.ts";
import { type Compiled, compileLexicons, type RuleLexicon } from "./compile.ts";
import { findPhones } from "./phones.ts";
import { findPhrases, type Sighting } from "./phrases.ts";
import { walkWord } from "./walk.ts";

/** Looks for the lexicons of all rules at once. */
export interface Matcher {
  /** rule id → where the rule's entries were found, in text order, exceptions already applied */
  match(document: TextDocument): ReadonlyMap<string, readonly LexiconMatch[]>;
  readonly size: { readonly states: number; readonly edges: number; readonly bytes: number };
}

/** Distinct words whose readings are kept: reviews share most of their words. */
const CACHE_LIMIT = 100_000;
const NOTHING: ReadonlyMap<string, readonly LexiconMatch[]> = new Map();

/**
 * @throws ElekError LEXICON_INVALID for a pattern that can't be matched, is empty, or stands twice
 */
export function buildMatcher(lexicons: readonly RuleLexicon[]): Matcher {
  const compiled = compileLexicons(lexicons);
  const readings = new Map<string, readonly number[]>();
  const read = (word: string): readonly number[] => {
    const known = readings.get(word);
    if (known !== undefined) return known;
    const hits = walkWord(compiled.automaton, word.replaceAll("ё", "е"));
    if (readings.size >= CACHE_LIMIT) readings.clear();
    readings.set(word, hits);
    return hits;
  };
  return {
    size: compiled.automaton.size,
    match(document) {
      const sightings = findSightings(compiled, document, read);
      return sightings.length === 0 ? NOTHING : findPhrases(compiled, document, sightings);
    },
  };
}

function findSightings(
  { classes }: Compiled,
  document: TextDocument,
  read: (word: string) => readonly number[],
): Sighting[] {
  const sightings: Sighting[] = [];
  const see = (atom: number, index: number, endIndex: number, first: Token, last: Token): void => {
    sightings.push({ atom, index, endIndex, start: first.start, end: last.end, view: "folded", certainty: 1 });
  };
  const { tokens } = document;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.kind === "word" || token.kind === "number") {
      for (const atom of read(token.text)) see(atom, index, index + 1, token, token);
      const number = token.kind === "number" ? classes.get("num") : undefined;
      if (number !== undefined) see(number, index, index + 1, token, token);
    } else if (token.kind === "url" || token.kind === "email" || token.kind === "handle") {
      const atom = classes.get(token.kind);
      if (atom !== undefined) see(atom, index, index + 1, token, token);
    }
  }
  const phone = classes.get("phone");
  if (phone !== undefined) {
    for (const { index, endIndex } of findPhones(document)) {
      see(phone, index, endIndex, tokens[index] as Token, tokens[endIndex - 1] as Token);
    }
  }
  return sightings;
}

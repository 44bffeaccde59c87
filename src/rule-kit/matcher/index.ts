import type { TextDocument } from "../../core/signals.ts";
import type { LexiconMatch } from "../lexicon.ts";
import { createCandidates } from "./candidates.ts";
import { compileLexicons } from "./compile.ts";
import { openTables } from "./compiled.ts";
import { listPatterns, type RuleLexicon } from "./patterns.ts";
import { findPhrases } from "./phrases.ts";
import { createReader } from "./reader.ts";
import { createSearch, readSightings } from "./sightings.ts";

/** Looks for the lexicons of all rules at once. */
export interface Matcher {
  /** rule id → where the rule's entries were found, in text order, exceptions already applied */
  match(document: TextDocument): ReadonlyMap<string, readonly LexiconMatch[]>;
  readonly size: { readonly states: number; readonly edges: number; readonly bytes: number };
}

const NOTHING: ReadonlyMap<string, readonly LexiconMatch[]> = new Map();

/**
 * @throws ElekError LEXICON_INVALID for a pattern that can't be matched, is empty, or stands twice
 */
export function buildMatcher(lexicons: readonly RuleLexicon[]): Matcher {
  const patterns = listPatterns(lexicons);
  const compiled = openTables(compileLexicons(lexicons, patterns), patterns);
  const findSightings = createSearch(compiled, createReader(compiled));
  const findCandidates = createCandidates(compiled);
  return {
    get size() {
      return compiled.automaton.size;
    },
    match(document) {
      const seen = findSightings(document);
      if (seen.tells === 0) return NOTHING;
      const candidates = findCandidates(seen);
      return candidates.length === 0 ? NOTHING : findPhrases(document, readSightings(document, seen), candidates);
    },
  };
}

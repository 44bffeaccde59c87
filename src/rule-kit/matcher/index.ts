import { sha256 } from "../../core/hash.ts";
import type { TextDocument } from "../../core/signals.ts";
import type { LexiconMatch } from "../lexicon.ts";
import { createCandidates } from "./candidates.ts";
import { compileLexicons } from "./compile.ts";
import { openTables } from "./compiled.ts";
import { listPatterns, type RuleLexicon } from "./patterns.ts";
import { findPhrases } from "./phrases.ts";
import { createReader } from "./reader.ts";
import { readSightings } from "./seen.ts";
import { createSearch } from "./sightings.ts";
import { type StoredTables, storeTables } from "./stored.ts";

/** Looks for the lexicons of all rules at once. */
export interface Matcher {
  /** rule id → where the rule's entries were found, in text order, exceptions already applied */
  match(document: TextDocument): ReadonlyMap<string, readonly LexiconMatch[]>;
  /** names the lexicons */
  readonly hash: string;
  readonly size: { readonly states: number; readonly edges: number; readonly bytes: number };
}

const NOTHING: ReadonlyMap<string, readonly LexiconMatch[]> = new Map();

/**
 * @param stored is used where it was compiled from just these lexicons
 * @throws ElekError LEXICON_INVALID for a pattern that can't be matched, is empty, or stands twice
 */
export function buildMatcher(lexicons: readonly RuleLexicon[], stored?: StoredTables): Matcher {
  const hash = hashOfLexicons(lexicons);
  const patterns = listPatterns(lexicons);
  const tables = stored?.lexicons === hash ? stored.tables : compileLexicons(lexicons, patterns);
  const compiled = openTables(tables, patterns);
  const findSightings = createSearch(compiled, createReader(compiled));
  const findCandidates = createCandidates(compiled, lexicons);
  return {
    hash,
    get size() {
      return compiled.automaton.size;
    },
    match(document) {
      const seen = findSightings(document);
      if (seen.tells === 0) return NOTHING;
      const candidates = findCandidates(document, seen);
      return candidates.length === 0 ? NOTHING : findPhrases(document, readSightings(document, seen), candidates);
    },
  };
}

/** @param compiler names the code that compiles */
export const compileToStore = (lexicons: readonly RuleLexicon[], compiler: string): Uint8Array =>
  storeTables(compileLexicons(lexicons, listPatterns(lexicons)), compiler, hashOfLexicons(lexicons));

/** A lexicon's keys stand in the order in which they are written: nothing needs to be sorted. */
const hashOfLexicons = (lexicons: readonly RuleLexicon[]): string => sha256(JSON.stringify(lexicons));

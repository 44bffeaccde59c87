import type { SpanEvidence } from "../core/finding.ts";
import type { TextDocument } from "../core/signals.ts";
import type { LexiconMatch } from "./lexicon.ts";

/** Span evidence for a lexicon match. */
export const matchEvidence = (match: LexiconMatch): SpanEvidence => ({
  kind: "span",
  part: match.part,
  start: match.start,
  end: match.end,
  view: match.view,
  lexeme: `${match.language}:${match.pattern}`,
});

export interface PatternMatch {
  readonly evidence: SpanEvidence;
  /** the matched text in the folded view, with its groups */
  readonly groups: RegExpMatchArray;
}

const NONE: readonly PatternMatch[] = [];

/**
 * Runs a global regular expression over a document's folded view and maps every hit back to the text as submitted.
 * Keep the pattern linear: no quantifier inside a quantified group that can match the same characters.
 */
export function findPattern(document: TextDocument, pattern: RegExp, lexeme: string): readonly PatternMatch[] {
  // nearly every text has none, and the walk over all hits begins with a copy of the expression
  if (document.folded.text.search(pattern) < 0) return NONE;
  const hits: PatternMatch[] = [];
  for (const groups of document.folded.text.matchAll(pattern)) {
    if (groups[0].length === 0) continue;
    const { start, end } = document.folded.origin(groups.index, groups.index + groups[0].length);
    hits.push({
      evidence: { kind: "span", part: document.part, start, end, view: document.folded.name, lexeme },
      groups,
    });
  }
  return hits;
}

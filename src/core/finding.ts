import type { HashAlgorithm } from "./hash-bank.ts";
import type { Category, Severity } from "./vocabulary.ts";

/** Where in a text part: half-open UTF-16 offsets in the part as submitted. */
export interface SpanEvidence {
  readonly kind: "span";
  readonly part: string;
  readonly start: number;
  readonly end: number;
  /** the text view that found it; absent for the text as it is */
  readonly view?: string;
  /** lexeme or pattern that matched, for moderators and lexicon editors; never the user's words */
  readonly lexeme?: string;
}

/** Where in an image part: fractions 0..1 of width and height, after orientation is applied. */
export interface BoxEvidence {
  readonly kind: "box";
  readonly part: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label?: string;
}

/** A model's score for a whole part; the n-grams it weighed are spans beside it, for words stay where they were written. */
export interface ScoreEvidence {
  readonly kind: "score";
  readonly part: string;
  readonly model: string;
  readonly label: string;
  /** 0..1 */
  readonly score: number;
}

/** A known picture or text was met again. */
export interface HashEvidence {
  readonly kind: "hash";
  readonly part: string;
  readonly bank: string;
  /** of the bank's entry, as `elek hashes list` shows it */
  readonly entry: number;
  readonly algorithm: HashAlgorithm;
  /** bits that differ; 0 for the same hash, always so for SHA-256 */
  readonly distance: number;
}

/** Something was counted, e.g. the author's equal posts within an hour. */
export interface CounterEvidence {
  readonly kind: "counter";
  readonly counter: string;
  readonly count: number;
  readonly windowSeconds?: number;
}

/** Another Content that this one repeats or copies, or a fact the platform sent. */
export interface RelatedEvidence {
  readonly kind: "related";
  readonly relation: string;
  readonly contentKind?: string;
  readonly contentId?: string;
  /** 0..1 where a similarity was measured */
  readonly similarity?: number;
}

export type Evidence = SpanEvidence | BoxEvidence | ScoreEvidence | HashEvidence | CounterEvidence | RelatedEvidence;

/** What a rule saw. How bad it is comes from the message's severity; what happens then, from the policy. */
export interface Finding {
  readonly rule: string;
  readonly ruleVersion: number;
  readonly category: Category | "test";
  readonly message: string;
  readonly severity: Severity;
  /** 0..1: how sure */
  readonly confidence: number;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** exact evidence (confirmed hash, highest-severity lexicon entry, checksum-valid identifier): law 10 */
  readonly exact: boolean;
  /** a shadow finding is recorded and never acts */
  readonly shadow: boolean;
}

/** An extractor or a rule that could not answer. Never the same thing as an empty answer. */
export interface Failure {
  readonly stage: "extractor" | "rule";
  readonly name: string;
  /** stable code from the error table */
  readonly code: string;
  /** the part that could not be looked at, where it is one */
  readonly part?: string;
}

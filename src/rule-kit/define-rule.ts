import type { Evidence } from "../core/finding.ts";
import type { Signal, SignalMap, SignalName, TextDocument } from "../core/signals.ts";
import type { Category, Kind, Language, Localised, Severity } from "../core/vocabulary.ts";
import { withKnownPictures } from "./known-pictures.ts";
import type { Lexicon, LexiconMatch } from "./lexicon.ts";
import { type SecondOpinion, withSecondOpinion } from "./second-opinion.ts";

export interface MessageMeta {
  readonly severity: Severity;
  /** What was seen and what to change, in the author's language; `{{name}}` takes a value from the report. */
  readonly text: Localised;
  /**
   * The message rests on exact evidence only (a confirmed hash, a lexicon entry of the highest severity, a checksum-valid
   * identifier), so that policy may let the machine delete or block for long (law 10).
   */
  readonly exact?: boolean;
}

/** What an example or a test hands to a rule: the shape of one line of `elek check --jsonl`. */
export interface ExampleContent {
  readonly kind?: Kind;
  readonly text?: string;
  readonly title?: string;
  readonly rating?: number;
  readonly author?: { readonly id?: string; readonly names?: readonly string[]; readonly phones?: readonly string[] };
  readonly subject?: { readonly title?: string; readonly description?: string; readonly category?: string };
  readonly purchase?: { readonly verified: boolean; readonly deliveredAt?: string };
  readonly submittedAt?: string;
  /** ready-made signals for what does not come from text, e.g. nudity scores */
  readonly signals?: Partial<SignalMap>;
}

export interface FlagExample<M extends string> extends ExampleContent {
  readonly message: M;
  /** the exact words of `text` that the evidence must point at */
  readonly at?: string | readonly string[];
}

export interface RuleMeta<M extends string> {
  /** the folder's name */
  readonly id: string;
  /** goes up with every change of verdict; each step needs a line in the changelog */
  readonly version: number;
  readonly category: Category | "test";
  readonly clause: string;
  /** shadow: recorded, never acting, until promoted by a change of its own */
  readonly stage: "shadow" | "live";
  readonly languages: readonly Language[];
  readonly description: string;
  /** what it can't see, in plain words */
  readonly limitations: readonly string[];
  readonly messages: Readonly<Record<M, MessageMeta>>;
  readonly examples: {
    /** at least one for every message */
    readonly flag: readonly FlagExample<NoInfer<M>>[];
    /** near-misses: harmless content that looks like the real thing; at least three */
    readonly pass: readonly (string | ExampleContent)[];
  };
}

/**
 * Whether entries of these tags ("" where there is none) could say anything together in a document. Asked before phrases
 * are put together: where they could not, the rule is handed no matches of the document. May be wrong only in saying yes.
 */
export type MayTell = (seen: ReadonlySet<string>, document: TextDocument) => boolean;

/** One report of a rule. The kit completes it to a Finding. */
export interface Report<M extends string> {
  readonly message: M;
  /** 0..1 */
  readonly confidence: number;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

export interface RuleInput<M extends string, Needs extends SignalName, Uses extends SignalName> {
  /** signals that the rule cannot work without: it is not run where one failed; undefined where there is nothing to see */
  readonly signals: { readonly [N in Needs]: SignalMap[N] | undefined } & {
    readonly [N in Exclude<Uses, Needs>]: Signal<SignalMap[N]>;
  };
  /** where the rule's own lexicon entries were found, in text order, exceptions already applied */
  readonly matches: readonly LexiconMatch<M>[];
  readonly report: (report: Report<M>) => void;
}

export interface Rule<
  M extends string = string,
  Needs extends SignalName = SignalName,
  Uses extends SignalName = SignalName,
> {
  readonly meta: RuleMeta<M>;
  readonly needs: readonly Needs[];
  readonly uses: readonly Uses[];
  readonly lexicons: readonly Lexicon<M>[];
  /**
   * Tags of entries that say nothing by themselves. Where nothing else of the rule's lexicons stands in a document, the
   * rule is handed no matches of it: they are ordinary words, and most texts have some.
   */
  readonly parts: readonly string[];
  readonly mayTell?: MayTell;
  /** pictures that stand in a hash bank under the rule's category are reported beside what `check` reports */
  readonly knownPictures: boolean;
  /** where no rule reports anything as sure, what the learned model says of the category is reported */
  readonly secondOpinion?: SecondOpinion;
  // a method, so that rules of every shape fit AnyRule
  check(input: RuleInput<M, Needs, Uses>): void;
}

/** A rule whose message ids and signals were checked where it was defined. */
// biome-ignore lint/suspicious/noExplicitAny: the registry holds rules of every shape; each was checked by defineRule
export type AnyRule = Rule<any, any, any>;

/**
 * Defines one rule: a pure, synchronous function from signals to reports. It sees no clock, no randomness and no I/O.
 * A misspelt message id or a signal that was not declared does not compile.
 */
export function defineRule<
  const M extends string,
  const Needs extends SignalName = never,
  const Uses extends SignalName = never,
>(definition: {
  readonly meta: RuleMeta<M>;
  readonly needs?: readonly Needs[];
  /** signals that the rule can do without: handed over three-valued */
  readonly uses?: readonly Uses[];
  readonly lexicons?: readonly Lexicon<NoInfer<M>>[];
  /** tags of entries that say nothing by themselves: they come only beside others */
  readonly parts?: readonly string[];
  readonly mayTell?: MayTell;
  /** report pictures that stand in a hash bank under the rule's category: messages and examples come with it */
  readonly knownPictures?: boolean;
  /** hear the learned model where no rule reports anything as sure: the message and examples come with it */
  readonly secondOpinion?: SecondOpinion;
  readonly check: (input: RuleInput<NoInfer<M>, Needs, Uses>) => void;
}): Rule<M, Needs, Uses> {
  const { knownPictures = false, secondOpinion } = definition;
  let meta: RuleMeta<string> = definition.meta;
  if (secondOpinion) meta = withSecondOpinion(meta, secondOpinion);
  if (knownPictures) meta = withKnownPictures(meta);
  return {
    meta: meta as RuleMeta<M>,
    knownPictures,
    ...(secondOpinion && { secondOpinion }),
    needs: definition.needs ?? [],
    uses: definition.uses ?? [],
    lexicons: definition.lexicons ?? [],
    parts: definition.parts ?? [],
    ...(definition.mayTell && { mayTell: definition.mayTell }),
    check: definition.check as Rule<M, Needs, Uses>["check"],
  };
}

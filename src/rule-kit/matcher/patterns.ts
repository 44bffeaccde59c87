import { ElekError } from "../../core/errors.ts";
import type { Language } from "../../core/vocabulary.ts";
import type { MayTell } from "../define-rule.ts";
import type { Lexicon, LexiconEntry } from "../lexicon.ts";

/** One pattern of a lexicon: of an entry, or of an exception. */
export interface LexiconPattern {
  readonly rule: string;
  readonly language: Language;
  readonly source: string;
  /** absent for an exception */
  readonly entry: LexiconEntry | undefined;
  /** which matches an exception silences: those of one lexicon, or of one entry in it */
  readonly silences: { readonly lexicon: number; readonly entry: LexiconEntry | undefined };
  readonly disguise: Disguise;
  /** the rule's bit; rules beyond the thirty-first share theirs with others */
  readonly bit: number;
  /** says something by itself: neither an exception nor one of the rule's `parts` */
  readonly tells: boolean;
}

/** Through which disguises an atom is looked for: none, shallow ones, all for longer words, all. Later ones include earlier. */
export const DISGUISES = ["never", "shallow", "long", "always"] as const;
export type Disguise = (typeof DISGUISES)[number];

export interface RuleLexicon {
  readonly rule: string;
  readonly lexicon: Lexicon;
  /** tags of entries that say nothing by themselves */
  readonly parts?: readonly string[];
  readonly mayTell?: MayTell;
}

const MAX_BITS = 31;

/**
 * Every pattern of every lexicon, in the order in which they are written: a compiled pattern is known by its place here.
 *
 * @throws ElekError LEXICON_INVALID for one that stands twice in a lexicon
 */
export function listPatterns(lexicons: readonly RuleLexicon[]): LexiconPattern[] {
  const patterns: LexiconPattern[] = [];
  const bits = new Map<string, number>();
  lexicons.forEach(({ rule, lexicon, parts = [] }, index) => {
    const { language, entries, exceptions = [], ordinary = [] } = lexicon;
    const bit = bits.get(rule) ?? 1 << (bits.size % MAX_BITS);
    bits.set(rule, bit);
    const except = (source: string, entry: LexiconEntry | undefined, disguise: Disguise): void => {
      patterns.push({
        rule,
        language,
        source,
        entry: undefined,
        silences: { lexicon: index, entry },
        disguise,
        bit,
        tells: false,
      });
    };
    const seen = new Set<string>();
    for (const entry of entries) {
      const silences = { lexicon: index, entry };
      const disguise = disguiseOf(entry);
      const tells = !parts.includes(entry.tag ?? "");
      for (const source of typeof entry.match === "string" ? [entry.match] : entry.match) {
        if (seen.has(source))
          throw new ElekError("LEXICON_INVALID", `rule ${rule}: "${source}" stands twice (${language})`);
        seen.add(source);
        patterns.push({ rule, language, source, entry, silences, disguise, bit, tells });
      }
      for (const source of entry.except ?? []) except(source, entry, "shallow");
    }
    for (const source of exceptions) except(source, undefined, "shallow");
    for (const source of ordinary) except(source, undefined, "never");
  });
  return patterns;
}

function disguiseOf({ disguised }: LexiconEntry): Disguise {
  if (disguised === undefined) return "long";
  if (disguised === "shallow") return "shallow";
  return disguised ? "always" : "never";
}

import { ElekError } from "../core/errors.ts";
import { hashOf } from "../core/hash.ts";
import type { AnyRule } from "../rule-kit/define-rule.ts";
import { buildMatcher, type Matcher } from "../rule-kit/matcher/index.ts";
import type { RuleLexicon } from "../rule-kit/matcher/patterns.ts";
import type { StoredTables } from "../rule-kit/matcher/stored.ts";

/** Rules that are run together, with one matcher over all their lexicons. */
export interface Ruleset {
  readonly rules: readonly AnyRule[];
  readonly matcher: Matcher;
  /** names exactly this set of rules, versions and lexicons; a decision cites it */
  readonly hash: string;
}

/**
 * @param stored lexicons that were compiled before: used where they are those of just these rules
 * @throws ElekError RULESET_INVALID for two rules of the same id; LEXICON_INVALID for a pattern that can't be matched
 */
export function buildRuleset(rules: readonly AnyRule[], stored?: StoredTables): Ruleset {
  const ids = new Set<string>();
  for (const { meta } of rules) {
    if (ids.has(meta.id)) throw new ElekError("RULESET_INVALID", `two rules are called ${meta.id}`);
    ids.add(meta.id);
  }
  const matcher = buildMatcher(lexiconsOf(rules), stored);
  const hash = hashOf({
    lexicons: matcher.hash,
    rules: rules.map(({ meta, knownPictures, secondOpinion, check }) => ({
      id: meta.id,
      version: meta.version,
      stage: meta.stage,
      messages: meta.messages,
      knownPictures: knownPictures === true,
      secondOpinion: secondOpinion !== undefined && String(secondOpinion.heard),
      // the code too: a rule changed without a new version must not pass for the old one
      check: check.toString(),
    })),
  });
  return { rules, matcher, hash };
}

/** The lexicons of all rules, which are searched together. */
export const lexiconsOf = (rules: readonly AnyRule[]): RuleLexicon[] =>
  rules.flatMap(({ meta, lexicons, parts, mayTell }) =>
    lexicons.map((lexicon) => ({ rule: meta.id as string, lexicon, parts, ...(mayTell && { mayTell }) })),
  );

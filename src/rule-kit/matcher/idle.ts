import type { TextDocument } from "../../core/signals.ts";
import type { MayTell } from "../define-rule.ts";
import type { Candidate } from "./candidates.ts";
import type { RuleLexicon } from "./patterns.ts";

/** Leaves out the candidates of rules to which they could say nothing together. */
export type DropIdle = (document: TextDocument, candidates: readonly Candidate[]) => readonly Candidate[];

export function createDropIdle(lexicons: readonly RuleLexicon[]): DropIdle {
  const asked = new Map<string, MayTell>();
  for (const { rule, mayTell } of lexicons) if (mayTell) asked.set(rule, mayTell);

  return (document, candidates) => {
    const seen = new Map<string, Set<string>>();
    for (const { variant } of candidates) {
      const { rule, entry } = variant.pattern;
      if (!entry || !asked.has(rule)) continue;
      const tags = seen.get(rule);
      if (tags) tags.add(entry.tag ?? "");
      else seen.set(rule, new Set([entry.tag ?? ""]));
    }
    const idle = new Set<string>();
    for (const [rule, tags] of seen) if (asked.get(rule)?.(tags, document) === false) idle.add(rule);
    return idle.size === 0 ? candidates : candidates.filter(({ variant }) => !idle.has(variant.pattern.rule));
  };
}

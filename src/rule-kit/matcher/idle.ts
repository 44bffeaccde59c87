import type { TextDocument } from "../../core/signals.ts";
import type { MayTell } from "../define-rule.ts";
import type { LexiconPattern, RuleLexicon } from "./patterns.ts";

/** Tags of the rules that say which of them could tell anything together, by numbers that no two rules share. */
export interface MayTellTags {
  /** -1 for a pattern whose rule isn't asked; exceptions have a number of their own */
  numberOf(pattern: LexiconPattern): number;
  /** Whether the rule whose tag this is could say nothing in a document, given all tags that were seen. */
  idle(document: TextDocument, seen: readonly number[]): (tag: number) => boolean;
}

interface Asked {
  readonly mayTell: MayTell;
  readonly numbers: Map<string | undefined, number>;
}

export function mayTellTags(lexicons: readonly RuleLexicon[]): MayTellTags {
  const asked = new Map<string, Asked>();
  for (const { rule, mayTell } of lexicons) {
    if (mayTell && !asked.has(rule)) asked.set(rule, { mayTell, numbers: new Map() });
  }
  const tags: { readonly owner: Asked; readonly tag: string | undefined }[] = [];
  return {
    numberOf({ rule, entry }) {
      const owner = asked.get(rule);
      if (!owner) return -1;
      const tag = entry && (entry.tag ?? "");
      const number = owner.numbers.get(tag) ?? tags.push({ owner, tag }) - 1;
      owner.numbers.set(tag, number);
      return number;
    },
    idle(document, seen) {
      const byRule = new Map<Asked, Set<string>>();
      for (const number of seen) {
        const { owner, tag } = tags[number] as (typeof tags)[number];
        const set = byRule.get(owner) ?? new Set();
        byRule.set(owner, set);
        if (tag !== undefined) set.add(tag);
      }
      const idle = new Set<Asked>();
      for (const [owner, set] of byRule) if (!owner.mayTell(set, document)) idle.add(owner);
      return (number) => idle.has((tags[number] as (typeof tags)[number]).owner);
    },
  };
}

import type { Decision, DecisionVersions } from "../core/decision.ts";
import type { Category, Kind, Outcome } from "../core/vocabulary.ts";
import type { Policy } from "./policy.ts";
import { blockFor, type StrikeHistory } from "./strikes.ts";

export interface PersonInput {
  readonly kind: Kind;
  readonly moderator: string;
  readonly outcome: Outcome;
  readonly categories: readonly Category[];
  readonly note?: string;
  readonly policy: Pick<Policy, "categories" | "strikes">;
  readonly versions: DecisionVersions;
  readonly now: string;
  readonly history: StrikeHistory;
}

/** A moderator's answer as a Decision: the same strikes as the machine would give, without the machine's limits. Pure. */
export function decideByPerson(input: PersonInput): Decision {
  const { kind, moderator, outcome, policy, versions, now, history, note } = input;
  const categories = [...input.categories].sort();
  const weights = categories.map((category) => ({
    category,
    strikes: policy.categories[category]?.[kind]?.strikes ?? 0,
  }));
  const heaviest = weights.reduce<(typeof weights)[number] | null>(
    (best, weight) => (best && best.strikes >= weight.strikes ? best : weight),
    null,
  );
  const strikes = outcome === "hide" || outcome === "delete" ? (heaviest?.strikes ?? 0) : 0;
  const { block } = heaviest
    ? blockFor({ policy, kind, history, added: strikes, exact: true, now, reason: heaviest.category })
    : { block: null };
  return {
    outcome,
    categories,
    findings: [],
    failures: [],
    degraded: false,
    review: null,
    block,
    strikes,
    actor: { type: "moderator", id: moderator },
    versions,
    ...(note !== undefined && { note }),
  };
}

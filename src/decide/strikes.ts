import type { PostingBlock } from "../core/decision.ts";
import type { Category, Kind } from "../core/vocabulary.ts";
import type { Policy } from "./policy.ts";

/** The author's strikes and blocks for one kind, as the recorded decisions add up to. */
export interface StrikeHistory {
  /** strikes of this kind that have not expired */
  readonly live: number;
  /** end of the block that is running, ISO 8601 */
  readonly blockedUntil: string | null;
}

export const NO_STRIKES: StrikeHistory = { live: 0, blockedUntil: null };

const DAY_MS = 86_400_000;

interface BlockInput {
  readonly policy: Pick<Policy, "strikes">;
  readonly kind: Kind;
  readonly history: StrikeHistory;
  /** strikes that this decision adds */
  readonly added: number;
  readonly exact: boolean;
  readonly now: string;
  readonly reason: Category;
}

/**
 * The posting block that the author has earned with these strikes, if it reaches beyond the one that is running.
 * `capped` says that policy wanted a longer one than the machine may give without exact evidence (law 10).
 */
export function blockFor(input: BlockInput): { readonly block: PostingBlock | null; readonly capped: boolean } {
  const { policy, history, added, exact, now } = input;
  if (added === 0) return { block: null, capped: false };
  const total = history.live + added;
  const days = policy.strikes.ladder.reduce(
    (longest, step) => (total >= step.strikes ? Math.max(longest, step.blockDays) : longest),
    0,
  );
  if (days === 0) return { block: null, capped: false };
  const capped = !exact && days > policy.strikes.maxBlockDaysWithoutExact;
  const given = capped ? policy.strikes.maxBlockDaysWithoutExact : days;
  const until = new Date(Date.parse(now) + given * DAY_MS).toISOString();
  if (history.blockedUntil !== null && Date.parse(history.blockedUntil) >= Date.parse(until)) {
    return { block: null, capped };
  }
  return { block: { kind: input.kind, from: new Date(now).toISOString(), until, reason: input.reason }, capped };
}

import type { Decision, PostingBlock } from "../core/decision.ts";
import type { Kind, Outcome } from "../core/vocabulary.ts";

export const OUTGOING_EVENTS = ["content.decided", "author.blocked", "author.unblocked", "claim.answered"] as const;
export type OutgoingEvent = (typeof OUTGOING_EVENTS)[number];

/** A recorded decision and what it changed, from which the effects follow. */
export interface Recorded {
  readonly decisionId: string;
  readonly decision: Decision;
  readonly kind: Kind;
  readonly contentId: string;
  readonly revision: number;
  /** false: a newer revision stands, so nobody outside is to act on this decision */
  readonly current: boolean;
  /** outcome that stood before, null for the revision's first */
  readonly previous: Outcome | null;
  readonly decidedAt: string;
  /** blocks that this decision took back (a person overturned what had earned them) */
  readonly lifted: readonly PostingBlock[];
}

/**
 * What must happen outside. The payload holds no user's words and not the author's id: that is added from the sealed
 * author record when it is delivered, so that erasing an author erases it here too.
 */
export interface EffectDraft {
  /** where to, e.g. `callback` */
  readonly target: string;
  readonly event: OutgoingEvent;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Pure: src/enforce decides what follows, the store writes it in the decision's own transaction. */
export type EffectsOf = (recorded: Recorded) => readonly EffectDraft[];

export interface DueEffect {
  /** stable over retries: the receiver's idempotency key (`webhook-id`) */
  readonly id: string;
  readonly target: string;
  readonly event: OutgoingEvent;
  readonly payload: Readonly<Record<string, unknown>>;
  /** null once the author was erased */
  readonly authorId: string | null;
  readonly createdAt: string;
  /** 1 for the first */
  readonly attempt: number;
  /** proves that this taker still holds it */
  readonly lease: string;
}

interface DeadEffect extends Omit<DueEffect, "lease" | "payload" | "authorId"> {
  readonly lastError: string | null;
}

export interface OutboxStore {
  /** Leases what is due (SKIP LOCKED); what is not answered within `leaseSeconds` is due again. */
  takeDue(options: { readonly limit: number; readonly leaseSeconds: number }): Promise<DueEffect[]>;
  /** false: the lease was lost to another taker */
  markDelivered(id: string, lease: string): Promise<boolean>;
  /** Growing delays with jitter until 48 hours after creation, then dead. `error` is a code or status, never a body. */
  markFailed(id: string, lease: string, error: string): Promise<"pending" | "dead" | "lost">;
  /** dead → pending; all of them without ids. Returns how many. */
  redrive(ids?: readonly string[]): Promise<number>;
  listDead(limit: number): Promise<DeadEffect[]>;
  counts(): Promise<Readonly<Record<"pending" | "dead", number>>>;
}

import type { Content } from "../core/content.ts";
import type { Kind } from "../core/vocabulary.ts";

/** Bytes of one image part of a Content; `name` and hash are those of the ImagePart. */
export interface ImageBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What repetition signals compare; made from the text by ingest, stored as a keyed hash and a similarity hash. */
export interface Fingerprint {
  /** normalised text: two posts with the same one are the same post */
  readonly exact: string;
  /** 64-bit similarity hash: near texts differ in few bits; null for texts too short to compare */
  readonly near: bigint | null;
}

interface EventBase {
  /** `webhook-id`: the idempotency key */
  readonly eventId: string;
  /**
   * Lower-case hex SHA-256 of the request's body, kept keyed: the same `eventId` with another body is refused with
   * IDEMPOTENCY_CONFLICT.
   */
  readonly bodyDigest: string;
  /** ISO 8601 instant at which it happened on the platform; an older event never overtakes a newer one */
  readonly occurredAt: string;
}

export interface ContentEvent extends EventBase {
  readonly type: "content.created" | "content.updated";
  readonly content: Content;
  readonly images: readonly ImageBytes[];
  readonly fingerprint: Fingerprint | null;
}

export interface ContentDeletedEvent extends EventBase {
  readonly type: "content.deleted";
  readonly kind: Kind;
  readonly id: string;
}

export interface AuthorDeletionEvent extends EventBase {
  readonly type: "author.deletion_requested" | "author.deletion_cancelled";
  readonly authorId: string;
}

export type InboundEvent = ContentEvent | ContentDeletedEvent | AuthorDeletionEvent;

/** A revision to be judged. Job payloads carry exactly this: ids, never content. */
export interface ModerationJob {
  readonly revisionId: string;
  /** why it is judged, e.g. `upload`; unique with revision and rule set */
  readonly trigger: string;
}

/** A job with what chooses its queue. */
export interface QueuedModeration extends ModerationJob {
  readonly kind: Kind;
  readonly hasImages: boolean;
}

/** Answered to the sender and kept: the same `webhook-id` gets the same answer. */
export interface Acceptance {
  readonly eventId: string;
  /** number of the revision that the event made or met, counted from 1; null for events about authors */
  readonly revision: number | null;
  /** `accepted`: something to judge · `unchanged`: this revision is already the current one · `stale`: a newer one is */
  readonly status: "accepted" | "unchanged" | "stale" | "deleted" | "noted";
}

export interface Accepted {
  readonly acceptance: Acceptance;
  /** this `webhook-id` was answered before; nothing was changed */
  readonly repeated: boolean;
  /** to be put into the queue after the commit; lost ones are found by the sweep */
  readonly enqueue: readonly QueuedModeration[];
}

/** Takes an event in, durably: when it resolves, everything is committed. */
export interface IngestStore {
  accept(event: InboundEvent): Promise<Accepted>;
}

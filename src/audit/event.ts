/**
 * One thing that happened, for ever. Holds no user's words: what was said is named by a keyed commitment, so that
 * destroying the author's key leaves the chain whole and the words unprovable and unreadable.
 */
export interface AuditEvent {
  readonly type:
    | "content.accepted"
    | "content.deleted"
    | "content.decided"
    | "author.deletion_requested"
    | "author.deletion_cancelled"
    | "author.erased"
    | "case.resolved"
    | "hashes.changed"
    | "rescan.started"
    | "rescan.finished"
    | "token.created"
    | "token.revoked";
  /** ISO 8601 instant, UTC, milliseconds */
  readonly at: string;
  /** canonical JSON can carry it; ids, codes, numbers and commitments only */
  readonly data: Readonly<Record<string, unknown>>;
}

/** An event in its place in the chain. */
export interface AuditRecord {
  /** counted from 1 without gaps */
  readonly seq: number;
  /** canonical JSON of the event, exactly the bytes that were hashed */
  readonly event: string;
  /** lower-case hex SHA-256 of the record before; zeros for the first */
  readonly prev: string;
  /** lower-case hex SHA-256 of prev (32 bytes) ‖ event (UTF-8) */
  readonly hash: string;
}

/** A signed statement that the chain's record `seq` has this hash. */
export interface Checkpoint {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  /** first 16 hex digits of the SHA-256 of the public key (SPKI DER) */
  readonly key: string;
  /** Ed25519 over the canonical JSON of the other fields, lower-case hex */
  readonly signature: string;
}

import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { DecisionVersions, PostingBlock, ReviewRequest } from "../../core/decision.ts";
import type { Evidence, Failure } from "../../core/finding.ts";
import type { HashAlgorithm } from "../../core/hash-bank.ts";
import type { Category, Kind, Outcome, Severity } from "../../core/vocabulary.ts";
import type { OutgoingEvent } from "../../enforce/ports.ts";
import type { Role } from "../../http/ports.ts";
import type { Acceptance } from "../../ingest/ports.ts";
import type { RescanFilter } from "../../jobs/ports.ts";

/** ISO 8601 with milliseconds when read; see database.ts. */
type Instant = string;
type DefaultInstant = ColumnType<Instant, Instant | undefined, Instant>;
type Json<T extends object> = JSONColumnType<T>;
type JsonOrNull<T extends object> = ColumnType<T | null, string | null, string | null>;

/** The migrations as Kysely sees them. */
export interface Tables {
  installation: { only_row: Generated<boolean>; key_check: Buffer; created_at: DefaultInstant };
  author_key: {
    author_ref: string;
    lookup: Buffer | null;
    wrapped_key: Buffer | null;
    sealed_id: Buffer | null;
    created_at: DefaultInstant;
    deletion_requested_at: Instant | null;
    erase_after: Instant | null;
    erased_at: Instant | null;
  };
  content: {
    id: string;
    kind: Kind;
    external_id: string;
    author_ref: string | null;
    current_revision: string | null;
    event_at: Instant;
    decision_id: string | null;
    outcome: Outcome | null;
    categories: Generated<Category[]>;
    decided_by: "automation" | "moderator" | null;
    decided_at: Instant | null;
    created_at: DefaultInstant;
    deleted_at: Instant | null;
  };
  content_revision: {
    id: string;
    content_id: string;
    author_ref: string;
    kind: Kind;
    number: number;
    digest: Buffer;
    payload: Buffer | null;
    has_images: boolean;
    turn: Generated<number>;
    received_at: DefaultInstant;
    pending_since: Instant | null;
    purge_after: Instant | null;
    purged_at: Instant | null;
  };
  media: { revision_id: string; part: string; sha256: string; bytes: number; blob_key: string };
  recent_post: {
    revision_id: string;
    content_id: string;
    author_ref: string;
    kind: Kind;
    exact: Buffer | null;
    /** 64 bits, signed, in decimal */
    near: string | null;
    at: Instant;
  };
  recent_picture: {
    revision_id: string;
    part: string;
    content_id: string;
    author_ref: string;
    kind: Kind;
    /** 256 binary digits */
    pdq: string;
    words: number[];
    at: Instant;
  };
  token_index: { token: Buffer; revision_id: string };
  inbound_event: { webhook_id: string; body_digest: Buffer; response: Json<Acceptance>; received_at: DefaultInstant };
  ruleset: { hash: string; versions: Json<DecisionVersions>; first_seen_at: DefaultInstant };
  scan: {
    id: string;
    revision_id: string;
    ruleset: string;
    trigger: string;
    failures: Json<readonly Failure[]>;
    finished_at: DefaultInstant;
  };
  finding: {
    scan_id: string;
    ordinal: number;
    rule: string;
    rule_version: number;
    category: Category | "test";
    message: string;
    severity: Severity;
    confidence: number;
    exact: boolean;
    shadow: boolean;
    acted: boolean;
    evidence: Json<readonly [Evidence, ...Evidence[]]>;
    at: DefaultInstant;
  };
  decision: {
    id: string;
    revision_id: string;
    content_id: string;
    author_ref: string;
    scan_id: string | null;
    outcome: Outcome;
    categories: Category[];
    degraded: boolean;
    strikes: number;
    block: JsonOrNull<PostingBlock>;
    review: JsonOrNull<ReviewRequest>;
    actor_type: "automation" | "moderator";
    actor_id: string | null;
    sealed_note: Buffer | null;
    versions: Json<DecisionVersions>;
    effective: boolean;
    at: DefaultInstant;
  };
  sanction_event: {
    id: string;
    author_ref: string;
    kind: Kind;
    type: "strike" | "block" | "void";
    decision_id: string;
    by_decision: string | null;
    strikes: Generated<number>;
    block_from: Instant | null;
    block_until: Instant | null;
    reason: Category | null;
    at: DefaultInstant;
  };
  effect: {
    id: string;
    idempotency_key: string;
    decision_id: string | null;
    author_ref: string | null;
    target: string;
    event: OutgoingEvent;
    payload: Json<Readonly<Record<string, unknown>>>;
    created_at: DefaultInstant;
  };
  outbox: {
    effect_id: string;
    state: Generated<"pending" | "delivered" | "dead">;
    attempts: Generated<number>;
    next_attempt: DefaultInstant;
    give_up_at: Instant;
    lease: string | null;
    last_error: string | null;
    finished_at: Instant | null;
  };
  review_case: {
    id: string;
    revision_id: string;
    content_id: string;
    kind: Kind;
    queue: string;
    reason: ReviewRequest["reason"];
    priority: number;
    deadline: Instant;
    state: Generated<"open" | "resolved" | "superseded">;
    lease_owner: string | null;
    lease_token: string | null;
    lease_until: Instant | null;
    opened_at: DefaultInstant;
    closed_at: Instant | null;
    opened_by: string | null;
    decision_id: string | null;
  };
  case_event: {
    id: string;
    case_id: string;
    type: "opened" | "raised" | "claimed" | "released" | "resolved" | "superseded" | "revealed";
    actor: string | null;
    at: DefaultInstant;
  };
  claim: {
    id: string;
    decision_id: string;
    content_id: string;
    author_ref: string;
    state: Generated<"open" | "answered" | "withdrawn">;
    sealed_text: Buffer | null;
    sealed_answer: Buffer | null;
    received_at: DefaultInstant;
    due_at: Instant;
    answered_at: Instant | null;
    case_id: string | null;
  };
  hash_bank_version: {
    seq: number;
    hash: string;
    change: "none" | "add" | "remove" | "expire";
    entries: number;
    by: string;
    at: DefaultInstant;
  };
  hash_bank: {
    id: Generated<number>;
    bank: string;
    algorithm: HashAlgorithm;
    hash: Buffer;
    category: Category;
    confirmed: boolean;
    max_distance: number | null;
    source: string | null;
    expires_at: Instant | null;
    added_by: string;
    added_at: DefaultInstant;
    added_seq: number;
    removed_seq: number | null;
  };
  rescan_run: {
    id: string;
    filter: Json<RescanFilter>;
    dry_run: boolean;
    cursor: string | null;
    total: number;
    tally: ColumnType<Record<string, number>, string | undefined, string>;
    state: Generated<"running" | "finished" | "stopped">;
    started_at: DefaultInstant;
    finished_at: Instant | null;
  };
  api_token: {
    id: string;
    name: string;
    role: Role;
    secret_hash: Buffer;
    created_at: DefaultInstant;
    expires_at: Instant | null;
    revoked_at: Instant | null;
  };
  audit_event: { id: Generated<number>; event: string };
  audit_link: { seq: number; event_id: number; prev: Buffer; hash: Buffer };
  audit_checkpoint: { seq: number; hash: string; at: string; key: string; signature: string };
  audit_pending: { event_id: number };
}

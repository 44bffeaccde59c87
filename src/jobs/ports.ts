import type { Content, ImagePart } from "../core/content.ts";
import type { Decision } from "../core/decision.ts";
import type { RecentSignal } from "../core/signals.ts";
import type { Category, Kind, Outcome } from "../core/vocabulary.ts";
import type { Policy } from "../decide/policy.ts";
import type { StrikeHistory } from "../decide/strikes.ts";
import type { ModerationJob, QueuedModeration } from "../ingest/ports.ts";
import type { MeetPictures } from "../prepare/index.ts";

/** A revision as it was submitted, decrypted. Lives in memory only. */
export interface LoadedRevision {
  readonly revisionId: string;
  readonly content: Content;
  /** false: a newer revision came, or the content was deleted; a result may be recorded and changes nothing */
  readonly current: boolean;
  readonly recent: RecentSignal;
  /** rejects with BLOB_MISSING or BLOB_DAMAGED */
  readonly readImage: (part: ImagePart) => Promise<Buffer>;
  readonly meetPictures: MeetPictures;
}

/** What a decision depends on beside findings, read under the author's lock so that no strike is counted twice. */
export interface DecisionFacts {
  /** the transaction's time, ISO 8601 */
  readonly now: string;
  readonly history: StrikeHistory;
  readonly standing?: { readonly outcome: Outcome };
  readonly overBudget: ReadonlySet<string>;
}

export interface RecordRequest extends ModerationJob {
  readonly policy: Pick<Policy, "strikes" | "budgetPerHour">;
  /** rules that found something: only their budgets are looked up */
  readonly rules: readonly string[];
  /** pure; called once, inside the transaction */
  readonly decide: (facts: DecisionFacts) => Decision;
  /**
   * `always`: the decision is recorded · `if-changed`: only where it differs from what stands (re-scan for real) ·
   * `never`: nothing is written (dry run)
   */
  readonly write: "always" | "if-changed" | "never";
}

export type RecordResult =
  | {
      /** `recorded` now · `unchanged`: left out because nothing differs · `preview`: dry run */
      readonly status: "recorded" | "unchanged" | "preview";
      readonly decision: Decision;
      /** null unless recorded */
      readonly decisionId: string | null;
      /** what stood before, null for none */
      readonly previous: { readonly outcome: Outcome; readonly categories: readonly Category[] } | null;
      readonly changed: boolean;
      /** effects now in the outbox */
      readonly effectIds: readonly string[];
    }
  /** this revision × rule set × trigger has its result already */
  | { readonly status: "repeated" }
  /** the revision was purged or never existed */
  | { readonly status: "gone" };

export interface ScanStore {
  /** null: purged, erased or unknown */
  load(revisionId: string): Promise<LoadedRevision | null>;
  /** the same of several, in their order */
  loadMany(revisionIds: readonly string[]): Promise<readonly (LoadedRevision | null)[]>;
  /** Keeps the bytes of a picture that came by URL; the first bytes win, later ones change nothing. */
  attachImage(revisionId: string, part: string, bytes: Uint8Array): Promise<ImagePart>;
  /** One transaction: scan, findings, decision, sanctions, audit event, effects, outbox, review case. */
  record(request: RecordRequest): Promise<RecordResult>;
  /** The same of several under one policy, in their order: one transaction for all of them, or none. */
  recordMany(requests: readonly RecordRequest[]): Promise<readonly RecordResult[]>;
}

/** Current revisions of live contents that have no result, oldest first. */
export interface SweepStore {
  findUnjudged(options: { readonly olderThanSeconds: number; readonly limit: number }): Promise<QueuedModeration[]>;
  countUnjudged(): Promise<number>;
  /** Forgets what pictures looked like that are too old to be compared with; how many. */
  forgetPictures(): Promise<number>;
}

export interface RescanFilter {
  readonly kinds?: readonly Kind[];
  /** ISO 8601, of receipt; `until` is exclusive */
  readonly from?: string;
  readonly until?: string;
  /** contents whose standing decision cites one of them */
  readonly categories?: readonly Category[];
}

export interface RescanRow {
  readonly revisionId: string;
  readonly kind: Kind;
  readonly hasImages: boolean;
}

export interface RescanRun {
  readonly id: string;
  readonly filter: RescanFilter;
  readonly dryRun: boolean;
  /** where to go on after; null at the start */
  readonly cursor: string | null;
  readonly total: number;
  readonly tally: Readonly<Record<string, number>>;
  readonly state: "running" | "finished" | "stopped";
  readonly startedAt: string;
}

export interface RescanStore {
  count(filter: RescanFilter): Promise<number>;
  /** next current revisions in a stable order after the cursor; the last row's revisionId is the next cursor */
  page(filter: RescanFilter, cursor: string | null, limit: number): Promise<RescanRow[]>;
  start(filter: RescanFilter, dryRun: boolean): Promise<RescanRun>;
  /** the run's cursor and counters move together, only forward; repeating a batch changes nothing */
  advance(id: string, from: string | null, to: string, counts: Readonly<Record<string, number>>): Promise<boolean>;
  finish(id: string, state: "finished" | "stopped"): Promise<void>;
  get(id: string): Promise<RescanRun | null>;
  /** newest first */
  list(limit: number): Promise<RescanRun[]>;
}

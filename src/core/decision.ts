import type { Failure, Finding } from "./finding.ts";
import type { Category, Kind, Outcome } from "./vocabulary.ts";

export type Actor = { readonly type: "automation" } | { readonly type: "moderator"; readonly id: string };

/** An author may not post a kind until a time. */
export interface PostingBlock {
  readonly kind: Kind;
  /** ISO 8601 instants */
  readonly from: string;
  readonly until: string;
  readonly reason: Category;
}

export interface ReviewRequest {
  /** why a person should look */
  readonly reason: "uncertain" | "degraded" | "appeal" | "budget" | "conflict" | "sample";
  /** 0 (can wait) .. 100 (at once) */
  readonly priority: number;
}

/** Versions of everything that led to a decision; with them it can be replayed bit for bit. */
export interface DecisionVersions {
  readonly elek: string;
  readonly ruleset: string;
  readonly policy: string;
  /** model id → SHA-256 of its weights */
  readonly models: Readonly<Record<string, string>>;
  /** what stood in the hash banks that pictures were compared with */
  readonly hashBanks?: string;
}

/** Immutable. A moderator's answer is a Decision too. */
export interface Decision {
  readonly outcome: Outcome;
  readonly categories: readonly Category[];
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  /** some extractor or rule failed */
  readonly degraded: boolean;
  readonly review: ReviewRequest | null;
  readonly block: PostingBlock | null;
  /** strikes that this decision adds to the author, per policy */
  readonly strikes: number;
  readonly actor: Actor;
  readonly versions: DecisionVersions;
  /** a moderator's statement of reasons; machines cite messages instead */
  readonly note?: string;
}

import type { Content, ImagePart } from "../core/content.ts";
import type { Decision, DecisionVersions, ReviewRequest } from "../core/decision.ts";
import type { Failure, Finding } from "../core/finding.ts";
import type { Category, Kind, Outcome } from "../core/vocabulary.ts";
import type { Policy } from "../decide/policy.ts";
import type { PictureHashes } from "../prepare/image/hashes.ts";

export interface CaseSummary {
  readonly id: string;
  readonly kind: Kind;
  readonly contentId: string;
  readonly revision: number;
  readonly queue: string;
  readonly reason: ReviewRequest["reason"];
  /** 0 .. 100 */
  readonly priority: number;
  readonly openedAt: string;
  readonly deadline: string;
  readonly state: "open" | "resolved" | "superseded";
  /** what the machine did meanwhile */
  readonly outcome: Outcome | null;
  readonly categories: readonly Category[];
  /** null where nobody holds it, or the lease ran out */
  readonly lease: { readonly owner: string; readonly until: string } | null;
}

export interface CaseEvent {
  readonly at: string;
  readonly type: "opened" | "raised" | "claimed" | "released" | "revealed" | "resolved" | "superseded";
  readonly actor: string | null;
}

/** Everything a moderator needs; holds the content, so it never leaves memory but for their screen. */
export interface CaseDetail extends CaseSummary {
  readonly revisionId: string;
  /** null: purged or erased */
  readonly content: Content | null;
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  readonly events: readonly CaseEvent[];
  readonly readImage: (part: ImagePart) => Promise<Buffer>;
  readonly readDerivative: ReadDerivative;
}

/** What is made of a picture for people, by a name that says how: made at the first look, kept for the next. */
export type ReadDerivative = (
  part: ImagePart,
  name: string,
  make: (bytes: Buffer) => Promise<Buffer>,
) => Promise<Buffer>;

export interface CaseFilter {
  readonly queue?: string;
  readonly kind?: Kind;
  readonly state?: "open" | "resolved";
  readonly limit: number;
  /** id of the last case of the page before */
  readonly after?: string;
}

export interface Lease {
  readonly caseId: string;
  /** needed to release, extend or resolve */
  readonly token: string;
  readonly until: string;
}

export interface Resolution {
  readonly caseId: string;
  readonly token: string;
  readonly moderator: string;
  readonly outcome: Outcome;
  /** clauses that it breaks; empty for publish */
  readonly categories: readonly Category[];
  /** statement of reasons; stored encrypted */
  readonly note?: string;
  /** what strikes and blocks the clauses earn */
  readonly policy: Pick<Policy, "categories" | "strikes">;
  readonly versions: DecisionVersions;
  /** pictures that go into the moderators' bank with this decision, under every clause that it cites */
  readonly remember?: readonly PictureHashes[];
}

export interface Resolved {
  readonly kind: Kind;
  readonly decisionId: string;
  readonly decision: Decision;
  readonly effectIds: readonly string[];
}

export interface ReviewStore {
  /** most urgent first: priority, then deadline */
  list(filter: CaseFilter): Promise<CaseSummary[]>;
  counts(): Promise<readonly { readonly queue: string; readonly open: number; readonly overdue: number }[]>;
  get(caseId: string): Promise<CaseDetail | null>;
  /** Takes the case by a lease, or extends one's own. @throws CASE_TAKEN, CASE_CLOSED, CASE_UNKNOWN */
  claim(caseId: string, moderator: string, leaseSeconds: number): Promise<Lease>;
  /** the most urgent free case of the queue, leased; null for none */
  claimNext(filter: Pick<CaseFilter, "queue" | "kind">, moderator: string, leaseSeconds: number): Promise<Lease | null>;
  /** false: not one's own any more */
  release(caseId: string, token: string): Promise<boolean>;
  /** A moderator looked at a picture unblurred; the case remembers who and when. */
  reveal(caseId: string, moderator: string, part: string): Promise<void>;
  /** A person's decision; takes the same road as the machine's. @throws CASE_LEASE_LOST, CASE_CLOSED, CASE_UNKNOWN */
  resolve(resolution: Resolution): Promise<Resolved>;
}

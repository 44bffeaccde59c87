import type { Decision, DecisionVersions } from "../core/decision.ts";
import { ElekError, type FieldProblem } from "../core/errors.ts";
import type { Category, Kind } from "../core/vocabulary.ts";
import type { Policy } from "../decide/policy.ts";
import type { Resolution, Resolved, ReviewStore } from "./ports.ts";

/** What a person may decide; `hold` is what waiting for one is called. */
export const VERDICTS = ["publish", "hide", "delete"] as const;
type Verdict = (typeof VERDICTS)[number];

export const MAX_NOTE_LENGTH = 2_000;
const LEASE_SECONDS = 900;

interface Answer {
  readonly caseId: string;
  /** of the lease */
  readonly token: string;
  readonly moderator: string;
  readonly verdict: Verdict;
  readonly categories: readonly Category[];
  readonly note?: string;
}

export interface ReviewDesk extends Pick<ReviewStore, "list" | "counts" | "get" | "release" | "reveal"> {
  claim(caseId: string, moderator: string): ReturnType<ReviewStore["claim"]>;
  claimNext(filter: Parameters<ReviewStore["claimNext"]>[0], moderator: string): ReturnType<ReviewStore["claimNext"]>;
  /** @throws ElekError REQUEST_INVALID, CASE_LEASE_LOST, CASE_CLOSED, CASE_UNKNOWN */
  answer(answer: Answer): Promise<Resolved>;
}

export interface DeskDeps {
  readonly store: ReviewStore;
  readonly versions: DecisionVersions;
  readonly policy: Policy;
  readonly nudgeDelivery: () => Promise<void>;
  readonly metrics: { decided(decision: Decision, kind: Kind): void };
  readonly log: { warn(fields: object, message: string): void };
}

/** Where moderators work, by page or by API: the same checks, the same leases, the same road for what they decide. */
export function createReviewDesk(deps: DeskDeps): ReviewDesk {
  const { store, versions, policy, nudgeDelivery, metrics, log } = deps;
  return {
    list: (filter) => store.list(filter),
    counts: () => store.counts(),
    get: (caseId) => store.get(caseId),
    release: (caseId, token) => store.release(caseId, token),
    reveal: (caseId, moderator, part) => store.reveal(caseId, moderator, part),
    claim: (caseId, moderator) => store.claim(caseId, moderator, LEASE_SECONDS),
    claimNext: (filter, moderator) => store.claimNext(filter, moderator, LEASE_SECONDS),
    async answer(answer) {
      const resolved = await store.resolve(toResolution(answer, { versions, policy }));
      metrics.decided(resolved.decision, resolved.kind);
      // committed already: a queue that is down only makes the consumer wait for the next timer
      await nudgeDelivery().catch((error: unknown) => log.warn({ err: error }, "queue unavailable: delivery waits"));
      return resolved;
    },
  };
}

function toResolution(answer: Answer, judged: Pick<Resolution, "versions" | "policy">): Resolution {
  const { caseId, token, moderator, verdict, categories, note } = answer;
  const fields: FieldProblem[] = [];
  if (verdict === "publish" && categories.length > 0) {
    fields.push({ field: "categories", problem: "must be empty where the content is published" });
  }
  if (verdict !== "publish" && categories.length === 0) {
    fields.push({ field: "categories", problem: "needs at least one clause that the content breaks" });
  }
  if ((note?.length ?? 0) > MAX_NOTE_LENGTH) {
    fields.push({ field: "note", problem: `at most ${MAX_NOTE_LENGTH} characters` });
  }
  if (fields.length > 0) throw new ElekError("REQUEST_INVALID", "the answer is not complete", { fields });
  const trimmed = note?.trim();
  return {
    caseId,
    token,
    moderator,
    outcome: verdict,
    categories: [...new Set(categories)],
    ...judged,
    ...(trimmed && { note: trimmed }),
  };
}

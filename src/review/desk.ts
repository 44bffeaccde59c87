import { imageParts } from "../core/content.ts";
import type { Decision, DecisionVersions } from "../core/decision.ts";
import { ElekError, type FieldProblem } from "../core/errors.ts";
import type { Category, Kind } from "../core/vocabulary.ts";
import type { Policy } from "../decide/policy.ts";
import type { PictureHashes } from "../prepare/image/hashes.ts";
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
  /** names of the pictures to know again; only where the content is hidden or deleted */
  readonly remember?: readonly string[];
}

export interface ReviewDesk extends Pick<ReviewStore, "list" | "counts" | "get" | "release" | "reveal"> {
  claim(caseId: string, moderator: string): ReturnType<ReviewStore["claim"]>;
  claimNext(filter: Parameters<ReviewStore["claimNext"]>[0], moderator: string): ReturnType<ReviewStore["claimNext"]>;
  /** @throws ElekError REQUEST_INVALID, CASE_LEASE_LOST, CASE_CLOSED, CASE_UNKNOWN */
  answer(answer: Answer): Promise<Resolved>;
}

export interface DeskDeps {
  readonly store: ReviewStore;
  /** rejects with an ElekError where a picture can't be decoded */
  readonly hashPicture: (bytes: Buffer) => Promise<PictureHashes>;
  readonly versions: DecisionVersions;
  readonly policy: Policy;
  readonly nudgeDelivery: () => Promise<void>;
  readonly metrics: { decided(decision: Decision, kind: Kind): void };
  readonly log: { warn(fields: object, message: string): void };
}

/** Where moderators work, by page or by API: the same checks, the same leases, the same road for what they decide. */
export function createReviewDesk(deps: DeskDeps): ReviewDesk {
  const { store, hashPicture, versions, policy, nudgeDelivery, metrics, log } = deps;
  const hashesOf = async (caseId: string, names: readonly string[]): Promise<PictureHashes[]> => {
    const detail = await store.get(caseId);
    if (detail === null) throw new ElekError("CASE_UNKNOWN", "no case has this id");
    const pictures = detail.content === null ? [] : imageParts(detail.content);
    return await Promise.all(
      names.map(async (name) => {
        const picture = pictures.find((part) => part.name === name && part.sha256 !== "");
        if (picture === undefined) throw incomplete({ field: "remember", problem: "names no picture of the content" });
        return await hashPicture(await detail.readImage(picture));
      }),
    );
  };
  return {
    list: (filter) => store.list(filter),
    counts: () => store.counts(),
    get: (caseId) => store.get(caseId),
    release: (caseId, token) => store.release(caseId, token),
    reveal: (caseId, moderator, part) => store.reveal(caseId, moderator, part),
    claim: (caseId, moderator) => store.claim(caseId, moderator, LEASE_SECONDS),
    claimNext: (filter, moderator) => store.claimNext(filter, moderator, LEASE_SECONDS),
    async answer(answer) {
      const resolution = toResolution(answer, { versions, policy });
      const names = [...new Set(answer.remember)];
      const remember = names.length === 0 ? [] : await hashesOf(answer.caseId, names);
      const resolved = await store.resolve({ ...resolution, ...(remember.length > 0 && { remember }) });
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
  if (verdict === "publish" && (answer.remember?.length ?? 0) > 0) {
    fields.push({ field: "remember", problem: "must be empty where the content is published" });
  }
  if ((note?.length ?? 0) > MAX_NOTE_LENGTH) {
    fields.push({ field: "note", problem: `at most ${MAX_NOTE_LENGTH} characters` });
  }
  if (fields.length > 0) throw incomplete(...fields);
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

const incomplete = (...fields: readonly FieldProblem[]) =>
  new ElekError("REQUEST_INVALID", "the answer is not complete", { fields });

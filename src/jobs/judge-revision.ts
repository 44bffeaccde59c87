import type { Content } from "../core/content.ts";
import type { Decision, DecisionVersions } from "../core/decision.ts";
import type { Failure } from "../core/finding.ts";
import type { Kind } from "../core/vocabulary.ts";
import { decide } from "../decide/decide.ts";
import type { Policy } from "../decide/policy.ts";
import type { ModerationJob } from "../ingest/ports.ts";
import type { Judge, Judged } from "../pipeline.ts";
import type { AskKnownPictures } from "../prepare/known/index.ts";
import { describeFailure, placeOf } from "./failure.ts";
import { fetchPictures, type ReadPicture } from "./fetch-pictures.ts";
import type { LoadedRevision, RecordRequest, RecordResult, ScanStore } from "./ports.ts";
import type { Attempt, JobLog } from "./queue.ts";

type Recorded = Extract<RecordResult, { readonly decision: unknown }>;

export interface JudgeDeps {
  readonly scans: Pick<ScanStore, "loadMany" | "recordMany">;
  readonly judge: Judge;
  readonly readPicture: ReadPicture;
  readonly knownPictures: AskKnownPictures;
  readonly policy: Policy;
  readonly versions: DecisionVersions;
  /** effects are in the outbox */
  readonly nudgeDelivery: () => void;
  readonly metrics: { decided(decision: Decision, kind: Kind, seconds: number): void };
  readonly log: JobLog;
}

/** So many processes may end over a revision before it is taken for the cause. */
const MAX_ABANDONED = 3;

/**
 * Judges revisions and records what follows, once: the store refuses a second result for the same revision and trigger,
 * so a job that runs again changes nothing. All of them are recorded together, or none.
 */
export async function judgeRevisions(jobs: readonly ModerationJob[], attempt: Attempt, deps: JudgeDeps): Promise<void> {
  const startedAt = performance.now();
  const loaded = await deps.scans.loadMany(jobs.map(({ revisionId }) => revisionId));
  // what was purged meanwhile needs no decision
  const found = jobs.flatMap((job, index) => {
    const revision = loaded[index];
    return revision ? [{ job, revision }] : [];
  });
  const requests = await Promise.all(
    found.map(async ({ job, revision }) =>
      recordRequest(job, await judgeOrGiveUp(revision, attempt, deps), "always", deps.policy),
    ),
  );
  const results = await deps.scans.recordMany(requests);
  const seconds = (performance.now() - startedAt) / 1_000;
  found.forEach(({ revision }, index) => {
    const result = results[index];
    if (result?.status === "recorded") tell(revision, result, seconds, deps);
  });
}

function tell({ revisionId, content }: LoadedRevision, recorded: Recorded, seconds: number, deps: JudgeDeps): void {
  if (recorded.effectIds.length > 0) deps.nudgeDelivery();
  deps.metrics.decided(recorded.decision, content.kind, seconds);
  deps.log.info(
    { revision: revisionId, kind: content.kind, ...wideLine(recorded), ms: Math.round(seconds * 1_000) },
    "decided",
  );
}

/** One line tells a decision's whole story; ids, codes and numbers only. */
const wideLine = ({ decisionId, decision }: Recorded) => ({
  decision: decisionId,
  outcome: decision.outcome,
  categories: decision.categories,
  messages: decision.findings.map(({ rule, message }) => `${rule}/${message}`),
  degraded: decision.degraded,
  blocked: decision.block !== null,
  review: decision.review?.reason ?? null,
});

export const recordRequest = (
  job: ModerationJob,
  judged: Judged,
  write: RecordRequest["write"],
  policy: Policy,
): RecordRequest => ({
  ...job,
  policy,
  rules: [...new Set(judged.findings.map(({ rule }) => rule))],
  decide: judged.decide,
  write,
});

/**
 * What can't be judged is not left lying: the decision says that nobody could look, the kind's fail mode applies and a
 * person is asked (law 2).
 */
async function judgeOrGiveUp(loaded: LoadedRevision, attempt: Attempt, deps: JudgeDeps): Promise<Judged> {
  const { content } = loaded;
  if (attempt.abandoned >= MAX_ABANDONED) {
    deps.log.error({ revision: loaded.revisionId, abandoned: attempt.abandoned }, "processes ended over this revision");
    return withoutLooking(content, deps);
  }
  const readImage = await fetchPictures(loaded, attempt, deps.readPicture);
  try {
    return await deps.judge(content, {
      recent: { status: "found", value: loaded.recent },
      readImage,
      knownPictures: deps.knownPictures,
      meetPictures: loaded.meetPictures,
    });
  } catch (error) {
    if (!attempt.last) throw error;
    deps.log.error(
      { revision: loaded.revisionId, reason: describeFailure(error), at: placeOf(error) },
      "could not be judged",
    );
    return withoutLooking(content, deps);
  }
}

function withoutLooking({ kind }: Content, { policy, versions }: JudgeDeps): Judged {
  const failures: Failure[] = [{ stage: "extractor", name: "pipeline", code: "JUDGING_FAILED" }];
  const known = { kind, findings: [], failures, policy, versions };
  return { findings: [], failures, decide: (facts) => decide({ ...known, ...facts }) };
}

import { ElekError } from "../core/errors.ts";
import type { Policy } from "../decide/policy.ts";
import type { Judge } from "../pipeline.ts";
import type { AskKnownPictures } from "../prepare/known/index.ts";
import { describeFailure } from "./failure.ts";
import type { ReadPicture } from "./fetch-pictures.ts";
import { chunks } from "./intake.ts";
import { recordRequest } from "./judge-revision.ts";
import type {
  LoadedRevision,
  RecordRequest,
  RecordResult,
  RescanRow,
  RescanRun,
  RescanStore,
  ScanStore,
} from "./ports.ts";
import type { JobHandler, JobLog, JobQueue } from "./queue.ts";

export interface RescanDeps {
  readonly queue: Pick<JobQueue, "enqueue">;
  readonly rescans: RescanStore;
  readonly scans: Pick<ScanStore, "loadMany" | "recordMany">;
  readonly judge: Judge;
  readonly readPicture: ReadPicture;
  readonly knownPictures: AskKnownPictures;
  readonly policy: Policy;
  readonly nudgeDelivery: () => void;
  readonly log: JobLog;
}

/** Long enough to share the bookkeeping, short enough that a killed run repeats little. */
const PAGE = 400;
/** Texts loaded and recorded together; an upload of one of their authors waits no longer than that takes. */
const TEXTS_TOGETHER = 100;
/** The same with pictures: few, for each is decoded in memory. */
const PICTURES_TOGETHER = 2;
/** While the database works for one group, the next one is judged. */
const GROUPS_AT_ONCE = 2;

/** Starts a run, or takes up one that was left, by the rules of this process. At most one page of a run is at work at any time. */
export const enqueueRescan = (queue: Pick<JobQueue, "enqueue">, runId: string): Promise<void> =>
  queue.enqueue("rescan", [{ payload: { runId }, coalesce: `rescan ${runId}` }]);

/**
 * Judges one page of stored revisions again and moves the run's cursor past it. Killed in the middle, the page is done
 * again, and what it has recorded already is not recorded twice.
 */
export const rescan =
  (deps: RescanDeps): JobHandler<"rescan"> =>
  async ({ runId }, { signal }) => {
    const run = await deps.rescans.get(runId);
    if (!run) throw new ElekError("RESCAN_UNKNOWN", runId);
    if (run.state !== "running") return;
    const rows = await deps.rescans.page(run.filter, run.cursor, PAGE);
    const last = rows.at(-1);
    if (!last) {
      await deps.rescans.finish(runId, "finished");
      deps.log.info({ run: runId, ...run.tally }, "re-scan finished");
      return;
    }
    const tally = await judgePage(run, rows, signal, deps);
    await deps.rescans.advance(runId, run.cursor, last.revisionId, tally);
    await enqueueRescan(deps.queue, runId);
  };

async function judgePage(
  run: RescanRun,
  rows: readonly RescanRow[],
  signal: AbortSignal,
  deps: RescanDeps,
): Promise<Record<string, number>> {
  const tally: Record<string, number> = {};
  for (const groups of chunks(groupsOf(rows), GROUPS_AT_ONCE)) {
    signal.throwIfAborted();
    const results = await Promise.all(groups.map((group) => judgeAgain(run, group, deps)));
    for (const key of results.flat().flatMap(tallyKeys)) tally[key] = (tally[key] ?? 0) + 1;
  }
  return tally;
}

function groupsOf(rows: readonly RescanRow[]): (readonly RescanRow[])[] {
  const [pictures, texts] = [rows.filter((row) => row.hasImages), rows.filter((row) => !row.hasImages)];
  return [...chunks(texts, TEXTS_TOGETHER), ...chunks(pictures, PICTURES_TOGETHER)];
}

async function judgeAgain(
  run: RescanRun,
  rows: readonly RescanRow[],
  deps: RescanDeps,
): Promise<(RecordResult | "failed")[]> {
  const loaded = await deps.scans.loadMany(rows.map(({ revisionId }) => revisionId));
  const judged = await Promise.all(loaded.map((revision) => revision && judgeStored(run, revision, deps)));
  const requests = judged.filter((request) => request !== null && request !== "failed");
  const results = (await deps.scans.recordMany(requests)).values();
  return judged.map((request) => {
    if (request === null) return { status: "gone" };
    if (request === "failed") return "failed";
    const result = results.next().value ?? { status: "gone" };
    if (result.status === "recorded" && result.effectIds.length > 0) deps.nudgeDelivery();
    return result;
  });
}

async function judgeStored(
  run: RescanRun,
  revision: LoadedRevision,
  deps: RescanDeps,
): Promise<RecordRequest | "failed"> {
  const { revisionId, content, recent } = revision;
  try {
    const judged = await deps.judge(content, {
      recent: { status: "found", value: recent },
      readImage: deps.readPicture(revision),
      knownPictures: deps.knownPictures,
      meetPictures: revision.meetPictures,
    });
    const job = { revisionId, trigger: `rescan ${run.id}` };
    return recordRequest(job, judged, run.dryRun ? "never" : "if-changed", deps.policy);
  } catch (error) {
    // what stands was decided when it could be looked at: a failure now is no reason to touch it
    deps.log.warn({ run: run.id, revision: revisionId, reason: describeFailure(error) }, "could not be judged again");
    return "failed";
  }
}

/** What a row adds to: `seen`, what became of it, and for a change from what to what, e.g. `publish>hide`. */
function tallyKeys(result: RecordResult | "failed"): string[] {
  if (result === "failed") return ["seen", "failed"];
  if (result.status === "repeated" || result.status === "gone") return ["seen", result.status];
  if (!result.changed) return ["seen", "unchanged"];
  return ["seen", "changed", `${result.previous?.outcome ?? "none"}>${result.decision.outcome}`];
}

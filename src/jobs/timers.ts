import type { AuditStore } from "../audit/ports.ts";
import type { HashBankStore } from "../prepare/known/ports.ts";
import { describeFailure, placeOf } from "./failure.ts";
import { enqueueModeration } from "./intake.ts";
import type { SweepStore } from "./ports.ts";
import type { JobLog, JobQueue } from "./queue.ts";

/** Something done again and again, by one process at a time. */
export interface Timer {
  readonly name: string;
  readonly everyMs: number;
  readonly run: () => Promise<void>;
}

/** Runs it unless another process is at it right now; false where one is. */
export type Exclusively = (name: string, run: () => Promise<void>) => Promise<boolean>;

export interface TimerDeps {
  readonly queue: Pick<JobQueue, "enqueue" | "counts">;
  readonly sweep: SweepStore;
  readonly audit: Pick<AuditStore, "seal" | "checkpoint">;
  readonly hashBanks: Pick<HashBankStore, "expire">;
  readonly nudgeDelivery: () => void;
  readonly log: JobLog;
}

/** A revision without a result for so long is put into the queue again: the queue may have lost it. */
const UNJUDGED_SECONDS = 20;
/** The same while jobs are waiting: most of what has no result merely waits its turn, and must not be put in twice. */
const UNJUDGED_IN_BACKLOG_SECONDS = 600;
const SWEEP_LIMIT = 1_000;

export const createTimers = (deps: TimerDeps): Timer[] => [
  { name: "sweep", everyMs: 10_000, run: () => sweepUnjudged(deps) },
  { name: "outbox", everyMs: 5_000, run: async () => deps.nudgeDelivery() },
  { name: "seal", everyMs: 400, run: () => sealAudit(deps.audit) },
  { name: "forget-pictures", everyMs: 3_600_000, run: async () => void (await deps.sweep.forgetPictures()) },
  { name: "expire-hashes", everyMs: 60_000, run: async () => void (await deps.hashBanks.expire()) },
  { name: "checkpoint", everyMs: 60_000, run: async () => void (await deps.audit.checkpoint()) },
];

async function sweepUnjudged({ queue, sweep, log }: TimerDeps): Promise<void> {
  const { text, image } = await queue.counts();
  const backlog = text.waiting + text.delayed + image.waiting + image.delayed > 0;
  const olderThanSeconds = backlog ? UNJUDGED_IN_BACKLOG_SECONDS : UNJUDGED_SECONDS;
  const found = await sweep.findUnjudged({ olderThanSeconds, limit: SWEEP_LIMIT });
  if (found.length === 0) return;
  await enqueueModeration(queue, found);
  log.warn({ count: found.length }, "revisions without a result were put into the queue again");
}

async function sealAudit(audit: Pick<AuditStore, "seal">): Promise<void> {
  while ((await audit.seal()).more);
}

/** Runs every timer at once and then in its rhythm, never two turns of one at a time. Ends when disposed of. */
export function startTimers(
  timers: readonly Timer[],
  { exclusively, log }: { readonly exclusively: Exclusively; readonly log: JobLog },
): AsyncDisposable {
  const ending = new AbortController();
  const loops = timers.map(async ({ name, everyMs, run }) => {
    while (!ending.signal.aborted) {
      try {
        await exclusively(name, run);
      } catch (error) {
        log.warn({ timer: name, reason: describeFailure(error), at: placeOf(error) }, "timer failed; tried again");
      }
      await pause(everyMs, ending.signal);
    }
  });
  return {
    async [Symbol.asyncDispose]() {
      ending.abort();
      await Promise.all(loops);
    },
  };
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });

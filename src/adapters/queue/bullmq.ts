import { type Job, type JobsOptions, type Queue, UnrecoverableError, type Worker, type WorkerOptions } from "bullmq";
import { ElekError, isElekError } from "../../core/errors.ts";
import { sha256 } from "../../core/hash.ts";
import { describeFailure, placeOf } from "../../jobs/failure.ts";
import {
  type JobHandler,
  type JobLog,
  type JobPayloads,
  type JobQueue,
  type JobRequest,
  LANES,
  type Lane,
  type LaneCounts,
  type LaneSettings,
} from "../../jobs/queue.ts";
import { withDeadline } from "./deadline.ts";
import type { OutageLog } from "./outage.ts";

type Processor = (job: Job, token?: string, signal?: AbortSignal) => Promise<void>;
type WorkerSettings = Omit<WorkerOptions, "connection" | "prefix">;

/** As much of BullMQ's classes as is used: their full types carry the back end's along. */
export interface EngineQueue extends Pick<Queue, "getJobCounts" | "close"> {
  addBulk(jobs: { name: string; data: unknown; opts: JobsOptions }[]): Promise<unknown>;
  on(event: "error", listener: (error: Error) => void): unknown;
}

export interface EngineWorker extends Pick<Worker, "pause" | "resume" | "close"> {
  waitUntilReady(): Promise<unknown>;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "active", listener: () => void): unknown;
  on(event: "stalled", listener: (jobId: string) => void): unknown;
}

/** What differs between BullMQ's back ends; everything else is one code path. */
export interface Engine {
  readonly name: JobQueue["engine"];
  readonly outages: OutageLog;
  openQueue(name: string): EngineQueue;
  openWorker(name: string, processor: Processor, settings: WorkerSettings): EngineWorker;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface BullQueueOptions {
  /** queues of different namespaces never see each other */
  readonly namespace: string;
  /** names the rules of this process; its lane of re-scans is shared only with processes of the same */
  readonly rules?: string | undefined;
  readonly lanes: Readonly<Record<Lane, LaneSettings>>;
  readonly log: JobLog;
}

const ANSWER_MS = 5_000;
const CLOSE_MS = 10_000;
/** BullMQ waits 15 s after a lost connection before it asks for work again: too long after a restart of a second */
const RECONNECT_MS = 1_000;
/** A process that dies over a job counts as an attempt; handlers see the number and stop in time, long before this. */
const MAX_STALLED = 20;

export function createBullQueue(engine: Engine, { namespace, rules, lanes, log }: BullQueueOptions): JobQueue {
  const nameOf = (lane: Lane) =>
    lane === "rescan" && rules !== undefined ? `${namespace}-${lane}-${rules}` : `${namespace}-${lane}`;
  const queues = byLane((lane) => {
    const queue = engine.openQueue(nameOf(lane));
    queue.on("error", engine.outages.failed);
    return queue;
  });
  const workers = new Map<Lane, EngineWorker>();
  const ending = new AbortController();

  const answered = <T>(promise: Promise<T>) =>
    withDeadline(promise, ANSWER_MS, () => new ElekError("QUEUE_UNAVAILABLE", `${engine.name} does not answer`));

  async function close({ deadlineMs = CLOSE_MS }: { readonly deadlineMs?: number } = {}) {
    const late = () => new Error("deadline");
    const running = [...workers.values()];
    const finished = Promise.all(running.map((worker) => worker.pause()));
    try {
      await withDeadline(finished, deadlineMs, late);
    } catch {
      ending.abort();
      log.warn({ engine: engine.name }, "jobs were cut off at shutdown; they will be done again");
    }
    // an engine that is gone never says goodbye: don't wait for it
    const closing = Promise.allSettled([
      ...running.map((worker) => worker.close(true)),
      ...LANES.map((lane) => queues[lane].close()),
    ]);
    await withDeadline(closing, ANSWER_MS, late).catch(() => {});
    await withDeadline(engine.close(), ANSWER_MS, late).catch(() => {});
  }

  return {
    engine: engine.name,
    async enqueue<L extends Lane>(lane: L, requests: readonly JobRequest<L>[]) {
      if (requests.length === 0) return;
      const jobs = requests.map(({ payload, id, coalesce }) => ({
        name: lane,
        data: payload,
        opts: jobOptions(lanes[lane], id, coalesce),
      }));
      await answered(queues[lane].addBulk(jobs));
    },
    async process<L extends Lane>(lane: L, handler: JobHandler<L>, { concurrency }: { readonly concurrency: number }) {
      const { attempts, lockMs, stalledCheckMs } = lanes[lane];
      const processor: Processor = async (job, _token, lost) => {
        try {
          await handler(job.data as JobPayloads[L], {
            number: job.attemptsStarted,
            abandoned: job.attemptsStarted - job.attemptsMade - 1,
            last: job.attemptsMade + 1 >= attempts,
            signal: lost ? AbortSignal.any([lost, ending.signal]) : ending.signal,
          });
        } catch (error) {
          const reason = describeFailure(error);
          log.warn({ lane, job: job.id, attempt: job.attemptsMade + 1, reason, at: placeOf(error) }, "job failed");
          throw storable(error, reason);
        }
      };
      const worker = engine.openWorker(nameOf(lane), processor, {
        concurrency,
        lockDuration: lockMs,
        stalledInterval: stalledCheckMs,
        maxStalledCount: MAX_STALLED,
        runRetryDelay: RECONNECT_MS,
        // what happened is in the database, and an id that lingers here would keep the sweep from trying again
        removeOnComplete: { count: 0 },
        removeOnFail: { count: 0 },
      });
      worker.on("error", engine.outages.failed);
      worker.on("active", engine.outages.recovered);
      worker.on("stalled", (job) => log.warn({ lane, job }, "job was left by a worker and is given to another"));
      workers.set(lane, worker);
      await answered(worker.waitUntilReady());
    },
    async counts() {
      const entries = LANES.map(async (lane): Promise<[Lane, LaneCounts]> => {
        const counts = await queues[lane].getJobCounts("waiting", "active", "delayed");
        return [lane, { waiting: counts.waiting ?? 0, active: counts.active ?? 0, delayed: counts.delayed ?? 0 }];
      });
      return Object.fromEntries(await answered(Promise.all(entries))) as Record<Lane, LaneCounts>;
    },
    async pause() {
      await Promise.all([...workers.values()].map((worker) => worker.pause()));
    },
    async resume() {
      await Promise.all([...workers.values()].map((worker) => worker.resume()));
    },
    ping: () => answered(engine.ping()),
    close,
    [Symbol.asyncDispose]: () => close(),
  };
}

const byLane = <T>(make: (lane: Lane) => T) =>
  Object.fromEntries(LANES.map((lane) => [lane, make(lane)])) as Record<Lane, T>;

const jobOptions = ({ attempts, backoffMs }: LaneSettings, id?: string, coalesce?: string): JobsOptions => ({
  attempts,
  backoff: { type: "exponential", delay: backoffMs, jitter: 0.2 },
  removeOnComplete: true,
  removeOnFail: true,
  // a stack is of no use beside the job, and takes room there
  stackTraceLimit: 0,
  ...(id !== undefined && { jobId: sha256(id).slice(0, 32) }),
  ...(coalesce !== undefined && { deduplication: { id: sha256(coalesce).slice(0, 32), keepLastIfActive: true } }),
});

/** BullMQ keeps a failed job's message where anybody may look: only what holds no user's words gets there. */
function storable(error: unknown, reason: string): Error {
  return isElekError(error) && error.meta.retry === "give-up" ? new UnrecoverableError(reason) : new Error(reason);
}

import type { ModerationJob } from "../ingest/ports.ts";

/**
 * What a job carries: ids only. A queue keeps its payloads in the open, so nobody's words may ever be among them.
 */
export interface JobPayloads {
  /** several at once where many arrive at once: one job's bookkeeping is then paid for all of them */
  readonly text: { readonly revisions: readonly ModerationJob[] };
  /** one by one: a picture can take seconds, or take the process down */
  readonly image: { readonly revision: ModerationJob };
  /** one page of a re-scan; finishing it starts the next */
  readonly rescan: { readonly runId: string };
  /** a nudge: something may be due in the outbox */
  readonly deliver: Readonly<Record<string, never>>;
}

/** Each lane has a queue and workers of its own, so that none of them ever waits for another. */
export type Lane = keyof JobPayloads;
export const LANES = ["text", "image", "rescan", "deliver"] as const satisfies readonly Lane[];

/** How a lane's jobs are tried again. Everything is explicit, nothing left to the engine's defaults. */
export interface LaneSettings {
  readonly attempts: number;
  /** before the second attempt; doubled before each further one */
  readonly backoffMs: number;
  /** a worker that has not renewed its hold for so long is taken for dead, and its job is given to another */
  readonly lockMs: number;
  /** how often the dead are looked for */
  readonly stalledCheckMs: number;
}

export const LANE_SETTINGS: Readonly<Record<Lane, LaneSettings>> = {
  // texts take milliseconds: a dead worker is noticed soon
  text: { attempts: 8, backoffMs: 1_000, lockMs: 15_000, stalledCheckMs: 5_000 },
  image: { attempts: 5, backoffMs: 2_000, lockMs: 30_000, stalledCheckMs: 10_000 },
  rescan: { attempts: 8, backoffMs: 2_000, lockMs: 30_000, stalledCheckMs: 10_000 },
  // the outbox keeps its own, much longer account of attempts: this one only covers reading it
  deliver: { attempts: 3, backoffMs: 1_000, lockMs: 30_000, stalledCheckMs: 10_000 },
};

export interface JobRequest<L extends Lane> {
  readonly payload: JobPayloads[L];
  /** a job of the same id that is still waiting or running makes this one needless; any string, it is hashed */
  readonly id?: string;
  /** at most one of the same key runs and one waits: asked again while it runs, it runs once more afterwards */
  readonly coalesce?: string;
}

export interface Attempt {
  /** 1 for the first */
  readonly number: number;
  /** earlier attempts that neither succeeded nor failed: their process ended over them */
  readonly abandoned: number;
  /** after a failure of this one nothing is tried any more */
  readonly last: boolean;
  /** aborted when the hold on the job is lost or the process can't wait any longer */
  readonly signal: AbortSignal;
}

/** Runs at least once for a job; what it does must bear being done again. An ElekError says whether to retry. */
export type JobHandler<L extends Lane> = (payload: JobPayloads[L], attempt: Attempt) => Promise<void>;

export type LaneCounts = {
  readonly waiting: number;
  readonly active: number;
  /** failed before and waiting for the next attempt */
  readonly delayed: number;
};

/** The engine of the jobs. It may lose everything at any time: the database is the truth, and the sweep finds what is missing. */
export interface JobQueue extends AsyncDisposable {
  /** what it runs on, for people */
  readonly engine: "redis" | "postgres";
  /** @throws ElekError QUEUE_UNAVAILABLE within seconds where the engine does not answer */
  enqueue<L extends Lane>(lane: L, jobs: readonly JobRequest<L>[]): Promise<void>;
  /** starts this process's worker of a lane; resolves once it takes jobs */
  process<L extends Lane>(lane: L, handler: JobHandler<L>, options: { readonly concurrency: number }): Promise<void>;
  counts(): Promise<Readonly<Record<Lane, LaneCounts>>>;
  /** stops this process's workers from taking more; resolves once those at work have finished */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** @throws ElekError QUEUE_UNAVAILABLE */
  ping(): Promise<void>;
  /** Lets running jobs finish until the deadline; what is cut off then is done again elsewhere. */
  close(options?: { readonly deadlineMs?: number }): Promise<void>;
}

/** The part of a logger that background work needs; pino fits. Fields hold ids and codes, never content. */
export interface JobLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

import { type JobLog, type JobQueue, LANE_SETTINGS, type Lane, type LaneSettings } from "../../jobs/queue.ts";
import { createBullQueue } from "./bullmq.ts";
import { openPostgresEngine } from "./postgres.ts";
import { openRedisEngine } from "./redis.ts";

export interface QueueOptions {
  /** queues on Redis; without it they live in Postgres */
  readonly redisUrl?: string | undefined;
  readonly databaseUrl: string;
  readonly log: JobLog;
  readonly namespace?: string;
  /** re-scans of processes that judge by other rules stay apart: whoever asks for one means the rules of its own */
  readonly rules?: string | undefined;
  readonly lanes?: Readonly<Record<Lane, LaneSettings>>;
  /** how long an engine that does not answer is waited for at the start */
  readonly waitMs?: number;
}

/** @throws ElekError QUEUE_UNREACHABLE or QUEUE_REFUSED, with the address and what to do */
export async function openQueue(options: QueueOptions): Promise<JobQueue> {
  const { redisUrl, databaseUrl, log, namespace = "elek", rules, lanes = LANE_SETTINGS, waitMs = 10_000 } = options;
  const engine =
    redisUrl === undefined
      ? await openPostgresEngine({ url: databaseUrl, log, waitMs })
      : await openRedisEngine({ url: redisUrl, log, waitMs });
  return createBullQueue(engine, { namespace, rules, lanes, log });
}

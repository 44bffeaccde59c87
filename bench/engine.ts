import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPostgresBackend, createRedisBackend, type Job, type PgPool, withBackend } from "bullmq";
import { Redis } from "ioredis";
import pg from "pg";
import { createBlobDirectory } from "../src/adapters/blobs/directory.ts";
import { createStores, migrate, openDatabase, type Stores } from "../src/adapters/db/index.ts";
import { loadKeys } from "../src/adapters/keys.ts";
import { openQueue } from "../src/adapters/queue/index.ts";
import { readConfig } from "../src/config.ts";
import type { Content } from "../src/core/content.ts";
import { sha256 } from "../src/core/hash.ts";
import { createEffectsOf } from "../src/enforce/effects.ts";
import { messageTexts } from "../src/enforce/statement.ts";
import { fingerprintOf } from "../src/ingest/fingerprint.ts";
import type { QueuedModeration } from "../src/ingest/ports.ts";
import { createIntake, enqueueModeration } from "../src/jobs/intake.ts";
import { moderateText } from "../src/jobs/moderate-text.ts";
import type { JobQueue } from "../src/jobs/queue.ts";
import { createJudgement, type Judgement } from "../src/judgement.ts";
import { createKnownPictures } from "../src/prepare/known/index.ts";
import type { BenchResult } from "./result.ts";
import { madeUpReview } from "./reviews.ts";

const JOBS = 640;
const ROUNDS = 3;
const SINGLE_UPLOADS = 100;
/** of elek as it is configured by default, and of the bare worker alike */
const CONCURRENCY = 32;
const AUTHORS = 2_000;

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/**
 * Moderated jobs a second, from the queue to the committed decision, beside a bare BullMQ worker that does nothing, on
 * the same Postgres, turn by turn in the same run. Delivery to the platform is another job and not part of it.
 */
export async function bench(): Promise<BenchResult> {
  const dataDir = mkdtempSync(join(tmpdir(), "elek-bench-"));
  const database = await openDatabase({ dataDir });
  try {
    await migrate(database.db);
    // BullMQ's tables, for the bare worker too
    await (await openQueue({ databaseUrl: database.url, log: silent })).close();
    await using judgement = await createJudgement(readConfig({ ELEK_DATA_DIR: dataDir }));
    const stores = await createStores({
      db: database.db,
      keys: loadKeys({ dataDir }),
      blobs: createBlobDirectory(join(dataDir, "blobs")),
      effectsOf: createEffectsOf(messageTexts(judgement.ruleset.rules)),
      checkpointFile: join(dataDir, "checkpoints.jsonl"),
    });
    const onPostgres = await compare({ databaseUrl: database.url }, stores, judgement);
    const latency = await latencies(database.url, stores, judgement);
    const redisUrl = await reachableRedis();
    const onRedis = redisUrl ? await compare({ databaseUrl: database.url, redisUrl }, stores, judgement) : null;
    return {
      table: [
        ...rows("Postgres", onPostgres),
        ...(onRedis ? rows("Redis", onRedis) : []),
        { what: "one upload at a time: accepted to decided, median ms", "a second": latency.p50.toFixed(1) },
        { what: "the same, 99th percentile", "a second": latency.p99.toFixed(1) },
      ],
      figures: {
        elek_per_s: onPostgres.elek,
        bare_per_s: onPostgres.bare,
        ratio: onPostgres.elek / onPostgres.bare,
        batch_per_s: onPostgres.batch,
        batch_ratio: onPostgres.batch / onPostgres.bare,
        p50_ms: latency.p50,
        p99_ms: latency.p99,
        ...(onRedis && {
          redis_elek_per_s: onRedis.elek,
          redis_bare_per_s: onRedis.bare,
          redis_batch_per_s: onRedis.batch,
        }),
      },
    };
  } finally {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Rates {
  readonly bare: number;
  readonly elek: number;
  readonly batch: number;
}

const rows = (engine: string, { bare, elek, batch }: Rates) => [
  { what: `${engine}: bare BullMQ worker, no-op jobs`, "a second": bare.toFixed(0) },
  { what: `${engine}: elek, a job for each review`, "a second": elek.toFixed(0) },
  { what: `${engine}: elek, as a flood of uploads is queued`, "a second": batch.toFixed(0) },
];

interface Place {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
}

/** Turn by turn, so that a neighbour's load weighs on all alike. */
async function compare(place: Place, stores: Stores, judgement: Judgement): Promise<Rates> {
  const turns: { bare: number[]; elek: number[]; batch: number[] } = { bare: [], elek: [], batch: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    turns.bare.push(await bareRate(place));
    turns.elek.push(
      await elekRate(place, stores, judgement, async (queue, revisions) => {
        for (const revision of revisions) await enqueueModeration(queue, [revision]);
      }),
    );
    turns.batch.push(await elekRate(place, stores, judgement, enqueueModeration));
  }
  return { bare: median(turns.bare), elek: median(turns.elek), batch: median(turns.batch) };
}

/** All jobs are in the queue before the worker starts, on both sides: what is measured is the work. */
async function elekRate(
  place: Place,
  stores: Stores,
  judgement: Judgement,
  enqueue: (queue: JobQueue, revisions: readonly QueuedModeration[]) => Promise<void>,
): Promise<number> {
  const revisions = await acceptReviews(stores, JOBS);
  const queue = await openQueue({ ...place, log: silent, namespace: `bench-${randomUUID()}` });
  await enqueue(queue, revisions);
  const { handler, decided } = judging(queue, stores, judgement);
  const startedAt = performance.now();
  const done = decided(JOBS);
  await queue.process("text", handler, { concurrency: CONCURRENCY });
  await done;
  const seconds = (performance.now() - startedAt) / 1_000;
  await queue.close();
  return JOBS / seconds;
}

/** BullMQ as its documentation shows it, with nothing to do. */
async function bareRate({ databaseUrl, redisUrl }: Place): Promise<number> {
  const name = `bare-${randomUUID()}`;
  let count = 0;
  let finish = () => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const work = async (_job: Job) => {
    count += 1;
    if (count === JOBS) finish();
  };
  const jobs = Array.from({ length: JOBS }, (_, index) => ({ name: "job", data: { id: index } }));
  const settings = { concurrency: CONCURRENCY };
  if (redisUrl) {
    const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
    const { Queue, Worker } = withBackend(createRedisBackend);
    const queue = new Queue(name, { connection });
    await queue.addBulk(jobs);
    const startedAt = performance.now();
    const worker = new Worker(name, work, { ...settings, connection });
    await done;
    const seconds = (performance.now() - startedAt) / 1_000;
    await worker.close();
    await queue.obliterate({ force: true });
    await queue.close();
    connection.disconnect();
    return JOBS / seconds;
  }
  const pool = new pg.Pool({ connectionString: databaseUrl, options: "-c search_path=bullmq", max: 12 });
  pool.on("error", () => {});
  const connection = pool as unknown as PgPool;
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const queue = new Queue(name, { connection });
  await queue.addBulk(jobs);
  const startedAt = performance.now();
  const worker = new Worker(name, work, { ...settings, connection });
  await done;
  const seconds = (performance.now() - startedAt) / 1_000;
  await worker.close();
  await queue.close();
  await pool.end();
  return JOBS / seconds;
}

/** One upload at a time on an idle machine: what a user waits for. */
async function latencies(databaseUrl: string, stores: Stores, judgement: Judgement) {
  const queue = await openQueue({ databaseUrl, log: silent, namespace: `bench-${randomUUID()}` });
  const { handler, decided } = judging(queue, stores, judgement);
  await queue.process("text", handler, { concurrency: CONCURRENCY });
  const intake = createIntake({ queue, log: silent });
  const times: number[] = [];
  for (let upload = 0; upload < SINGLE_UPLOADS; upload += 1) {
    const startedAt = performance.now();
    const done = decided(1);
    intake.put(await acceptReviews(stores, 1));
    await done;
    times.push(performance.now() - startedAt);
  }
  await queue.close();
  times.sort((a, b) => a - b);
  return { p50: median(times), p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN };
}

/** The text lane's own handler, and a promise of so many decisions from now on. */
function judging(queue: JobQueue, stores: Stores, { judge, policy, versions }: Judgement) {
  let left = 0;
  let finish = () => {};
  const handler = moderateText({
    queue,
    scans: stores.scans,
    judge,
    policy,
    versions,
    readPicture: ({ readImage }) => readImage,
    knownPictures: createKnownPictures(stores.hashBanks),
    nudgeDelivery: () => {},
    metrics: {
      decided() {
        left -= 1;
        if (left === 0) finish();
      },
    },
    log: silent,
  });
  const decided = (count: number) => {
    left = count;
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  };
  return { handler, decided };
}

let uploads = 0;

async function acceptReviews({ ingest }: Stores, count: number): Promise<QueuedModeration[]> {
  const accept = async () => {
    uploads += 1;
    const number = uploads;
    const text = madeUpReview(number);
    const content: Content = {
      kind: "review",
      id: `review-${number}`,
      author: { id: `author-${number % AUTHORS}` },
      parts: [{ type: "text", name: "text", text }],
      context: { rating: 5 },
    };
    const { enqueue } = await ingest.accept({
      type: "content.created",
      eventId: `event-${number}`,
      bodyDigest: sha256(text),
      occurredAt: new Date().toISOString(),
      content,
      images: [],
      fingerprint: fingerprintOf(content),
    });
    return enqueue;
  };
  const accepted: QueuedModeration[] = [];
  for (let done = 0; done < count; done += CONCURRENCY) {
    const batch = Array.from({ length: Math.min(CONCURRENCY, count - done) }, accept);
    accepted.push(...(await Promise.all(batch)).flat());
  }
  return accepted;
}

async function reachableRedis(): Promise<string | null> {
  const url = process.env.REDIS_URL ?? "redis://127.0.0.1:6379";
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 1_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return url;
  } catch {
    return null;
  } finally {
    client.disconnect();
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

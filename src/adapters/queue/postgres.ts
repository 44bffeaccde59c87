import { createPostgresBackend, type PgPool, runMigrations, withBackend } from "bullmq";
import pg from "pg";
import { ElekError } from "../../core/errors.ts";
import { type JobLog, LANES } from "../../jobs/queue.ts";
import type { Engine } from "./bullmq.ts";
import { createOutageLog } from "./outage.ts";

const { Queue, Worker } = withBackend(createPostgresBackend);

/** BullMQ's tables live apart from ours; the back end looks for them there when it is handed a pool. */
const SCHEMA = "bullmq";
const WORKING_CONNECTIONS = 8;

/**
 * BullMQ's queues in Postgres. The pool is our own: the queue may lose its last moments in a crash of the database, since
 * the sweep finds what has no result, so its commits need not wait for the disk; those of the content do, in theirs.
 *
 * @throws ElekError QUEUE_UNREACHABLE
 */
export async function openPostgresEngine(options: { url: string; log: JobLog; waitMs: number }): Promise<Engine> {
  const outages = createOutageLog(options.log, "postgres");
  const pool = new pg.Pool({
    connectionString: options.url,
    options: `-c search_path=${SCHEMA} -c synchronous_commit=off`,
    application_name: "elek-queue",
    connectionTimeoutMillis: options.waitMs,
    keepAlive: true,
    // each lane's worker holds one connection to listen on
    max: LANES.length + WORKING_CONNECTIONS,
  });
  pool.on("error", outages.failed);
  // a client in use has nobody else to catch what a stopping server tells it, and that would end the process
  pool.on("connect", (client) => client.on("error", outages.failed));
  // every queue and worker adds a listener to the pool they share
  pool.setMaxListeners(4 * LANES.length);
  await migrate(pool);
  // BullMQ describes the pool by overloads of its own, in which the compiler does not see pg's
  const connection = pool as unknown as PgPool;
  return {
    name: "postgres",
    outages,
    openQueue: (name) => new Queue(name, { connection }),
    openWorker: (name, processor, settings) => new Worker(name, processor, { ...settings, connection }),
    async ping() {
      await pool.query("SELECT 1");
    },
    close: () => pool.end(),
  };
}

async function migrate(pool: pg.Pool): Promise<void> {
  try {
    const client = await pool.connect();
    try {
      await runMigrations(client, SCHEMA);
    } finally {
      client.release();
    }
  } catch (cause) {
    await pool.end();
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "no answer";
    throw new ElekError("QUEUE_UNREACHABLE", `the queue's tables in Postgres can't be set up: ${reason}`, { cause });
  }
}

import { createRedisBackend, withBackend } from "bullmq";
import { Redis } from "ioredis";
import { ElekError } from "../../core/errors.ts";
import type { JobLog } from "../../jobs/queue.ts";
import type { Engine } from "./bullmq.ts";
import { withDeadline } from "./deadline.ts";
import { createOutageLog, type OutageLog } from "./outage.ts";

const { Queue, Worker } = withBackend(createRedisBackend);

/** @throws ElekError QUEUE_UNREACHABLE where no Redis answers within `waitMs`; QUEUE_REFUSED where it does not let us in */
export async function openRedisEngine(options: { url: string; log: JobLog; waitMs: number }): Promise<Engine> {
  const outages = createOutageLog(options.log, "redis");
  const client = await connect(options.url, outages, options.waitMs);
  // the tag keeps all keys of one queue on one node of a cluster
  const prefixOf = (name: string) => `{${name}}`;
  return {
    name: "redis",
    outages,
    openQueue: (name) => new Queue(name, { connection: client, prefix: prefixOf(name) }),
    openWorker: (name, processor, settings) =>
      new Worker(name, processor, { ...settings, connection: client, prefix: prefixOf(name) }),
    async ping() {
      await client.ping();
    },
    async close() {
      client.removeAllListeners("close");
      client.disconnect();
    },
  };
}

async function connect(url: string, outages: OutageLog, waitMs: number): Promise<Redis> {
  const client = new Redis(url, {
    // commands wait for the connection to come back; whoever can't wait sets a deadline around them
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(100 * attempt, 2_000),
  });
  let last: unknown;
  const ready = new Promise<void>((resolve, reject) => {
    client.on("error", (error) => {
      last = error;
      // waiting does not make a wrong password right
      if (isRefusal(error)) reject(error);
    });
    client.once("ready", resolve);
  });
  try {
    await withDeadline(ready, waitMs, () => new Error("deadline"));
  } catch (error) {
    client.disconnect();
    const where = `Redis at ${addressOf(url)}`;
    if (isRefusal(error)) throw new ElekError("QUEUE_REFUSED", `${where} refused the login`);
    const reason = last instanceof Error && "code" in last ? String(last.code) : "no answer";
    throw new ElekError("QUEUE_UNREACHABLE", `${where}: ${reason} within ${waitMs / 1_000} s`);
  }
  client.removeAllListeners("error");
  client.on("error", outages.failed);
  // a server that goes away politely or at once raises no error
  client.on("close", () => outages.failed(new ElekError("QUEUE_UNAVAILABLE", "the connection to Redis was closed")));
  client.on("ready", outages.recovered);
  return client;
}

const isRefusal = (error: unknown) => error instanceof Error && /\b(?:NOAUTH|WRONGPASS|NOPERM)\b/u.test(error.message);

/** Host and port only: the URL may carry a password. */
function addressOf(url: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || "6379"}`;
}

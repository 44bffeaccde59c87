import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { openEmbeddedPostgres } from "../../src/adapters/db/embedded/index.ts";
import { openQueue } from "../../src/adapters/queue/index.ts";
import { ElekError } from "../../src/core/errors.ts";
import type { Attempt, JobLog, JobQueue, Lane, LaneSettings } from "../../src/jobs/queue.ts";
import { freePort, startRedis } from "../support/redis.ts";

const QUICK: LaneSettings = { attempts: 3, backoffMs: 50, lockMs: 1_500, stalledCheckMs: 500 };
const LANES: Readonly<Record<Lane, LaneSettings>> = { text: QUICK, image: QUICK, rescan: QUICK, deliver: QUICK };

const SECRET = "қатаң құпия сөз";
const silent: JobLog = { info: () => {}, warn: () => {}, error: () => {} };

interface Server {
  readonly url: string;
  /** the server dies and comes back; what a queue held may be lost */
  restart(): Promise<void>;
  /** everything that anybody with access to the engine could read */
  dump(): Promise<string>;
}

const cleanUp: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const clean of cleanUp.reverse()) await clean();
});

const servers: {
  name: string;
  server: Server | null;
  open: (url: string) => { redisUrl?: string; databaseUrl: string };
}[] = [
  { name: "redis", server: await redisServer(), open: (url) => ({ redisUrl: url, databaseUrl: "postgres://none" }) },
  { name: "postgres", server: await postgresServer(), open: (url) => ({ databaseUrl: url }) },
];

async function redisServer(): Promise<Server | null> {
  const own = await startRedis(["--appendonly", "yes", "--appendfsync", "always"]);
  if (!own) return null;
  cleanUp.push(async () => await own[Symbol.asyncDispose]());
  return {
    url: own.url,
    async restart() {
      await own.kill();
      await own.start();
    },
    async dump() {
      const { Redis } = await import("ioredis");
      const client = new Redis(own.url);
      const keys = await client.keys("*");
      const hashes = await Promise.all(keys.map((key) => client.hgetall(key).catch(() => ({}))));
      client.disconnect();
      return JSON.stringify(hashes);
    },
  };
}

async function postgresServer(): Promise<Server> {
  const dataDir = mkdtempSync(join(tmpdir(), "elek-queue-"));
  const server = await openEmbeddedPostgres({ dataDir });
  cleanUp.push(async () => {
    await server.release();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    url: server.url,
    async restart() {
      const { pid } = server;
      process.kill(pid, "SIGKILL");
      await vi.waitFor(() => expect(server.pid).not.toBe(pid), { timeout: 20_000, interval: 50 });
    },
    async dump() {
      const { default: pg } = await import("pg");
      const client = new pg.Client(server.url);
      await client.connect();
      const { rows } = await client.query("SELECT * FROM bullmq.job");
      await client.end();
      return JSON.stringify(rows);
    },
  };
}

const revision = (id: string) => ({ revisionId: id, trigger: "upload" });
const text = (...ids: string[]) => ({ payload: { revisions: ids.map(revision) } });
const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 20 });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const NONE: Server = { url: "", restart: async () => {}, dump: async () => "" };

for (const { name, server, open } of servers) {
  describe.skipIf(server === null)(`the queue on ${name}`, () => {
    const { url, restart, dump } = server ?? NONE;
    const opened: JobQueue[] = [];
    let namespace = 0;

    const start = async (options: { namespace?: string; log?: JobLog } = {}) => {
      const queue = await openQueue({
        ...open(url),
        log: options.log ?? silent,
        lanes: LANES,
        namespace: options.namespace ?? `test${process.pid}n${namespace}`,
      });
      opened.push(queue);
      return queue;
    };

    afterEach(async () => {
      namespace += 1;
      await Promise.all(opened.splice(0).map((queue) => queue.close({ deadlineMs: 500 })));
    });

    it("delivers every job once, with what it carries", async () => {
      const queue = await start();
      const seen: string[] = [];
      const attempts: Attempt[] = [];
      await queue.process(
        "text",
        async ({ revisions }, attempt) => {
          seen.push(...revisions.map(({ revisionId }) => revisionId));
          attempts.push(attempt);
        },
        { concurrency: 4 },
      );
      await queue.enqueue(
        "text",
        Array.from({ length: 100 }, (_, index) => text(`r${index}`)),
      );
      await until(() => expect(seen).toHaveLength(100));
      expect(new Set(seen).size).toBe(100);
      expect(attempts.every(({ number, last }) => number === 1 && !last)).toBe(true);
      await until(async () => expect((await queue.counts()).text).toEqual({ waiting: 0, active: 0, delayed: 0 }));
    });

    it("delivers what came before anybody listened", async () => {
      const queue = await start();
      await queue.enqueue("image", [{ payload: { revision: revision("early") } }]);
      expect((await queue.counts()).image.waiting).toBe(1);
      const seen: string[] = [];
      await queue.process("image", async (payload) => void seen.push(payload.revision.revisionId), { concurrency: 1 });
      await until(() => expect(seen).toEqual(["early"]));
    });

    it("tries again later, says which attempt it is, and ends after the last", async () => {
      const queue = await start();
      const attempts: { number: number; abandoned: number; last: boolean; at: number }[] = [];
      await queue.process(
        "text",
        async (_, { number, abandoned, last }) => {
          attempts.push({ number, abandoned, last, at: performance.now() });
          throw new ElekError("DATABASE_UNREACHABLE", "gone");
        },
        { concurrency: 1 },
      );
      await queue.enqueue("text", [text("a")]);
      await until(() => expect(attempts).toHaveLength(3));
      expect(attempts.map(({ number, abandoned, last }) => [number, abandoned, last])).toEqual([
        [1, 0, false],
        [2, 0, false],
        [3, 0, true],
      ]);
      const [first, second, third] = attempts.map(({ at }) => at) as [number, number, number];
      // 50 ms and 100 ms, each less a fifth of jitter
      expect(second - first).toBeGreaterThanOrEqual(38);
      expect(third - second).toBeGreaterThanOrEqual(78);
      await pause(300);
      expect(attempts).toHaveLength(3);
      expect((await queue.counts()).text).toEqual({ waiting: 0, active: 0, delayed: 0 });
    });

    it("does not try again what can't succeed", async () => {
      const queue = await start();
      let attempts = 0;
      await queue.process(
        "text",
        async () => {
          attempts += 1;
          throw new ElekError("JUDGING_FAILED", "never");
        },
        { concurrency: 1 },
      );
      await queue.enqueue("text", [text("a")]);
      await until(() => expect(attempts).toBe(1));
      await pause(400);
      expect(attempts).toBe(1);
    });

    it("takes a job of the same id once while it waits, and again after it has ended", async () => {
      const queue = await start();
      const job = { ...text("a"), id: "revision a: upload" };
      await queue.enqueue("text", [job, job]);
      await queue.enqueue("text", [job]);
      expect((await queue.counts()).text.waiting).toBe(1);
      let runs = 0;
      await queue.process(
        "text",
        async () => {
          runs += 1;
        },
        { concurrency: 2 },
      );
      await until(async () => expect((await queue.counts()).text).toEqual({ waiting: 0, active: 0, delayed: 0 }));
      expect(runs).toBe(1);
      await queue.enqueue("text", [job]);
      await until(() => expect(runs).toBe(2));
    });

    it("takes a job of the same id again after it has failed for good", async () => {
      const queue = await start();
      let runs = 0;
      await queue.process(
        "text",
        async () => {
          runs += 1;
          if (runs === 1) throw new ElekError("JUDGING_FAILED", "once");
        },
        { concurrency: 1 },
      );
      await queue.enqueue("text", [{ ...text("a"), id: "same" }]);
      await until(async () => {
        expect(runs).toBe(1);
        expect((await queue.counts()).text.active).toBe(0);
      });
      await queue.enqueue("text", [{ ...text("a"), id: "same" }]);
      await until(() => expect(runs).toBe(2));
    });

    it("runs once more for all nudges that came while one was running", async () => {
      const queue = await start();
      let runs = 0;
      let running = 0;
      let most = 0;
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await queue.process(
        "deliver",
        async () => {
          running += 1;
          most = Math.max(most, running);
          runs += 1;
          if (runs === 1) await held;
          running -= 1;
        },
        { concurrency: 4 },
      );
      const nudge = { payload: {}, coalesce: "outbox" };
      await queue.enqueue("deliver", [nudge]);
      await until(() => expect(runs).toBe(1));
      for (let index = 0; index < 20; index += 1) await queue.enqueue("deliver", [nudge]);
      release();
      await until(() => expect(runs).toBe(2));
      await pause(300);
      expect(runs).toBe(2);
      expect(most).toBe(1);
      await queue.enqueue("deliver", [nudge]);
      await until(() => expect(runs).toBe(3));
    });

    it("keeps a full lane from delaying another", async () => {
      const queue = await start();
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await queue.process("rescan", () => held, { concurrency: 1 });
      await queue.enqueue(
        "rescan",
        Array.from({ length: 200 }, (_, index) => ({ payload: { runId: `run${index}` } })),
      );
      const seen: string[] = [];
      await queue.process("text", async ({ revisions }) => void seen.push(...revisions.map((r) => r.revisionId)), {
        concurrency: 1,
      });
      await queue.enqueue("text", [text("urgent")]);
      await until(() => expect(seen).toEqual(["urgent"]));
      expect((await queue.counts()).rescan.waiting).toBe(199);
      release();
    });

    it("gives a job to another worker when its own one vanished", async () => {
      const dying = await start();
      const living = await start();
      let taken = 0;
      // cut off without a word, as a killed process is: it stops renewing its hold
      await dying.process(
        "text",
        () => {
          taken += 1;
          return new Promise(() => {});
        },
        { concurrency: 1 },
      );
      await dying.enqueue("text", [text("a")]);
      await until(() => expect(taken).toBe(1));
      await dying.close({ deadlineMs: 0 });
      const attempts: { number: number; abandoned: number }[] = [];
      await living.process("text", async (_, attempt) => void attempts.push(attempt), { concurrency: 1 });
      await until(() => expect(attempts).toHaveLength(1));
      // the handler can tell that an earlier attempt never ended
      expect(attempts[0]).toMatchObject({ number: 2, abandoned: 1 });
    });

    it("lets running jobs finish before it closes, and takes no more", async () => {
      const queue = await start();
      const done: string[] = [];
      await queue.process(
        "text",
        async ({ revisions }) => {
          await pause(200);
          done.push(revisions[0]?.revisionId ?? "");
        },
        { concurrency: 1 },
      );
      await queue.enqueue("text", [text("a"), text("b")]);
      await until(async () => expect((await queue.counts()).text.active).toBe(1));
      await queue.close();
      expect(done).toEqual(["a"]);
      const next = await start();
      expect((await next.counts()).text.waiting).toBe(1);
    });

    it("tells a job that outlasts the deadline to stop, and another does it again", async () => {
      const queue = await start();
      let stopped = false;
      await queue.process(
        "text",
        (_, { signal }) =>
          new Promise<void>((_resolve, reject) => {
            signal.addEventListener("abort", () => {
              stopped = true;
              reject(new Error("stopped"));
            });
          }),
        { concurrency: 1 },
      );
      await queue.enqueue("text", [text("a")]);
      await until(async () => expect((await queue.counts()).text.active).toBe(1));
      await queue.close({ deadlineMs: 100 });
      expect(stopped).toBe(true);
      const next = await start();
      let done = 0;
      await next.process(
        "text",
        async () => {
          done += 1;
        },
        { concurrency: 1 },
      );
      await until(() => expect(done).toBe(1));
    });

    it("pauses and resumes its workers", async () => {
      const queue = await start();
      let runs = 0;
      await queue.process(
        "text",
        async () => {
          runs += 1;
        },
        { concurrency: 1 },
      );
      await queue.pause();
      await queue.enqueue("text", [text("a")]);
      await pause(300);
      expect(runs).toBe(0);
      await queue.resume();
      await until(() => expect(runs).toBe(1));
    });

    it("survives that its server is killed, and goes on when it is back", async () => {
      const told: string[] = [];
      const log: JobLog = { ...silent, warn: (_, message) => told.push(message) };
      const queue = await start({ log });
      const seen = new Set<string>();
      await queue.process("text", async ({ revisions }) => void seen.add(revisions[0]?.revisionId ?? ""), {
        concurrency: 2,
      });
      await queue.enqueue("text", [text("before")]);
      await until(() => expect(seen).toContain("before"));
      await restart();
      await vi.waitFor(() => queue.ping(), { timeout: 15_000, interval: 100 });
      await vi.waitFor(() => queue.enqueue("text", [text("after")]), { timeout: 15_000, interval: 100 });
      await until(() => expect(seen).toContain("after"));
      expect(told).toContain("queue connection failed; retrying");
      // the drivers repeat themselves; the log does not
      expect(told.length).toBeLessThan(5);
    }, 60_000);

    it("stores and logs no message of a foreign error", async () => {
      const told: unknown[] = [];
      const log: JobLog = { ...silent, warn: (...all) => told.push(all) };
      const queue = await start({ log });
      let attempts = 0;
      await queue.process(
        "text",
        async () => {
          attempts += 1;
          throw new TypeError(`can't read ${SECRET}`);
        },
        { concurrency: 1 },
      );
      await queue.enqueue("text", [text("a")]);
      await until(() => expect(attempts).toBeGreaterThanOrEqual(2));
      const stored = await dump();
      expect(stored).toContain("INTERNAL: TypeError");
      expect(stored).not.toContain(SECRET);
      expect(JSON.stringify(told)).toContain("INTERNAL: TypeError");
      expect(JSON.stringify(told)).not.toContain(SECRET);
    });
  });
}

describe("opening a queue", () => {
  it("says within the wait that nothing answers, and where", async () => {
    const port = await freePort();
    const opening = openQueue({
      redisUrl: `redis://user:${encodeURIComponent(SECRET)}@127.0.0.1:${port}`,
      databaseUrl: "postgres://none",
      log: silent,
      waitMs: 600,
    });
    await expect(opening).rejects.toMatchObject({
      code: "QUEUE_UNREACHABLE",
      detail: `Redis at 127.0.0.1:${port}: ECONNREFUSED within 0.6 s`,
    });
  });

  it("says the same of Postgres", async () => {
    const opening = openQueue({ databaseUrl: `postgres://127.0.0.1:${await freePort()}/x`, log: silent, waitMs: 600 });
    await expect(opening).rejects.toMatchObject({ code: "QUEUE_UNREACHABLE" });
  });

  it.skipIf(servers[0]?.server === null)("says at once that the password is wrong", async () => {
    await using own = await startRedis(["--requirepass", "right"]);
    const opening = openQueue({
      redisUrl: (own?.url ?? "").replace("redis://", "redis://:wrong@"),
      databaseUrl: "postgres://none",
      log: silent,
      waitMs: 10_000,
    });
    await expect(opening).rejects.toMatchObject({ code: "QUEUE_REFUSED" });
  });

  it("answers within seconds that the engine has gone, where it was there before", async () => {
    await using own = await startRedis();
    if (!own) return;
    const queue = await openQueue({ redisUrl: own.url, databaseUrl: "postgres://none", log: silent });
    await own.kill();
    await expect(queue.enqueue("text", [text("a")])).rejects.toMatchObject({ code: "QUEUE_UNAVAILABLE" });
    await queue.close({ deadlineMs: 100 });
  });
});

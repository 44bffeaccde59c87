import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "../../src/adapters/db/index.ts";
import { runCli } from "../support/cli.ts";
import { createTestDatabase } from "../support/postgres.ts";
import { startRedis } from "../support/redis.ts";
import { type Serving, serve } from "../support/serve.ts";

const UPLOADS = 500;
const AT_ONCE = 8;
const SECRET = `whsec_${Buffer.from("a secret of thirty-two bytes, yes").toString("base64")}`;
const WORDS = [
  "Жақсы тауар, ұнады",
  "Отличный телефон, советую",
  "Полная хуйня, деньги на ветер",
  "Good quality, thanks",
];

const disposing: (() => unknown)[] = [];
afterEach(async () => {
  for (const dispose of disposing.splice(0).reverse()) await dispose();
});

/** Takes webhooks as a platform would: checks the signature, remembers each id, answers. */
async function receiver() {
  const webhook = new Webhook(SECRET);
  const received = new Map<string, { type: string; data: Record<string, unknown> }>();
  let requests = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const event = webhook.verify(Buffer.concat(chunks).toString(), request.headers as Record<string, string>);
    requests += 1;
    received.set(String(request.headers["webhook-id"]), event as never);
    response.writeHead(204).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  disposing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no address");
  return { url: `http://127.0.0.1:${address.port}/`, received, requests: () => requests };
}

const contentId = (index: number) => `r${index}`;

/** Sends every upload until it is accepted, as a sender who keeps its own outbox does: the same id each time. */
async function sendUploads(url: () => string, accepted: Set<number>) {
  const webhook = new Webhook(SECRET);
  const numbers = Array.from({ length: UPLOADS }, (_, index) => index).values();
  const send = async () => {
    for (const number of numbers) {
      const id = `upload-${number}`;
      const body = JSON.stringify({
        type: "content.created",
        timestamp: "2026-01-02T03:04:05Z",
        data: {
          kind: "review",
          id: contentId(number),
          author: { id: `author-${number % 50}` },
          text: `${WORDS[number % WORDS.length]} ${number}`,
        },
      });
      while (!accepted.has(number)) {
        const at = new Date();
        try {
          const response = await fetch(`${url()}/v1/events`, {
            method: "POST",
            headers: {
              "content-type": "application/json",
              "webhook-id": id,
              "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
              "webhook-signature": webhook.sign(id, at, body),
            },
            body,
            signal: AbortSignal.timeout(10_000),
          });
          if (response.status === 202) accepted.add(number);
          else throw new Error(`answered ${response.status}: ${await response.text()}`);
        } catch (error) {
          // it was killed; whoever comes after it is asked again
          if (error instanceof Error && error.message.startsWith("answered")) throw error;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
}

interface Setting {
  readonly env: Readonly<Record<string, string>>;
  readonly engine: Serving["engine"];
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** what else goes down with the process the first time */
  readonly disaster?: () => Promise<void>;
}

function temporaryFolder(): string {
  const dataDir = mkdtempSync(join(tmpdir(), "elek-kill-"));
  disposing.push(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

async function onPostgresAndRedis(): Promise<Setting> {
  const dataDir = temporaryFolder();
  const database = await createTestDatabase();
  disposing.push(() => database.close());
  const redis = await startRedis();
  if (!redis) throw new Error("redis-server is not installed");
  disposing.push(() => redis[Symbol.asyncDispose]());
  return {
    dataDir,
    databaseUrl: database.url,
    engine: "redis",
    env: { DATABASE_URL: database.url, REDIS_URL: redis.url, ELEK_DATA_DIR: dataDir },
    // comes back empty: whatever was queued is lost with it
    async disaster() {
      await redis.kill();
      await redis.start();
    },
  };
}

async function onNothingElse(): Promise<Setting> {
  const dataDir = temporaryFolder();
  return { dataDir, engine: "postgres", env: { ELEK_DATA_DIR: dataDir } };
}

const redisInstalled = (await startRedis().then((redis) => redis?.[Symbol.asyncDispose]().then(() => true))) ?? false;

describe("kill -9 in the middle of uploads", () => {
  it.skipIf(!redisInstalled)(
    "loses nothing and doubles nothing on Postgres and a Redis that loses everything",
    async () => killAndCompare(await onPostgresAndRedis()),
    240_000,
  );

  it(
    "loses nothing and doubles nothing on the embedded default",
    async () => killAndCompare(await onNothingElse()),
    240_000,
  );
});

async function killAndCompare(setting: Setting) {
  const { url, received } = await receiver();
  const env = {
    ...setting.env,
    ELEK_WEBHOOK_SECRETS: SECRET,
    ELEK_CALLBACK_URL: url,
  };
  let serving = await serve(env);
  disposing.push(() => serving.stop());
  expect(serving.engine).toBe(setting.engine);

  const accepted = new Set<number>();
  const sending = sendUploads(() => serving.url, accepted);
  const restartAt = async (count: number, also?: () => Promise<void>) => {
    await vi.waitFor(() => expect(accepted.size).toBeGreaterThanOrEqual(count), { timeout: 60_000, interval: 5 });
    await serving.kill();
    await also?.();
    serving = await serve(env);
  };
  await restartAt(150, setting.disaster);
  await restartAt(400);
  await sending;
  expect(accepted.size).toBe(UPLOADS);

  const database = await openDatabase({ dataDir: setting.dataDir, url: setting.databaseUrl });
  disposing.push(() => database.close());
  const count = async (sql: string) =>
    Number((await database.pool.query(`select count(*) as n from ${sql}`)).rows[0].n);
  // what only lived in the queue of a killed process is found by its successor within a minute
  await vi.waitFor(
    async () => {
      expect(await count("decision")).toBe(UPLOADS);
      expect(await count("outbox where state <> 'delivered'")).toBe(0);
      expect(await count("audit_event where id not in (select event_id from audit_link)")).toBe(0);
    },
    { timeout: 90_000, interval: 250 },
  );

  expect(await count("content")).toBe(UPLOADS);
  expect(await count("content_revision")).toBe(UPLOADS);
  expect(await count("(select distinct revision_id from decision) as judged")).toBe(UPLOADS);
  expect(await count("scan")).toBe(UPLOADS);
  expect(await count("effect where event = 'content.decided'")).toBe(UPLOADS);
  expect(await count("(select distinct idempotency_key from effect) as keys")).toBe(await count("effect"));

  // at least once each, and what came twice came with the same id
  const { rows: effects } = await database.pool.query("select id, event from effect");
  expect([...received.keys()].sort()).toEqual(effects.map(({ id }) => id).sort());
  const decided = [...received.values()].filter(({ type }) => type === "content.decided");
  expect(new Set(decided.map(({ data }) => data.id)).size).toBe(UPLOADS);
  const hidden = decided.filter(({ data }) => data.outcome === "hide").map(({ data }) => data.id);
  const obscene = Array.from({ length: UPLOADS }, (_, index) => index).filter((index) => index % WORDS.length === 2);
  expect(hidden.sort()).toEqual(obscene.map(contentId).sort());

  const verified = await runCli(["audit", "verify", "--json"], { env: setting.env });
  expect(verified.exitCode, verified.stderr).toBe(0);
  expect(JSON.parse(verified.stdout)).toMatchObject({ whole: true });
  expect(await serving.stop()).toBe(0);
}

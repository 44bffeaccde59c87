import { once } from "node:events";
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "../../src/adapters/db/index.ts";
import { runCli } from "../support/cli.ts";
import { generatedPicture } from "../support/pictures.ts";
import { PLATFORM_SECRET, sendBody, sendContent, startPlatform } from "../support/platform.ts";
import { createTestDatabase } from "../support/postgres.ts";
import { writePrivateRule } from "../support/private-rule.ts";
import { startRedis } from "../support/redis.ts";
import { type Serving, serve } from "../support/serve.ts";

const OBSCENE = "Полная хуйня, деньги на ветер";
const HARMLESS = "Жақсы тауар, ұнады";

const disposing: (() => unknown)[] = [];
afterEach(async () => {
  for (const dispose of disposing.splice(0).reverse()) await dispose();
});

interface Setting {
  readonly env: Record<string, string>;
  readonly platform: Awaited<ReturnType<typeof startPlatform>>;
  readonly folder: string;
}

async function setting(given: Readonly<Record<string, string>> = {}): Promise<Setting> {
  const folder = mkdtempSync(join(tmpdir(), "elek-serve-"));
  disposing.push(() => rmSync(folder, { recursive: true, force: true }));
  const platform = await startPlatform();
  disposing.push(() => platform[Symbol.asyncDispose]());
  const env = {
    ELEK_DATA_DIR: folder,
    ELEK_WEBHOOK_SECRETS: PLATFORM_SECRET,
    ELEK_CALLBACK_URL: platform.callbackUrl,
    ELEK_IMAGE_HOSTS: "127.0.0.1",
    ...given,
  };
  return { env, platform, folder };
}

async function onOwnDatabase(given: Readonly<Record<string, string>> = {}): Promise<Setting> {
  const database = await createTestDatabase();
  disposing.push(() => database.close());
  return await setting({ DATABASE_URL: database.url, ...given });
}

async function start(env: Readonly<Record<string, string>>, role?: "api" | "worker"): Promise<Serving> {
  const serving = await serve(env, role);
  disposing.push(() => serving.stop());
  return serving;
}

/** Asks the API with a token of its own. */
async function asking(env: Readonly<Record<string, string>>, role: "consumer" | "moderator", url: () => string) {
  const made = await runCli(["token", "create", "--role", role, "--name", role, "--json"], { env });
  const { secret } = JSON.parse(made.stdout) as { secret: string };
  return async (path: string, body?: object) => {
    const response = await fetch(`${url()}${path}`, {
      method: body ? "POST" : "GET",
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as Record<string, unknown>;
  };
}

const accepted = async (sending: Promise<Response>) => {
  const response = await sending;
  expect(response.status, await response.clone().text()).toBe(202);
};

const review = (url: string, id: string, text: string, author = "dana", type?: string) =>
  accepted(sendContent(url, { kind: "review", id, author: { id: author }, text }, type ? { type } : {}));

const decidedIds = ({ received }: Setting["platform"]) =>
  [...received.values()].filter(({ type }) => type === "content.decided").map(({ data }) => String(data.id));

const eventually = (check: () => unknown, timeout = 60_000) => vi.waitFor(check, { timeout, interval: 100 });

describe("elek serve", () => {
  it("lets no late result of an old revision overwrite an edit, and forgets what is deleted", async () => {
    const { env, platform } = await onOwnDatabase();
    const api = await start(env, "api");
    const ask = await asking(env, "consumer", () => api.url);
    // nobody works yet: both revisions wait, in the order in which they came
    await review(api.url, "edited", OBSCENE);
    await review(api.url, "edited", HARMLESS, "dana", "content.updated");
    await review(api.url, "deleted", HARMLESS);
    await accepted(sendContent(api.url, { kind: "review", id: "deleted" }, { type: "content.deleted" }));
    expect(await ask("/v1/content/review/edited")).toMatchObject({ state: "pending", revision: 2 });
    await start(env, "worker");
    await eventually(() => expect(decidedIds(platform)).toContain("edited"));
    await review(api.url, "afterwards", HARMLESS);
    await eventually(() => expect(decidedIds(platform)).toContain("afterwards"));
    expect(await ask("/v1/content/review/edited")).toMatchObject({ outcome: "publish", revision: 2 });
    const told = [...platform.received.values()].filter(({ data }) => data.id === "edited");
    expect(told.map(({ data }) => [data.revision, data.outcome])).toEqual([[2, "publish"]]);
    expect(await ask("/v1/content/review/deleted")).toMatchObject({ state: "deleted" });
  }, 90_000);

  it("blocks an author at the third strike, for people who ask and by callback", async () => {
    const { env, platform } = await onOwnDatabase();
    const { url } = await start(env);
    const ask = await asking(env, "consumer", () => url);
    for (const id of ["one", "two"]) await review(url, id, `${OBSCENE} ${id}`, "ruslan");
    await eventually(() => expect(decidedIds(platform).sort()).toEqual(["one", "two"]));
    expect(await ask("/v1/authors/ruslan/blocks")).toEqual({ blocks: [] });
    await review(url, "three", `${OBSCENE} үш`, "ruslan");
    const blocked = () => [...platform.received.values()].find(({ type }) => type === "author.blocked");
    await eventually(() => expect(blocked()).toBeDefined());
    const { blocks } = await ask("/v1/authors/ruslan/blocks");
    expect(blocks).toMatchObject([{ kind: "review", reason: "profanity" }]);
    expect(blocked()?.data).toMatchObject({ authorId: "ruslan", block: (blocks as object[])[0] });
    expect(await ask("/v1/authors/dana/blocks")).toEqual({ blocks: [] });
  }, 90_000);

  it("fetches pictures from an allowed host, and holds what it was led astray to", async () => {
    const picture = await generatedPicture(3).png().toBuffer();
    const host = createServer((request, response) => {
      if (request.url === "/astray") response.writeHead(302, { location: "http://169.254.169.254/latest/" }).end();
      else response.end(picture);
    });
    host.listen(0, "127.0.0.1");
    await once(host, "listening");
    disposing.push(() => host.close());
    const { port } = host.address() as { port: number };
    const { env, platform } = await onOwnDatabase();
    const { url } = await start(env);
    for (const id of ["fine", "astray"]) {
      const images = [{ url: `http://127.0.0.1:${port}/${id}` }];
      await accepted(sendContent(url, { kind: "product_image", id, author: { id: "dana" }, images }));
    }
    await eventually(() => expect(decidedIds(platform).sort()).toEqual(["astray", "fine"]));
    const told = Object.fromEntries([...platform.received.values()].map(({ data }) => [data.id, data]));
    expect(told.fine).toMatchObject({ outcome: "publish", degraded: false, failures: [] });
    expect(told.astray).toMatchObject({ outcome: "hold", degraded: true, underReview: true });
    expect(JSON.stringify(told.astray?.failures)).toContain("IMAGE_URL_REFUSED");
  }, 90_000);

  it("re-scans by the rules of the command, and keeps what a person published", async () => {
    const { env, platform, folder } = await onOwnDatabase();
    const { url } = await start(env);
    const ask = await asking(env, "moderator", () => url);
    const text = "Тауар кубравый екен";
    await accepted(
      sendContent(url, {
        kind: "review",
        id: "judged",
        author: { id: "dana" },
        text,
        purchase: { verified: false },
      }),
    );
    await review(url, "unjudged", `${text} деді`, "aigul");
    await eventually(() => expect(decidedIds(platform).sort()).toEqual(["judged", "unjudged"]));
    const lease = await ask("/v1/cases/claim-next", {});
    await ask(`/v1/cases/${lease.caseId}/resolve`, { token: lease.token, verdict: "publish" });
    await eventually(() => expect(platform.received.size).toBe(3));

    const withLexeme = { ...env, RULES_DIR: await writePrivateRule(folder, "кубравый") };
    // those who serve still judge by the old rules: it is the command's that count
    const rescanned = await runCli(["rescan", "--json"], { env: withLexeme });
    expect(JSON.parse(rescanned.stdout), rescanned.stderr).toMatchObject({ tally: { seen: 2, "publish>hide": 1 } });
    const consumer = await asking(env, "consumer", () => url);
    expect(await consumer("/v1/content/review/unjudged")).toMatchObject({ outcome: "hide" });
    expect(await consumer("/v1/content/review/judged")).toMatchObject({ outcome: "publish", decidedBy: "moderator" });
  }, 120_000);

  it("finishes what it is at when told to stop, and leaves the rest for the next", async () => {
    const { env, platform } = await onOwnDatabase();
    const ids = Array.from({ length: 60 }, (_, index) => `r${index}`);
    const first = await start(env);
    await Promise.all(ids.map((id) => review(first.url, id, `${HARMLESS} ${id}`, id)));
    expect(await first.stop()).toBe(0);
    await start(env);
    await eventually(() => expect(decidedIds(platform).sort()).toEqual([...ids].sort()));
  }, 120_000);

  it("lives on when its Postgres dies and comes back", async () => {
    const { env, platform, folder } = await setting();
    const { url, stop } = await start(env);
    await review(url, "before", HARMLESS);
    await eventually(() => expect(decidedIds(platform)).toEqual(["before"]));
    const data = join(realpathSync(join(folder, "postgres")), "data");
    process.kill(Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
    const during = Array.from({ length: 20 }, (_, index) => `during-${index}`);
    await Promise.all(during.map((id) => untilAccepted(() => sendReview(url, id))));
    await eventually(() => expect(decidedIds(platform).sort()).toEqual(["before", ...during].sort()), 90_000);
    expect(await stop()).toBe(0);
    const verified = await runCli(["audit", "verify", "--json"], { env });
    expect(JSON.parse(verified.stdout), verified.stderr).toMatchObject({ whole: true });
  }, 150_000);
});

const redisInstalled = (await startRedis().then((redis) => redis?.[Symbol.asyncDispose]().then(() => true))) ?? false;

describe.skipIf(!redisInstalled)("elek serve on a Redis that dies under it (needs redis-server)", () => {
  it("takes uploads in the meantime, and loses and doubles none", async () => {
    const redis = await startRedis();
    if (!redis) throw new Error("redis-server is not installed");
    disposing.push(() => redis[Symbol.asyncDispose]());
    const { env, platform } = await onOwnDatabase({ REDIS_URL: redis.url });
    const { url, stop } = await start(env);
    const [before, during, after] = ["before", "during", "after"].map((when) =>
      Array.from({ length: 20 }, (_, index) => `${when}-${index}`),
    ) as [string[], string[], string[]];
    const sendAll = (ids: readonly string[]) => Promise.all(ids.map((id) => accepted(sendReview(url, id))));
    await sendAll(before);
    await redis.kill();
    await sendAll(during);
    await redis.start();
    await sendAll(after);
    // what went down with Redis, or came while it was away, is found by the sweep
    const ids = [...before, ...during, ...after].sort();
    await eventually(() => expect(decidedIds(platform).sort()).toEqual(ids), 120_000);
    expect(await stop()).toBe(0);
    const database = await openDatabase({ url: env.DATABASE_URL, dataDir: "unused" });
    disposing.push(() => database.close());
    const { rows } = await database.pool.query("select count(*)::int as n from decision");
    expect(rows).toEqual([{ n: ids.length }]);
  }, 180_000);
});

/** The same bytes under the same id, however often it is sent. */
const sendReview = (url: string, id: string) =>
  sendBody(
    url,
    JSON.stringify({
      type: "content.created",
      timestamp: "2026-01-02T03:04:05Z",
      data: { kind: "review", id, author: { id }, text: `${HARMLESS} ${id}` },
    }),
    { "webhook-id": `event-${id}` },
  );

/** As a sender that keeps its own outbox: the same event until it is taken. */
async function untilAccepted(send: () => Promise<Response>): Promise<void> {
  await eventually(async () => expect((await send()).status).toBe(202));
}

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";
import { runCli } from "../support/cli.ts";
import { PLATFORM_SECRET, type Platform, sendBody, sendContent, startPlatform } from "../support/platform.ts";
import { createTestDatabase, TEST_DATA_DIR, type TestDatabase } from "../support/postgres.ts";
import { writePrivateRule } from "../support/private-rule.ts";
import { type OwnRedis, startRedis } from "../support/redis.ts";
import { type Serving, serve } from "../support/serve.ts";
import { findWords, type Witness, witnessRedis, witnessRows } from "../support/witness.ts";

/**
 * Law 6: nobody's personal data outside of the content tables. Words that nobody else uses are planted wherever users,
 * moderators and strangers can put some, and then looked for in everything that elek writes down or says.
 */
const WORDS = {
  text: "зырғыбөлте",
  title: "трепыхундия",
  obsceneNeighbour: "квакзябрый",
  authorName: "Шумыргалиев",
  surname: "Жуңғырбетов",
  address: "Бұлғақбайтөбе",
  email: "vrznkplq@mail.example",
  phone: "7475903816",
  iin: "900315300123",
  subject: "ғылдырмақты",
  subjectTitle: "курлыбздик",
  subjectCategory: "нямкокатег",
  fileName: "qmxvfoto",
  exif: "Wrxlphoto",
  code: "jkqzpayload",
  lettering: "ZYMRGALO",
  note: "пояснзюмка",
  imageUrl: "wqzrpic",
  brokenJson: "разбздякино",
  unsigned: "лжеподпвздох",
  tooLong: "длиннозюпка",
  unknownField: "полезюкино",
  path: "путьзябр",
  bearer: "elek_xqwzvbearer",
  answer: "otvetzqx",
  newLexeme: "свежезюкатый",
} as const;

/** Who the author is, only a callback's body says. */
const AUTHOR = { authorId: "avtor-zqkw-77" } as const;

const redisInstalled = (await startRedis().then((redis) => redis?.[Symbol.asyncDispose]().then(() => true))) ?? false;
const engines = [
  { engine: "redis" as const, there: redisInstalled },
  { engine: "postgres" as const, there: true },
].filter(({ there }) => there);

describe.each(engines)("law 6 with the queues on $engine", ({ engine }) => {
  let folder: string;
  let database: TestDatabase;
  let redis: OwnRedis | null = null;
  let platform: Platform;
  let serving: Serving;
  let env: Record<string, string>;
  const witnesses: Witness[] = [];
  /** bodies of answers that say what went wrong, by what was tried */
  const problems: string[] = [];
  /** what the processes and commands have written to their outputs */
  const logs: string[] = [];

  const scrape = async () => await (await fetch(`${serving.url}/metrics`)).text();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "elek-privacy-"));
    database = await createTestDatabase();
    redis = engine === "redis" ? await startRedis() : null;
    // the first callback is refused with somebody's words in the answer
    platform = await startPlatform({
      answer: (count) => (count === 1 ? { status: 500, body: WORDS.answer } : undefined),
    });
    env = {
      DATABASE_URL: database.url,
      ELEK_DATA_DIR: folder,
      ELEK_LOG_LEVEL: "trace",
      ELEK_WEBHOOK_SECRETS: PLATFORM_SECRET,
      ELEK_CALLBACK_URL: platform.callbackUrl,
      ELEK_IMAGE_HOSTS: "127.0.0.1",
      ...(redis && { REDIS_URL: redis.url }),
    };
    serving = await serve(env);
    expect(serving.engine).toBe(engine);
    witnesses.push(await witnessRows(database.pool));
    if (redis) witnesses.push(await witnessRedis(redis.url));
    await sendEverything();
    await moderate();
    await rescan();
  }, 240_000);

  afterAll(async () => {
    await serving?.stop();
    for (const witness of witnesses) await witness[Symbol.asyncDispose]();
    await platform?.[Symbol.asyncDispose]();
    await redis?.[Symbol.asyncDispose]();
    await database?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const count = async (sql: string) =>
    Number((await database.pool.query(`select count(*) as n from ${sql}`)).rows[0].n);

  const becomesZero = (sql: string) =>
    vi.waitFor(async () => expect(await count(sql)).toBe(0), { timeout: 120_000, interval: 200 });

  async function sendEverything(): Promise<void> {
    const author = { id: AUTHOR.authorId, names: [WORDS.authorName], phones: [`+${WORDS.phone}0`] };
    const content = (id: string, data: object, headers = {}) =>
      sendContent(serving.url, { kind: "review", id, author, ...data }, { headers });
    const [photo, truncated] = [await picture(), (await picture()).subarray(0, 2_000)];
    const accepted = [
      content("all", {
        title: `Название ${WORDS.title}`,
        text: `Полная хуйня ${WORDS.obsceneNeighbour}. ${WORDS.text} ${WORDS.newLexeme}. Звоните +7 ${WORDS.phone}, пишите ${WORDS.email}`,
        subject: { title: WORDS.subjectTitle, description: `сипаты ${WORDS.subject}`, category: WORDS.subjectCategory },
        purchase: { verified: false },
      }),
      content("person", {
        text: `Бұл адам ${WORDS.surname} Қайрат Серікұлы, ЖСН ${WORDS.iin}, мекенжайы: ${WORDS.address} көшесі, 15 үй, 7 пәтер`,
      }),
      // the same again and again: counters, related contents
      ...["again-1", "again-2", "again-3"].map((id) => content(id, { text: `${WORDS.text} `.repeat(40) })),
      content("hostile", { text: `${"(".repeat(5_000)}${WORDS.text}${"\u200b".repeat(5_000)}\u0000` }),
      content("lexeme", { text: `Тауар ${WORDS.newLexeme} екен` }),
      content("photo", { kind: "product_image", images: [{ base64: photo.toString("base64") }] }),
      content("truncated", { kind: "product_image", images: [{ base64: truncated.toString("base64") }] }),
      ...["http://127.0.0.1:9", "http://169.254.169.254", "https://no-such-host.invalid"].map((host, index) =>
        content(`url-${index}`, { images: [{ url: `${host}/${WORDS.imageUrl}.jpg?name=${WORDS.imageUrl}` }] }),
      ),
      sendMultipart(photo, author),
    ];
    for (const response of await Promise.all(accepted)) expect(response.status, await response.text()).toBe(202);

    const data = { kind: "review", id: "bad", author, text: WORDS.unsigned };
    const refused = [
      sendBody(serving.url, `{"type":"content.created","data":{"text":"${WORDS.brokenJson}" ${WORDS.brokenJson}`),
      sendContent(serving.url, data, { headers: { "webhook-signature": `v1,${WORDS.unsigned.length}` } }),
      content("long", { text: `${WORDS.tooLong} `.repeat(50_000) }),
      content("field", { [WORDS.unknownField]: WORDS.unknownField, rating: WORDS.unknownField }),
      content("kind", { kind: WORDS.unknownField }),
      content("svg", { images: [{ base64: Buffer.from(`<svg>${WORDS.text}</svg>`).toString("base64") }] }),
      fetch(`${serving.url}/v1/content/review/${WORDS.path}?${WORDS.path}=${WORDS.path}`),
      fetch(`${serving.url}/v1/cases?kind=${WORDS.path}`, { headers: { authorization: `Bearer ${WORDS.bearer}` } }),
      fetch(`${serving.url}/${WORDS.path}`, { headers: { "user-agent": WORDS.bearer, referer: WORDS.bearer } }),
    ];
    for (const response of await Promise.all(refused)) {
      expect(response.ok).toBe(false);
      problems.push(`${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`);
    }
    // a URL whose server is away is asked for again and again, for half a minute
    await becomesZero("content_revision r where not exists (select from decision d where d.revision_id = r.id)");
  }

  async function sendMultipart(photo: Buffer, author: object): Promise<Response> {
    const form = new FormData();
    const data = { kind: "product_image", id: "form", author, images: [{ file: "front" }] };
    form.set("event", JSON.stringify({ type: "content.created", timestamp: new Date().toISOString(), data }));
    form.set("front", new Blob([new Uint8Array(photo)]), `${WORDS.fileName}.jpg`);
    const request = new Request("http://unused", { method: "POST", body: form });
    const type = request.headers.get("content-type") ?? "";
    return await sendBody(serving.url, Buffer.from(await request.arrayBuffer()), { "content-type": type });
  }

  async function moderate(): Promise<void> {
    const made = await runCli(["token", "create", "--role", "moderator", "--name", "tester", "--json"], { env });
    const { secret } = JSON.parse(made.stdout) as { secret: string };
    const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" };
    const post = (path: string, body: object) =>
      fetch(`${serving.url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    const lease = (await (await post("/v1/cases/claim-next", {})).json()) as { caseId: string; token: string };
    const answer = { verdict: "hide", categories: ["profanity"], note: `Себебі: ${WORDS.note}` };
    const wrong = await post(`/v1/cases/${lease.caseId}/resolve`, { ...answer, token: WORDS.bearer });
    expect(wrong.ok).toBe(false);
    problems.push(await wrong.text());
    const resolved = await post(`/v1/cases/${lease.caseId}/resolve`, { ...answer, token: lease.token });
    expect(resolved.status).toBe(200);
    expect(await count("decision where sealed_note is not null")).toBe(1);
  }

  async function rescan(): Promise<void> {
    env.RULES_DIR = await writePrivateRule(folder, WORDS.newLexeme);
    expect(await serving.stop()).toBe(0);
    logs.push(serving.log());
    serving = await serve(env);
    const { stdout, stderr } = await runCli(["rescan", "--kind", "review", "--json"], { env });
    expect(JSON.parse(stdout), stderr).toMatchObject({ state: "finished", tally: { changed: expect.any(Number) } });
    const verified = await runCli(["audit", "verify"], { env });
    expect(verified.exitCode, verified.stderr).toBe(0);
    logs.push(stdout, stderr, verified.stdout, verified.stderr);
    await becomesZero("outbox where state = 'pending'");
  }

  const all = { ...WORDS, ...AUTHOR };

  it("no word reaches a log, whatever the level", () => {
    const written = [...logs, serving.log()].join("\n");
    expect(written).toContain("decided");
    expect(findWords(all, written)).toEqual([]);
  });

  it("no word reaches the server's log of Postgres", () => {
    const folder = join(TEST_DATA_DIR, "postgres");
    const names = readdirSync(folder).filter((name) => name.endsWith(".log"));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(findWords(all, readFileSync(join(folder, name), "utf8"))).toEqual([]);
  });

  it("no word reaches a metric", async () => {
    const metrics = await scrape();
    expect(metrics).toContain("elek_");
    expect(findWords(all, metrics)).toEqual([]);
  });

  it("no word is ever written into a table, nor into the queue, unless encrypted", async () => {
    for (const witness of witnesses) {
      const lines = await witness.seen();
      expect(lines.length, witness.name).toBeGreaterThan(50);
      expect(lines.flatMap((line) => findWords(all, line))).toEqual([]);
    }
    const places = new Set((await witnesses[0]?.seen())?.map((line) => line.split(":")[0]));
    for (const table of ["content_revision", "decision", "finding", "audit_event", "effect", "outbox", "media"]) {
      expect(places).toContain(`public.${table}`);
    }
    expect([...places].some((place) => place?.startsWith("bullmq."))).toBe(engine === "postgres");
  });

  it("a word that got there would have been seen", async () => {
    await database.pool.query("update content set external_id = $1 where external_id = 'all'", [WORDS.text]);
    if (redis) await plantInRedis(redis.url, WORDS.text);
    for (const witness of witnesses) {
      await vi.waitFor(async () =>
        expect((await witness.seen()).flatMap((line) => findWords(all, line))).not.toEqual([]),
      );
    }
  });

  it("no word stands in a file of the data folder", () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !join(entry.parentPath, entry.name).includes(join(folder, "rules")),
    );
    expect(files.length).toBeGreaterThan(3);
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name));
      expect(findWords(all, `${name} ${bytes.toString("utf8")} ${bytes.toString("latin1")}`)).toEqual([]);
    }
  });

  it("the platform is told reasons without words, and whose content it was", () => {
    expect(platform.received.size).toBeGreaterThan(10);
    expect(findWords(WORDS, platform.bodies.join("\n"))).toEqual([]);
    expect(platform.bodies.every((body) => JSON.parse(body).data.authorId === AUTHOR.authorId)).toBe(true);
  });

  it("no error repeats what was sent", () => {
    expect(problems.length).toBeGreaterThan(9);
    expect(findWords(all, problems.join("\n"))).toEqual([]);
  });
});

async function plantInRedis(url: string, word: string): Promise<void> {
  const client = new Redis(url);
  await client.eval("return redis.call('SET', KEYS[1], ARGV[1])", 1, "planted", word);
  client.disconnect();
}

/** A photo that says things in its EXIF, in a code and in letters. */
async function picture(): Promise<Buffer> {
  const { buffer, byteOffset, byteLength } = readFileSync(
    createRequire(import.meta.url).resolve("zxing-wasm/writer/zxing_writer.wasm"),
  );
  prepareZXingModule({ overrides: { wasmBinary: buffer.slice(byteOffset, byteOffset + byteLength) } });
  const { image: code } = await writeBarcode(WORDS.code, { format: "QRCode", scale: 8 });
  if (!code) throw new Error("no code");
  const letters = { text: WORDS.lettering, rgba: true, dpi: 72, font: "sans bold 60" };
  return await sharp({ create: { width: 1_000, height: 700, channels: 3, background: "#dde" } })
    .composite([
      { input: Buffer.from(await code.arrayBuffer()), top: 60, left: 60 },
      { input: { text: letters }, top: 520, left: 200 },
    ])
    .withExif({ IFD0: { Artist: WORDS.exif, ImageDescription: WORDS.exif, Copyright: WORDS.exif } })
    .jpeg()
    .toBuffer();
}

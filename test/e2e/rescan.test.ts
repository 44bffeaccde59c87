import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { runCli, startCli } from "../support/cli.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { writePrivateRule } from "../support/private-rule.ts";
import { seedReviews } from "../support/seed.ts";

const REVIEWS = 1_200;
const EVERY = 10;
const HIDDEN = REVIEWS / EVERY;

let folder: string;
let database: TestDatabase;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "elek-rescan-"));
  database = await createTestDatabase();
  env = { DATABASE_URL: database.url, ELEK_DATA_DIR: folder };
  const texts = Array.from({ length: REVIEWS }, (_, index) =>
    index % EVERY === 0 ? `Тауар кубравый, номірі ${index}` : `Тауар жақсы, номірі ${index}`,
  );
  await seedReviews(env, texts);
  env.RULES_DIR = await writePrivateRule(folder, "кубравый");
}, 120_000);

afterAll(async () => {
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

const hidden = async () =>
  Number((await database.pool.query("select count(*) from content where outcome = 'hide'")).rows[0].count);
const decisions = async () => Number((await database.pool.query("select count(*) from decision")).rows[0].count);

it("a dry run says what would change and writes nothing", async () => {
  const { exitCode, stdout, stderr } = await runCli(["rescan", "--dry-run", "--json"], { env });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject({
    dryRun: true,
    state: "finished",
    tally: { seen: REVIEWS, changed: HIDDEN, "publish>hide": HIDDEN },
  });
  expect(exitCode).toBe(1);
  expect(await hidden()).toBe(0);
  expect(await decisions()).toBe(REVIEWS);
}, 120_000);

it("for real it writes only what changed; killed in the middle it goes on where it was, and doubles nothing", async () => {
  const first = startCli(["rescan", "--json"], { env });
  await vi.waitFor(async () => expect(await hidden()).toBeGreaterThan(0), { timeout: 60_000, interval: 20 });
  first.kill("SIGKILL");
  await first.ended;
  const before = await hidden();
  expect(before).toBeLessThan(HIDDEN);

  const { stdout } = await runCli(["rescan", "--resume", "latest", "--json"], { env });
  expect(JSON.parse(stdout)).toMatchObject({ dryRun: false, state: "finished", tally: { seen: REVIEWS } });
  expect(await hidden()).toBe(HIDDEN);
  expect(await decisions()).toBe(REVIEWS + HIDDEN);
}, 180_000);

it("finds nothing more to do the second time", async () => {
  const { exitCode, stdout } = await runCli(["rescan", "--json"], { env });
  expect(JSON.parse(stdout).tally).toEqual({ seen: REVIEWS, unchanged: REVIEWS });
  expect(exitCode).toBe(0);
}, 120_000);

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/core/hash.ts";
import { runCli } from "../support/cli.ts";
import { pictureOfSquares } from "../support/pictures.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";

let folder: string;
let database: TestDatabase;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "elek-hashes-"));
  database = await createTestDatabase();
  env = { DATABASE_URL: database.url, ELEK_DATA_DIR: folder };
  await writeFile(join(folder, "picture.png"), await pictureOfSquares(4).png().toBuffer());
  await writeFile(join(folder, "smaller.jpg"), await pictureOfSquares(4).resize(200).jpeg({ quality: 60 }).toBuffer());
});
afterAll(async () => {
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

const hashes = async (args: readonly string[], input = "") => {
  const result = await runCli(["hashes", ...args], { env, input });
  const lines = result.stdout.split("\n").filter((line) => line !== "");
  return { ...result, lines, last: () => JSON.parse(lines.at(-1) ?? "null") as unknown };
};

/** each command is a process of its own, and several follow one another */
const SLOW = { timeout: 120_000 };

const ON = ["--bank", "partner", "--category", "nudity", "--by", "dana"];

describe("elek hashes", SLOW, () => {
  it("imports a list, names each broken line, and takes the others once", async () => {
    const list = [sha256("1"), "not a hash", sha256("2"), `${sha256("3")},20,dull.jpg`].join("\n");
    const first = await hashes(["import", ...ON], list);
    expect(first.exitCode).toBe(1);
    expect(first.stderr).toBe(
      "line 2: HASH_INVALID: pdq has 64 hexadecimal digits\nline 4: HASH_UNTELLING: quality 20\n",
    );
    const second = await hashes(["import", ...ON, "--json"], list);
    expect(second.exitCode).toBe(1);
    expect(JSON.parse(second.lines[0] ?? "")).toMatchObject({ line: 2, error: { code: "HASH_INVALID" } });
    expect(second.last()).toEqual({ read: 4, added: 0, replaced: 0, unchanged: 2, broken: 2 });
  });

  it("adds a picture by both its hashes, and knows it again when it was made smaller", async () => {
    const picture = join(folder, "picture.png");
    const before = await hashes(["match", "--image", picture, "--json"]);
    expect(before.exitCode).toBe(0);
    const added = await hashes(["add", ...ON, "--confirmed", "--image", picture, "--json"]);
    expect(added.last()).toEqual({ added: 2, replaced: 0, unchanged: 0 });
    const { exitCode, last } = await hashes(["match", "--image", join(folder, "smaller.jpg"), "--json"]);
    expect(exitCode).toBe(1);
    expect(last()).toMatchObject({
      banks: expect.stringMatching(/^[0-9a-f]{64}$/u),
      matches: [{ bank: "partner", algorithm: "pdq", category: "nudity", confirmed: true }],
    });
  });

  it("exports what another bank can import, and takes out what it is told to", async () => {
    const exported = await hashes(["export", "--bank", "partner"]);
    expect(exported.lines).toHaveLength(5);
    const again = await hashes(["import", "--bank", "unused", "--json"], exported.stdout);
    expect(again.last()).toMatchObject({ read: 4, unchanged: 4, broken: 0 });
    const removed = await hashes(["remove", "--hash", sha256("1"), "--json"]);
    expect(removed.last()).toEqual({ removed: 1 });
    expect((await hashes(["remove", "--hash", sha256("1")])).exitCode).toBe(1);
    const banks = (await hashes(["list", "--json"])).last();
    expect(banks).toMatchObject([
      { bank: "partner", algorithm: "pdq", category: "nudity", entries: 2, confirmed: 1 },
      { bank: "partner", algorithm: "sha256", entries: 1 },
    ]);
  });

  it.each([
    [["remove"], "ARGUMENT_INVALID"],
    [["match", "--pdq", "12"], "HASH_INVALID"],
    [["import", "/nowhere.csv", ...ON], "FILE_UNREADABLE"],
    [["import"], "--bank"],
    [["add", "--bank", "x", "--category", "rudeness"], "--category"],
  ])("could not run %j: says why and ends with 2", async (args, why) => {
    const { exitCode, stderr } = await hashes(args);
    expect(stderr).toContain(why);
    expect(exitCode).toBe(2);
  });

  it("explains itself", async () => {
    const { exitCode, stdout } = await hashes(["import", "--help"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Exit codes");
  });
});

import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ERRORS, type ErrorCode } from "../../src/core/errors.ts";
import { runCli } from "../support/cli.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { freePort } from "../support/redis.ts";

const PASSWORD = "pwd-zqxw";

let folder: string;
let database: TestDatabase;
/** answers, but is neither Redis nor Postgres, and takes a port */
let stranger: Server;
let strangersPort: number;
let closedPort: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "elek-bad-start-"));
  database = await createTestDatabase();
  stranger = createServer((_, response) => response.end("hello"));
  stranger.listen(0, "127.0.0.1");
  await once(stranger, "listening");
  strangersPort = (stranger.address() as { port: number }).port;
  closedPort = await freePort();
  mkdirSync(join(folder, "rules/broken"), { recursive: true });
  writeFileSync(join(folder, "rules/broken/index.js"), "export const rule = {");
  mkdirSync(join(folder, "odd-rules/odd"), { recursive: true });
  writeFileSync(join(folder, "odd-rules/odd/index.js"), "export const rules = [];");
  writeFileSync(join(folder, "half.json"), '{"name":"half');
  writeFileSync(join(folder, "wrong.json"), '{"name":"wrong","categories":{"spam":7}}');
  writeFileSync(join(folder, "a-file"), "");
});

afterAll(async () => {
  stranger?.close();
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Processes that were started for this folder and are still there, by command line or environment. */
const orphans = (dataDir: string): string[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) =>
      ["cmdline", "environ"].some((file) => {
        try {
          return readFileSync(join("/proc", pid, file), "utf8").includes(dataDir);
        } catch {
          // ended meanwhile, or not ours to look into
          return false;
        }
      }),
    );

const withPath = (path: string, password?: string) => {
  const url = new URL(database.url);
  if (path !== "") url.pathname = path;
  if (password !== undefined) url.password = password;
  return url.href;
};

interface Case {
  readonly what: string;
  readonly code: ErrorCode;
  /** what the message names, so that one knows where to look */
  readonly names: RegExp;
  readonly env: () => Record<string, string>;
}

const CASES: readonly Case[] = [
  {
    what: "a database that nobody serves",
    code: "DATABASE_UNREACHABLE",
    names: /127\.0\.0\.1:\d+\/elek \(ECONNREFUSED\)/u,
    env: () => ({ DATABASE_URL: `postgres://elek:${PASSWORD}@127.0.0.1:${closedPort}/elek` }),
  },
  {
    what: "a database server that is something else",
    code: "DATABASE_UNREACHABLE",
    names: /127\.0\.0\.1:\d+\/elek/u,
    env: () => ({ DATABASE_URL: `postgres://elek:${PASSWORD}@127.0.0.1:${strangersPort}/elek` }),
  },
  {
    what: "a database that is not there",
    code: "DATABASE_REFUSED",
    names: /\/no_such_database \(3D000\)/u,
    env: () => ({ DATABASE_URL: withPath("/no_such_database") }),
  },
  {
    what: "a wrong password",
    code: "DATABASE_REFUSED",
    names: /\(28P01\)/u,
    env: () => ({ DATABASE_URL: withPath("", PASSWORD) }),
  },
  {
    what: "a Redis that nobody serves",
    code: "QUEUE_UNREACHABLE",
    names: /127\.0\.0\.1:\d+: ECONNREFUSED/u,
    env: () => ({ REDIS_URL: `redis://:${PASSWORD}@127.0.0.1:${closedPort}` }),
  },
  {
    what: "a Redis that is something else",
    code: "QUEUE_UNREACHABLE",
    names: /127\.0\.0\.1:\d+/u,
    env: () => ({ DATABASE_URL: database.url, REDIS_URL: `redis://:${PASSWORD}@127.0.0.1:${strangersPort}` }),
  },
  {
    what: "a Redis URL that is none",
    code: "CONFIG_INVALID",
    names: /REDIS_URL: must start with redis:/u,
    env: () => ({ REDIS_URL: `http://:${PASSWORD}@127.0.0.1:${strangersPort}` }),
  },
  {
    what: "a port that is taken",
    code: "ADDRESS_UNAVAILABLE",
    names: /EADDRINUSE on port \d+/u,
    env: () => ({ ELEK_PORT: String(strangersPort) }),
  },
  {
    what: "a data folder below a file",
    code: "DATA_DIR_UNUSABLE",
    names: /a-file/u,
    env: () => ({ ELEK_DATA_DIR: join(folder, "a-file/data") }),
  },
  {
    what: "the same beside a given database",
    code: "DATA_DIR_UNUSABLE",
    names: /a-file/u,
    env: () => ({ ELEK_DATA_DIR: join(folder, "a-file/data"), DATABASE_URL: database.url }),
  },
  {
    what: "half a policy file",
    code: "POLICY_INVALID",
    names: /ELEK_POLICY_FILE/u,
    env: () => ({ ELEK_POLICY_FILE: join(folder, "half.json") }),
  },
  {
    what: "a policy file with wrong fields",
    code: "POLICY_INVALID",
    names: /categories\.spam/u,
    env: () => ({ ELEK_POLICY_FILE: join(folder, "wrong.json") }),
  },
  {
    what: "a policy file that is not there",
    code: "POLICY_INVALID",
    names: /ELEK_POLICY_FILE/u,
    env: () => ({ ELEK_POLICY_FILE: join(folder, "nowhere.json") }),
  },
  {
    what: "a private rule with a fault in it",
    code: "RULESET_INVALID",
    names: /RULES_DIR\/broken\/index\.js/u,
    env: () => ({ RULES_DIR: join(folder, "rules") }),
  },
  {
    what: "a private rule that exports none",
    code: "RULESET_INVALID",
    names: /RULES_DIR\/odd\/index\.js/u,
    env: () => ({ RULES_DIR: join(folder, "odd-rules") }),
  },
  {
    what: "a folder of private rules that is not there",
    code: "RULESET_INVALID",
    names: /RULES_DIR/u,
    env: () => ({ RULES_DIR: join(folder, "nowhere") }),
  },
];

let starts = 0;

async function start(env: Readonly<Record<string, string>>) {
  starts += 1;
  const dataDir = env.ELEK_DATA_DIR ?? join(folder, `data-${starts}`);
  const { exitCode, stdout, stderr } = await runCli(["serve"], {
    env: { ELEK_DATA_DIR: dataDir, ELEK_PORT: "0", ...env },
  });
  return { exitCode, stdout, stderr, dataDir };
}

function expectRefusal({ exitCode, stdout, stderr }: Awaited<ReturnType<typeof start>>, code: ErrorCode) {
  expect(stderr).toContain(`${code}: `);
  expect(stderr).toContain(ERRORS[code].action);
  expect(exitCode, stderr).toBe(2);
  expect(stdout).toBe("");
  expect(stderr, "no stack").not.toMatch(/^\s+at /mu);
  expect(stderr, "no password").not.toContain(PASSWORD);
}

describe("elek serve refuses to start", () => {
  it.each(CASES)("on $what: $code, says what to do, leaves nothing behind", { timeout: 60_000 }, async (given) => {
    const refused = await start(given.env());
    expectRefusal(refused, given.code);
    expect(refused.stderr).toMatch(given.names);
    expect(orphans(refused.dataDir)).toEqual([]);
  });

  it("on a master key that is not the database's", { timeout: 60_000 }, async () => {
    const own = await createTestDatabase();
    const env = { DATABASE_URL: own.url, ELEK_MASTER_KEY: "ab".repeat(32) };
    const listed = await runCli(["token", "list"], { env: { ...env, ELEK_DATA_DIR: join(folder, "first") } });
    expect(listed.exitCode, listed.stderr).toBe(0);
    const refused = await start({ ...env, ELEK_MASTER_KEY: "cd".repeat(32) });
    expectRefusal(refused, "KEY_MISMATCH");
    expect(refused.stderr).not.toContain("cdcd");
    await own.close();
  });
});

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "../../../src/adapters/db/database.ts";
import { locateBinaries, nativeFolder } from "../../../src/adapters/db/embedded/binaries.ts";
import { explainFailure } from "../../../src/adapters/db/embedded/failure.ts";
import { openEmbeddedPostgres } from "../../../src/adapters/db/embedded/index.ts";
import { findPostmaster, isAlive } from "../../../src/adapters/db/embedded/postmaster.ts";

const isRoot = process.getuid?.() === 0;
const CLIENT = join(import.meta.dirname, "..", "..", "support", "embedded-client.ts");

let folders: string[] = [];
let children: ChildProcess[] = [];

function newFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), "elek-embedded-"));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

const dataOf = (dataDir: string) => join(realpathSync(join(dataDir, "postgres")), "data");

afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  for (const folder of folders) {
    const dataDir = existsSync(join(folder, "postgres")) ? folder : join(folder, "inner");
    if (existsSync(join(dataDir, "postgres"))) {
      const home = realpathSync(join(dataDir, "postgres"));
      const left = findPostmaster(join(home, "data"));
      if (left) process.kill(left.pid, "SIGKILL");
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  folders = [];
  children = [];
});

interface Client {
  readonly said: { pid: number; port: number; started: boolean; error?: string };
  leave(): Promise<void>;
  kill(): Promise<void>;
}

async function startClient(dataDir: string, identity: { uid?: number; gid?: number } = {}): Promise<Client> {
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions=development", CLIENT, dataDir], {
    stdio: ["pipe", "pipe", "inherit"],
    ...identity,
  });
  children.push(child);
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const ended = once(child, "exit");
  return {
    said: JSON.parse(line),
    async leave() {
      child.stdin.write("leave\n");
      await ended;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const until = async (happened: () => boolean | Promise<boolean>) => {
  for (let tries = 0; !(await happened()); tries++) {
    if (tries > 500) throw new Error("it did not happen");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe("the embedded Postgres", () => {
  it("is made and started; whoever leaves last stops it", async () => {
    const dataDir = newFolder();
    const first = await openEmbeddedPostgres({ dataDir });
    expect(first.started).toBe(true);
    expect(await query(first.url, "select version()")).toMatchObject([
      { version: expect.stringContaining("PostgreSQL 18") },
    ]);
    expect(
      await query(first.url, "select current_setting('fsync') as fsync, current_setting('data_checksums') as sums"),
    ).toEqual([{ fsync: "on", sums: "on" }]);
    const second = await openEmbeddedPostgres({ dataDir });
    expect(second).toMatchObject({ started: false, pid: first.pid, port: first.port });
    await first.release();
    await first.release();
    expect(await query(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await second.release();
    expect(findPostmaster(dataOf(dataDir))).toBeNull();
  });

  it("is made once by several processes at once, and left running by those who go", async () => {
    const dataDir = newFolder();
    const clients = await Promise.all([1, 2, 3].map(() => startClient(dataDir)));
    expect(new Set(clients.map(({ said }) => said.pid)).size).toBe(1);
    expect(clients.filter(({ said }) => said.started)).toHaveLength(1);
    const pid = clients[0]?.said.pid as number;
    await clients[0]?.leave();
    await clients[1]?.leave();
    expect(isAlive(pid)).toBe(true);
    await clients[2]?.leave();
    expect(findPostmaster(dataOf(dataDir))).toBeNull();
    expect(readdirSync(dataDir)).toEqual(["postgres"]);
  });

  it("outlives a killed process, and the next one takes it over", async () => {
    const dataDir = newFolder();
    const client = await startClient(dataDir);
    await client.kill();
    expect(isAlive(client.said.pid)).toBe(true);
    const next = await openEmbeddedPostgres({ dataDir });
    expect(next).toMatchObject({ started: false, pid: client.said.pid });
    await next.release();
    expect(findPostmaster(dataOf(dataDir))).toBeNull();
  });

  it("keeps what was committed when everything is killed", async () => {
    const dataDir = newFolder();
    const client = await startClient(dataDir);
    const attached = await openEmbeddedPostgres({ dataDir });
    await query(attached.url, "create table kept as select generate_series(1, 1000) as n");
    await client.kill();
    await attached.release();
    const again = await openEmbeddedPostgres({ dataDir });
    const lastUrl = again.url;
    await query(lastUrl, "insert into kept values (1001)");
    process.kill(again.pid, "SIGKILL");
    await until(async () => (await query(again.url, "select count(*)::int as n from kept").catch(() => [])).length > 0);
    expect(await query(again.url, "select count(*)::int as n from kept")).toEqual([{ n: 1001 }]);
    await again.release();
  });

  it("is started again on its port when it dies, and the pool of connections survives", async () => {
    const dataDir = newFolder();
    const said: string[] = [];
    const log = { warn: (_fields: object, message?: string) => said.push(message ?? ""), error: () => {} };
    const database = await openDatabase({ dataDir, log: log as never });
    const { pid } = findPostmaster(dataOf(dataDir)) ?? { pid: 0 };
    const sleeping = database.pool.query("select pg_sleep(60)").catch((error: Error) => error);
    await until(
      async () =>
        (await database.pool.query("select 1 from pg_stat_activity where query like 'select pg_sleep%'")).rowCount ===
        1,
    );
    process.kill(pid, "SIGKILL");
    expect(await sleeping).toBeInstanceOf(Error);
    await until(() =>
      database.pool.query("select 1").then(
        () => true,
        () => false,
      ),
    );
    expect(findPostmaster(dataOf(dataDir))?.pid).not.toBe(pid);
    await vi.waitFor(() => expect(said).toContain("the embedded Postgres died and was started again"));
    expect(said).toContain("a database connection was lost");
    await database.close();
  });

  it("is not deceived by a stale lock whose pid is somebody else's now, nor by an initdb that was killed", async () => {
    const dataDir = newFolder();
    await (await openEmbeddedPostgres({ dataDir })).release();
    const data = dataOf(dataDir);
    // this very process: alive, and no Postgres
    writeFileSync(join(data, "postmaster.pid"), `${process.pid}\n${data}\n0\n5432\n\n127.0.0.1\n\nready   \n`);
    const gone = spawn("true");
    await once(gone, "exit");
    mkdirSync(join(dataDir, `postgres.init-${gone.pid}-00000000`, "data"), { recursive: true });
    const server = await openEmbeddedPostgres({ dataDir });
    expect(server.started).toBe(true);
    expect(readdirSync(dataDir)).toEqual(["postgres"]);
    await server.release();
  });

  it.each<[string, string, (data: string) => void]>([
    ["POSTGRES_DATA_DAMAGED", "its control file is gone", (data) => rmSync(join(data, "global", "pg_control"))],
    ["POSTGRES_DATA_DAMAGED", "its version file is gone", (data) => rmSync(join(data, "PG_VERSION"))],
    ["POSTGRES_DATA_DAMAGED", "its log is gone", (data) => rmSync(join(data, "pg_wal"), { recursive: true })],
    ["POSTGRES_DATA_VERSION", "another version wrote it", (data) => writeFileSync(join(data, "PG_VERSION"), "16\n")],
    ["POSTGRES_DATA_DAMAGED", "the data folder is gone", (data) => rmSync(data, { recursive: true })],
    ["POSTGRES_DATA_CLOSED", "its password is gone", (data) => rmSync(join(dirname(data), "password"))],
  ])("says %s where %s", async (code, _why, damage) => {
    const dataDir = newFolder();
    await (await openEmbeddedPostgres({ dataDir })).release();
    damage(dataOf(dataDir));
    await expect(openEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code });
  });

  it("says where there is none for a platform", () => {
    expect(() => nativeFolder("sunos-sparc")).toThrow(/POSTGRES_UNSUPPORTED.*sunos-sparc/u);
  });

  it.each([
    ["POSTGRES_DISK_FULL", 'FATAL:  could not write to file "pg_wal/xlogtemp.7": No space left on device'],
    ["POSTGRES_DISK_FULL", "initdb: error: could not write file: Disk quota exceeded"],
    [
      "POSTGRES_DISK_FULL",
      'FATAL:  could not extend file "base/1/2691"\nHINT:  Check free disk space.\nPANIC:  cannot abort transaction 1',
    ],
    ["POSTGRES_DATA_DAMAGED", "LOG: x\nPANIC:  could not locate a valid checkpoint record at 0/174B628"],
    ["POSTGRES_DATA_CLOSED", 'FATAL:  data directory "/x" has wrong ownership'],
    ["POSTGRES_START_FAILED", "FATAL:  could not map anonymous shared memory: Cannot allocate memory"],
    ["POSTGRES_START_FAILED", ""],
  ])("reads %s out of the server's last words", (code, output) => {
    expect(explainFailure(output, "server.log")).toMatchObject({ code, detail: expect.stringContaining("server.log") });
  });

  it.skipIf(!isRoot)("copies its programs where the server's user can run them", () => {
    const home = newFolder(0o700);
    const copies = newFolder();
    const nobody = { uid: 65_534, gid: 65_534 };
    const closed = join(home, "native");
    // as npm leaves it where install scripts are switched off: without links
    cpSync(nativeFolder(), closed, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
    const copied = locateBinaries(nobody, [join(home, "copies"), join(copies, "open")], closed);
    expect(copied.postgres.startsWith(join(copies, "open"))).toBe(true);
    expect(locateBinaries(nobody, [join(copies, "open")], closed)).toEqual(copied);
    expect(readdirSync(join(copies, "open"))).toHaveLength(1);
  });

  it.skipIf(!isRoot)("runs as nobody for root, whose closed home it leaves alone", async () => {
    const home = newFolder(0o700);
    const dataDir = join(home, "inner");
    const server = await openEmbeddedPostgres({ dataDir });
    expect(await query(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(dataOf(dataDir)).not.toContain(home);
    await server.release();
    // found again through the link, wherever it went
    const again = await openEmbeddedPostgres({ dataDir });
    expect(again.started).toBe(true);
    await again.release();
  });

  it.skipIf(!isRoot)("runs as an ordinary user", async () => {
    const dataDir = newFolder(0o777);
    const daemon = { uid: 1, gid: 1 };
    const client = await startClient(dataDir, daemon);
    expect(client.said).toMatchObject({ started: true });
    // root joins what another user started, as that user
    const joined = await openEmbeddedPostgres({ dataDir });
    expect(joined).toMatchObject({ started: false, pid: client.said.pid });
    await joined.release();
    await client.leave();
    expect(findPostmaster(dataOf(dataDir))).toBeNull();
  });
});

describe("a given database", () => {
  it.each([
    ["DATABASE_UNREACHABLE", "postgres://elek:secret@127.0.0.1:1/elek"],
    ["DATABASE_UNREACHABLE", "postgres://elek:secret@no-such-host.invalid/elek"],
  ])("says %s for %s, and never its password", async (code, url) => {
    const error = await openDatabase({ url, dataDir: "unused" }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(String(error)).not.toContain("secret");
  });

  it("says DATABASE_REFUSED for a wrong password or name", async () => {
    const dataDir = newFolder();
    const server = await openEmbeddedPostgres({ dataDir });
    const wrong = server.url.replace(/:[^:@]+@/u, ":wrong@");
    await expect(openDatabase({ url: wrong, dataDir })).rejects.toMatchObject({ code: "DATABASE_REFUSED" });
    const unknown = server.url.replace(/postgres$/u, "unknown");
    await expect(openDatabase({ url: unknown, dataDir })).rejects.toMatchObject({ code: "DATABASE_REFUSED" });
    await server.release();
  });
});

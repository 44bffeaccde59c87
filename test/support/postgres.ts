import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type EmbeddedPostgres, openEmbeddedPostgres } from "../../src/adapters/db/embedded/index.ts";
import { type Database, migrate, openDatabase } from "../../src/adapters/db/index.ts";
import { PACKAGE_ROOT } from "../../src/package.ts";

/** One embedded server for all test files, of all runs in this checkout; see stop-postgres.ts. */
export const TEST_DATA_DIR = join(PACKAGE_ROOT, ".cache", "test-postgres");

export interface TestServer {
  readonly name: string;
  /** of a database that others can be made from */
  adminUrl(): Promise<string>;
}

let shared: Promise<EmbeddedPostgres> | null = null;

const embeddedServer: TestServer = {
  name: "embedded Postgres",
  async adminUrl() {
    shared ??= openEmbeddedPostgres({ dataDir: TEST_DATA_DIR });
    return (await shared).url;
  },
};

/** The embedded server always, and the one of DATABASE_URL where that is set. */
export function testServers(): TestServer[] {
  const url = process.env.DATABASE_URL;
  return url ? [embeddedServer, { name: "Postgres of DATABASE_URL", adminUrl: async () => url }] : [embeddedServer];
}

export interface TestDatabase extends Database {
  /** closes and drops it */
  close(): Promise<void>;
}

let made = 0;

/** A database of one's own, copied from a migrated template. */
export async function createTestDatabase(server: TestServer = embeddedServer): Promise<TestDatabase> {
  const adminUrl = await server.adminUrl();
  const name = `elek_test_${process.pid}_${Date.now().toString(36)}_${++made}`;
  await withClient(adminUrl, async (client) => {
    const template = await ensureTemplate(client, adminUrl);
    await client.query(`create database ${name} template ${template}`);
  });
  const url = withDatabase(adminUrl, name);
  const database = await openDatabase({ url, dataDir: TEST_DATA_DIR, connections: 5 });
  return {
    ...database,
    async close() {
      await database.close();
      await withClient(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

const TEMPLATE_LOCK = 0x74657374;

async function ensureTemplate(client: pg.Client, adminUrl: string): Promise<string> {
  const template = `elek_template_${hashMigrations()}`;
  const exists = async () =>
    (await client.query("select 1 from pg_database where datname = $1 and datistemplate", [template])).rowCount === 1;
  if (await exists()) return template;
  await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
  try {
    if (await exists()) return template;
    await dropLeftovers(client);
    await client.query(`create database ${template}`);
    const database = await openDatabase({ url: withDatabase(adminUrl, template), dataDir: TEST_DATA_DIR });
    await migrate(database.db).finally(() => database.close());
    // marked only when complete: a run that was killed half-way leaves none
    await client.query(`alter database ${template} is_template true`);
    return template;
  } finally {
    await client.query("select pg_advisory_unlock($1)", [TEMPLATE_LOCK]);
  }
}

/** Templates of other migrations, and databases of test runs that were killed. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string; datistemplate: boolean }>(
    "select datname, datistemplate from pg_database where datname ~ '^elek_(test|template)_'",
  );
  for (const { datname, datistemplate } of rows) {
    const pid = Number(/^elek_test_(?<pid>\d+)_/u.exec(datname)?.groups?.pid);
    if (pid && isAlive(pid)) continue;
    if (datistemplate) await client.query(`alter database ${datname} is_template false`);
    await client.query(`drop database if exists ${datname} with (force)`);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function hashMigrations(): string {
  const folder = join(PACKAGE_ROOT, "src", "adapters", "db", "migrations");
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)));
  return hash.digest("hex").slice(0, 16);
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { ElekError } from "../../core/errors.ts";
import type { Log } from "../../log.ts";
import { openEmbeddedPostgres } from "./embedded/index.ts";
import type { Tables } from "./tables.ts";

export interface Database {
  readonly db: Kysely<Tables>;
  readonly pool: pg.Pool;
  /** for drivers that connect by themselves, e.g. the queue */
  readonly url: string;
  readonly embedded: boolean;
  /** ends the connections; the embedded server stops where nobody else uses it */
  close(): Promise<void>;
}

interface DatabaseOptions {
  /** without it, the embedded Postgres of `dataDir` */
  readonly url?: string | undefined;
  readonly dataDir: string;
  readonly connections?: number;
  /** told of broken connections and restarts, which are survived */
  readonly log?: Pick<Log, "warn" | "error"> | undefined;
}

/** @throws ElekError DATABASE_UNREACHABLE, DATABASE_REFUSED, POSTGRES_* */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const server =
    options.url === undefined ? await openEmbedded(options) : { url: options.url, release: async () => {} };
  const pool = openPool(server.url, options);
  const close = async () => {
    await db.destroy();
    await server.release();
  };
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await close();
    throw explainConnection(error, server.url);
  }
  return { db, pool, url: server.url, embedded: options.url === undefined, close };
}

async function openEmbedded({ dataDir, log }: DatabaseOptions) {
  const server = await openEmbeddedPostgres({
    dataDir,
    onRestart: (result) =>
      "pid" in result
        ? log?.warn({ postgres: result.pid }, "the embedded Postgres died and was started again")
        : log?.error({ err: result.error }, "the embedded Postgres is down and can't be started"),
  });
  return { url: server.url, release: () => server.release() };
}

function openPool(url: string, { connections = 10, log }: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    application_name: "elek",
    types: { getTypeParser: typeParser },
    // a forgotten transaction must not hold its locks for ever
    idle_in_transaction_session_timeout: 60_000,
  });
  const lost = (error: Error) => log?.warn({ err: error }, "a database connection was lost");
  // an idle connection that breaks reports here; unheard, it would end the process when the database restarts
  pool.on("error", lost);
  // one that breaks while it is out on loan reports to its query, and then once more on the client itself
  pool.on("connect", (client) => client.on("error", lost));
  return pool;
}

const INT8 = 20;
const TIMESTAMPTZ = 1184;

/** Instants are ISO strings everywhere, and counts are numbers: none of ours leaves the safe integers. */
const typeParser = ((oid: number, format?: "text" | "binary") => {
  if (oid === TIMESTAMPTZ) return (value: string) => new Date(value).toISOString();
  if (oid === INT8) return Number;
  return pg.types.getTypeParser(oid, format as "text");
}) as typeof pg.types.getTypeParser;

const REFUSED = /^(?:28|3D)/u;

/** Names the host, never the password. */
function explainConnection(error: unknown, url: string): ElekError {
  const { hostname, port, pathname } = new URL(url);
  const where = `${hostname}:${port || 5432}${pathname}`;
  const code = (error as { code?: string }).code ?? "";
  if (REFUSED.test(code)) return new ElekError("DATABASE_REFUSED", `${where} (${code})`, { cause: error });
  return new ElekError("DATABASE_UNREACHABLE", code ? `${where} (${code})` : where, { cause: error });
}

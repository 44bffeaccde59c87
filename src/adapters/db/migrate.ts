import { type Kysely, Migrator } from "kysely";
import { ElekError } from "../../core/errors.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import type { Tables } from "./tables.ts";

/**
 * Brings the tables to this version, in one transaction, under an advisory lock: any number of processes may start at
 * once. Tells which migrations were applied now.
 *
 * @throws ElekError DATABASE_SCHEMA
 */
export async function migrate(db: Kysely<Tables>): Promise<{ readonly applied: readonly string[] }> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    const failed = results?.find(({ status }) => status === "Error")?.migrationName;
    const detail = failed ? `migration ${failed} failed` : error instanceof Error ? error.message : String(error);
    throw new ElekError("DATABASE_SCHEMA", detail, { cause: error });
  }
  return { applied: (results ?? []).map(({ migrationName }) => migrationName) };
}

import { resolve } from "node:path";
import { createBlobDirectory } from "./adapters/blobs/directory.ts";
import { createStores, type Database, migrate, openDatabase, type Stores } from "./adapters/db/index.ts";
import { loadKeys } from "./adapters/keys.ts";
import type { Config } from "./config.ts";
import { effectsOf } from "./enforce/effects.ts";
import type { Log } from "./log.ts";

/** The database with everything stored in it: what every command but `check` opens. */
export interface State extends AsyncDisposable {
  readonly database: Database;
  readonly stores: Stores;
  /** migrations that were applied on opening */
  readonly applied: readonly string[];
}

/** Opens the configured Postgres, or finds or starts the embedded one, and brings its tables up to date. */
export async function openState(config: Config, log: Log): Promise<State> {
  const dataDir = resolve(config.ELEK_DATA_DIR);
  const database = await openDatabase({
    dataDir,
    log,
    ...(config.DATABASE_URL !== undefined && { url: config.DATABASE_URL }),
  });
  try {
    const { applied } = await migrate(database.db);
    const keys = await loadKeys({
      dataDir,
      ...(config.ELEK_MASTER_KEY !== undefined && { masterKey: config.ELEK_MASTER_KEY }),
    });
    const blobs = createBlobDirectory(resolve(dataDir, "blobs"));
    const stores = createStores({ db: database.db, keys, blobs, effectsOf });
    return { database, stores, applied, [Symbol.asyncDispose]: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

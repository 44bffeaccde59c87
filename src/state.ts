import { access, constants, mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { BlobStore } from "./adapters/blobs/blob-store.ts";
import { openBlobs } from "./adapters/blobs/index.ts";
import { createStores, type Database, migrate, openDatabase, type Stores } from "./adapters/db/index.ts";
import { type Keys, loadKeys } from "./adapters/keys.ts";
import type { Config } from "./config.ts";
import { ElekError } from "./core/errors.ts";
import { createEffectsOf } from "./enforce/effects.ts";
import { messageTexts } from "./enforce/statement.ts";
import type { Log } from "./log.ts";
import type { AnyRule } from "./rule-kit/index.ts";

/** The database with everything stored in it: what every command but `check` opens. */
export interface State extends AsyncDisposable {
  readonly database: Database;
  readonly stores: Stores;
  readonly keys: Keys;
  /** where pictures lie */
  readonly blobs: BlobStore;
  /** migrations that were applied on opening */
  readonly applied: readonly string[];
}

/**
 * Opens the configured Postgres, or finds or starts the embedded one, and brings its tables up to date. The rules give
 * their texts to the notices that decisions send.
 */
export async function openState(config: Config, log: Log, rules: readonly AnyRule[]): Promise<State> {
  const dataDir = resolve(config.ELEK_DATA_DIR);
  await openFolder(dataDir);
  const database = await openDatabase({ dataDir, log, url: config.DATABASE_URL });
  try {
    const { applied } = await migrate(database.db);
    const keys = loadKeys({ dataDir, masterKey: config.ELEK_MASTER_KEY });
    const blobs = openBlobs({ url: config.ELEK_BLOBS_URL, dataDir });
    const stores = await createStores({
      db: database.db,
      keys,
      blobs,
      effectsOf: createEffectsOf(messageTexts(rules)),
      checkpointFile: resolve(dataDir, "audit-checkpoints.jsonl"),
    });
    return { database, stores, keys, blobs, applied, [Symbol.asyncDispose]: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new ElekError("DATA_DIR_UNUSABLE", `${dataDir} (${code})`, { cause });
  }
}

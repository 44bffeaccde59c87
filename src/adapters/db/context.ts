import type { Kysely, Transaction } from "kysely";
import type { EffectsOf } from "../../enforce/ports.ts";
import type { BlobStore } from "../blobs/blob-store.ts";
import type { Keys } from "../keys.ts";
import type { Tables } from "./tables.ts";

/** What every store is made of. */
export interface StoreContext {
  readonly db: Kysely<Tables>;
  readonly keys: Keys;
  readonly blobs: BlobStore;
  readonly effectsOf: EffectsOf;
  /** file outside the database that audit checkpoints are also appended to */
  readonly checkpointFile: string;
}

export type Tx = Transaction<Tables>;

/** The transaction's time as the database has it: one clock for all machines. */
export const instant = (value: string | number | Date): string => new Date(value).toISOString();

export const DAY_MS = 86_400_000;

import type { AuditStore } from "../../audit/ports.ts";
import type { OutboxStore } from "../../enforce/ports.ts";
import type { ContentQueries, TokenStore } from "../../http/ports.ts";
import type { IngestStore } from "../../ingest/ports.ts";
import type { RescanStore, ScanStore, SweepStore } from "../../jobs/ports.ts";
import type { HashBankStore } from "../../prepare/known/ports.ts";
import type { ReviewStore } from "../../review/ports.ts";
import { assertSameKey } from "../keys.ts";
import { createAuditStore } from "./audit-store.ts";
import { createContentQueries } from "./content-queries.ts";
import type { StoreContext } from "./context.ts";
import { createHashBankStore } from "./hash-banks.ts";
import { createIngestStore } from "./ingest-store.ts";
import { createOutboxStore } from "./outbox-store.ts";
import { createRescanStore } from "./rescan-store.ts";
import { createReviewStore } from "./review-store.ts";
import { createScanStore } from "./scan-store.ts";
import { createSweepStore } from "./sweep-store.ts";
import { createTokenStore } from "./token-store.ts";

export type { StoreContext } from "./context.ts";
export { type Database, openDatabase } from "./database.ts";
export { migrate } from "./migrate.ts";

export interface Stores {
  readonly ingest: IngestStore;
  readonly scans: ScanStore;
  readonly sweep: SweepStore;
  readonly rescans: RescanStore;
  readonly outbox: OutboxStore;
  readonly review: ReviewStore;
  readonly content: ContentQueries;
  readonly tokens: TokenStore;
  readonly audit: AuditStore;
  readonly hashBanks: HashBankStore;
}

/** @throws ElekError KEY_MISMATCH where the database was written with another master key */
export async function createStores(context: StoreContext): Promise<Stores> {
  await claimInstallation(context);
  return {
    ingest: createIngestStore(context),
    scans: createScanStore(context),
    sweep: createSweepStore(context),
    rescans: createRescanStore(context),
    outbox: createOutboxStore(context),
    review: createReviewStore(context),
    content: createContentQueries(context),
    tokens: createTokenStore(context),
    audit: createAuditStore(context),
    hashBanks: createHashBankStore(context),
  };
}

/** The first to come writes down which master key this database belongs to. */
async function claimInstallation({ db, keys }: StoreContext): Promise<void> {
  await db
    .insertInto("installation")
    .values({ key_check: keys.check })
    .onConflict((conflict) => conflict.column("only_row").doNothing())
    .execute();
  const { key_check } = await db.selectFrom("installation").select("key_check").executeTakeFirstOrThrow();
  assertSameKey(keys, key_check);
}

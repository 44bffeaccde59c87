import { afterAll, describe, expect, it } from "vitest";
import { createStores, migrate, openDatabase } from "../../src/adapters/db/index.ts";
import { MIGRATIONS } from "../../src/adapters/db/migrations/index.ts";
import { loadKeys } from "../../src/adapters/keys.ts";
import { createTestDatabase, TEST_DATA_DIR, testServers } from "../support/postgres.ts";
import { createTestStores } from "../support/stores.ts";

describe.each(testServers())("migrations on $name", (server) => {
  const closing: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of closing) await close();
  });

  it("are applied once, however many start at once", async () => {
    const database = await createTestDatabase(server);
    closing.push(database.close);
    await database.pool.query("drop schema public cascade; create schema public");
    const others = await Promise.all([1, 2].map(() => openDatabase({ url: database.url, dataDir: TEST_DATA_DIR })));
    closing.unshift(...others.map(({ close }) => close));
    const applied = await Promise.all([database, ...others].map(({ db }) => migrate(db)));
    expect(applied.flatMap((result) => result.applied)).toEqual(Object.keys(MIGRATIONS));
  });

  it("refuse a database that a newer version migrated", async () => {
    const database = await createTestDatabase(server);
    closing.push(database.close);
    await database.pool.query("insert into kysely_migration (name, timestamp) values ('9999-future', now()::text)");
    await expect(migrate(database.db)).rejects.toMatchObject({ code: "DATABASE_SCHEMA" });
  });

  it("leave a database to its own master key", async () => {
    const stores = await createTestStores(server);
    closing.push(stores.close);
    const keys = loadKeys({ dataDir: TEST_DATA_DIR, masterKey: "ab".repeat(32) });
    const { database, blobs, checkpointFile } = stores;
    const context = { db: database.db, keys, blobs, checkpointFile, effectsOf: () => [] };
    await expect(createStores(context)).rejects.toMatchObject({ code: "KEY_MISMATCH" });
  });
});

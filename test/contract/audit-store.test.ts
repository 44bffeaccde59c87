import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AuditEvent } from "../../src/audit/event.ts";
import { exportChain, verifyExport } from "../../src/audit/export.ts";
import { verifyChain } from "../../src/audit/verify.ts";
import { testServers } from "../support/postgres.ts";
import { createTestStores, hide, recording, review, type TestStores, upload } from "../support/stores.ts";

const event = (n: number): AuditEvent => ({ type: "token.created", at: "2026-01-01T00:00:00.000Z", data: { n } });

describe.each(testServers())("audit on $name", (server) => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await createTestStores(server);
  });
  afterAll(() => stores.close());

  const verify = async () =>
    verifyChain(stores.audit.records(), await stores.audit.checkpoints(), stores.keys.signing.publicKey);
  const sql = (text: string) => stores.database.pool.query(text);

  it("chains what many write and many seal at once, each event once", async () => {
    const { enqueue } = await stores.ingest.accept(upload(review("audited", "text")));
    await stores.scans.record(recording(enqueue[0]?.revisionId as string, hide));
    await Promise.all(Array.from({ length: 60 }, (_, n) => stores.audit.append(event(n))));
    expect(await stores.audit.unsealed()).toBe(62);
    await Promise.all(Array.from({ length: 5 }, () => stores.audit.seal({ limit: 40 })));
    while ((await stores.audit.seal({ limit: 7 })).more);
    expect(await stores.audit.unsealed()).toBe(0);
    expect(await stores.audit.unaccounted()).toBe(0);
    expect(await verify()).toMatchObject({ whole: true, records: 62, checkpoints: 0, unsigned: 62 });
  });

  it("signs its head, once, inside and outside", async () => {
    const checkpoint = await stores.audit.checkpoint();
    expect(checkpoint).toMatchObject({ seq: 62 });
    expect(await stores.audit.checkpoint()).toBeNull();
    expect(JSON.parse(readFileSync(stores.checkpointFile, "utf8"))).toEqual(checkpoint);
    expect(await verify()).toMatchObject({ whole: true, unsigned: 0 });
  });

  it("exports what verifies offline", async () => {
    const { audit, keys } = stores;
    const source = {
      records: audit.records(),
      checkpoints: await audit.checkpoints(),
      publicKey: keys.signing.publicKey,
    };
    expect(await verifyExport(exportChain(source))).toMatchObject({ whole: true, records: 62 });
  });

  it.each(["audit_event", "audit_link", "audit_checkpoint"])("lets nobody change or empty %s", async (table) => {
    const column = table === "audit_event" ? "event" : table === "audit_link" ? "prev" : "hash";
    await expect(sql(`update ${table} set ${column} = ${column}`)).rejects.toThrow(/append-only/u);
    await expect(sql(`delete from ${table}`)).rejects.toThrow(/append-only/u);
    await expect(sql(`truncate ${table} cascade`)).rejects.toThrow(/append-only/u);
  });

  /** as somebody would who owns the database */
  const tamper = async (statement: string, undo: string) => {
    const behindTriggers = async (text: string) => {
      const client = await stores.database.pool.connect();
      try {
        await client.query("set session_replication_role = replica");
        await client.query(text);
      } finally {
        client.release(true);
      }
    };
    await behindTriggers(statement);
    const result = { ...(await verify()), unaccounted: await stores.audit.unaccounted() };
    await behindTriggers(undo);
    expect(await verify()).toMatchObject({ whole: true });
    return result;
  };

  it("finds what a database's owner changed behind the triggers", async () => {
    const { rows } = await sql(
      "select event_id, event from audit_link join audit_event on id = event_id where seq = 20",
    );
    const { event_id, event: text } = rows[0];
    const quoted = text.replaceAll("'", "''");
    expect(
      await tamper(
        `update audit_event set event = replace(event, '"n":', '"n":1') where id = ${event_id}`,
        `update audit_event set event = '${quoted}' where id = ${event_id}`,
      ),
    ).toMatchObject({ whole: false, firstBroken: { seq: 20, problem: "hash" } });
    expect(
      await tamper(
        `create table kept as select * from audit_link where seq > 50; delete from audit_link where seq > 50`,
        `insert into audit_link select * from kept; drop table kept`,
      ),
    ).toMatchObject({ whole: false, firstBroken: { seq: 51, problem: "truncated" }, unaccounted: 12 });
  });
});

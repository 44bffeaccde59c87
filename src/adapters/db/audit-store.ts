import { open } from "node:fs/promises";
import { type Kysely, sql } from "kysely";
import { chain, EMPTY_HEAD, type Head } from "../../audit/chain.ts";
import { signCheckpoint } from "../../audit/checkpoint.ts";
import type { AuditRecord, Checkpoint } from "../../audit/event.ts";
import type { AuditStore } from "../../audit/ports.ts";
import { canonicalJson } from "../../core/canonical-json.ts";
import { appendAudit } from "./audit-append.ts";
import { instant, type StoreContext, type Tx } from "./context.ts";
import type { Tables } from "./tables.ts";

/** Names the sealer's advisory lock among all locks of the database. */
const SEALER_LOCK = 0x656c656b;
const BATCH = 2_000;
const PAGE = 5_000;

export function createAuditStore({ db, keys, checkpointFile }: StoreContext): AuditStore {
  return {
    append: (event) => appendAudit(db, event),

    seal: ({ limit = BATCH } = {}) =>
      db.transaction().execute(async (tx) => {
        if (!(await takeSealersTurn(tx))) return { sealed: 0, more: false };
        const waiting = await tx
          .selectFrom("audit_pending")
          .innerJoin("audit_event", "audit_event.id", "audit_pending.event_id")
          .select(["audit_event.id", "audit_event.event"])
          .orderBy("audit_event.id")
          .limit(limit)
          .execute();
        if (waiting.length === 0) return { sealed: 0, more: false };
        const ids = waiting.map(({ id }) => id);
        const records = chain(
          await readHead(tx),
          waiting.map(({ event }) => event),
        );
        await sql`
          insert into audit_link (seq, event_id, prev, hash)
          select seq, event_id, decode(prev, 'hex'), decode(hash, 'hex') from unnest(
            ${records.map(({ seq }) => seq)}::bigint[], ${ids}::bigint[],
            ${records.map(({ prev }) => prev)}::text[], ${records.map(({ hash }) => hash)}::text[]
          ) as link (seq, event_id, prev, hash)`.execute(tx);
        await sql`delete from audit_pending where event_id = any(${ids}::bigint[])`.execute(tx);
        return { sealed: records.length, more: waiting.length === limit };
      }),

    checkpoint: () =>
      db.transaction().execute(async (tx) => {
        if (!(await takeSealersTurn(tx))) return null;
        const head = await readHead(tx);
        const last = await tx
          .selectFrom("audit_checkpoint")
          .select("seq")
          .orderBy("seq", "desc")
          .limit(1)
          .executeTakeFirst();
        if (head.seq === (last?.seq ?? 0)) return null;
        const checkpoint = signCheckpoint(head, instant(Date.now()), keys.signing);
        // outside first: a line too many there is true all the same, a line missing proves nothing
        await appendLine(checkpointFile, canonicalJson(checkpoint));
        await tx.insertInto("audit_checkpoint").values(checkpoint).execute();
        return checkpoint;
      }),

    async unsealed() {
      const { count } = await db
        .selectFrom("audit_pending")
        .select(sql<number>`count(*)`.as("count"))
        .executeTakeFirstOrThrow();
      return count;
    },

    async unaccounted() {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from audit_event as event
        where not exists (select 1 from audit_link where event_id = event.id)
          and not exists (select 1 from audit_pending where event_id = event.id)`.execute(db);
      return rows[0]?.count ?? 0;
    },

    records: ({ after = 0 } = {}) => readRecords(db, after),

    async checkpoints() {
      const rows = await db.selectFrom("audit_checkpoint").selectAll().orderBy("seq").execute();
      return rows satisfies Checkpoint[];
    },
  };
}

/** Held to the end of the transaction. Whoever comes meanwhile goes away again: this turn seals for them too. */
async function takeSealersTurn(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${SEALER_LOCK}) as mine`.execute(tx);
  return rows[0]?.mine ?? false;
}

async function readHead(tx: Tx): Promise<Head> {
  const row = await tx
    .selectFrom("audit_link")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { seq: row.seq, hash: row.hash.toString("hex") } : EMPTY_HEAD;
}

/** An event that is gone leaves its link without words, which no hash fits: the verifier names it. */
async function* readRecords(db: Kysely<Tables>, after: number): AsyncGenerator<AuditRecord> {
  for (let last = after; ; ) {
    const rows = await db
      .selectFrom("audit_link")
      .leftJoin("audit_event", "audit_event.id", "audit_link.event_id")
      .select(["seq", "prev", "hash", "event"])
      .where("seq", ">", last)
      .orderBy("seq")
      .limit(PAGE)
      .execute();
    for (const { seq, prev, hash, event } of rows) {
      yield { seq, event: event ?? "", prev: prev.toString("hex"), hash: hash.toString("hex") };
      last = seq;
    }
    if (rows.length < PAGE) return;
  }
}

async function appendLine(file: string, line: string): Promise<void> {
  const handle = await open(file, "a", 0o600);
  try {
    await handle.writeFile(`${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

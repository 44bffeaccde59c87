import { type Kysely, type Selectable, sql } from "kysely";
import type { RescanFilter, RescanRun, RescanStore } from "../../jobs/ports.ts";
import { appendAudit } from "./audit-append.ts";
import { instant, type StoreContext, type Tx } from "./context.ts";
import { newId } from "./ids.ts";
import type { Tables } from "./tables.ts";

export function createRescanStore({ db }: StoreContext): RescanStore {
  const get = async (id: string) => {
    const row = await db.selectFrom("rescan_run").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? toRun(row) : null;
  };
  const count = async (filter: RescanFilter) => {
    const row = await matching(db, filter).select(sql<number>`count(*)`.as("count")).executeTakeFirstOrThrow();
    return row.count;
  };
  return {
    count,
    async page(filter, cursor, limit) {
      let query = matching(db, filter)
        .select(["revision.id", "revision.kind", "revision.has_images"])
        .orderBy("revision.id")
        .limit(limit);
      // ids are made in the order of time, so what comes in during a long run is met at its end
      if (cursor !== null) query = query.where("revision.id", ">", cursor);
      const rows = await query.execute();
      return rows.map(({ id, kind, has_images }) => ({ revisionId: id, kind, hasImages: has_images }));
    },
    async start(filter, dryRun) {
      const id = newId();
      const total = await count(filter);
      await db.transaction().execute(async (tx) => {
        await tx
          .insertInto("rescan_run")
          .values({ id, filter: JSON.stringify(filter), dry_run: dryRun, total })
          .execute();
        await note(tx, "rescan.started", { run: id, filter, dryRun, total });
      });
      return (await get(id)) as RescanRun;
    },
    async advance(id, from, to, counts) {
      const row = await db
        .updateTable("rescan_run")
        .set({
          cursor: to,
          tally: sql<string>`(
            select coalesce(jsonb_object_agg(key, value), '{}') from (
              select key, sum(value::bigint) as value from (
                select * from jsonb_each_text(tally) union all select * from jsonb_each_text(${JSON.stringify(counts)}::jsonb)
              ) as both_counts group by key
            ) as summed)`,
        })
        .where("id", "=", id)
        .where("state", "=", "running")
        .where("cursor", from === null ? "is" : "=", from)
        .returning("id")
        .executeTakeFirst();
      return row !== undefined;
    },
    async finish(id, state) {
      await db.transaction().execute(async (tx) => {
        const row = await tx
          .updateTable("rescan_run")
          .set({ state, finished_at: sql<string>`now()` })
          .where("id", "=", id)
          .where("state", "=", "running")
          .returning(["tally", "dry_run"])
          .executeTakeFirst();
        if (row) await note(tx, "rescan.finished", { run: id, state, dryRun: row.dry_run, tally: row.tally });
      });
    },
    get,
    async list(limit) {
      const rows = await db.selectFrom("rescan_run").selectAll().orderBy("id", "desc").limit(limit).execute();
      return rows.map(toRun);
    },
  };
}

/** Current revisions of live contents whose text is still there. */
function matching(db: Kysely<Tables>, { kinds, from, until, categories }: RescanFilter) {
  let query = db
    .selectFrom("content_revision as revision")
    .innerJoin("content", "content.id", "revision.content_id")
    .whereRef("content.current_revision", "=", "revision.id")
    .where("content.deleted_at", "is", null)
    .where("revision.payload", "is not", null);
  if (kinds !== undefined) query = query.where("revision.kind", "in", [...kinds]);
  if (from !== undefined) query = query.where("revision.received_at", ">=", from);
  if (until !== undefined) query = query.where("revision.received_at", "<", until);
  if (categories !== undefined) query = query.where(sql<boolean>`content.categories && ${[...categories]}::text[]`);
  return query;
}

const note = (tx: Tx, type: "rescan.started" | "rescan.finished", data: Readonly<Record<string, unknown>>) =>
  appendAudit(tx, { type, at: instant(Date.now()), data });

const toRun = (row: Selectable<Tables["rescan_run"]>): RescanRun => ({
  id: row.id,
  filter: row.filter,
  dryRun: row.dry_run,
  cursor: row.cursor,
  total: row.total,
  tally: row.tally,
  state: row.state,
  startedAt: row.started_at,
});

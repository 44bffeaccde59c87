import { type Kysely, type Selectable, type SelectQueryBuilder, sql } from "kysely";
import type { BankChanges, BankFilter, HashBankStore, StandingEntry, StoredEntry } from "../../prepare/known/ports.ts";
import { addEntries, expireEntries, removeEntries, standing } from "./change-banks.ts";
import type { StoreContext } from "./context.ts";
import type { Tables } from "./tables.ts";

/** rows read at a time: a bank may hold millions */
const PAGE = 20_000;

export function createHashBankStore({ db }: Pick<StoreContext, "db">): HashBankStore {
  return {
    version: () =>
      db
        .selectFrom("hash_bank_version")
        .select(["seq", "hash"])
        .orderBy("seq", "desc")
        .limit(1)
        .executeTakeFirstOrThrow(),
    changes: (after, upTo) => readChanges(db, after, upTo),
    add: (entries, by) => db.transaction().execute((tx) => addEntries(tx, entries, { by })),
    remove: (filter, by) => db.transaction().execute((tx) => removeEntries(tx, filter, { by })),
    async expire() {
      const due = await standing(db, {})
        .select("id")
        .where("expires_at", "<=", sql<string>`now()`)
        .limit(1)
        .executeTakeFirst();
      return due === undefined ? 0 : await db.transaction().execute(expireEntries);
    },
    banks: () =>
      standing(db, {})
        .select(["bank", "algorithm", "category"])
        .select(sql<number>`count(*)`.as("entries"))
        .select(sql<number>`count(*) filter (where confirmed)`.as("confirmed"))
        .select(sql<string>`max(added_at)`.as("addedAt"))
        .groupBy(["bank", "algorithm", "category"])
        .orderBy("bank")
        .orderBy("category")
        .orderBy("algorithm")
        .execute(),
    entries: (filter) => readEntries(db, filter),
  };
}

type Row = Selectable<Tables["hash_bank"]>;

const toEntry = (row: Row): StoredEntry => ({
  id: row.id,
  bank: row.bank,
  algorithm: row.algorithm,
  hash: row.hash.toString("hex"),
  category: row.category,
  confirmed: row.confirmed,
  ...(row.max_distance !== null && { maxDistance: row.max_distance }),
  ...(row.source !== null && { source: row.source }),
  ...(row.expires_at !== null && { expiresAt: row.expires_at }),
});

/** A version is seen only once all of it is committed, and nothing below it changes any more: no snapshot is needed. */
async function* readChanges(db: Kysely<Tables>, after: number, upTo: number): AsyncGenerator<BankChanges> {
  const came = db
    .selectFrom("hash_bank")
    .selectAll()
    .select("added_seq as seq")
    .where("added_seq", "<=", upTo)
    .where((eb) => eb.or([eb("removed_seq", "is", null), eb("removed_seq", ">", upTo)]))
    .orderBy("added_seq");
  for await (const rows of pages(came, "added_seq", after)) yield { added: rows.map(toEntry), removed: [] };
  const went = db
    .selectFrom("hash_bank")
    .select(["id", "removed_seq as seq"])
    .where("added_seq", "<=", after)
    .where("removed_seq", "<=", upTo)
    .orderBy("removed_seq");
  for await (const rows of pages(went, "removed_seq", after)) yield { added: [], removed: rows.map(({ id }) => id) };
}

type Query<Row> = SelectQueryBuilder<Tables, "hash_bank", Row>;

/** Rows of versions after one, walking an index of the version and the id. */
async function* pages<Row extends { readonly id: number; readonly seq: number | null }>(
  query: Query<Row>,
  column: "added_seq" | "removed_seq",
  after: number,
): AsyncGenerator<readonly Row[]> {
  for (let [seq, id] = [after, Number.MAX_SAFE_INTEGER]; ; ) {
    const rows = await query
      .where(sql<boolean>`(${sql.ref(column)}, id) > (${seq}, ${id})`)
      .orderBy("id")
      .limit(PAGE)
      .execute();
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (rows.length < PAGE || !last) return;
    [seq, id] = [last.seq ?? after, last.id];
  }
}

async function* readEntries(db: Kysely<Tables>, filter: BankFilter): AsyncGenerator<StandingEntry> {
  for (let last = 0; ; ) {
    const rows = await standing(db, filter).selectAll().where("id", ">", last).orderBy("id").limit(PAGE).execute();
    for (const row of rows) yield { ...toEntry(row), addedBy: row.added_by, addedAt: row.added_at };
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? 0;
  }
}

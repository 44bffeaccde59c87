import { sql } from "kysely";
import { canonicalJson } from "../../core/canonical-json.ts";
import { sha256 } from "../../core/hash.ts";
import type { BankVersion, HashEntry } from "../../core/hash-bank.ts";
import type { Added, BankFilter } from "../../prepare/known/ports.ts";
import { appendAudit } from "./audit-append.ts";
import type { Tx } from "./context.ts";
import type { Tables } from "./tables.ts";

/** Who changes the banks, and in which case where it was decided. */
export interface BankChanger {
  readonly by: string;
  readonly case?: string;
}

/** Adds entries in the caller's transaction; those that stand already as they are change nothing. */
export async function addEntries(tx: Tx, entries: readonly HashEntry[], changer: BankChanger): Promise<Added> {
  const given = new Map(entries.map((entry) => [keyOf(entry), entry]));
  if (given.size === 0) return { added: 0, replaced: 0, unchanged: 0 };
  const last = await lockVersions(tx);
  const changed = await findChanged(tx, [...given.values()]);
  const replaced = changed.flatMap(({ old }) => (old === null ? [] : [old]));
  const counts = {
    added: changed.length - replaced.length,
    replaced: replaced.length,
    unchanged: given.size - changed.length,
  };
  if (changed.length === 0) return counts;
  const added = changed.map(({ place }) => [...given.values()][place] as HashEntry);
  const seq = await writeVersion(tx, last, { change: "add", removed: replaced, added, changer });
  await markRemoved(tx, replaced, seq);
  await sql`
    insert into hash_bank (bank, algorithm, hash, category, confirmed, max_distance, source, expires_at, added_by, added_seq)
    select bank, algorithm, decode(hash, 'hex'), category, confirmed, "maxDistance", source, "expiresAt", ${changer.by}, ${seq}
    from ${recordset(added)} order by place`.execute(tx);
  return counts;
}

export async function removeEntries(tx: Tx, filter: BankFilter, changer: BankChanger): Promise<number> {
  const last = await lockVersions(tx);
  const rows = await standing(tx, filter).select("id").orderBy("id").execute();
  return await takeOut(tx, last, rows, { change: "remove", changer });
}

export async function expireEntries(tx: Tx): Promise<number> {
  const last = await lockVersions(tx);
  const rows = await standing(tx, {})
    .select("id")
    .where("expires_at", "<=", sql<string>`now()`)
    .orderBy("id")
    .execute();
  return await takeOut(tx, last, rows, { change: "expire", changer: { by: "elek" } });
}

export function standing(db: Pick<Tx, "selectFrom">, { bank, hash, id }: BankFilter) {
  let query = db.selectFrom("hash_bank").where("removed_seq", "is", null);
  if (bank !== undefined) query = query.where("bank", "=", bank);
  if (hash !== undefined) query = query.where("hash", "=", Buffer.from(hash, "hex"));
  if (id !== undefined) query = query.where("id", "=", id);
  return query;
}

const keyOf = ({ bank, algorithm, hash, category }: HashEntry) => `${algorithm} ${hash} ${category} ${bank}`;

/** Versions follow one another: whoever changes the banks waits for who is at it. */
async function lockVersions(tx: Tx): Promise<BankVersion> {
  await tx.selectFrom("hash_bank_version").select("seq").where("seq", "=", 0).forUpdate().execute();
  return await tx
    .selectFrom("hash_bank_version")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
}

const recordset = (entries: readonly HashEntry[]) => sql`jsonb_to_recordset(${JSON.stringify(
  entries.map((entry, place) => ({ ...entry, place })),
)}::jsonb) as given (place int, bank text, algorithm text, hash text, category text, confirmed boolean,
      "maxDistance" int, source text, "expiresAt" timestamptz)`;

/** Which of the given entries do not stand as they are: their places in the list, and the entry that they replace. */
async function findChanged(tx: Tx, entries: readonly HashEntry[]) {
  const { rows } = await sql<{ place: number; old: number | null }>`
    select given.place, old.id as old
    from ${recordset(entries)}
    left join hash_bank as old on old.removed_seq is null and old.bank = given.bank and old.algorithm = given.algorithm
      and old.hash = decode(given.hash, 'hex') and old.category = given.category
    where old.id is null or (old.confirmed, old.max_distance, old.source, old.expires_at)
      is distinct from (given.confirmed, given."maxDistance", given.source, given."expiresAt")
    order by given.place`.execute(tx);
  return rows;
}

interface Change {
  readonly change: Tables["hash_bank_version"]["change"];
  readonly removed: readonly number[];
  readonly added: readonly HashEntry[];
  readonly changer: BankChanger;
}

async function writeVersion(tx: Tx, last: BankVersion, { change, removed, added, changer }: Change): Promise<number> {
  const seq = last.seq + 1;
  const hash = sha256(last.hash + canonicalJson({ seq, change, removed, added }));
  const { by } = changer;
  const row = { seq, hash, change, entries: removed.length + added.length, by };
  const { at } = await tx.insertInto("hash_bank_version").values(row).returning("at").executeTakeFirstOrThrow();
  await appendAudit(tx, {
    type: "hashes.changed",
    at,
    data: {
      version: seq,
      hash,
      change,
      added: added.length,
      removed: removed.length,
      ...changer,
    },
  });
  return seq;
}

const markRemoved = async (tx: Tx, ids: readonly number[], seq: number): Promise<void> =>
  void (await sql`update hash_bank set removed_seq = ${seq} where id = any(${ids}::bigint[])`.execute(tx));

async function takeOut(
  tx: Tx,
  last: BankVersion,
  rows: readonly { readonly id: number }[],
  change: Pick<Change, "change" | "changer">,
): Promise<number> {
  if (rows.length === 0) return 0;
  const removed = rows.map(({ id }) => id);
  await markRemoved(tx, removed, await writeVersion(tx, last, { ...change, removed, added: [] }));
  return removed.length;
}

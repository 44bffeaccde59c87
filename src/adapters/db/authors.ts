import type { Kysely } from "kysely";
import type { Keys } from "../keys.ts";
import { open, seal } from "../seal.ts";
import type { Tx } from "./context.ts";
import { newId } from "./ids.ts";
import type { Tables } from "./tables.ts";

/** An author as the tables know them, with the key that everything of theirs is sealed with. */
export interface KnownAuthor {
  readonly ref: string;
  readonly key: Buffer;
}

/** The author of this platform id, made where new. Safe against two that come at once. */
export async function ensureAuthor(db: Kysely<Tables>, keys: Keys, authorId: string): Promise<KnownAuthor> {
  const lookup = keys.authorLookup(authorId);
  const known = await findAuthor(db, keys, lookup);
  if (known) return known;
  const ref = newId();
  const { key, wrapped } = keys.newAuthorKey(ref);
  await db
    .insertInto("author_key")
    .values({ author_ref: ref, lookup, wrapped_key: wrapped, sealed_id: seal(key, authorId, ref) })
    .onConflict((conflict) => conflict.column("lookup").doNothing())
    .execute();
  const made = await findAuthor(db, keys, lookup);
  // erased in this very moment: the next attempt makes a new one
  return made ?? ensureAuthor(db, keys, authorId);
}

async function findAuthor(db: Kysely<Tables>, keys: Keys, lookup: Buffer): Promise<KnownAuthor | null> {
  const row = await db
    .selectFrom("author_key")
    .select(["author_ref", "wrapped_key"])
    .where("lookup", "=", lookup)
    .executeTakeFirst();
  return row?.wrapped_key ? { ref: row.author_ref, key: keys.unwrapAuthorKey(row.author_ref, row.wrapped_key) } : null;
}

/** Everything that changes what an author may do, or what stands for their content, takes this lock first. */
export async function lockAuthor(tx: Tx, ref: string): Promise<void> {
  await tx.selectFrom("author_key").select("author_ref").where("author_ref", "=", ref).forNoKeyUpdate().execute();
}

/** The platform's id of an author; null once erased. */
export function openAuthorId(
  keys: Keys,
  row: { author_ref: string | null; wrapped_key: Buffer | null; sealed_id: Buffer | null },
): string | null {
  if (!row.author_ref || !row.wrapped_key || !row.sealed_id) return null;
  const key = keys.unwrapAuthorKey(row.author_ref, row.wrapped_key);
  return open(key, row.sealed_id, row.author_ref).toString();
}

import { sql } from "kysely";
import type { Category, Kind, Outcome } from "../../core/vocabulary.ts";
import type { Tx } from "./context.ts";
import { liveSanctions } from "./sanctions.ts";

/** A revision in its content, both locked to the end of the transaction together with the author. */
export interface LockedRevision {
  readonly id: string;
  readonly contentId: string;
  readonly externalId: string;
  readonly authorRef: string;
  readonly kind: Kind;
  readonly number: number;
  /** it is the content's current revision, and the content is not deleted */
  readonly current: boolean;
  /** what stands for the content now, if this revision is current and was decided */
  readonly previous: { readonly outcome: Outcome; readonly categories: readonly Category[] } | null;
  /** what stands came with a review case */
  readonly asked: boolean;
  /** a person's outcome for this very revision */
  readonly standing: Outcome | null;
  /** earlier decisions on it gave strikes or a block that still hold */
  readonly sanctioned: boolean;
  readonly struck: boolean;
  readonly now: string;
}

/** null: unknown, purged or erased */
export async function lockRevision(tx: Tx, revisionId: string): Promise<LockedRevision | null> {
  return (await lockRevisions(tx, [revisionId])).get(revisionId) ?? null;
}

/**
 * By id; one that is unknown, purged or erased is missing. Locks authors in order, and each before its content: everybody
 * does so, so nobody waits in a ring. What stands is read by a statement of its own: one that had to wait for its locks
 * would still see the past.
 */
export async function lockRevisions(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, LockedRevision>> {
  const locked = await tx
    .selectFrom("content_revision as revision")
    .innerJoin("author_key", "author_key.author_ref", "revision.author_ref")
    .innerJoin("content", "content.id", "revision.content_id")
    .select("revision.id")
    .where("revision.id", "in", [...ids])
    .where("revision.payload", "is not", null)
    .orderBy("revision.author_ref")
    .orderBy("revision.content_id")
    .modifyEnd(sql`for no key update of author_key for no key update of content`)
    .execute();
  if (locked.length === 0) return new Map();
  const revision = sql.ref("revision.id");
  const { rows } = await sql<Standing>`
    select revision.id, revision.content_id, revision.author_ref, revision.kind, revision.number,
      external_id, outcome, categories, clock_timestamp() as now,
      current_revision = revision.id and deleted_at is null as current,
      coalesce((select review is not null from decision where decision.id = content.decision_id), false) as asked,
      (select outcome from decision where revision_id = revision.id and actor_type = 'moderator'
        order by at desc limit 1) as standing,
      exists (${liveSanctions(revision)}) as sanctioned,
      exists (${liveSanctions(revision)} and sanction_event.type = 'strike') as struck
    from content_revision as revision join content on content.id = revision.content_id
    where revision.id = any(${locked.map(({ id }) => id)}::uuid[])`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        contentId: row.content_id,
        externalId: row.external_id,
        authorRef: row.author_ref,
        kind: row.kind,
        number: row.number,
        current: row.current,
        previous: row.current && row.outcome ? { outcome: row.outcome, categories: row.categories } : null,
        asked: row.asked,
        standing: row.standing,
        sanctioned: row.sanctioned,
        struck: row.struck,
        now: row.now,
      },
    ]),
  );
}

interface Standing {
  readonly id: string;
  readonly content_id: string;
  readonly author_ref: string;
  readonly kind: Kind;
  readonly number: number;
  readonly external_id: string;
  readonly outcome: Outcome | null;
  readonly categories: readonly Category[];
  readonly now: string;
  readonly current: boolean;
  readonly asked: boolean;
  readonly standing: Outcome | null;
  readonly sanctioned: boolean;
  readonly struck: boolean;
}

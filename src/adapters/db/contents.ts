import { sql } from "kysely";
import type { Kind, Outcome } from "../../core/vocabulary.ts";
import { instant, type Tx } from "./context.ts";
import { newId } from "./ids.ts";

export interface LockedContent {
  readonly id: string;
  /** made by this very call */
  readonly isNew: boolean;
  readonly author_ref: string | null;
  readonly current_revision: string | null;
  readonly revisionNumber: number | null;
  readonly event_at: string;
  readonly deleted_at: string | null;
  readonly outcome: Outcome | null;
}

/** The content's row, made where missing and locked to the end of the transaction. Lock the author before. */
export async function lockContent(
  tx: Tx,
  { kind, externalId, occurredAt }: { kind: Kind; externalId: string; occurredAt: string },
): Promise<LockedContent> {
  const made = await tx
    .insertInto("content")
    .values({ id: newId(), kind, external_id: externalId, event_at: instant(occurredAt) })
    .onConflict((conflict) => conflict.columns(["kind", "external_id"]).doNothing())
    .returning(["id", "author_ref", "current_revision", "event_at", "deleted_at", "outcome"])
    .executeTakeFirst();
  if (made) return { ...made, revisionNumber: null, isNew: true };
  const row = await tx
    .selectFrom("content")
    .leftJoin("content_revision as revision", "revision.id", "content.current_revision")
    .select([
      "content.id",
      "content.author_ref",
      "content.current_revision",
      "content.event_at",
      "content.deleted_at",
      "content.outcome",
      "revision.number as revisionNumber",
    ])
    .where("content.kind", "=", kind)
    .where("content.external_id", "=", externalId)
    // no key update: rows that refer to this one may be added meanwhile
    .modifyEnd(sql`for no key update of content`)
    .executeTakeFirstOrThrow();
  return { ...row, isNew: false };
}

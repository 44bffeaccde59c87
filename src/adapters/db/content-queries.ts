import { sql } from "kysely";
import type { ContentQueries } from "../../http/ports.ts";
import type { StoreContext } from "./context.ts";
import { runningBlocks } from "./sanctions.ts";

export function createContentQueries({ db, keys }: StoreContext): ContentQueries {
  return {
    async contentState(kind, id) {
      const row = await db
        .selectFrom("content")
        .innerJoin("content_revision as revision", "revision.id", "content.current_revision")
        .select(["revision.number", "content.outcome", "content.categories", "content.decision_id"])
        .select(["content.decided_by", "content.decided_at", "content.deleted_at"])
        .select(
          sql<boolean>`exists (select 1 from review_case as c where c.revision_id = revision.id and c.state = 'open')`.as(
            "underReview",
          ),
        )
        .where("content.kind", "=", kind)
        .where("content.external_id", "=", id)
        .executeTakeFirst();
      if (!row) return null;
      return {
        kind,
        id,
        revision: row.number,
        state: row.deleted_at !== null ? "deleted" : row.outcome === null ? "pending" : "decided",
        outcome: row.outcome,
        categories: row.categories,
        decisionId: row.decision_id,
        decidedBy: row.decided_by,
        decidedAt: row.decided_at,
        underReview: row.underReview,
      };
    },
    authorBlocks: (authorId) => runningBlocks(db, keys.authorLookup(authorId)),
  };
}

import { sql } from "kysely";
import type { SweepStore } from "../../jobs/ports.ts";
import { uploadTrigger } from "./accept-revision.ts";
import type { StoreContext } from "./context.ts";
import { forgetPictures } from "./recent-pictures.ts";

/** What was accepted and never judged, because the queue lost it or a worker died: found by the mark that judging removes. */
export function createSweepStore({ db }: StoreContext): SweepStore {
  return {
    async findUnjudged({ olderThanSeconds, limit }) {
      const rows = await db
        .selectFrom("content_revision")
        .select(["id", "kind", "has_images", "turn"])
        .where("pending_since", "<=", sql<string>`now() - ${olderThanSeconds} * interval '1 second'`)
        .orderBy("pending_since")
        .limit(limit)
        .execute();
      return rows.map(({ id, kind, has_images, turn }) => ({
        revisionId: id,
        trigger: uploadTrigger(turn),
        kind,
        hasImages: has_images,
      }));
    },
    async countUnjudged() {
      const { count } = await db
        .selectFrom("content_revision")
        .select(sql<number>`count(*)`.as("count"))
        .where("pending_since", "is not", null)
        .executeTakeFirstOrThrow();
      return count;
    },
    forgetPictures: () => forgetPictures(db),
  };
}

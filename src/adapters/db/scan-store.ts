import type { ImagePart } from "../../core/content.ts";
import { ElekError } from "../../core/errors.ts";
import { sha256 } from "../../core/hash.ts";
import type { LoadedRevision, ScanStore } from "../../jobs/ports.ts";
import type { StoreContext } from "./context.ts";
import { findRecent } from "./recent.ts";
import { meetPictures } from "./recent-pictures.ts";
import { recordScans } from "./record-scans.ts";
import { imageReader, putImage, withMedia } from "./revision-payload.ts";
import { openRevision, openRevisions } from "./revisions.ts";

export function createScanStore(context: StoreContext): ScanStore {
  const { db, blobs } = context;

  async function loadMany(revisionIds: readonly string[]): Promise<(LoadedRevision | null)[]> {
    const [revisions, recent] = await Promise.all([openRevisions(context, revisionIds), findRecent(db, revisionIds)]);
    return revisionIds.map((revisionId) => {
      const revision = revisions.get(revisionId);
      if (!revision) return null;
      const { content, current, key, media } = revision;
      return {
        revisionId,
        content: withMedia(content, media),
        current,
        recent: recent.get(revisionId) ?? { posts: [], repeats: [] },
        readImage: imageReader(blobs, key, media),
        meetPictures: (pictures) => meetPictures(db, revisionId, pictures),
      };
    });
  }

  return {
    load: async (revisionId) => (await loadMany([revisionId]))[0] ?? null,
    loadMany,

    async attachImage(revisionId, part, bytes) {
      const revision = await openRevision(context, revisionId);
      if (!revision) throw new ElekError("BLOB_MISSING", "the revision was purged meanwhile");
      const row = await putImage(blobs, revision.key, { name: part, sha256: sha256(bytes) }, bytes);
      await db
        .insertInto("media")
        .values({ ...row, revision_id: revisionId })
        .onConflict((conflict) => conflict.columns(["revision_id", "part"]).doNothing())
        .execute();
      const kept = await openRevision(context, revisionId);
      const found = kept && withMedia(kept.content, kept.media).parts.find(({ name }) => name === part);
      if (found?.type !== "image") throw new ElekError("BLOB_MISSING", `the revision has no ${part}`);
      return found satisfies ImagePart;
    },

    async record(request) {
      const [result] = await recordScans(context, [request]);
      return result ?? { status: "gone" };
    },
    recordMany: (requests) => recordScans(context, requests),
  };
}

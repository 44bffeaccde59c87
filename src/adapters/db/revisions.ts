import type { Content } from "../../core/content.ts";
import type { StoreContext } from "./context.ts";
import { type MediaRow, openContent } from "./revision-payload.ts";

export interface OpenRevision {
  readonly content: Content;
  readonly current: boolean;
  readonly key: Buffer;
  readonly media: readonly MediaRow[];
}

/** A revision in the clear, as it was submitted; null where it is unknown, purged, or its author's key destroyed. */
export async function openRevision(context: Opener, revisionId: string): Promise<OpenRevision | null> {
  return (await openRevisions(context, [revisionId])).get(revisionId) ?? null;
}

type Opener = Pick<StoreContext, "db" | "keys">;

/** The same of several, by their ids. */
export async function openRevisions(
  { db, keys }: Opener,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, OpenRevision>> {
  if (revisionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("content_revision as revision")
    .innerJoin("content", "content.id", "revision.content_id")
    .innerJoin("author_key", "author_key.author_ref", "revision.author_ref")
    .select(["revision.id", "revision.payload", "revision.has_images", "revision.author_ref"])
    .select(["content.current_revision", "content.deleted_at", "author_key.wrapped_key"])
    .where("revision.id", "in", [...revisionIds])
    .execute();
  const media = await mediaOf(
    db,
    rows.filter(({ has_images }) => has_images).map(({ id }) => id),
  );
  const opened = new Map<string, OpenRevision>();
  for (const { id, payload, author_ref, wrapped_key, current_revision, deleted_at } of rows) {
    if (!payload || !wrapped_key) continue;
    const key = keys.unwrapAuthorKey(author_ref, wrapped_key);
    opened.set(id, {
      content: openContent(key, id, payload),
      current: current_revision === id && deleted_at === null,
      key,
      media: media.filter(({ revision_id }) => revision_id === id),
    });
  }
  return opened;
}

async function mediaOf(db: Opener["db"], revisionIds: readonly string[]) {
  if (revisionIds.length === 0) return [];
  return await db
    .selectFrom("media")
    .select(["revision_id", "part", "sha256", "bytes", "blob_key"])
    .where("revision_id", "in", [...revisionIds])
    .execute();
}

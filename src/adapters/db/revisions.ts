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
export async function openRevision(
  { db, keys }: Pick<StoreContext, "db" | "keys">,
  revisionId: string,
): Promise<OpenRevision | null> {
  const row = await db
    .selectFrom("content_revision as revision")
    .innerJoin("content", "content.id", "revision.content_id")
    .innerJoin("author_key", "author_key.author_ref", "revision.author_ref")
    .select(["revision.payload", "revision.has_images", "revision.author_ref"])
    .select(["content.current_revision", "content.deleted_at", "author_key.wrapped_key"])
    .where("revision.id", "=", revisionId)
    .executeTakeFirst();
  if (!row?.payload || !row.wrapped_key) return null;
  const key = keys.unwrapAuthorKey(row.author_ref, row.wrapped_key);
  const media = row.has_images
    ? await db
        .selectFrom("media")
        .select(["part", "sha256", "bytes", "blob_key"])
        .where("revision_id", "=", revisionId)
        .execute()
    : [];
  return {
    content: openContent(key, revisionId, row.payload),
    current: row.current_revision === revisionId && row.deleted_at === null,
    key,
    media,
  };
}

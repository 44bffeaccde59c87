import { sql } from "kysely";
import { ElekError } from "../../core/errors.ts";
import type {
  Acceptance,
  Accepted,
  AuthorDeletionEvent,
  ContentDeletedEvent,
  InboundEvent,
  IngestStore,
  QueuedModeration,
} from "../../ingest/ports.ts";
import { acceptRevision, storePictures } from "./accept-revision.ts";
import { appendAudit } from "./audit-append.ts";
import { ensureAuthor, lockAuthor } from "./authors.ts";
import { supersedeCases } from "./cases.ts";
import { lockContent } from "./contents.ts";
import { DAY_MS, instant, type StoreContext, type Tx } from "./context.ts";

export interface Effectuated {
  readonly acceptance: Acceptance;
  readonly enqueue: readonly QueuedModeration[];
}

/** Deleted content is kept, hidden from everybody, while it can still be claimed back or asked about. */
const PURGE_DELETED_AFTER_MS = 30 * DAY_MS;
/** The policy gives an account's owner so long to change their mind. */
const ERASE_AUTHOR_AFTER_MS = 14 * DAY_MS;

export function createIngestStore(context: StoreContext): IngestStore {
  return {
    async accept(event) {
      // what is repeated need not be stored again; texts alone find out inside the transaction
      const known = "images" in event && event.images.length > 0 ? await findAnswer(context, event) : null;
      if (known) return known;
      // blobs first: a row must never name bytes that are not there; bytes without a row are swept away
      const pictures = "content" in event ? await storePictures(context, event) : null;
      return context.db.transaction().execute(async (tx) => {
        const { bodyDigest, eventId } = event;
        const reserved = await tx
          .insertInto("inbound_event")
          .values({
            webhook_id: eventId,
            body_digest: context.keys.fingerprint(bodyDigest),
            response: JSON.stringify({ eventId, revision: null, status: "noted" } satisfies Acceptance),
          })
          // waits for a twin that is being taken in right now, then gives way to it
          .onConflict((conflict) => conflict.column("webhook_id").doNothing())
          .returning("webhook_id")
          .executeTakeFirst();
        if (!reserved) return (await findAnswer({ ...context, db: tx }, event)) as Accepted;
        const done = pictures ? await acceptRevision(tx, context, pictures) : await acceptOther(tx, context, event);
        await tx
          .updateTable("inbound_event")
          .set({ response: JSON.stringify(done.acceptance) })
          .where("webhook_id", "=", eventId)
          .execute();
        return { ...done, repeated: false };
      });
    },
  };
}

async function findAnswer(
  { db, keys }: Pick<StoreContext, "db" | "keys">,
  { eventId, bodyDigest }: InboundEvent,
): Promise<Accepted | null> {
  const row = await db
    .selectFrom("inbound_event")
    .select(["response", "body_digest"])
    .where("webhook_id", "=", eventId)
    .executeTakeFirst();
  if (!row) return null;
  if (!row.body_digest.equals(keys.fingerprint(bodyDigest))) {
    throw new ElekError("IDEMPOTENCY_CONFLICT", "another body came with this webhook-id before");
  }
  return { acceptance: row.response, repeated: true, enqueue: [] };
}

function acceptOther(tx: Tx, context: StoreContext, event: InboundEvent): Promise<Effectuated> {
  switch (event.type) {
    case "content.deleted":
      return deleteContent(tx, event);
    case "author.deletion_requested":
    case "author.deletion_cancelled":
      return noteAuthorDeletion(tx, context, event);
    default:
      throw new TypeError(`a ${event.type} event carries content`);
  }
}

async function deleteContent(tx: Tx, event: ContentDeletedEvent): Promise<Effectuated> {
  const { kind, id, occurredAt, eventId } = event;
  const content = await lockContent(tx, { kind, externalId: id, occurredAt });
  const answer = (status: Acceptance["status"]): Effectuated => ({
    acceptance: { eventId, revision: content.revisionNumber, status },
    enqueue: [],
  });
  if (content.event_at > instant(occurredAt)) return answer("stale");
  if (content.deleted_at === null || content.isNew) {
    await tx
      .updateTable("content")
      .set({ event_at: occurredAt, deleted_at: sql<string>`now()` })
      .where("id", "=", content.id)
      .execute();
    await tx
      .updateTable("content_revision")
      .set({ pending_since: null, purge_after: instant(Date.now() + PURGE_DELETED_AFTER_MS) })
      .where("content_id", "=", content.id)
      .execute();
    await supersedeCases(tx, content.id);
    await appendAudit(tx, {
      type: "content.deleted",
      at: instant(Date.now()),
      data: { content: content.id, kind, occurredAt: instant(occurredAt) },
    });
  }
  return answer("deleted");
}

async function noteAuthorDeletion(
  tx: Tx,
  { keys }: StoreContext,
  { type, authorId, eventId }: AuthorDeletionEvent,
): Promise<Effectuated> {
  const { ref } = await ensureAuthor(tx, keys, authorId);
  await lockAuthor(tx, ref);
  const now = Date.now();
  const wanted = type === "author.deletion_requested";
  await tx
    .updateTable("author_key")
    .set({
      deletion_requested_at: wanted ? instant(now) : null,
      erase_after: wanted ? instant(now + ERASE_AUTHOR_AFTER_MS) : null,
    })
    .where("author_ref", "=", ref)
    .where("erased_at", "is", null)
    .execute();
  await appendAudit(tx, { type, at: instant(now), data: { author: ref } });
  return { acceptance: { eventId, revision: null, status: "noted" }, enqueue: [] };
}

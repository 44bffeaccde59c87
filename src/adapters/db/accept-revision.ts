import { sql } from "kysely";
import { type Content, imageParts } from "../../core/content.ts";
import { ElekError } from "../../core/errors.ts";
import type { Acceptance, ContentEvent, Fingerprint } from "../../ingest/ports.ts";
import { appendAudit } from "./audit-append.ts";
import { ensureAuthor, type KnownAuthor, lockAuthor } from "./authors.ts";
import { supersedeCases } from "./cases.ts";
import { type LockedContent, lockContent } from "./contents.ts";
import { instant, type StoreContext, type Tx } from "./context.ts";
import { newId } from "./ids.ts";
import type { Effectuated } from "./ingest-store.ts";
import { type MediaRow, putImage, revisionDigest, sealContent } from "./revision-payload.ts";

/** An event whose author is known and whose pictures are safe on the disk. */
export interface ReadyEvent {
  readonly event: ContentEvent;
  readonly author: KnownAuthor;
  readonly media: readonly MediaRow[];
}

export async function storePictures({ db, keys, blobs }: StoreContext, event: ContentEvent): Promise<ReadyEvent> {
  const author = await ensureAuthor(db, keys, event.content.author.id);
  const media: MediaRow[] = [];
  for (const part of imageParts(event.content)) {
    const image = event.images.find(({ name }) => name === part.name);
    // a picture that came by URL is fetched later
    if (image) media.push(await putImage(blobs, author.key, part, image.bytes));
    else if (part.url === undefined) throw new ElekError("INTERNAL", `no bytes came for ${part.name}`);
  }
  return { event, author, media };
}

/** A revision comes in: new, or one that stood before, or the very one that stands. */
export async function acceptRevision(tx: Tx, { keys }: StoreContext, ready: ReadyEvent): Promise<Effectuated> {
  const { event, author } = ready;
  const { kind, id: externalId } = event.content;
  const occurredAt = instant(event.occurredAt);
  await lockAuthor(tx, author.ref);
  const content = await lockContent(tx, { kind, externalId, occurredAt });
  const digest = revisionDigest(author, event.content);
  const known = content.isNew ? undefined : await findRevision(tx, content.id, digest);
  const stale = !content.isNew && content.event_at > occurredAt;
  const answer = (revision: number, status: Acceptance["status"]): Acceptance => ({
    eventId: event.eventId,
    revision,
    status,
  });
  if (known && (stale || (known.id === content.current_revision && content.deleted_at === null))) {
    return { acceptance: answer(known.number, stale ? "stale" : "unchanged"), enqueue: [] };
  }
  const revision = known
    ? await takeUpAgain(tx, ready, known)
    : await insertRevision(tx, ready, content, { digest, pending: !stale });
  await appendAudit(tx, {
    type: "content.accepted",
    at: instant(Date.now()),
    data: {
      content: content.id,
      kind,
      revision: revision.id,
      number: revision.number,
      author: author.ref,
      // keyed by the author's key: proves what was said while the key lives, nothing afterwards
      commitment: digest.toString("hex"),
      occurredAt,
    },
  });
  if (stale) return { acceptance: answer(revision.number, "stale"), enqueue: [] };
  await makeCurrent(tx, content, { revision: revision.id, author: author.ref, occurredAt });
  if (!known) await rememberPost(tx, keys.fingerprint, { revision: revision.id, content: content.id, ready });
  return {
    acceptance: answer(revision.number, "accepted"),
    enqueue: [
      {
        revisionId: revision.id,
        trigger: uploadTrigger(revision.turn),
        kind,
        hasImages: imageParts(event.content).length > 0,
      },
    ],
  };
}

const findRevision = (tx: Tx, contentId: string, digest: Buffer) =>
  tx
    .selectFrom("content_revision")
    .select(["id", "number", "purged_at"])
    .where("content_id", "=", contentId)
    .where("digest", "=", digest)
    .executeTakeFirst();

/** An author may edit there and back: each turn is judged and answered by itself. */
export const uploadTrigger = (turn: number): string => (turn === 1 ? "upload" : `upload ${turn}`);

interface Revision {
  readonly id: string;
  readonly number: number;
  readonly turn: number;
}

async function insertRevision(
  tx: Tx,
  { event, author, media }: ReadyEvent,
  content: LockedContent,
  { digest, pending }: { digest: Buffer; pending: boolean },
): Promise<Revision> {
  const id = newId();
  const { kind } = event.content;
  const { number } = await tx
    .insertInto("content_revision")
    .values((eb) => ({
      id,
      content_id: content.id,
      author_ref: author.ref,
      kind,
      number: eb
        .selectFrom("content_revision")
        .select(sql<number>`coalesce(max(number), 0) + 1`.as("next"))
        .where("content_id", "=", content.id),
      digest,
      payload: sealContent(author.key, id, event.content),
      has_images: imageParts(event.content).length > 0,
      pending_since: pending ? sql<string>`now()` : null,
    }))
    .returning("number")
    .executeTakeFirstOrThrow();
  await insertMedia(tx, id, media);
  return { id, number, turn: 1 };
}

async function takeUpAgain(
  tx: Tx,
  { event, author, media }: ReadyEvent,
  known: { id: string; number: number; purged_at: string | null },
): Promise<Revision> {
  const { turn } = await tx
    .updateTable("content_revision")
    .set({
      turn: sql<number>`turn + 1`,
      pending_since: sql<string>`now()`,
      payload: sealContent(author.key, known.id, event.content),
      purge_after: null,
      purged_at: null,
    })
    .where("id", "=", known.id)
    .returning("turn")
    .executeTakeFirstOrThrow();
  if (known.purged_at !== null) await insertMedia(tx, known.id, media);
  return { id: known.id, number: known.number, turn };
}

async function insertMedia(tx: Tx, revision_id: string, media: readonly MediaRow[]): Promise<void> {
  if (media.length === 0) return;
  await tx
    .insertInto("media")
    .values(media.map((row) => ({ ...row, revision_id })))
    .onConflict((conflict) => conflict.columns(["revision_id", "part"]).doNothing())
    .execute();
}

/** Nothing stands for the content until the revision is judged. What was asked about the one before is moot. */
async function makeCurrent(
  tx: Tx,
  content: LockedContent,
  { revision, author, occurredAt }: { revision: string; author: string; occurredAt: string },
): Promise<void> {
  await tx
    .updateTable("content")
    .set({
      author_ref: author,
      current_revision: revision,
      event_at: occurredAt,
      deleted_at: null,
      decision_id: null,
      outcome: null,
      categories: [],
      decided_by: null,
      decided_at: null,
    })
    .where("id", "=", content.id)
    .execute();
  if (content.current_revision === null || content.current_revision === revision) return;
  await tx
    .updateTable("content_revision")
    .set({ pending_since: null })
    .where("id", "=", content.current_revision)
    .execute();
  await supersedeCases(tx, content.id);
}

async function rememberPost(
  tx: Tx,
  fingerprint: (text: string) => Buffer,
  { revision, content, ready }: { revision: string; content: string; ready: ReadyEvent },
): Promise<void> {
  const { event, author } = ready;
  const print: Fingerprint | null = event.fingerprint;
  const { kind }: Content = event.content;
  await tx
    .insertInto("recent_post")
    .values({
      revision_id: revision,
      content_id: content,
      author_ref: author.ref,
      kind,
      exact: print && fingerprint(print.exact),
      near: print?.near == null ? null : BigInt.asIntN(64, print.near).toString(),
      at: event.occurredAt,
    })
    .execute();
}

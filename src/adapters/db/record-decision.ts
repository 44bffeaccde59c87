import { sql } from "kysely";
import type { Decision, PostingBlock } from "../../core/decision.ts";
import { hashOf } from "../../core/hash.ts";
import type { Category, Kind, Outcome } from "../../core/vocabulary.ts";
import { compareOutcomes } from "../../core/vocabulary.ts";
import { appendAudit } from "./audit-append.ts";
import { lockAuthor } from "./authors.ts";
import { askPerson } from "./cases.ts";
import { DAY_MS, instant, type StoreContext, type Tx } from "./context.ts";
import { newId } from "./ids.ts";
import { hasLiveStrikes, voidSanctions, writeSanctions } from "./sanctions.ts";

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
  readonly now: string;
}

/** null: unknown, purged or erased. Locks in the order author, content: everybody does, so nobody waits in a ring. */
export async function lockRevision(tx: Tx, revisionId: string): Promise<LockedRevision | null> {
  const revision = await tx
    .selectFrom("content_revision")
    .select(["content_id", "author_ref", "kind", "number"])
    .where("id", "=", revisionId)
    .where("payload", "is not", null)
    .executeTakeFirst();
  if (!revision) return null;
  await lockAuthor(tx, revision.author_ref);
  const content = await tx
    .selectFrom("content")
    .select(["external_id", "current_revision", "deleted_at", "outcome", "categories"])
    .select(sql<string>`clock_timestamp()`.as("now"))
    .select((eb) =>
      eb
        .selectFrom("decision")
        .select(sql<boolean>`review is not null`.as("asked"))
        .whereRef("decision.id", "=", "content.decision_id")
        .as("asked"),
    )
    .select((eb) =>
      eb
        .selectFrom("decision")
        .select("outcome")
        .where("revision_id", "=", revisionId)
        .where("actor_type", "=", "moderator")
        .orderBy("at", "desc")
        .limit(1)
        .as("standing"),
    )
    .where("id", "=", revision.content_id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const current = content.current_revision === revisionId && content.deleted_at === null;
  return {
    id: revisionId,
    contentId: revision.content_id,
    externalId: content.external_id,
    authorRef: revision.author_ref,
    kind: revision.kind,
    number: revision.number,
    current,
    previous: current && content.outcome ? { outcome: content.outcome, categories: content.categories } : null,
    asked: content.asked ?? false,
    standing: content.standing,
    now: content.now,
  };
}

export interface Written {
  readonly decisionId: string;
  readonly decision: Decision;
  readonly effectIds: readonly string[];
}

interface WriteOptions {
  readonly scanId: string | null;
  readonly sealedNote: Buffer | null;
}

/** Everything that follows from a decision, the machine's or a person's, in the caller's transaction. */
export async function writeDecision(
  tx: Tx,
  context: StoreContext,
  revision: LockedRevision,
  made: Decision,
  { scanId, sealedNote }: WriteOptions,
): Promise<Written> {
  // one revision is one offence, however often it is judged
  const struck = made.strikes > 0 && (await hasLiveStrikes(tx, revision.id));
  const decision: Decision = struck ? { ...made, strikes: 0, block: null } : made;
  const effective = takesEffect(revision, decision);
  const decisionId = newId();
  const { actor } = decision;
  await tx
    .insertInto("decision")
    .values({
      id: decisionId,
      revision_id: revision.id,
      content_id: revision.contentId,
      author_ref: revision.authorRef,
      scan_id: scanId,
      outcome: decision.outcome,
      categories: [...decision.categories],
      degraded: decision.degraded,
      strikes: decision.strikes,
      block: decision.block && JSON.stringify(decision.block),
      review: decision.review && JSON.stringify(decision.review),
      actor_type: actor.type,
      actor_id: actor.type === "moderator" ? actor.id : null,
      sealed_note: sealedNote,
      versions: JSON.stringify(decision.versions),
      effective,
      at: revision.now,
    })
    .execute();
  const overturned = effective && made.strikes === 0 && !decision.degraded;
  const lifted = overturned ? await voidSanctions(tx, revision, decisionId) : [];
  await writeSanctions(tx, revision, decisionId, decision);
  if (effective) await makeStand(tx, revision, decisionId, decision);
  if (decision.review && revision.current) {
    await askPerson(tx, {
      revisionId: revision.id,
      contentId: revision.contentId,
      kind: revision.kind,
      decisionId,
      review: decision.review,
      now: revision.now,
    });
  }
  await audit(tx, revision, decisionId, { decision, effective, lifted });
  const effectIds = await writeEffects(tx, context, revision, { decisionId, decision, effective, lifted });
  return { decisionId, decision, effectIds };
}

/** Laws 2 and 4, and late results: what may not change what stands is recorded all the same. */
function takesEffect({ current, standing, previous }: LockedRevision, decision: Decision): boolean {
  if (!current) return false;
  if (decision.actor.type === "moderator") return true;
  if (standing !== null) return false;
  // a re-scan that could not look at everything takes nothing back
  return !(decision.degraded && previous !== null && compareOutcomes(decision.outcome, previous.outcome) < 0);
}

/** What was deleted can be claimed for so long, then it is purged. */
const CLAIM_WINDOW_MS = 30 * DAY_MS;

async function makeStand(tx: Tx, revision: LockedRevision, decisionId: string, decision: Decision): Promise<void> {
  const { outcome, categories, actor } = decision;
  await tx
    .updateTable("content")
    .set({
      decision_id: decisionId,
      outcome,
      categories: [...categories],
      decided_by: actor.type,
      decided_at: revision.now,
    })
    .where("id", "=", revision.contentId)
    .execute();
  await tx
    .updateTable("content_revision")
    .set({
      pending_since: null,
      purge_after: outcome === "delete" ? instant(Date.parse(revision.now) + CLAIM_WINDOW_MS) : null,
    })
    .where("id", "=", revision.id)
    .execute();
}

interface Consequences {
  readonly decision: Decision;
  readonly effective: boolean;
  readonly lifted: readonly PostingBlock[];
}

/** Findings by rule and message, numbers and ids: enough to prove why, nothing that anybody wrote. */
async function audit(
  tx: Tx,
  revision: LockedRevision,
  decisionId: string,
  { decision, effective, lifted }: Consequences,
): Promise<void> {
  const { note: _words, findings, failures, ...rest } = decision;
  await appendAudit(tx, {
    type: "content.decided",
    at: revision.now,
    data: {
      ...rest,
      id: decisionId,
      content: revision.contentId,
      revision: revision.id,
      kind: revision.kind,
      author: revision.authorRef,
      findings: findings.map(({ rule, ruleVersion, message, severity, confidence, shadow }) => ({
        rule,
        ruleVersion,
        message,
        severity,
        confidence,
        shadow,
      })),
      // evidence stays in its table; this proves that it is the same
      evidence: hashOf(findings.map(({ evidence }) => evidence)),
      failures: failures.map(({ stage, name, code }) => ({ stage, name, code })),
      effective,
      lifted,
    },
  });
}

/** Receivers are tried for so long (Standard Webhooks leaves it to the sender). */
export const GIVE_UP_AFTER_MS = 48 * 3_600_000;

async function writeEffects(
  tx: Tx,
  { effectsOf }: StoreContext,
  revision: LockedRevision,
  { decisionId, decision, effective, lifted }: Consequences & { readonly decisionId: string },
): Promise<string[]> {
  const drafts = effectsOf({
    decisionId,
    decision,
    kind: revision.kind,
    contentId: revision.externalId,
    revision: revision.number,
    current: effective,
    previous: revision.previous?.outcome ?? null,
    decidedAt: revision.now,
    lifted,
  });
  if (drafts.length === 0) return [];
  const rows = drafts.map(({ target, event, payload }) => ({
    id: newId(),
    idempotency_key: `${decisionId} ${target} ${event}`,
    decision_id: decisionId,
    author_ref: revision.authorRef,
    target,
    event,
    payload: JSON.stringify(payload),
    created_at: revision.now,
  }));
  const give_up_at = instant(Date.parse(revision.now) + GIVE_UP_AFTER_MS);
  await tx.insertInto("effect").values(rows).execute();
  await tx
    .insertInto("outbox")
    .values(rows.map(({ id }) => ({ effect_id: id, give_up_at })))
    .execute();
  return rows.map(({ id }) => id);
}

import { sql } from "kysely";
import type { Decision, PostingBlock } from "../../core/decision.ts";
import { hashOf } from "../../core/hash.ts";
import type { Category, Kind, Outcome } from "../../core/vocabulary.ts";
import { compareOutcomes } from "../../core/vocabulary.ts";
import { appendAudit } from "./audit-append.ts";
import { askPerson } from "./cases.ts";
import { DAY_MS, instant, type StoreContext, type Tx } from "./context.ts";
import { newId } from "./ids.ts";
import { liveSanctions, voidSanctions, writeSanctions } from "./sanctions.ts";

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

/**
 * null: unknown, purged or erased. Locks the author, then the content: everybody does in this order, so nobody waits in
 * a ring. What stands is read by a statement of its own: one that had to wait for its locks would still see the past.
 */
export async function lockRevision(tx: Tx, revisionId: string): Promise<LockedRevision | null> {
  const locked = await tx
    .selectFrom("content_revision as revision")
    .innerJoin("author_key", "author_key.author_ref", "revision.author_ref")
    .innerJoin("content", "content.id", "revision.content_id")
    .select(["revision.content_id", "revision.author_ref", "revision.kind", "revision.number"])
    .where("revision.id", "=", revisionId)
    .where("revision.payload", "is not", null)
    .modifyEnd(sql`for no key update of author_key for no key update of content`)
    .executeTakeFirst();
  if (!locked) return null;
  const { rows } = await sql<Standing>`
    select external_id, outcome, categories, clock_timestamp() as now,
      current_revision = ${revisionId}::uuid and deleted_at is null as current,
      coalesce((select review is not null from decision where decision.id = content.decision_id), false) as asked,
      (select outcome from decision where revision_id = ${revisionId} and actor_type = 'moderator'
        order by at desc limit 1) as standing,
      exists (${liveSanctions(revisionId)}) as sanctioned,
      exists (${liveSanctions(revisionId)} and sanction_event.type = 'strike') as struck
    from content where id = ${locked.content_id}`.execute(tx);
  const content = rows[0] as Standing;
  const { current, outcome, categories } = content;
  return {
    id: revisionId,
    contentId: locked.content_id,
    externalId: content.external_id,
    authorRef: locked.author_ref,
    kind: locked.kind,
    number: locked.number,
    current,
    previous: current && outcome ? { outcome, categories } : null,
    asked: content.asked,
    standing: content.standing,
    sanctioned: content.sanctioned,
    struck: content.struck,
    now: content.now,
  };
}

interface Standing {
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
  const decision: Decision = made.strikes > 0 && revision.struck ? { ...made, strikes: 0, block: null } : made;
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
  // what a person gave, only a person takes back
  const overturns = decision.actor.type === "moderator" || (revision.standing === null && !decision.degraded);
  const overturned = revision.sanctioned && effective && made.strikes === 0 && overturns;
  const lifted = overturned ? await voidSanctions(tx, revision, decisionId) : [];
  await writeSanctions(tx, revision, decisionId, decision);
  await (effective ? makeStand(tx, revision, decisionId, decision) : markJudged(tx, revision.id));
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
  // an author came back to a revision that a person had decided: that decision stands again, and is told again
  if (standing !== null) return previous === null && decision.outcome === standing;
  // a re-scan that could not look at everything takes nothing back
  return !(decision.degraded && previous !== null && compareOutcomes(decision.outcome, previous.outcome) < 0);
}

/** What was deleted can be claimed for so long, then it is purged. */
const CLAIM_WINDOW_MS = 30 * DAY_MS;

async function makeStand(tx: Tx, revision: LockedRevision, decisionId: string, decision: Decision): Promise<void> {
  const { outcome, categories, actor } = decision;
  const purgeAfter = outcome === "delete" ? instant(Date.parse(revision.now) + CLAIM_WINDOW_MS) : null;
  await tx
    .with("judged", (cte) =>
      cte
        .updateTable("content_revision")
        .set({ pending_since: null, purge_after: purgeAfter })
        .where("id", "=", revision.id)
        .returning("id"),
    )
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
}

/** It has its result, even one that changes nothing: the sweep is done with it. */
async function markJudged(tx: Tx, revisionId: string): Promise<void> {
  await tx
    .updateTable("content_revision")
    .set({ pending_since: null })
    .where("id", "=", revisionId)
    .where("pending_since", "is not", null)
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
  await tx
    .with("written", (cte) => cte.insertInto("effect").values(rows).returning("id"))
    .insertInto("outbox")
    .values(rows.map(({ id }) => ({ effect_id: id, give_up_at })))
    .execute();
  return rows.map(({ id }) => id);
}

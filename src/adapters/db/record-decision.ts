import { sql } from "kysely";
import type { AuditEvent } from "../../audit/event.ts";
import type { Decision, PostingBlock } from "../../core/decision.ts";
import { hashOf } from "../../core/hash.ts";
import { compareOutcomes } from "../../core/vocabulary.ts";
import { appendAudit } from "./audit-append.ts";
import { askPerson } from "./cases.ts";
import { DAY_MS, instant, type StoreContext, type Tx } from "./context.ts";
import { newId } from "./ids.ts";
import type { LockedRevision } from "./lock-revisions.ts";
import { voidSanctions, writeSanctions } from "./sanctions.ts";

export interface Written {
  readonly decisionId: string;
  readonly decision: Decision;
  readonly effectIds: readonly string[];
}

/** A decision as it was made, with what goes into its row beside it. */
export interface Made {
  readonly revision: LockedRevision;
  readonly decision: Decision;
  /** null for a person's */
  readonly scanId: string | null;
  /** a person's statement of reasons, sealed */
  readonly sealedNote: Buffer | null;
}

/** A decision with all that follows from it. */
interface Consequence extends Made {
  readonly decisionId: string;
  readonly effective: boolean;
  readonly lifted: readonly PostingBlock[];
}

/**
 * Everything that follows from decisions, the machine's or a person's, in the caller's transaction. Statements are made
 * for all of them together; no two may be of the same author, since each builds on what the one before has left.
 */
export async function writeDecisions(tx: Tx, context: StoreContext, all: readonly Made[]): Promise<Written[]> {
  if (all.length === 0) return [];
  const made = all.map((one) => {
    // one revision is one offence, however often it is judged
    const struck = one.decision.strikes > 0 && one.revision.struck;
    const decision: Decision = struck ? { ...one.decision, strikes: 0, block: null } : one.decision;
    const effective = takesEffect(one.revision, decision);
    // what a person gave, only a person takes back
    const overturns = decision.actor.type === "moderator" || (one.revision.standing === null && !decision.degraded);
    const overturned = one.revision.sanctioned && effective && one.decision.strikes === 0 && overturns;
    return { ...one, decision, effective, overturned, decisionId: newId() };
  });
  await tx.insertInto("decision").values(made.map(decisionRow)).execute();
  const consequences: Consequence[] = [];
  for (const { overturned, ...one } of made) {
    const lifted = overturned ? await voidSanctions(tx, one.revision, one.decisionId) : [];
    consequences.push({ ...one, lifted });
  }
  await writeSanctions(tx, consequences);
  await makeStand(tx, consequences);
  for (const { revision, decisionId, decision } of consequences) {
    if (!decision.review || !revision.current) continue;
    await askPerson(tx, {
      revisionId: revision.id,
      contentId: revision.contentId,
      kind: revision.kind,
      decisionId,
      review: decision.review,
      now: revision.now,
    });
  }
  await appendAudit(tx, ...consequences.map(auditEvent));
  const effectIds = await writeEffects(tx, context, consequences);
  return consequences.map(({ decisionId, decision }) => ({
    decisionId,
    decision,
    effectIds: effectIds.get(decisionId) ?? [],
  }));
}

export async function writeDecision(tx: Tx, context: StoreContext, made: Made): Promise<Written> {
  const [written] = await writeDecisions(tx, context, [made]);
  return written as Written;
}

const decisionRow = ({
  revision,
  decision,
  decisionId,
  scanId,
  sealedNote,
  effective,
}: Omit<Consequence, "lifted">) => ({
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
  actor_type: decision.actor.type,
  actor_id: decision.actor.type === "moderator" ? decision.actor.id : null,
  sealed_note: sealedNote,
  versions: JSON.stringify(decision.versions),
  effective,
  at: revision.now,
});

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

/** Every revision has its result, even one that changes nothing: the sweep is done with it. */
async function makeStand(tx: Tx, consequences: readonly Consequence[]): Promise<void> {
  const rows = consequences.map(({ revision, decision, decisionId, effective }) => ({
    effective,
    revision_id: revision.id,
    content_id: revision.contentId,
    decision_id: decisionId,
    outcome: decision.outcome,
    categories: decision.categories,
    decided_by: decision.actor.type,
    decided_at: revision.now,
    purge_after: decision.outcome === "delete" ? instant(Date.parse(revision.now) + CLAIM_WINDOW_MS) : null,
  }));
  await sql`
    with made as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made (effective boolean, revision_id uuid,
        content_id uuid, decision_id uuid, outcome text, categories text[], decided_by text, decided_at timestamptz,
        purge_after timestamptz)
    ), judged as (
      update content_revision set pending_since = null,
        purge_after = case when made.effective then made.purge_after else content_revision.purge_after end
      from made where content_revision.id = made.revision_id and (made.effective or pending_since is not null)
    )
    update content set decision_id = made.decision_id, outcome = made.outcome, categories = made.categories,
      decided_by = made.decided_by, decided_at = made.decided_at
    from made where content.id = made.content_id and made.effective`.execute(tx);
}

/** Findings by rule and message, numbers and ids: enough to prove why, nothing that anybody wrote. */
function auditEvent({ revision, decision, decisionId, effective, lifted }: Consequence): AuditEvent {
  const { note: _words, findings, failures, ...rest } = decision;
  return {
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
  };
}

/** Receivers are tried for so long (Standard Webhooks leaves it to the sender). */
export const GIVE_UP_AFTER_MS = 48 * 3_600_000;

/** Ids of the effects by decision. */
async function writeEffects(
  tx: Tx,
  { effectsOf }: StoreContext,
  consequences: readonly Consequence[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = consequences.flatMap(({ revision, decision, decisionId, effective, lifted }) =>
    effectsOf({
      decisionId,
      decision,
      kind: revision.kind,
      contentId: revision.externalId,
      revision: revision.number,
      current: effective,
      previous: revision.previous?.outcome ?? null,
      decidedAt: revision.now,
      lifted,
    }).map(({ target, event, payload }) => ({
      id: newId(),
      idempotency_key: `${decisionId} ${target} ${event}`,
      decision_id: decisionId,
      author_ref: revision.authorRef,
      target,
      event,
      payload: JSON.stringify(payload),
      created_at: revision.now,
    })),
  );
  if (rows.length === 0) return new Map();
  await tx
    .with("written", (cte) => cte.insertInto("effect").values(rows).returning("id"))
    .insertInto("outbox")
    .values(
      rows.map(({ id, created_at }) => ({
        effect_id: id,
        give_up_at: instant(Date.parse(created_at) + GIVE_UP_AFTER_MS),
      })),
    )
    .execute();
  const ids = new Map<string, string[]>();
  for (const { id, decision_id } of rows) ids.set(decision_id, [...(ids.get(decision_id) ?? []), id]);
  return ids;
}

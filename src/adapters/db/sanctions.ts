import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Decision, PostingBlock } from "../../core/decision.ts";
import type { Kind } from "../../core/vocabulary.ts";
import { NO_STRIKES, type StrikeHistory } from "../../decide/strikes.ts";
import type { Tx } from "./context.ts";
import { newId } from "./ids.ts";
import type { LockedRevision } from "./lock-revisions.ts";
import type { Tables } from "./tables.ts";

/** A decision's strikes and block hold until another decision voids them. */
const notVoided = sql<boolean>`not exists (
  select 1 from sanction_event as void where void.type = 'void' and void.decision_id = sanction_event.decision_id)`;

/** What the author has earned for this kind by other revisions than this one. */
export async function strikeHistory(tx: Tx, revision: LockedRevision, expireAfterDays: number): Promise<StrikeHistory> {
  return (await strikeHistories(tx, [revision], expireAfterDays)).get(revision.id) ?? NO_STRIKES;
}

/** The same of several revisions, by their ids. */
export async function strikeHistories(
  tx: Tx,
  revisions: readonly LockedRevision[],
  expireAfterDays: number,
): Promise<ReadonlyMap<string, StrikeHistory>> {
  const { rows } = await sql<StrikeHistory & { readonly id: string }>`
    select revision.id,
      coalesce(sum(sanction_event.strikes) filter (where sanction_event.type = 'strike'
        and sanction_event.at > now() - ${expireAfterDays} * interval '1 day'), 0)::int as live,
      max(block_until) filter (where block_until > now()) as "blockedUntil"
    from content_revision as revision
    join sanction_event on sanction_event.author_ref = revision.author_ref and sanction_event.kind = revision.kind
    join decision on decision.id = sanction_event.decision_id
    where revision.id = any(${revisions.map(({ id }) => id)}::uuid[])
      and sanction_event.type <> 'void' and decision.revision_id <> revision.id and ${notVoided}
    group by revision.id`.execute(tx);
  return new Map(rows.map(({ id, ...history }) => [id, history]));
}

/** Rows of what decisions on this revision gave and what still holds; a query to be asked whether it has any. */
export const liveSanctions = (revisionId: RawBuilder<unknown>) => sql`
  select 1 from sanction_event join decision as giver on giver.id = sanction_event.decision_id
  where giver.revision_id = ${revisionId} and sanction_event.type <> 'void' and ${notVoided}`;

interface Sanctioning {
  readonly revision: LockedRevision;
  readonly decisionId: string;
  readonly decision: Decision;
}

export async function writeSanctions(tx: Tx, decisions: readonly Sanctioning[]): Promise<void> {
  const rows = decisions.flatMap(({ revision, decisionId, decision: { strikes, block, categories } }) => {
    const common = { author_ref: revision.authorRef, decision_id: decisionId, at: revision.now };
    const strike = {
      ...common,
      id: newId(),
      kind: revision.kind,
      type: "strike" as const,
      strikes,
      block_from: null,
      block_until: null,
      reason: categories[0] ?? null,
    };
    const blocked = block && {
      ...common,
      id: newId(),
      kind: block.kind,
      type: "block" as const,
      strikes: 0,
      block_from: block.from,
      block_until: block.until,
      reason: block.reason,
    };
    return [...(strikes > 0 ? [strike] : []), ...(blocked ? [blocked] : [])];
  });
  if (rows.length > 0) await tx.insertInto("sanction_event").values(rows).execute();
}

/** Takes back what earlier decisions on the revision gave; tells which running blocks end by that. */
export async function voidSanctions(tx: Tx, revision: LockedRevision, byDecision: string): Promise<PostingBlock[]> {
  const given = await tx
    .selectFrom("sanction_event")
    .innerJoin("decision", "decision.id", "sanction_event.decision_id")
    .select(["sanction_event.decision_id", "sanction_event.type", "sanction_event.kind", "block_from", "block_until"])
    .select("sanction_event.reason")
    .where("decision.revision_id", "=", revision.id)
    .where("sanction_event.type", "!=", "void")
    .where(notVoided)
    .execute();
  const decisions = new Set(given.map(({ decision_id }) => decision_id));
  if (decisions.size === 0) return [];
  await tx
    .insertInto("sanction_event")
    .values(
      [...decisions].map((decision_id) => ({
        id: newId(),
        author_ref: revision.authorRef,
        kind: revision.kind,
        type: "void" as const,
        decision_id,
        by_decision: byDecision,
        at: revision.now,
      })),
    )
    .execute();
  return given.flatMap(({ kind, block_from, block_until, reason }) =>
    block_from && block_until && reason && block_until > revision.now
      ? [{ kind, from: block_from, until: block_until, reason }]
      : [],
  );
}

/** Blocks that run now, the longest of each kind. */
export async function runningBlocks(db: Kysely<Tables>, lookup: Buffer): Promise<PostingBlock[]> {
  const rows = await db
    .selectFrom("sanction_event")
    .innerJoin("author_key", "author_key.author_ref", "sanction_event.author_ref")
    .select(["kind", "block_from", "block_until", "reason"])
    .distinctOn("kind")
    .where("author_key.lookup", "=", lookup)
    .where("type", "=", "block")
    .where("block_until", ">", sql<string>`now()`)
    .where(notVoided)
    .orderBy("kind")
    .orderBy("block_until", "desc")
    .execute();
  return rows.flatMap(({ kind, block_from: from, block_until: until, reason }) =>
    from && until && reason ? [{ kind: kind satisfies Kind, from, until, reason }] : [],
  );
}

import { sql } from "kysely";
import type { Decision } from "../../core/decision.ts";
import type { Finding } from "../../core/finding.ts";
import { NO_STRIKES } from "../../decide/strikes.ts";
import type { RecordRequest, RecordResult } from "../../jobs/ports.ts";
import type { StoreContext, Tx } from "./context.ts";
import { newId } from "./ids.ts";
import { type LockedRevision, lockRevisions } from "./lock-revisions.ts";
import { writeDecisions } from "./record-decision.ts";
import { strikeHistories } from "./sanctions.ts";

/** Results of requests that are recorded together, in their order: one transaction, each statement made for all. */
export async function recordScans(
  context: StoreContext,
  requests: readonly RecordRequest[],
): Promise<readonly RecordResult[]> {
  if (requests.length === 0) return [];
  const results = new Map<RecordRequest, RecordResult>();
  await context.db.transaction().execute(async (tx) => {
    const locked = await lockRevisions(
      tx,
      requests.map(({ revisionId }) => revisionId),
    );
    let waiting: Judged[] = [];
    for (const request of requests) {
      const revision = locked.get(request.revisionId);
      if (revision) waiting.push({ request, revision });
      else results.set(request, { status: "gone" });
    }
    for (let first = true; waiting.length > 0; first = false) {
      const { turn, later } = onePerAuthor(waiting);
      // what the turn before has written may stand by now for the next one's revision
      const seen = first
        ? locked
        : await lockRevisions(
            tx,
            turn.map(({ revision }) => revision.id),
          );
      const fresh = turn.map((one) => ({ ...one, revision: seen.get(one.revision.id) ?? one.revision }));
      for (const [request, result] of await recordTurn(tx, context, fresh)) results.set(request, result);
      waiting = later;
    }
  });
  return requests.map((request) => results.get(request) ?? { status: "gone" });
}

interface Judged {
  readonly request: RecordRequest;
  readonly revision: LockedRevision;
}

/** An author's decisions follow one another, for each one's strikes count in the next. */
function onePerAuthor(waiting: readonly Judged[]): { turn: Judged[]; later: Judged[] } {
  const authors = new Set<string>();
  const turn: Judged[] = [];
  const later: Judged[] = [];
  for (const one of waiting) {
    (authors.has(one.revision.authorRef) ? later : turn).push(one);
    authors.add(one.revision.authorRef);
  }
  return { turn, later };
}

async function recordTurn(
  tx: Tx,
  context: StoreContext,
  turn: readonly Judged[],
): Promise<readonly (readonly [RecordRequest, RecordResult])[]> {
  const decided = await decideAll(tx, turn);
  const untold = ({ decision, revision, changed }: Decided) => ({
    decision,
    decisionId: null,
    previous: revision.previous,
    changed,
    effectIds: [],
  });
  const results: [RecordRequest, RecordResult][] = [];
  const toRecord: Decided[] = [];
  for (const one of decided) {
    const { write } = one.request;
    if (write === "never") results.push([one.request, { status: "preview", ...untold(one) }]);
    else if (write === "if-changed" && !one.changed)
      results.push([one.request, { status: "unchanged", ...untold(one) }]);
    else toRecord.push(one);
  }
  const scanIds = await insertScans(tx, toRecord);
  const scanned = toRecord.flatMap((one) => {
    const scanId = scanIds.get(one.revision.id);
    if (scanId) return [{ ...one, scanId, sealedNote: null }];
    results.push([one.request, { status: "repeated" }]);
    return [];
  });
  await insertFindings(tx, scanned);
  const written = await writeDecisions(tx, context, scanned);
  scanned.forEach(({ request, revision: { previous }, changed }, index) => {
    const what = written[index];
    if (what) results.push([request, { status: "recorded", previous, changed, ...what }]);
  });
  return results;
}

interface Decided extends Judged {
  readonly decision: Decision;
  readonly changed: boolean;
}

async function decideAll(tx: Tx, turn: readonly Judged[]): Promise<Decided[]> {
  const [first] = turn;
  if (!first) return [];
  const { policy } = first.request;
  const revisions = turn.map(({ revision }) => revision);
  const histories = await strikeHistories(tx, revisions, policy.strikes.expireAfterDays);
  const spent = await spentBudgets(
    tx,
    turn.flatMap(({ request }) => request.rules),
  );
  return turn.map(({ request, revision }) => {
    const { byRule, default: otherwise } = request.policy.budgetPerHour;
    const decision = request.decide({
      now: revision.now,
      history: histories.get(revision.id) ?? NO_STRIKES,
      ...(revision.standing !== null && { standing: { outcome: revision.standing } }),
      overBudget: new Set(request.rules.filter((rule) => (spent.get(rule) ?? 0) >= (byRule[rule] ?? otherwise))),
    });
    return { request, revision, decision, changed: differs(revision, decision) };
  });
}

/** By rule, how many scans it made act within the hour. */
async function spentBudgets(tx: Tx, rules: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (rules.length === 0) return new Map();
  const counted = await tx
    .selectFrom("finding")
    .select(["rule", sql<number>`count(distinct scan_id)`.as("count")])
    .where("rule", "in", [...new Set(rules)])
    .where("acted", "=", true)
    .where("at", ">", sql<string>`now() - interval '1 hour'`)
    .groupBy("rule")
    .execute();
  return new Map(counted.map(({ rule, count }) => [rule, count]));
}

/** Whether recording the decision would change what anybody sees: the state, the author's standing, or the queue. */
function differs({ previous, current, standing, asked }: LockedRevision, decision: Decision): boolean {
  if (!current) return false;
  if (standing !== null || previous === null) return previous === null || decision.review !== null;
  return (
    previous.outcome !== decision.outcome ||
    (decision.review !== null && !asked) ||
    previous.categories.length !== decision.categories.length ||
    decision.categories.some((category) => !previous.categories.includes(category))
  );
}

/**
 * Ids of the scans by revision; one is missing where this trigger has its result for the revision. Also a result of
 * another rule set: a job that was cut off by an upgrade and runs again after it must not decide a second time. The
 * author's lock keeps two of them from looking at once.
 */
async function insertScans(tx: Tx, decided: readonly Decided[]): Promise<ReadonlyMap<string, string>> {
  if (decided.length === 0) return new Map();
  const scans = decided.map(({ request: { revisionId, trigger }, decision: { versions, failures } }) => ({
    id: newId(),
    revision_id: revisionId,
    ruleset: versions.ruleset,
    trigger,
    failures,
    versions,
  }));
  const { rows } = await sql<{ id: string; revision_id: string }>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(scans)}::jsonb)
        as given (id uuid, revision_id uuid, ruleset text, trigger text, failures jsonb, versions jsonb)
    ), known as (
      insert into ruleset (hash, versions) select distinct on (ruleset) ruleset, versions from given
      on conflict (hash) do nothing
    )
    insert into scan (id, revision_id, ruleset, trigger, failures)
    select id, revision_id, ruleset, trigger, failures from given
    where not exists (
      select from scan where scan.revision_id = given.revision_id and scan.trigger = given.trigger)
    on conflict (revision_id, ruleset, trigger) do nothing
    returning id, revision_id`.execute(tx);
  return new Map(rows.map(({ id, revision_id }) => [revision_id, id]));
}

async function insertFindings(tx: Tx, scanned: readonly (Decided & { readonly scanId: string })[]): Promise<void> {
  const rows = scanned.flatMap(({ scanId, decision: { findings, outcome, categories } }) => {
    const counts = ({ shadow, category }: Finding) =>
      !shadow && outcome !== "publish" && category !== "test" && categories.includes(category);
    return findings.map((finding, ordinal) => ({
      scan_id: scanId,
      ordinal,
      rule: finding.rule,
      rule_version: finding.ruleVersion,
      category: finding.category,
      message: finding.message,
      severity: finding.severity,
      confidence: finding.confidence,
      exact: finding.exact,
      shadow: finding.shadow,
      acted: counts(finding),
      evidence: JSON.stringify(finding.evidence),
    }));
  });
  if (rows.length > 0) await tx.insertInto("finding").values(rows).execute();
}

import { sql } from "kysely";
import type { ImagePart } from "../../core/content.ts";
import type { Decision } from "../../core/decision.ts";
import { ElekError } from "../../core/errors.ts";
import type { Evidence, Finding } from "../../core/finding.ts";
import { sha256 } from "../../core/hash.ts";
import type { DecisionFacts, RecordRequest, RecordResult, ScanStore } from "../../jobs/ports.ts";
import type { StoreContext, Tx } from "./context.ts";
import { newId } from "./ids.ts";
import { findRecent } from "./recent.ts";
import { type LockedRevision, lockRevision, writeDecision } from "./record-decision.ts";
import { imageReader, putImage, withMedia } from "./revision-payload.ts";
import { openRevision } from "./revisions.ts";
import { strikeHistory } from "./sanctions.ts";

export function createScanStore(context: StoreContext): ScanStore {
  const { db, blobs } = context;
  return {
    async load(revisionId) {
      const revision = await openRevision(context, revisionId);
      if (!revision) return null;
      const { key, media } = revision;
      return {
        revisionId,
        content: withMedia(revision.content, media),
        current: revision.current,
        recent: await findRecent(db, revisionId),
        readImage: imageReader(blobs, key, media),
      };
    },

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

    record: (request) => db.transaction().execute((tx) => record(tx, context, request)),
  };
}

async function record(tx: Tx, context: StoreContext, request: RecordRequest): Promise<RecordResult> {
  const revision = await lockRevision(tx, request.revisionId);
  if (!revision) return { status: "gone" };
  const decision = request.decide(await readFacts(tx, revision, request));
  const { previous } = revision;
  const changed = differs(revision, decision);
  const untold = { decision, decisionId: null, previous, changed, effectIds: [] };
  if (request.write === "never") return { status: "preview", ...untold };
  if (request.write === "if-changed" && !changed) return { status: "unchanged", ...untold };
  const scanId = await insertScan(tx, request, decision);
  if (!scanId) return { status: "repeated" };
  await insertFindings(tx, scanId, decision);
  const written = await writeDecision(tx, context, revision, decision, { scanId, sealedNote: null });
  return { status: "recorded", previous, changed, ...written };
}

async function readFacts(
  tx: Tx,
  revision: LockedRevision,
  { policy, rules }: Pick<RecordRequest, "policy" | "rules">,
): Promise<DecisionFacts> {
  return {
    now: revision.now,
    history: await strikeHistory(tx, revision, policy.strikes.expireAfterDays),
    ...(revision.standing !== null && { standing: { outcome: revision.standing } }),
    overBudget: await overBudget(tx, rules, policy.budgetPerHour),
  };
}

async function overBudget(
  tx: Tx,
  rules: readonly string[],
  budget: RecordRequest["policy"]["budgetPerHour"],
): Promise<ReadonlySet<string>> {
  if (rules.length === 0) return new Set();
  const counted = await tx
    .selectFrom("finding")
    .select(["rule", sql<number>`count(distinct scan_id)`.as("count")])
    .where("rule", "in", [...rules])
    .where("acted", "=", true)
    .where("at", ">", sql<string>`now() - interval '1 hour'`)
    .groupBy("rule")
    .execute();
  return new Set(
    counted.filter(({ rule, count }) => count >= (budget.byRule[rule] ?? budget.default)).map(({ rule }) => rule),
  );
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
 * null: this trigger has its result for this revision. Also one of another rule set: a job that was cut off by an upgrade
 * and runs again after it must not decide a second time. The author's lock keeps two of them from looking at once.
 */
async function insertScan(tx: Tx, request: RecordRequest, { versions, failures }: Decision): Promise<string | null> {
  const { revisionId, trigger } = request;
  const { rows } = await sql<{ id: string }>`
    with known as (
      insert into ruleset (hash, versions) values (${versions.ruleset}, ${JSON.stringify(versions)}::jsonb)
      on conflict (hash) do nothing
    )
    insert into scan (id, revision_id, ruleset, trigger, failures)
    select ${newId()}, ${revisionId}, ${versions.ruleset}, ${trigger}, ${JSON.stringify(failures)}::jsonb
    where not exists (select from scan where revision_id = ${revisionId} and trigger = ${trigger})
    on conflict (revision_id, ruleset, trigger) do nothing
    returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

async function insertFindings(tx: Tx, scanId: string, { findings, outcome, categories }: Decision): Promise<void> {
  if (findings.length === 0) return;
  const counts = ({ shadow, category }: Finding) =>
    !shadow && outcome !== "publish" && category !== "test" && categories.includes(category);
  await tx
    .insertInto("finding")
    .values(
      findings.map((finding, ordinal) => ({
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
        evidence: JSON.stringify(finding.evidence.map(withoutWords)),
      })),
    )
    .execute();
}

/** A classifier's heaviest features are pieces of what was written; offsets lead there while the text exists. */
function withoutWords(evidence: Evidence): Evidence {
  if (evidence.kind !== "score") return evidence;
  const { features: _pieces, ...rest } = evidence;
  return rest;
}

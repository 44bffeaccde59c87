import type { Kysely } from "kysely";
import { sql } from "kysely";
import { ElekError } from "../../core/errors.ts";
import type { Failure, Finding } from "../../core/finding.ts";
import type { CaseDetail, CaseFilter, CaseSummary } from "../../review/ports.ts";
import type { StoreContext } from "./context.ts";
import { derivativeReader, imageReader, withMedia } from "./revision-payload.ts";
import { openRevision } from "./revisions.ts";
import type { Tables } from "./tables.ts";

const selectCases = (db: Kysely<Tables>) =>
  db
    .selectFrom("review_case as c")
    .innerJoin("content", "content.id", "c.content_id")
    .innerJoin("content_revision as revision", "revision.id", "c.revision_id")
    .leftJoin("decision", "decision.id", "c.opened_by")
    .select(["c.id", "c.kind", "c.queue", "c.reason", "c.priority", "c.deadline", "c.state", "c.revision_id"])
    .select(["c.opened_at", "c.lease_owner", "c.lease_until", "content.external_id", "revision.number"])
    .select(["decision.outcome", "decision.categories"])
    .select(sql<boolean>`coalesce(c.lease_until > now(), false)`.as("leased"));

type CaseRow = Awaited<ReturnType<ReturnType<typeof selectCases>["execute"]>>[number];

const toSummary = (row: CaseRow): CaseSummary => ({
  id: row.id,
  kind: row.kind,
  contentId: row.external_id,
  revision: row.number,
  queue: row.queue,
  reason: row.reason,
  priority: row.priority,
  openedAt: row.opened_at,
  deadline: row.deadline,
  state: row.state,
  outcome: row.outcome,
  categories: row.categories ?? [],
  lease: row.leased && row.lease_owner && row.lease_until ? { owner: row.lease_owner, until: row.lease_until } : null,
});

/** Most urgent first. A page begins after a case, wherever that one stands by now. */
export async function caseSummaries(
  db: Kysely<Tables>,
  { queue, kind, state = "open", limit, after }: CaseFilter,
): Promise<CaseSummary[]> {
  let query = selectCases(db)
    .where("c.state", "=", state)
    .orderBy("c.priority", "desc")
    .orderBy("c.deadline")
    .orderBy("c.id")
    .limit(limit);
  if (queue !== undefined) query = query.where("c.queue", "=", queue);
  if (kind !== undefined) query = query.where("c.kind", "=", kind);
  if (after !== undefined) {
    query = query.where(
      sql<boolean>`(-c.priority, c.deadline, c.id) >
        (select -priority, deadline, id from review_case where id = ${after}::uuid)`,
    );
  }
  return (await query.execute()).map(toSummary);
}

export async function caseDetail(context: StoreContext, caseId: string): Promise<CaseDetail | null> {
  const { db, blobs } = context;
  const row = await selectCases(db).where("c.id", "=", caseId).executeTakeFirst();
  if (!row) return null;
  const revision = await openRevision(context, row.revision_id);
  const latest = await db
    .selectFrom("scan")
    .select(["id", "failures"])
    .where("revision_id", "=", row.revision_id)
    .orderBy("finished_at", "desc")
    .limit(1)
    .executeTakeFirst();
  const events = await db
    .selectFrom("case_event")
    .select(["at", "type", "actor"])
    .where("case_id", "=", caseId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return {
    ...toSummary(row),
    revisionId: row.revision_id,
    content: revision && withMedia(revision.content, revision.media),
    findings: latest ? await readFindings(db, latest.id) : [],
    failures: (latest?.failures ?? []) as readonly Failure[],
    events,
    readImage: revision ? imageReader(blobs, revision.key, revision.media) : purged,
    readDerivative: revision ? derivativeReader(blobs, revision.key, revision.media) : purged,
  };
}

const purged = () => Promise.reject(new ElekError("BLOB_MISSING", "the revision was purged"));

async function readFindings(db: Kysely<Tables>, scanId: string): Promise<Finding[]> {
  const rows = await db.selectFrom("finding").selectAll().where("scan_id", "=", scanId).orderBy("ordinal").execute();
  return rows.map(({ rule, rule_version, category, message, severity, confidence, exact, shadow, evidence }) => ({
    rule,
    ruleVersion: rule_version,
    category,
    message,
    severity,
    confidence,
    exact,
    shadow,
    evidence,
  }));
}

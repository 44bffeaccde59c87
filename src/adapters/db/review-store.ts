import { type Kysely, sql } from "kysely";
import { ElekError } from "../../core/errors.ts";
import { type HashEntry, MODERATORS_BANK } from "../../core/hash-bank.ts";
import { decideByPerson } from "../../decide/person.ts";
import type { Lease, Resolution, Resolved, ReviewStore } from "../../review/ports.ts";
import { seal } from "../seal.ts";
import { appendAudit } from "./audit-append.ts";
import { caseDetail, caseSummaries } from "./case-views.ts";
import { noteCase } from "./cases.ts";
import { addEntries } from "./change-banks.ts";
import type { StoreContext, Tx } from "./context.ts";
import { lockRevision } from "./lock-revisions.ts";
import { writeDecision } from "./record-decision.ts";
import { openRevision } from "./revisions.ts";
import { strikeHistory } from "./sanctions.ts";
import type { Tables } from "./tables.ts";

export function createReviewStore(context: StoreContext): ReviewStore {
  const { db } = context;
  return {
    list: (filter) => caseSummaries(db, filter),
    counts: () => countCases(db),
    get: (caseId) => caseDetail(context, caseId),
    claim: (caseId, moderator, leaseSeconds) =>
      db.transaction().execute(async (tx) => {
        const found = await tx
          .selectFrom("review_case")
          .select(["state", "lease_owner", "lease_token"])
          .select(sql<boolean>`coalesce(lease_until > now(), false)`.as("leased"))
          .where("id", "=", caseId)
          .forNoKeyUpdate()
          .executeTakeFirst();
        if (!found) throw new ElekError("CASE_UNKNOWN", caseId);
        if (found.state !== "open") throw new ElekError("CASE_CLOSED", `the case is ${found.state}`);
        const own = found.leased && found.lease_owner === moderator;
        if (found.leased && !own) throw new ElekError("CASE_TAKEN", "its lease still runs");
        return lease(tx, caseId, moderator, { seconds: leaseSeconds, token: own ? found.lease_token : null });
      }),
    claimNext: (filter, moderator, leaseSeconds) =>
      db.transaction().execute(async (tx) => {
        const { queue, kind } = filter;
        let query = tx
          .selectFrom("review_case")
          .select("id")
          .where("state", "=", "open")
          .where((eb) => eb.or([eb("lease_until", "is", null), eb("lease_until", "<=", sql<string>`now()`)]))
          .orderBy("priority", "desc")
          .orderBy("deadline")
          .orderBy("id")
          .limit(1)
          // two moderators who ask at once get two cases
          .forNoKeyUpdate()
          .skipLocked();
        if (queue !== undefined) query = query.where("queue", "=", queue);
        if (kind !== undefined) query = query.where("kind", "=", kind);
        const next = await query.executeTakeFirst();
        return next ? lease(tx, next.id, moderator, { seconds: leaseSeconds, token: null }) : null;
      }),
    release: (caseId, token) =>
      db.transaction().execute(async (tx) => {
        const released = await tx
          .updateTable("review_case as held")
          .from("review_case as before")
          .set({ lease_owner: null, lease_token: null, lease_until: null })
          .whereRef("before.id", "=", "held.id")
          .where("held.id", "=", caseId)
          .where("held.state", "=", "open")
          .where("held.lease_token", "=", uuidOrNone(token))
          .returning("before.lease_owner")
          .executeTakeFirst();
        if (released) await noteCase(tx, caseId, "released", released.lease_owner);
        return released !== undefined;
      }),
    reveal: (caseId, moderator) =>
      db.transaction().execute(async (tx) => {
        const found = await tx.selectFrom("review_case").select("id").where("id", "=", caseId).executeTakeFirst();
        if (!found) throw new ElekError("CASE_UNKNOWN", caseId);
        await noteCase(tx, caseId, "revealed", moderator);
      }),
    resolve: (resolution) => resolve(context, resolution),
  };
}

/** A token is a random UUID; anything else can't be one, and Postgres would refuse to compare it. */
const uuidOrNone = (token: string): string =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(token) ? token : "00000000-0000-0000-0000-000000000000";

async function lease(
  tx: Tx,
  caseId: string,
  moderator: string,
  { seconds, token }: { seconds: number; token: string | null },
): Promise<Lease> {
  const row = await tx
    .updateTable("review_case")
    .set({
      lease_owner: moderator,
      lease_token: token ?? crypto.randomUUID(),
      lease_until: sql<string>`now() + ${seconds} * interval '1 second'`,
    })
    .where("id", "=", caseId)
    .returning(["lease_token", "lease_until"])
    .executeTakeFirstOrThrow();
  if (token === null) await noteCase(tx, caseId, "claimed", moderator);
  return { caseId, token: row.lease_token ?? "", until: row.lease_until ?? "" };
}

async function countCases(db: Kysely<Tables>) {
  return db
    .selectFrom("review_case")
    .select(["queue", sql<number>`count(*)`.as("open")])
    .select(sql<number>`count(*) filter (where deadline < now())`.as("overdue"))
    .where("state", "=", "open")
    .groupBy("queue")
    .orderBy("queue")
    .execute();
}

async function resolve(context: StoreContext, resolution: Resolution): Promise<Resolved> {
  const { db } = context;
  const { caseId, token, moderator, outcome, categories, note, policy, versions } = resolution;
  const asked = await db.selectFrom("review_case").select("revision_id").where("id", "=", caseId).executeTakeFirst();
  if (!asked) throw new ElekError("CASE_UNKNOWN", caseId);
  const opened = await openRevision(context, asked.revision_id);
  return db.transaction().execute(async (tx) => {
    // author and content are locked before the case, as everywhere
    const revision = await lockRevision(tx, asked.revision_id);
    const held = await tx
      .selectFrom("review_case")
      .select(["state", "lease_token"])
      .select(sql<boolean>`coalesce(lease_until > now(), false)`.as("leased"))
      .where("id", "=", caseId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    if (held.state !== "open") throw new ElekError("CASE_CLOSED", `the case is ${held.state}`);
    if (!revision || !opened) throw new ElekError("CASE_CLOSED", "the content was purged meanwhile");
    if (!held.leased || held.lease_token !== token) throw new ElekError("CASE_LEASE_LOST", "take the case again");
    const decision = decideByPerson({
      kind: revision.kind,
      moderator,
      outcome,
      categories,
      policy,
      versions,
      now: revision.now,
      history: await strikeHistory(tx, revision, policy.strikes.expireAfterDays),
      ...(note !== undefined && { note }),
    });
    const sealedNote = note === undefined ? null : seal(opened.key, note, `note ${revision.id}`);
    const written = await writeDecision(tx, context, { revision, decision, scanId: null, sealedNote });
    await tx
      .updateTable("review_case")
      .set({ state: "resolved", closed_at: revision.now, decision_id: written.decisionId, lease_until: null })
      .where("id", "=", caseId)
      .execute();
    await noteCase(tx, caseId, "resolved", moderator);
    await appendAudit(tx, {
      type: "case.resolved",
      at: revision.now,
      data: { case: caseId, decision: written.decisionId, moderator },
    });
    await addEntries(tx, bankEntries(resolution), { by: moderator, case: caseId });
    return { ...written, kind: revision.kind };
  });
}

/** Pictures that a person has decided about: confirmed, as far as anything can be. */
const bankEntries = ({ remember = [], categories }: Resolution): HashEntry[] =>
  remember.flatMap(({ sha256, pdq }) =>
    categories.flatMap((category) => {
      const entry = { bank: MODERATORS_BANK, category, confirmed: true };
      return [
        { ...entry, algorithm: "sha256" as const, hash: sha256 },
        ...(pdq === undefined ? [] : [{ ...entry, algorithm: "pdq" as const, hash: pdq }]),
      ];
    }),
  );

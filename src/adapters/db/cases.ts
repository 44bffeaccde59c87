import { sql } from "kysely";
import type { ReviewRequest } from "../../core/decision.ts";
import type { Kind } from "../../core/vocabulary.ts";
import { instant, type Tx } from "./context.ts";
import { newId } from "./ids.ts";
import type { Tables } from "./tables.ts";

const HOUR_MS = 3_600_000;

/** The more urgent, the sooner: a case of priority 100 within an hour, one of 0 within three days. */
const hoursFor = (priority: number): number => Math.max(1, 72 * (1 - priority / 100));

interface CaseRequest {
  readonly revisionId: string;
  readonly contentId: string;
  readonly kind: Kind;
  readonly decisionId: string;
  readonly review: ReviewRequest;
  readonly now: string;
}

/** Asks a person: opens the revision's case, or makes the open one as urgent as the new reason is. */
export async function askPerson(tx: Tx, request: CaseRequest): Promise<void> {
  const { revisionId, contentId, kind, decisionId, review, now } = request;
  const deadline = instant(Date.parse(now) + hoursFor(review.priority) * HOUR_MS);
  const id = newId();
  const made = await tx
    .insertInto("review_case")
    .values({
      id,
      revision_id: revisionId,
      content_id: contentId,
      kind,
      queue: kind === "profile_image" || kind === "product_image" ? "images" : "texts",
      reason: review.reason,
      priority: review.priority,
      deadline,
      opened_by: decisionId,
    })
    .onConflict((conflict) => conflict.column("revision_id").where("state", "=", "open").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made) return noteCase(tx, id, "opened", null);
  const raised = await tx
    .updateTable("review_case")
    .set({
      reason: review.reason,
      priority: review.priority,
      deadline: sql<string>`least(deadline, ${deadline})`,
    })
    .where("revision_id", "=", revisionId)
    .where("state", "=", "open")
    .where("priority", "<", review.priority)
    .returning("id")
    .executeTakeFirst();
  if (raised) await noteCase(tx, raised.id, "raised", null);
}

export async function noteCase(
  tx: Tx,
  caseId: string,
  type: Tables["case_event"]["type"],
  actor: string | null,
): Promise<void> {
  await tx.insertInto("case_event").values({ id: newId(), case_id: caseId, type, actor }).execute();
}

/** Closes what was asked about revisions that no longer stand. */
export async function supersedeCases(tx: Tx, contentId: string): Promise<void> {
  const closed = await tx
    .updateTable("review_case")
    .set({
      state: "superseded",
      closed_at: sql<string>`now()`,
      lease_owner: null,
      lease_token: null,
      lease_until: null,
    })
    .where("content_id", "=", contentId)
    .where("state", "=", "open")
    .returning("id")
    .execute();
  for (const { id } of closed) await noteCase(tx, id, "superseded", null);
}

import { type Kysely, sql } from "kysely";
import type { AuditEvent } from "../../audit/event.ts";
import { canonicalJson } from "../../core/canonical-json.ts";
import type { Tables } from "./tables.ts";

/** Writes an event in the transaction that it tells of, and hands it to the sealer, in one statement. */
export async function appendAudit(db: Kysely<Tables>, event: AuditEvent): Promise<void> {
  await sql`
    with written as (insert into audit_event (event) values (${canonicalJson(event)}) returning id)
    insert into audit_pending (event_id) select id from written
  `.execute(db);
}

import { type Kysely, sql } from "kysely";
import type { AuditEvent } from "../../audit/event.ts";
import { canonicalJson } from "../../core/canonical-json.ts";
import type { Tables } from "./tables.ts";

/** Writes events in the transaction that they tell of, and hands them to the sealer, in one statement. */
export async function appendAudit(db: Kysely<Tables>, ...events: readonly AuditEvent[]): Promise<void> {
  await sql`
    with written as (
      insert into audit_event (event)
      select event from unnest(${events.map(canonicalJson)}::text[]) with ordinality as given (event, place) order by place
      returning id
    )
    insert into audit_pending (event_id) select id from written
  `.execute(db);
}

import { type Migration, sql } from "kysely";

/** The audit chain. Nothing here can be changed or removed by SQL; whoever goes around that is found by the hashes. */
export const audit: Migration = {
  async up(db) {
    await sql`
    create table audit_event (
      id bigint generated always as identity primary key,
      -- canonical JSON, kept as text: exactly these bytes are hashed
      event text not null
    );

    -- an event's place in the chain; a table of its own, so that sealing changes no event
    create table audit_link (
      seq bigint primary key,
      event_id bigint not null unique references audit_event,
      prev bytea not null,
      hash bytea not null
    );

    create table audit_checkpoint (
      seq bigint primary key references audit_link,
      hash text not null,
      at text not null,
      key text not null,
      signature text not null
    );

    -- events that wait for the sealer; ids are taken before commits, so "greater than the last" would miss late ones
    create table audit_pending (event_id bigint primary key references audit_event);

    create function audit_is_append_only() returns trigger language plpgsql as $$
    begin
      raise exception 'audit records are append-only' using errcode = 'insufficient_privilege';
    end $$;

    create trigger append_only before update or delete or truncate on audit_event
      for each statement execute function audit_is_append_only();
    create trigger append_only before update or delete or truncate on audit_link
      for each statement execute function audit_is_append_only();
    create trigger append_only before update or delete or truncate on audit_checkpoint
      for each statement execute function audit_is_append_only();
  `.execute(db);
  },
};

import { type Migration, sql } from "kysely";

/** What was made of it: scans, decisions, sanctions, effects, review. No user's words in any column that is not sealed. */
export const decision: Migration = {
  async up(db) {
    await sql`
    create table ruleset (
      hash text primary key,
      -- policy, models and version that it was first run with
      versions jsonb not null,
      first_seen_at timestamptz not null default now()
    );

    create table scan (
      id uuid primary key,
      revision_id uuid not null references content_revision,
      ruleset text not null references ruleset,
      trigger text not null,
      failures jsonb not null,
      finished_at timestamptz not null default now(),
      unique (revision_id, ruleset, trigger)
    );

    create table finding (
      scan_id uuid not null references scan,
      ordinal int not null,
      rule text not null,
      rule_version int not null,
      category text not null,
      message text not null,
      severity text not null,
      confidence real not null,
      exact boolean not null,
      shadow boolean not null,
      -- the machine acted, and this finding's category was among the reasons: counts against the rule's budget
      acted boolean not null,
      evidence jsonb not null,
      at timestamptz not null default now(),
      primary key (scan_id, ordinal)
    );
    create index finding_rule on finding (rule, at);
    create index finding_budget on finding (rule, at) where acted;

    create table decision (
      id uuid primary key,
      revision_id uuid not null references content_revision,
      content_id uuid not null references content,
      author_ref uuid not null,
      -- null for a person's
      scan_id uuid references scan,
      outcome text not null,
      categories text[] not null,
      degraded boolean not null,
      strikes int not null,
      block jsonb,
      review jsonb,
      actor_type text not null,
      actor_id text,
      -- a moderator's statement of reasons, under the author's key
      sealed_note bytea,
      versions jsonb not null,
      -- changed what stands: the revision was current and no person had decided otherwise
      effective boolean not null,
      at timestamptz not null default now()
    );
    create index decision_revision on decision (revision_id, at);
    create index decision_content on decision (content_id, at);
    create index decision_at on decision (at);
    alter table content add foreign key (decision_id) references decision;

    -- strikes and blocks are a fold over these events
    create table sanction_event (
      id uuid primary key,
      author_ref uuid not null references author_key,
      kind text not null,
      type text not null check (type in ('strike', 'block', 'void')),
      -- the decision that gave it, or whose sanctions are void
      decision_id uuid not null references decision,
      -- of a void: the decision that took them back
      by_decision uuid references decision,
      strikes int not null default 0,
      block_from timestamptz,
      block_until timestamptz,
      reason text,
      at timestamptz not null default now()
    );
    create index sanction_event_author on sanction_event (author_ref, kind, at);
    create index sanction_event_decision on sanction_event (decision_id, type);

    create table effect (
      id uuid primary key,
      idempotency_key text not null unique,
      decision_id uuid references decision,
      author_ref uuid references author_key,
      target text not null,
      event text not null,
      payload jsonb not null,
      created_at timestamptz not null default now()
    );
    create index effect_decision on effect (decision_id);

    create table outbox (
      effect_id uuid primary key references effect,
      state text not null default 'pending' check (state in ('pending', 'delivered', 'dead')),
      attempts int not null default 0,
      next_attempt timestamptz not null default now(),
      -- after this no further attempt; moved on by a redrive
      give_up_at timestamptz not null,
      lease uuid,
      last_error text,
      finished_at timestamptz
    );
    create index outbox_due on outbox (next_attempt) where state = 'pending';
    create index outbox_dead on outbox (finished_at) where state = 'dead';

    create table review_case (
      id uuid primary key,
      revision_id uuid not null references content_revision,
      content_id uuid not null references content,
      kind text not null,
      queue text not null,
      reason text not null,
      priority int not null,
      deadline timestamptz not null,
      state text not null default 'open' check (state in ('open', 'resolved', 'superseded')),
      lease_owner text,
      lease_token uuid,
      lease_until timestamptz,
      opened_at timestamptz not null default now(),
      closed_at timestamptz,
      -- the decision that asked, and the one that answered
      opened_by uuid references decision,
      decision_id uuid references decision
    );
    create unique index review_case_one_open on review_case (revision_id) where state = 'open';
    create index review_case_next on review_case (priority desc, deadline, id) where state = 'open';
    create index review_case_queue on review_case (queue, priority desc, deadline, id) where state = 'open';
    create index review_case_content on review_case (content_id);

    create table case_event (
      id uuid primary key,
      case_id uuid not null references review_case,
      type text not null,
      actor text,
      at timestamptz not null default now()
    );
    create index case_event_case on case_event (case_id, at);

    create table claim (
      id uuid primary key,
      decision_id uuid not null references decision,
      content_id uuid not null references content,
      author_ref uuid not null references author_key,
      state text not null default 'open' check (state in ('open', 'answered', 'withdrawn')),
      sealed_text bytea,
      sealed_answer bytea,
      received_at timestamptz not null default now(),
      due_at timestamptz not null,
      answered_at timestamptz,
      case_id uuid references review_case
    );
    create index claim_due on claim (due_at) where state = 'open';
    create index claim_decision on claim (decision_id);

    create table hash_bank (
      bank text not null,
      algorithm text not null,
      hash bytea not null,
      category text not null,
      -- confirmed entries are exact evidence; others only ask
      confirmed boolean not null default false,
      source text,
      added_by text not null,
      added_at timestamptz not null default now(),
      primary key (bank, algorithm, hash)
    );

    create table rescan_run (
      id uuid primary key,
      filter jsonb not null,
      dry_run boolean not null,
      cursor uuid,
      total int not null,
      tally jsonb not null default '{}',
      state text not null default 'running' check (state in ('running', 'finished', 'stopped')),
      started_at timestamptz not null default now(),
      finished_at timestamptz
    );

    create table api_token (
      id uuid primary key,
      name text not null,
      role text not null,
      secret_hash bytea not null unique,
      created_at timestamptz not null default now(),
      expires_at timestamptz,
      revoked_at timestamptz
    );
  `.execute(db);
  },
};

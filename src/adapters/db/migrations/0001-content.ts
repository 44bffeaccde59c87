import { type Migration, sql } from "kysely";

/**
 * What came in. Everything that is or names a person lies in author_key, content_revision and media; elsewhere an
 * author is only `author_ref`, which means nothing once the row in author_key is emptied.
 */
export const content: Migration = {
  async up(db) {
    await sql`
    create table installation (
      only_row boolean primary key default true check (only_row),
      -- recognises the master key: starting with another one must fail, not write what nobody can read
      key_check bytea not null,
      created_at timestamptz not null default now()
    );

    create table author_key (
      author_ref uuid primary key,
      -- HMAC of the platform's id; null after erasure
      lookup bytea unique,
      -- the author's own key, wrapped by the master key; null after erasure, and with it all below is noise
      wrapped_key bytea,
      sealed_id bytea,
      created_at timestamptz not null default now(),
      deletion_requested_at timestamptz,
      erase_after timestamptz,
      erased_at timestamptz
    );
    create index author_key_erase on author_key (erase_after) where erase_after is not null and erased_at is null;

    create table content (
      id uuid primary key,
      kind text not null,
      external_id text not null,
      -- null for a tombstone: the deletion came before the content itself
      author_ref uuid references author_key,
      current_revision uuid,
      -- occurrence of the newest event taken in; older ones never overtake it
      event_at timestamptz not null,
      -- what stands for the current revision; null while it waits to be judged
      decision_id uuid,
      outcome text,
      categories text[] not null default '{}',
      decided_by text,
      decided_at timestamptz,
      created_at timestamptz not null default now(),
      deleted_at timestamptz,
      unique (kind, external_id)
    );
    create index content_author on content (author_ref);
    create index content_categories on content using gin (categories) where deleted_at is null;

    create table content_revision (
      id uuid primary key,
      content_id uuid not null references content,
      author_ref uuid not null,
      kind text not null,
      number int not null,
      -- HMAC of the canonical content under the author's key: names the revision without betraying a short text
      digest bytea not null,
      -- the content, AES-256-GCM under the author's key; null once purged
      payload bytea,
      has_images boolean not null,
      -- how often it became the current one: an author may edit there and back
      turn int not null default 1,
      received_at timestamptz not null default now(),
      -- waits to be judged: the sweep looks here
      pending_since timestamptz,
      purge_after timestamptz,
      purged_at timestamptz,
      unique (content_id, digest),
      unique (content_id, number)
    );
    create index content_revision_pending on content_revision (pending_since) where pending_since is not null;
    create index content_revision_author on content_revision (author_ref, kind, received_at);
    create index content_revision_purge on content_revision (purge_after)
      where purge_after is not null and purged_at is null;

    create table media (
      revision_id uuid not null references content_revision,
      part text not null,
      sha256 text not null,
      bytes int not null,
      blob_key text not null,
      primary key (revision_id, part)
    );
    create index media_sha256 on media (sha256);
    create index media_blob on media (blob_key);

    create table recent_post (
      revision_id uuid primary key references content_revision,
      content_id uuid not null,
      author_ref uuid not null,
      kind text not null,
      -- HMAC of the normalised text; null for posts without one
      exact bytea,
      -- 64-bit similarity hash; two within three bits share at least one of its four 16-bit bands
      near bigint,
      at timestamptz not null
    );
    create index recent_post_author on recent_post (author_ref, kind, at);
    create index recent_post_exact on recent_post (exact, at) where exact is not null;
    create index recent_post_band_0 on recent_post ((near & 65535), at) where near is not null;
    create index recent_post_band_1 on recent_post (((near >> 16) & 65535), at) where near is not null;
    create index recent_post_band_2 on recent_post (((near >> 32) & 65535), at) where near is not null;
    create index recent_post_band_3 on recent_post (((near >> 48) & 65535), at) where near is not null;
    create index recent_post_at on recent_post (at);

    -- text is encrypted: keyed hashes of its words find the candidates of a new lexeme
    create table token_index (
      token bytea not null,
      revision_id uuid not null references content_revision,
      primary key (token, revision_id)
    );
    create index token_index_revision on token_index (revision_id);

    create table inbound_event (
      webhook_id text primary key,
      -- HMAC of the body's hash: the same id with another body is a mistake of the sender, not a repetition
      body_digest bytea not null,
      response jsonb not null,
      received_at timestamptz not null default now()
    );
    create index inbound_event_received on inbound_event (received_at);
  `.execute(db);
  },
};

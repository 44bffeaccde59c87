import { type Migration, sql } from "kysely";

/**
 * Hash banks with their history: an entry that goes stays as a row, so that what stood at any version can be read again
 * and a decision that names the version can be replayed.
 */
export const hashBanks: Migration = {
  async up(db) {
    await sql`
    create table hash_bank_version (
      seq bigint primary key,
      -- SHA-256 chained over every change since the first
      hash text not null,
      change text not null check (change in ('none', 'add', 'remove', 'expire')),
      entries int not null,
      by text not null,
      at timestamptz not null default now()
    );
    -- the first row is also what writers lock, so that versions follow one another
    insert into hash_bank_version (seq, hash, change, entries, by) values (0, repeat('0', 64), 'none', 0, 'elek');

    -- nothing ever wrote to the one before
    drop table hash_bank;
    create table hash_bank (
      id bigint generated always as identity primary key,
      bank text not null,
      algorithm text not null check (algorithm in ('pdq', 'sha256')),
      hash bytea not null check (length(hash) = 32),
      category text not null,
      -- confirmed entries are exact evidence; others only ask
      confirmed boolean not null,
      -- bits that may differ; null for as many as PDQ recommends
      max_distance int check (max_distance between 0 and 31),
      source text,
      expires_at timestamptz,
      added_by text not null,
      added_at timestamptz not null default now(),
      added_seq bigint not null references hash_bank_version,
      removed_seq bigint references hash_bank_version
    );
    create unique index hash_bank_standing on hash_bank (bank, algorithm, hash, category) where removed_seq is null;
    create index hash_bank_added on hash_bank (added_seq, id);
    create index hash_bank_removed on hash_bank (removed_seq, id) where removed_seq is not null;
    create index hash_bank_expires on hash_bank (expires_at) where expires_at is not null and removed_seq is null;
  `.execute(db);
  },
};

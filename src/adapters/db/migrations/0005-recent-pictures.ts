import { type Migration, sql } from "kysely";

/** What pictures that were posted lately look like, so that one which comes again is seen. */
export const recentPictures: Migration = {
  async up(db) {
    await sql`
    create table recent_picture (
      revision_id uuid not null references content_revision,
      part text not null,
      content_id uuid not null,
      author_ref uuid not null,
      kind text not null,
      pdq bit(256) not null,
      -- its sixteen 16-bit words, each with its place: of two hashes within 15 bits one word at least is the same
      words int[] not null,
      at timestamptz not null,
      primary key (revision_id, part)
    );
    create index recent_picture_words on recent_picture using gin (words);
    create index recent_picture_at on recent_picture (at);
  `.execute(db);
  },
};

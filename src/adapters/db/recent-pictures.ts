import { type Kysely, sql } from "kysely";
import type { RecentPicture, RecentPicturesSignal } from "../../core/signals.ts";
import type { Kind } from "../../core/vocabulary.ts";
import type { MeetPictures } from "../../prepare/index.ts";
import type { Tables } from "./tables.ts";

type MetPicture = Parameters<MeetPictures>[0][number];

const WINDOW_DAYS = 7;
const WINDOW_SECONDS = WINDOW_DAYS * 86_400;
/** of 256: one picture encoded anew or resized; more than a word's width would need another index */
const SAME_BITS = 15;
/** earlier pictures looked at for each; counts beyond that say nothing more */
const MOST = 400;
const SHOWN = 5;
const WORDS = 16;

/**
 * Remembers what the pictures of a revision look like, and tells which earlier ones of its kind look the same, as of
 * when it was posted. A picture that a person has found in order is nothing to tell: the next one is no other.
 */
export async function meetPictures(
  db: Kysely<Tables>,
  revisionId: string,
  pictures: readonly MetPicture[],
): Promise<RecentPicturesSignal> {
  if (pictures.length === 0) return { pictures: [] };
  await remember(db, revisionId, pictures);
  const earlier = await findEarlier(db, revisionId, pictures);
  return {
    pictures: pictures.flatMap(({ part }) => {
      const own = earlier.filter((row) => row.part === part);
      return own.length === 0 || own.some(({ cleared }) => cleared) ? [] : [summaryOf(part, own)];
    }),
  };
}

/** Pictures older than the window are nobody's neighbours any more. */
export async function forgetPictures(db: Kysely<Tables>): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("recent_picture")
    .where("at", "<=", sql<string>`now() - ${sql.lit(WINDOW_DAYS)} * interval '1 day'`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

const given = (pictures: readonly MetPicture[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(
    pictures.map(({ part, pdq }) => ({ part, pdq: `x${pdq}`, words: wordsOf(pdq) })),
  )}::jsonb) as given (part text, pdq text, words int[])`;

const wordsOf = (pdq: string): number[] =>
  Array.from(
    { length: WORDS },
    (_, place) => place * 65_536 + Number.parseInt(pdq.slice(place * 4, place * 4 + 4), 16),
  );

const remember = (db: Kysely<Tables>, revisionId: string, pictures: readonly MetPicture[]) =>
  sql`
    insert into recent_picture (revision_id, part, content_id, author_ref, kind, pdq, words, at)
    select post.revision_id, given.part, post.content_id, post.author_ref, post.kind, given.pdq::bit(256), given.words, post.at
    from recent_post as post cross join ${given(pictures)}
    where post.revision_id = ${revisionId}
    on conflict (revision_id, part) do nothing`.execute(db);

interface Earlier {
  readonly part: string;
  readonly kind: Kind;
  readonly external_id: string;
  readonly author_ref: string;
  readonly same_author: boolean;
  readonly distance: number;
  readonly age: number;
  readonly cleared: boolean;
}

async function findEarlier(
  db: Kysely<Tables>,
  revisionId: string,
  pictures: readonly MetPicture[],
): Promise<readonly Earlier[]> {
  const { rows } = await sql<Earlier>`
    select given.part, content.kind, content.external_id, found.author_ref, found.author_ref = post.author_ref as same_author,
      found.distance, extract(epoch from post.at - found.at)::float8 as age,
      coalesce(content.decided_by = 'moderator' and content.outcome = 'publish', false) as cleared
    from recent_post as post cross join ${given(pictures)} cross join lateral (
      select content_id, author_ref, at, bit_count(pdq # given.pdq::bit(256))::int as distance
      from recent_picture
      where words && given.words and bit_count(pdq # given.pdq::bit(256)) <= ${sql.lit(SAME_BITS)}
        and kind = post.kind and content_id <> post.content_id and (at, revision_id) < (post.at, post.revision_id)
        and at > post.at - ${sql.lit(WINDOW_DAYS)} * interval '1 day'
      order by at desc limit ${sql.lit(MOST)}
    ) as found
    join content on content.id = found.content_id
    where post.revision_id = ${revisionId}
    order by found.distance, found.at desc, content.id`.execute(db);
  return rows;
}

function summaryOf(part: string, earlier: readonly Earlier[]): RecentPicture {
  const contents = new Map(earlier.map((row) => [`${row.kind} ${row.external_id}`, row]));
  const own = [...contents.values()].filter((row) => row.same_author);
  return {
    part,
    windowSeconds: WINDOW_SECONDS,
    own: own.length,
    authors: new Set(earlier.filter((row) => !row.same_author).map(({ author_ref }) => author_ref)).size,
    contents: [...contents.values()].slice(0, SHOWN).map(({ kind, external_id, same_author, distance, age }) => ({
      contentKind: kind,
      contentId: external_id,
      sameAuthor: same_author,
      similarity: 1 - distance / 256,
      ageSeconds: Math.max(0, Math.round(age)),
    })),
  };
}

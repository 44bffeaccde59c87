import { type Kysely, sql } from "kysely";
import type { RecentSignal } from "../../core/signals.ts";
import type { Kind } from "../../core/vocabulary.ts";
import type { Tables } from "./tables.ts";

const WINDOWS = [60, 600, 3600, 86_400] as const;
const REPEAT_DAYS = 30;
/** of 64: beyond that, texts of this length are alike by chance */
const NEAR_BITS = 6;
const REPEATS_PER_SIDE = 20;

/**
 * What was posted before each revision, as of when it was posted: asked again later, the answer is the same. The author's
 * own repeats and other people's are looked for apart, so that a common phrase of many hides neither.
 */
export async function findRecent(
  db: Kysely<Tables>,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, RecentSignal>> {
  if (revisionIds.length === 0) return new Map();
  const posts = await countPosts(db, revisionIds);
  const repeats = await findRepeats(
    db,
    posts.filter(({ comparable }) => comparable).map(({ revision_id }) => revision_id),
  );
  return new Map(
    posts.map((post) => [
      post.revision_id,
      {
        posts: WINDOWS.map((windowSeconds) => ({ windowSeconds, count: Number(post[`w${windowSeconds}`] ?? 0) })),
        repeats: repeats.filter(({ revision_id }) => revision_id === post.revision_id).map(asRepeat),
      },
    ]),
  );
}

interface Posts {
  readonly revision_id: string;
  readonly comparable: boolean;
  readonly [window: `w${number}`]: number;
}

async function countPosts(db: Kysely<Tables>, revisionIds: readonly string[]): Promise<readonly Posts[]> {
  const { rows } = await sql<Posts>`
    select post.revision_id, post.exact is not null or post.near is not null as comparable, counted.*
    from recent_post as post cross join lateral (
      select ${sql.join(
        WINDOWS.map(
          (seconds) =>
            sql`count(distinct content_id) filter (where at > post.at - ${sql.lit(seconds)} * interval '1 second')
                as ${sql.ref(`w${seconds}`)}`,
        ),
      )}
      from recent_post
      where author_ref = post.author_ref and kind = post.kind and at <= post.at and at > post.at - interval '1 day'
    ) as counted
    where post.revision_id = any(${revisionIds}::uuid[])`.execute(db);
  return rows;
}

interface Repeat {
  readonly revision_id: string;
  readonly kind: Kind;
  readonly external_id: string;
  readonly same_author: boolean;
  readonly similarity: number;
  readonly age: number;
}

/** as the indexes of the bands are written, so that they serve */
const BANDS = [sql`near & 65535`, ...[16, 32, 48].map((shift) => sql`(near >> ${sql.lit(shift)}) & 65535`)];
const BANDS_OF_POST = [
  sql`post.near & 65535`,
  ...[16, 32, 48].map((shift) => sql`(post.near >> ${sql.lit(shift)}) & 65535`),
];

async function findRepeats(db: Kysely<Tables>, revisionIds: readonly string[]): Promise<readonly Repeat[]> {
  if (revisionIds.length === 0) return [];
  const earlier = (own: boolean) => {
    const range = sql`author_ref ${own ? sql`=` : sql`<>`} post.author_ref and content_id <> post.content_id
      and (at, revision_id) < (post.at, post.revision_id) and at > post.at - ${sql.lit(REPEAT_DAYS)} * interval '1 day'`;
    const newest = sql`order by at desc limit ${sql.lit(REPEATS_PER_SIDE)}`;
    const exact = sql`(select content_id, at, author_ref, 1.0 as similarity from recent_post
      where exact = post.exact and ${range} ${newest})`;
    const bits = sql`bit_count((near # post.near)::bit(64))`;
    // one statement per band, so that each walks its own index
    const bands = BANDS.map(
      (band, index) => sql`(select content_id, at, author_ref, 1 - ${bits} / 64.0 as similarity from recent_post
        where near is not null and (${band}) = (${BANDS_OF_POST[index]}) and ${bits} <= ${sql.lit(NEAR_BITS)}
          and ${range} ${newest})`,
    );
    return sql.join([exact, ...bands], sql` union all `);
  };
  const { rows } = await sql<Repeat>`
    select post.revision_id, content.kind, content.external_id, found.same_author,
      found.similarity::float8 as similarity, extract(epoch from post.at - found.at)::float8 as age
    from recent_post as post cross join lateral (
      select content_id, max(similarity) as similarity, max(at) as at,
        bool_or(author_ref = post.author_ref) as same_author
      from (${earlier(true)} union all ${earlier(false)}) as candidates
      group by content_id
    ) as found
    join content on content.id = found.content_id
    where post.revision_id = any(${revisionIds}::uuid[])
    order by found.similarity desc, found.at desc, content.id`.execute(db);
  return rows;
}

const asRepeat = ({ kind, external_id, same_author, similarity, age }: Repeat): RecentSignal["repeats"][number] => ({
  contentKind: kind,
  contentId: external_id,
  sameAuthor: same_author,
  similarity,
  ageSeconds: Math.max(0, Math.round(age)),
});

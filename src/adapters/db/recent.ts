import { type Kysely, type Selectable, sql } from "kysely";
import type { RecentSignal } from "../../core/signals.ts";
import type { Kind } from "../../core/vocabulary.ts";
import type { Tables } from "./tables.ts";

const WINDOWS = [60, 600, 3600, 86_400] as const;
const REPEAT_DAYS = 30;
/** of 64: beyond that, texts of this length are alike by chance */
const NEAR_BITS = 6;
const REPEATS_PER_SIDE = 20;

/**
 * What was posted before this revision, as of when it was posted: asked again later, the answer is the same. The
 * author's own repeats and other people's are looked for apart, so that a common phrase of many hides neither.
 */
export async function findRecent(db: Kysely<Tables>, revisionId: string): Promise<RecentSignal> {
  const post = await db.selectFrom("recent_post").selectAll().where("revision_id", "=", revisionId).executeTakeFirst();
  if (!post) return { posts: [], repeats: [] };
  const counts = await sql<Record<string, number>>`
    select ${sql.join(
      WINDOWS.map(
        (seconds) =>
          sql`count(distinct content_id) filter (where at > ${post.at}::timestamptz - ${seconds} * interval '1 second')
              as ${sql.ref(`w${seconds}`)}`,
      ),
    )}
    from recent_post
    where author_ref = ${post.author_ref} and kind = ${post.kind} and at <= ${post.at}
      and at > ${post.at}::timestamptz - interval '1 day'`.execute(db);
  const row = counts.rows[0] ?? {};
  return {
    posts: WINDOWS.map((windowSeconds) => ({ windowSeconds, count: row[`w${windowSeconds}`] ?? 0 })),
    repeats: post.exact === null && post.near === null ? [] : await findRepeats(db, post),
  };
}

interface Repeat {
  readonly kind: Kind;
  readonly external_id: string;
  readonly same_author: boolean;
  readonly similarity: number;
  readonly age: number;
}

async function findRepeats(db: Kysely<Tables>, post: Selectable<Tables["recent_post"]>) {
  const earlier = (own: boolean) => {
    const same = own ? sql`author_ref = ${post.author_ref}` : sql`author_ref <> ${post.author_ref}`;
    const range = sql`${same} and content_id <> ${post.content_id}
      and (at, revision_id) < (${post.at}::timestamptz, ${post.revision_id}::uuid)
      and at > ${post.at}::timestamptz - ${REPEAT_DAYS} * interval '1 day'`;
    const exact = sql`(select content_id, at, author_ref, 1.0 as similarity from recent_post
      where exact = ${post.exact} and ${range} order by at desc limit ${REPEATS_PER_SIDE})`;
    if (post.near === null) return exact;
    const bits = sql`bit_count((near # ${post.near}::bigint)::bit(64))`;
    // one statement per band, so that each walks its own index
    const bands = [0, 16, 32, 48].map(
      (shift) => sql`(select content_id, at, author_ref, 1 - ${bits} / 64.0 as similarity from recent_post
        where near is not null and ((near >> ${sql.lit(shift)}) & 65535) = ((${post.near}::bigint >> ${sql.lit(shift)}) & 65535)
          and ${bits} <= ${NEAR_BITS} and ${range} order by at desc limit ${REPEATS_PER_SIDE})`,
    );
    return sql`${exact} union all ${sql.join(bands, sql` union all `)}`;
  };
  const { rows } = await sql<Repeat>`
    select content.kind, content.external_id, found.same_author, found.similarity::float8 as similarity,
      extract(epoch from ${post.at}::timestamptz - found.at)::float8 as age
    from (
      select content_id, max(similarity) as similarity, max(at) as at, bool_or(author_ref = ${post.author_ref}) as same_author
      from (${earlier(true)} union all ${earlier(false)}) as candidates
      group by content_id
    ) as found
    join content on content.id = found.content_id
    order by found.similarity desc, found.at desc, content.id`.execute(db);
  return rows.map(({ kind, external_id, same_author, similarity, age }) => ({
    contentKind: kind,
    contentId: external_id,
    sameAuthor: same_author,
    similarity,
    ageSeconds: Math.max(0, Math.round(age)),
  }));
}

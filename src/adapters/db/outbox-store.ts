import { type Kysely, sql } from "kysely";
import type { DueEffect, OutboxStore } from "../../enforce/ports.ts";
import { openAuthorId } from "./authors.ts";
import type { StoreContext } from "./context.ts";
import { GIVE_UP_AFTER_MS } from "./record-decision.ts";
import type { Tables } from "./tables.ts";

const FIRST_DELAY_SECONDS = 5;
const LONGEST_DELAY_SECONDS = 4 * 3600;
/** A receiver that comes back must not meet everything at the same second. */
const JITTER = 0.2;

/** 5 s, 10 s, 20 s … 4 h, each 20 % more or less. */
export function retryDelay(attempt: number, random = Math.random()): number {
  const delay = Math.min(FIRST_DELAY_SECONDS * 2 ** (attempt - 1), LONGEST_DELAY_SECONDS);
  return delay * (1 + JITTER * (2 * random - 1));
}

export function createOutboxStore({ db, keys }: StoreContext): OutboxStore {
  return {
    async takeDue({ limit, leaseSeconds }) {
      const lease = crypto.randomUUID();
      const { rows } = await sql<DueRow>`
        with due as (
          select effect_id from outbox
          where state = 'pending' and next_attempt <= now()
          order by next_attempt limit ${limit}
          for no key update skip locked
        ), taken as (
          update outbox set lease = ${lease}, attempts = attempts + 1,
            next_attempt = now() + ${leaseSeconds} * interval '1 second'
          from due where outbox.effect_id = due.effect_id
          returning outbox.effect_id, outbox.attempts
        )
        select effect.id, target, event, payload, effect.created_at, taken.attempts,
          author_key.author_ref, wrapped_key, sealed_id
        from taken join effect on effect.id = taken.effect_id
        left join author_key on author_key.author_ref = effect.author_ref
        order by effect.id`.execute(db);
      return rows.map(
        (row): DueEffect => ({
          id: row.id,
          target: row.target,
          event: row.event,
          payload: row.payload,
          authorId: openAuthorId(keys, row),
          createdAt: row.created_at,
          attempt: row.attempts,
          lease,
        }),
      );
    },

    async markDelivered(id, lease) {
      const row = await db
        .updateTable("outbox")
        .set({ state: "delivered", lease: null, last_error: null, finished_at: sql<string>`now()` })
        .where("effect_id", "=", id)
        .where("lease", "=", lease)
        .where("state", "=", "pending")
        .returning("effect_id")
        .executeTakeFirst();
      return row !== undefined;
    },

    async markFailed(id, lease, error) {
      const held = await db
        .selectFrom("outbox")
        .select("attempts")
        .where("effect_id", "=", id)
        .where("lease", "=", lease)
        .executeTakeFirst();
      if (!held) return "lost";
      const next = sql<string>`now() + ${retryDelay(held.attempts)} * interval '1 second'`;
      const row = await db
        .updateTable("outbox")
        .set({
          state: sql<"pending" | "dead">`case when ${next} > give_up_at then 'dead' else 'pending' end`,
          finished_at: sql<string | null>`case when ${next} > give_up_at then now() end`,
          next_attempt: next,
          lease: null,
          last_error: error.slice(0, 200),
        })
        .where("effect_id", "=", id)
        .where("lease", "=", lease)
        .where("state", "=", "pending")
        .returning("state")
        .executeTakeFirst();
      return row?.state === "dead" ? "dead" : row ? "pending" : "lost";
    },

    async redrive(ids) {
      let query = db
        .updateTable("outbox")
        .set({
          state: "pending",
          attempts: 0,
          next_attempt: sql<string>`now()`,
          give_up_at: sql<string>`now() + ${GIVE_UP_AFTER_MS / 1000} * interval '1 second'`,
          finished_at: null,
        })
        .where("state", "=", "dead");
      if (ids !== undefined) query = query.where("effect_id", "in", ids.length > 0 ? [...ids] : [NO_ID]);
      const { numUpdatedRows } = await query.executeTakeFirst();
      return Number(numUpdatedRows);
    },

    async listDead(limit) {
      return db
        .selectFrom("outbox")
        .innerJoin("effect", "effect.id", "outbox.effect_id")
        .select(["effect.id", "effect.target", "effect.event", "effect.created_at as createdAt"])
        .select(["outbox.attempts as attempt", "outbox.last_error as lastError"])
        .where("outbox.state", "=", "dead")
        .orderBy("outbox.finished_at", "desc")
        .limit(limit)
        .execute();
    },

    counts: () => countStates(db),
  };
}

const NO_ID = "00000000-0000-0000-0000-000000000000";

interface DueRow extends Pick<DueEffect, "id" | "target" | "event" | "payload"> {
  readonly created_at: string;
  readonly attempts: number;
  readonly author_ref: string | null;
  readonly wrapped_key: Buffer | null;
  readonly sealed_id: Buffer | null;
}

/** By the two partial indexes: what was delivered grows for ever and is not counted. */
async function countStates(db: Kysely<Tables>) {
  const { rows } = await sql<{ pending: number; dead: number }>`
    select (select count(*) from outbox where state = 'pending') as pending,
      (select count(*) from outbox where state = 'dead') as dead`.execute(db);
  return rows[0] ?? { pending: 0, dead: 0 };
}

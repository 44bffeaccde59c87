import type { Callback } from "../enforce/callback.ts";
import type { DueEffect, OutboxStore } from "../enforce/ports.ts";
import { describeFailure } from "./failure.ts";
import type { JobHandler, JobLog, JobQueue } from "./queue.ts";

export interface DeliverDeps {
  readonly outbox: Pick<OutboxStore, "takeDue" | "markDelivered" | "markFailed">;
  readonly callback: Callback;
  readonly log: JobLog;
}

/** As many as the callback has connections, so that none of them waits for another. */
const BATCH = 32;
/** Twice what the slowest receiver is waited for. Short, since it is also how long a killed process's effects lie still. */
const LEASE_SECONDS = 20;
/** Nudges within this time are one. */
const GATHER_MS = 20;

/**
 * Sends all that is due in the outbox. An effect whose answer is not written down, because the process ended or the
 * database was away, is sent again: at least once, with the same id for the receiver to know it by.
 */
export const deliver =
  ({ outbox, callback, log }: DeliverDeps): JobHandler<"deliver"> =>
  async (_, { signal }) => {
    const send = async (effect: DueEffect) => {
      const answer = await callback(effect);
      if (answer.delivered) {
        await outbox.markDelivered(effect.id, effect.lease);
        return true;
      }
      const state = await outbox.markFailed(effect.id, effect.lease, answer.reason);
      const fields = { effect: effect.id, event: effect.event, attempt: effect.attempt, reason: answer.reason };
      if (state === "dead") log.error(fields, "effect given up; it waits to be sent anew by hand");
      else log.warn(fields, "effect not delivered; tried again later");
      return false;
    };
    while (!signal.aborted) {
      const due = await outbox.takeDue({ limit: BATCH, leaseSeconds: LEASE_SECONDS });
      if (due.length === 0) return;
      const delivered = await Promise.all(due.map(send));
      // nobody there: the rest need not spend their attempts on finding that out too
      if (!delivered.includes(true)) return;
    }
  };

/** Says that something may be due. Cheap and often: many of them make one job. */
export function createDeliveryNudge(queue: Pick<JobQueue, "enqueue">, log: JobLog): () => void {
  let gathering = false;
  return () => {
    if (gathering) return;
    gathering = true;
    setTimeout(async () => {
      gathering = false;
      try {
        await queue.enqueue("deliver", [{ payload: {}, coalesce: "outbox" }]);
      } catch (error) {
        log.warn({ reason: describeFailure(error) }, "delivery not queued; the timer will");
      }
    }, GATHER_MS);
  };
}

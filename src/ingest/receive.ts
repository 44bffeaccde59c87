import type { Acceptance, InboundEvent, IngestStore, QueuedModeration } from "./ports.ts";

export interface ReceiveDeps {
  readonly store: IngestStore;
  readonly queue: { moderate(jobs: readonly QueuedModeration[]): Promise<void> };
  readonly log: { warn(details: object, message: string): void };
}

export type Receive = (event: InboundEvent) => Promise<Acceptance>;

/** Commits first, queues after. A queue that is down delays the judgement until the sweep, and never the answer. */
export const createReceive =
  ({ store, queue, log }: ReceiveDeps): Receive =>
  async (event) => {
    const { acceptance, enqueue } = await store.accept(event);
    if (enqueue.length > 0) {
      await queue.moderate(enqueue).catch((error: unknown) => {
        log.warn({ err: error, jobs: enqueue.length }, "queue unavailable: the sweep will find what was accepted");
      });
    }
    return acceptance;
  };

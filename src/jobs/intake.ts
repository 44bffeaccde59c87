import type { ModerationJob, QueuedModeration } from "../ingest/ports.ts";
import { describeFailure } from "./failure.ts";
import type { JobLog, JobQueue, JobRequest } from "./queue.ts";

/** Texts of one job. More of them would save little, and make one worker's job of what several could share. */
const TEXTS_PER_JOB = 16;

export interface Intake {
  /** Puts accepted revisions into the queue, soon: it neither waits nor fails. What the queue does not take, the sweep finds. */
  put(revisions: readonly QueuedModeration[]): void;
  /** resolves once all that was put is in the queue, or given over to the sweep */
  settled(): Promise<void>;
}

/**
 * The way from the database into the queue. While the engine is busy taking one batch the next one gathers: a single
 * upload is never delayed, and a flood of them shares the engine's bookkeeping.
 */
export function createIntake({ queue, log }: { queue: Pick<JobQueue, "enqueue">; log: JobLog }): Intake {
  let waiting: QueuedModeration[] = [];
  let sending: Promise<void> | null = null;

  async function send() {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await enqueueModeration(queue, batch);
      } catch (error) {
        log.warn({ count: batch.length, reason: describeFailure(error) }, "not queued; the sweep will find them");
      }
    }
    sending = null;
  }

  return {
    put(revisions) {
      if (revisions.length === 0) return;
      waiting.push(...revisions);
      sending ??= send();
    },
    async settled() {
      while (sending) await sending;
    },
  };
}

/** A Content with pictures goes to the image lane, everything else shares jobs in the text lane. */
export async function enqueueModeration(
  queue: Pick<JobQueue, "enqueue">,
  revisions: readonly QueuedModeration[],
): Promise<void> {
  const [images, texts] = [revisions.filter((r) => r.hasImages), revisions.filter((r) => !r.hasImages)];
  const jobs = chunks(texts, TEXTS_PER_JOB).map((chunk) => {
    const [only] = chunk;
    return only && chunk.length === 1 ? moderationRequest.text(only) : { payload: { revisions: chunk.map(idsOf) } };
  });
  await Promise.all([queue.enqueue("text", jobs), queue.enqueue("image", images.map(moderationRequest.image))]);
}

// revisions come with more than a payload may carry
const idsOf = ({ revisionId, trigger }: ModerationJob): ModerationJob => ({ revisionId, trigger });
const idOf = ({ revisionId, trigger }: ModerationJob) => `${revisionId} ${trigger}`;

/** Jobs for one revision each; asked for again while they wait, they are not doubled. */
export const moderationRequest = {
  text: (job: ModerationJob): JobRequest<"text"> => ({ id: idOf(job), payload: { revisions: [idsOf(job)] } }),
  image: (job: ModerationJob): JobRequest<"image"> => ({ id: idOf(job), payload: { revision: idsOf(job) } }),
};

export function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

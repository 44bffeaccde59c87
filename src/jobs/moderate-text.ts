import { describeFailure } from "./failure.ts";
import { gather } from "./gather.ts";
import { moderationRequest } from "./intake.ts";
import { type JudgeDeps, judgeRevisions } from "./judge-revision.ts";
import type { JobHandler, JobQueue } from "./queue.ts";

export interface ModerateTextDeps extends JudgeDeps {
  readonly queue: Pick<JobQueue, "enqueue">;
}

/**
 * Judges the texts of one job and records them together. Where that fails, or a process ended over it, each of them gets
 * a job of its own: which of them it was only shows alone, and then it has its own attempts and drags no other along.
 */
export function moderateText(given: ModerateTextDeps): JobHandler<"text"> {
  const deps = { ...given, scans: gathered(given.scans) };
  return async ({ revisions }, attempt) => {
    if (revisions.length === 1) return await judgeRevisions(revisions, attempt, deps);
    if (attempt.abandoned === 0) {
      try {
        return await judgeRevisions(revisions, attempt, deps);
      } catch (error) {
        deps.log.warn({ count: revisions.length, reason: describeFailure(error) }, "tried again one by one");
      }
    }
    await deps.queue.enqueue("text", revisions.map(moderationRequest.text));
  };
}

/** One at a time, so that the next one gathers as much as it can: fewer and larger measured faster than more at once. */
const TOGETHER = { atOnce: 1, most: 64 };

/** Jobs that run side by side share their statements and transactions. */
const gathered = ({ loadMany, recordMany }: JudgeDeps["scans"]): JudgeDeps["scans"] => ({
  loadMany: gather(loadMany, TOGETHER),
  recordMany: gather(recordMany, TOGETHER),
});

import { describeFailure } from "./failure.ts";
import { moderationRequest } from "./intake.ts";
import { type JudgeDeps, judgeRevision } from "./judge-revision.ts";
import type { JobHandler, JobQueue } from "./queue.ts";

export interface ModerateTextDeps extends JudgeDeps {
  readonly queue: Pick<JobQueue, "enqueue">;
}

/**
 * Judges the texts of one job side by side. Those that fail are put back one by one, so that each has its own attempts
 * and none of them drags the others along.
 */
export const moderateText =
  (deps: ModerateTextDeps): JobHandler<"text"> =>
  async ({ revisions }, attempt) => {
    const [first] = revisions;
    if (first && revisions.length === 1) {
      await judgeRevision(first, attempt, deps);
      return;
    }
    // the process before us ended over one of these: which of them, only a job of its own can tell
    if (attempt.abandoned > 0) {
      await deps.queue.enqueue("text", revisions.map(moderationRequest.text));
      return;
    }
    const results = await Promise.allSettled(revisions.map((revision) => judgeRevision(revision, attempt, deps)));
    const failed = revisions.filter((revision, index) => {
      const result = results[index];
      if (result?.status !== "rejected") return false;
      deps.log.warn({ revision: revision.revisionId, reason: describeFailure(result.reason) }, "tried again by itself");
      return true;
    });
    await deps.queue.enqueue("text", failed.map(moderationRequest.text));
  };

import { type JudgeDeps, judgeRevision } from "./judge-revision.ts";
import type { JobHandler } from "./queue.ts";

/** Judges one Content with pictures. Alone in its job: decoding is the slowest and the most dangerous thing we do. */
export const moderateImage =
  (deps: JudgeDeps): JobHandler<"image"> =>
  async ({ revision }, attempt) => {
    await judgeRevision(revision, attempt, deps);
  };

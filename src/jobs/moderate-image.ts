import { type JudgeDeps, judgeRevisions } from "./judge-revision.ts";
import type { JobHandler } from "./queue.ts";

/** Judges one Content with pictures. Alone in its job: decoding is the slowest and the most dangerous thing we do. */
export const moderateImage =
  (deps: JudgeDeps): JobHandler<"image"> =>
  ({ revision }, attempt) =>
    judgeRevisions([revision], attempt, deps);

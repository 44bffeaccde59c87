import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ElekError } from "../../src/core/errors.ts";
import type { QueuedModeration } from "../../src/ingest/ports.ts";
import { createIntake, enqueueModeration } from "../../src/jobs/intake.ts";
import type { JobQueue } from "../../src/jobs/queue.ts";
import { recordingLog, recordingQueue } from "./support.ts";

const queued = (id: string, hasImages = false): QueuedModeration => ({
  revisionId: id,
  trigger: "upload",
  kind: hasImages ? "product_image" : "review",
  hasImages,
});

describe("the way into the queue", () => {
  it("puts every revision into exactly one job of its lane, as ids and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 60 }), async (pictures) => {
        const { queue, enqueued } = recordingQueue();
        const revisions = pictures.map((hasImages, index) => queued(`r${index}`, hasImages));
        await enqueueModeration(queue, revisions);
        const found = enqueued.flatMap(({ lane, job }) => {
          const payload = job.payload as { revisions?: object[]; revision?: object };
          return (payload.revisions ?? [payload.revision as object]).map((ids) => ({ lane, ids }));
        });
        expect(found).toHaveLength(revisions.length);
        for (const { revisionId, trigger, hasImages } of revisions) {
          expect(found).toContainEqual({ lane: hasImages ? "image" : "text", ids: { revisionId, trigger } });
        }
        for (const { lane, job } of enqueued) {
          const size = (job.payload as { revisions?: object[] }).revisions?.length ?? 1;
          expect(size).toBeLessThanOrEqual(lane === "image" ? 1 : 16);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("sends a single one at once, and lets the next gather while the engine is busy", async () => {
    const calls: number[] = [];
    let release = () => {};
    const queue: Pick<JobQueue, "enqueue"> = {
      async enqueue(lane, jobs) {
        if (lane !== "text" || jobs.length === 0) return;
        calls.push(jobs.flatMap(({ payload }) => (payload as { revisions: object[] }).revisions).length);
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      },
    };
    const intake = createIntake({ queue, log: recordingLog().log });
    for (let index = 0; index < 10; index += 1) intake.put([queued(`r${index}`)]);
    await Promise.resolve();
    expect(calls).toEqual([1]);
    release();
    await new Promise((resolve) => setImmediate(resolve));
    expect(calls).toEqual([1, 9]);
    release();
    await intake.settled();
  });

  it("says so where the queue is away, keeps nothing back and goes on with what comes later", async () => {
    const { queue, enqueued } = recordingQueue();
    let away = true;
    const { log, lines } = recordingLog();
    const intake = createIntake({
      log,
      queue: {
        async enqueue(lane, jobs) {
          if (away) throw new ElekError("QUEUE_UNAVAILABLE", "redis does not answer");
          await queue.enqueue(lane, jobs);
        },
      },
    });
    intake.put([queued("a"), queued("b")]);
    await intake.settled();
    expect(lines).toMatchObject([{ level: "warn", fields: { count: 2 } }]);
    away = false;
    intake.put([queued("c")]);
    await intake.settled();
    expect(enqueued.map(({ job }) => job.id)).toEqual(["c upload"]);
  });
});

import { describe, expect, it, vi } from "vitest";
import type { QueuedModeration } from "../../src/ingest/ports.ts";
import type { LaneCounts } from "../../src/jobs/queue.ts";
import { createTimers, type Exclusively, startTimers, type TimerDeps } from "../../src/jobs/timers.ts";
import { recordingLog, recordingQueue } from "./support.ts";

const always: Exclusively = async (_name, run) => {
  await run();
  return true;
};

const idle: LaneCounts = { waiting: 0, active: 0, delayed: 0 };

function setUp(overrides: { waiting?: number; lost?: QueuedModeration[] } = {}) {
  const { queue, enqueued } = recordingQueue();
  const { log, lines } = recordingLog();
  const asked: number[] = [];
  const sealed: number[] = [];
  let nudges = 0;
  const deps: TimerDeps = {
    log,
    nudgeDelivery: () => {
      nudges += 1;
    },
    queue: {
      ...queue,
      counts: async () => ({
        text: { ...idle, waiting: overrides.waiting ?? 0 },
        image: idle,
        rescan: idle,
        deliver: idle,
      }),
    },
    sweep: {
      findUnjudged: async ({ olderThanSeconds }) => {
        asked.push(olderThanSeconds);
        return overrides.lost ?? [];
      },
      countUnjudged: async () => 0,
      forgetPictures: async () => 0,
    },
    audit: {
      seal: async () => ({ sealed: sealed.push(1), more: sealed.length < 3 }),
      checkpoint: async () => null,
    },
    hashBanks: { expire: async () => 0 },
  };
  const run = async (name: string) =>
    await createTimers(deps)
      .find((timer) => timer.name === name)
      ?.run();
  return { run, enqueued, lines, asked, sealed, nudges: () => nudges };
}

describe("what is done again and again", () => {
  it("puts lost revisions into their lanes", async () => {
    const lost = [
      { revisionId: "a", trigger: "upload", kind: "review", hasImages: false },
      { revisionId: "b", trigger: "upload", kind: "product_image", hasImages: true },
    ] as const;
    const { run, enqueued, lines } = setUp({ lost: [...lost] });
    await run("sweep");
    expect(enqueued.map(({ lane, job }) => [lane, job.id])).toEqual([
      ["text", "a upload"],
      ["image", "b upload"],
    ]);
    expect(lines).toMatchObject([{ level: "warn", fields: { count: 2 } }]);
  });

  it("is slower to call something lost while jobs are waiting", async () => {
    const quiet = setUp();
    await quiet.run("sweep");
    const busy = setUp({ waiting: 5 });
    await busy.run("sweep");
    expect(busy.asked[0]).toBeGreaterThan((quiet.asked[0] ?? 0) * 10);
  });

  it("seals until nothing is left", async () => {
    const { run, sealed } = setUp();
    await run("seal");
    expect(sealed).toHaveLength(3);
  });

  it("looks into the outbox", async () => {
    const { run, nudges } = setUp();
    await run("outbox");
    expect(nudges()).toBe(1);
  });
});

describe("timers", () => {
  it("run at once and again, one turn at a time, through failures, until they are disposed of", async () => {
    const { log, lines } = recordingLog();
    let turns = 0;
    let running = 0;
    let most = 0;
    const timers = startTimers(
      [
        {
          name: "t",
          everyMs: 5,
          run: async () => {
            running += 1;
            most = Math.max(most, running);
            await new Promise((resolve) => setTimeout(resolve, 10));
            running -= 1;
            turns += 1;
            if (turns === 1) throw new Error("құпия");
          },
        },
      ],
      { exclusively: always, log },
    );
    await vi.waitFor(() => expect(turns).toBeGreaterThanOrEqual(3));
    await timers[Symbol.asyncDispose]();
    const after = turns;
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(turns).toBe(after);
    expect(most).toBe(1);
    expect(lines).toMatchObject([{ level: "warn", fields: { timer: "t", reason: "INTERNAL: Error" } }]);
    expect(JSON.stringify(lines)).not.toContain("құпия");
  });

  it("leave a turn to the process that is at it", async () => {
    let runs = 0;
    let asked = 0;
    const timers = startTimers(
      [
        {
          name: "t",
          everyMs: 5,
          run: async () => {
            runs += 1;
          },
        },
      ],
      {
        log: recordingLog().log,
        exclusively: async () => {
          asked += 1;
          return false;
        },
      },
    );
    await vi.waitFor(() => expect(asked).toBeGreaterThanOrEqual(2));
    await timers[Symbol.asyncDispose]();
    expect(runs).toBe(0);
  });
});

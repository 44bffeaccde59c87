import { describe, expect, it } from "vitest";
import type { RescanRun, RescanStore } from "../../src/jobs/ports.ts";
import { rescan } from "../../src/jobs/rescan.ts";
import type { Judge } from "../../src/pipeline.ts";
import { attempt, judgeDeps, memoryScans, recordingQueue, text } from "./support.ts";

/** A run over revisions in the order of their ids; the cursor and the tally move together, only forward. */
function memoryRescans(ids: readonly string[], dryRun = false) {
  let run: RescanRun = {
    id: "run",
    filter: {},
    dryRun,
    cursor: null,
    total: ids.length,
    tally: {},
    state: "running",
    startedAt: "2026-01-02T03:04:05.000Z",
  };
  const store: RescanStore = {
    count: async () => ids.length,
    page: async (_filter, cursor, limit) =>
      ids
        .filter((id) => cursor === null || id > cursor)
        .slice(0, limit)
        .map((revisionId) => ({ revisionId, kind: "review", hasImages: false })),
    start: async () => run,
    async advance(_id, from, to, counts) {
      if (run.cursor !== from) return false;
      const tally = { ...run.tally };
      for (const [key, count] of Object.entries(counts)) tally[key] = (tally[key] ?? 0) + count;
      run = { ...run, cursor: to, tally };
      return true;
    },
    async finish(_id, state) {
      run = { ...run, state };
    },
    get: async (id) => (id === run.id ? run : null),
    list: async () => [run],
  };
  return { store, current: () => run };
}

const ids = Array.from({ length: 450 }, (_, index) => `r${String(index).padStart(4, "0")}`);
const contents = Object.fromEntries(ids.map((id) => [id, text(id)]));

function setUp(options: { dryRun?: boolean; judge?: Judge } = {}) {
  const { scans, decisions, requests } = memoryScans(contents);
  const rescans = memoryRescans(ids, options.dryRun);
  const { queue, enqueued } = recordingQueue();
  const { deps } = judgeDeps({ scans, ...(options.judge && { judge: options.judge }) });
  const handle = rescan({ ...deps, queue, rescans: rescans.store });
  const run = async () => {
    let jobs = 1;
    for (let done = 0; done < jobs; done += 1) {
      const before = enqueued.length;
      await handle({ runId: "run" }, attempt());
      jobs += enqueued.length - before;
    }
  };
  return { handle, run, decisions, requests, enqueued, current: rescans.current };
}

describe("re-scanning", () => {
  it("judges every revision once, page by page, and finishes", async () => {
    const { run, decisions, current, enqueued } = setUp();
    await run();
    expect(decisions.size).toBe(450);
    expect(current()).toMatchObject({ state: "finished", tally: { seen: 450, changed: 450, "none>publish": 450 } });
    expect(enqueued.every(({ lane, job }) => lane === "rescan" && job.coalesce === "rescan run")).toBe(true);
  });

  it("writes nothing when it only tries", async () => {
    const { run, decisions, requests, current } = setUp({ dryRun: true });
    await run();
    expect(decisions.size).toBe(0);
    expect(requests.every(({ write }) => write === "never")).toBe(true);
    expect(current().tally.seen).toBe(450);
  });

  it("leaves out of the record what does not change", async () => {
    const { run, requests } = setUp();
    await run();
    expect(requests.every(({ write, trigger }) => write === "if-changed" && trigger === "rescan run")).toBe(true);
  });

  it("does a page again that was cut off, and records nothing twice", async () => {
    let judged = 0;
    const publishing = judgeDeps().deps.judge;
    const stop = new AbortController();
    const { handle, run, decisions, current } = setUp({
      judge: async (content, sources) => {
        judged += 1;
        if (judged === 50) stop.abort();
        return await publishing(content, sources);
      },
    });
    await expect(handle({ runId: "run" }, attempt({ signal: stop.signal }))).rejects.toThrow();
    expect(current()).toMatchObject({ cursor: null, tally: {} });
    const before = decisions.size;
    expect(before).toBeGreaterThan(0);
    await run();
    expect(decisions.size).toBe(450);
    expect(current().tally).toMatchObject({ seen: 450, repeated: before, changed: 450 - before });
  });

  it("stops where the run was stopped, and says that an unknown one is unknown", async () => {
    const { handle, current, requests, enqueued } = setUp();
    await handle({ runId: "run" }, attempt());
    const seen = requests.length;
    expect(seen).toBe(400);
    Object.assign(current(), { state: "stopped" });
    await handle({ runId: "run" }, attempt());
    expect(requests).toHaveLength(seen);
    expect(enqueued).toHaveLength(1);
    await expect(handle({ runId: "other" }, attempt())).rejects.toMatchObject({ code: "RESCAN_UNKNOWN" });
  });

  it("counts what can't be judged, and leaves what stands as it is", async () => {
    const publishing = judgeDeps().deps.judge;
    const { run, decisions, current } = setUp({
      judge: async (content, sources) => {
        const [part] = content.parts;
        if (part?.type === "text" && part.text === "r0007") throw new Error("broken");
        return await publishing(content, sources);
      },
    });
    await run();
    expect(decisions.has("r0007 rescan run")).toBe(false);
    expect(current().tally).toMatchObject({ seen: 450, failed: 1, changed: 449 });
  });
});

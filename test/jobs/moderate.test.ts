import { describe, expect, it } from "vitest";
import type { Content } from "../../src/core/content.ts";
import { ElekError } from "../../src/core/errors.ts";
import { moderateImage } from "../../src/jobs/moderate-image.ts";
import { moderateText } from "../../src/jobs/moderate-text.ts";
import type { Judge } from "../../src/pipeline.ts";
import { attempt, judgeDeps, memoryScans, recordingQueue, revision, text } from "./support.ts";

const SECRET = "сөзбен айтқан құпиям";

const failing: Judge = async () => {
  throw new TypeError(`can't look at ${SECRET}`);
};

describe("moderating texts", () => {
  it("records one decision for each revision, tells of it and asks for delivery", async () => {
    const { scans, decisions } = memoryScans({ a: text("бір"), b: text("екі") });
    const { deps, nudges, observed, lines } = judgeDeps({ scans });
    const { queue, enqueued } = recordingQueue();
    await moderateText({ ...deps, queue })({ revisions: [revision("a"), revision("b")] }, attempt());
    expect([...decisions.keys()].sort()).toEqual(["a upload", "b upload"]);
    expect(nudges).toHaveLength(2);
    expect(observed).toEqual(["publish", "publish"]);
    expect(lines.map(({ message }) => message)).toEqual(["decided", "decided"]);
    expect(enqueued).toEqual([]);
  });

  it("does nothing twice when it runs twice", async () => {
    const { scans, decisions } = memoryScans({ a: text("бір") });
    const { deps, nudges, observed } = judgeDeps({ scans });
    const handle = moderateText({ ...deps, ...recordingQueue() });
    await handle({ revisions: [revision("a")] }, attempt());
    await handle({ revisions: [revision("a")] }, attempt({ number: 2 }));
    expect(decisions.size).toBe(1);
    expect(nudges).toHaveLength(1);
    expect(observed).toHaveLength(1);
  });

  it("passes over what was purged meanwhile", async () => {
    const { scans, requests } = memoryScans({});
    const { deps } = judgeDeps({ scans });
    await moderateText({ ...deps, ...recordingQueue() })({ revisions: [revision("gone")] }, attempt());
    expect(requests).toEqual([]);
  });

  it("gives each a job of its own where one of them fails, and decides none of them twice", async () => {
    const { scans, decisions } = memoryScans({ a: text("бір"), b: text(SECRET), c: text("үш") });
    const { deps, lines } = judgeDeps({ scans });
    const judge: Judge = (content, sources) =>
      content.parts.some((part) => part.type === "text" && part.text === SECRET)
        ? failing(content, sources)
        : deps.judge(content, sources);
    const { queue, enqueued } = recordingQueue();
    const handle = moderateText({ ...deps, judge, queue });
    await handle({ revisions: [revision("a"), revision("b"), revision("c")] }, attempt());
    expect(decisions.size).toBe(0);
    expect(enqueued).toEqual(
      ["a", "b", "c"].map((id) => ({
        lane: "text",
        job: { id: `${id} upload`, payload: { revisions: [revision(id)] } },
      })),
    );
    for (const id of ["a", "c"]) await handle({ revisions: [revision(id)] }, attempt());
    await expect(handle({ revisions: [revision("b")] }, attempt())).rejects.toThrow(TypeError);
    expect([...decisions.keys()].sort()).toEqual(["a upload", "c upload"]);
    expect(JSON.stringify(lines)).not.toContain(SECRET);
  });

  it("asks again where the store is away, as often as the lane allows, and decides nothing meanwhile", async () => {
    const { deps } = judgeDeps({
      scans: {
        ...memoryScans({ a: text("бір") }).scans,
        recordMany: async () => {
          throw new ElekError("DATABASE_UNREACHABLE", "gone");
        },
      },
    });
    const handle = moderateText({ ...deps, ...recordingQueue() });
    for (const last of [false, true]) {
      await expect(handle({ revisions: [revision("a")] }, attempt({ last }))).rejects.toMatchObject({
        code: "DATABASE_UNREACHABLE",
      });
    }
  });

  it("splits a job over which a process ended, so that each revision answers for itself", async () => {
    const { scans, requests } = memoryScans({ a: text("бір"), b: text("екі") });
    const { deps } = judgeDeps({ scans });
    const { queue, enqueued } = recordingQueue();
    const revisions = [revision("a"), revision("b")];
    await moderateText({ ...deps, queue })({ revisions }, attempt({ number: 2, abandoned: 1 }));
    expect(requests).toEqual([]);
    expect(enqueued.map(({ job }) => job.payload)).toEqual([
      { revisions: [revision("a")] },
      { revisions: [revision("b")] },
    ]);
  });

  it("lets the fail mode decide and a person look when it can't be judged to the last", async () => {
    const { scans, decisions } = memoryScans({ a: text(SECRET) });
    const { deps, lines } = judgeDeps({ scans, judge: failing });
    const handle = moderateText({ ...deps, ...recordingQueue() });
    await expect(handle({ revisions: [revision("a")] }, attempt())).rejects.toThrow(TypeError);
    expect(decisions.size).toBe(0);
    await handle({ revisions: [revision("a")] }, attempt({ last: true }));
    expect(decisions.get("a upload")).toMatchObject({
      outcome: "publish",
      degraded: true,
      review: { reason: "degraded" },
      failures: [{ stage: "extractor", name: "pipeline", code: "JUDGING_FAILED" }],
    });
    expect(JSON.stringify(lines)).not.toContain(SECRET);
  });
});

describe("moderating pictures", () => {
  const picture = (url?: string): Content => ({
    kind: "product_image",
    id: "p",
    author: { id: "a" },
    parts: [{ type: "image", name: "image:1", sha256: url ? "" : "ab", bytes: url ? 0 : 2, ...(url && { url }) }],
    context: {},
  });
  /** judges by reading every picture, as prepare does */
  const reading =
    (seen: string[]): Judge =>
    async ({ kind, parts }, { readImage }) => {
      for (const part of parts) {
        if (part.type !== "image") continue;
        const bytes = await readImage(part).catch((error: ElekError) => error.code);
        seen.push(String(bytes));
      }
      return (await judgeDeps().deps.judge({ kind } as Content, {} as never)) as never;
    };

  it("holds a picture that processes end over, without looking once more", async () => {
    const { scans, decisions } = memoryScans({ a: picture() });
    let looked = 0;
    const { deps } = judgeDeps({
      scans,
      judge: async () => {
        looked += 1;
        throw new Error("never reached");
      },
    });
    await moderateImage(deps)({ revision: revision("a") }, attempt({ number: 4, abandoned: 3 }));
    expect(looked).toBe(0);
    expect(decisions.get("a upload")).toMatchObject({ outcome: "hold", degraded: true });
  });

  it("fetches what came by URL once, and judges what was fetched", async () => {
    const { scans } = memoryScans({ a: picture("https://pictures.example/1.jpg") });
    const seen: string[] = [];
    let fetched = 0;
    const { deps } = judgeDeps({
      scans,
      judge: reading(seen),
      readPicture: () => async () => {
        fetched += 1;
        return Buffer.from("fetched");
      },
    });
    await moderateImage(deps)({ revision: revision("a") }, attempt());
    expect(seen).toEqual(["fetched"]);
    expect(fetched).toBe(1);
  });

  it("tries again where the server of a picture is away, and goes without it in the end", async () => {
    const { scans, decisions } = memoryScans({ a: picture("https://pictures.example/1.jpg") });
    const seen: string[] = [];
    const { deps } = judgeDeps({
      scans,
      judge: reading(seen),
      readPicture: () => async () => {
        throw new ElekError("IMAGE_FETCH_FAILED", "503");
      },
    });
    const handle = moderateImage(deps);
    await expect(handle({ revision: revision("a") }, attempt())).rejects.toMatchObject({ code: "IMAGE_FETCH_FAILED" });
    expect(decisions.size).toBe(0);
    await handle({ revision: revision("a") }, attempt({ last: true }));
    expect(seen).toEqual(["IMAGE_FETCH_FAILED"]);
    expect(decisions.size).toBe(1);
  });

  it("does not ask again for a picture that is gone", async () => {
    const { scans, decisions } = memoryScans({ a: picture("https://pictures.example/1.jpg") });
    const seen: string[] = [];
    const { deps } = judgeDeps({
      scans,
      judge: reading(seen),
      readPicture: () => async () => {
        throw new ElekError("IMAGE_FETCH_GONE", "404");
      },
    });
    await moderateImage(deps)({ revision: revision("a") }, attempt());
    expect(seen).toEqual(["IMAGE_FETCH_GONE"]);
    expect(decisions.size).toBe(1);
  });
});

import { describe, expect, it } from "vitest";
import type { ImagePart } from "../../src/core/content.ts";
import { ElekError } from "../../src/core/errors.ts";
import { sha256 } from "../../src/core/hash.ts";
import { createPictureReader } from "../../src/ingest/read-picture.ts";

const FETCHED = Buffer.from("fetched");
const STORED = Buffer.from("stored");
const byUrl: ImagePart = { type: "image", name: "image:1", sha256: "", bytes: 0, url: "https://cdn.example/a.jpg" };

function reader(options: { readonly kept?: Buffer; readonly fetchImage?: () => Promise<Buffer> } = {}) {
  const calls: string[] = [];
  const read = createPictureReader({
    fetchImage:
      options.fetchImage ??
      (async (url) => {
        calls.push(`fetch ${url}`);
        return FETCHED;
      }),
    attach: async (revision, part, bytes) => {
      calls.push(`attach ${revision} ${part} ${Buffer.from(bytes)}`);
      const kept = options.kept ?? Buffer.from(bytes);
      return { ...byUrl, sha256: sha256(kept), bytes: kept.length };
    },
  })({ revisionId: "r1", readImage: async () => STORED });
  return { read, calls };
}

describe("reading a revision's pictures", () => {
  it("fetches one that came by URL, and keeps its bytes before they are judged", async () => {
    const { read, calls } = reader();
    expect(await read(byUrl)).toBe(FETCHED);
    expect(calls).toEqual(["fetch https://cdn.example/a.jpg", "attach r1 image:1 fetched"]);
  });

  it("never fetches again what was kept", async () => {
    const { read, calls } = reader();
    expect(await read({ ...byUrl, sha256: sha256(STORED), bytes: 6 })).toBe(STORED);
    expect(calls).toEqual([]);
  });

  it("judges the bytes that another worker kept first, not its own", async () => {
    const { read } = reader({ kept: STORED });
    expect(await read(byUrl)).toBe(STORED);
  });

  it("keeps nothing where nothing could be fetched", async () => {
    const { read, calls } = reader({ fetchImage: () => Promise.reject(new ElekError("IMAGE_FETCH_GONE", "404")) });
    await expect(read(byUrl)).rejects.toThrow("IMAGE_FETCH_GONE");
    expect(calls).toEqual([]);
  });
});

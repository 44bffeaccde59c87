import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BlobStore } from "../../src/adapters/blobs/blob-store.ts";
import { createBlobBucket } from "../../src/adapters/blobs/bucket.ts";
import { createBlobDirectory } from "../../src/adapters/blobs/directory.ts";
import { sha256 } from "../../src/core/hash.ts";
import { startS3 } from "../support/s3.ts";

interface Opened extends AsyncDisposable {
  readonly blobs: BlobStore;
}

const STORES: readonly (readonly [string, () => Promise<Opened>])[] = [
  [
    "a directory",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "elek-blobs-"));
      const close = async () => rmSync(folder, { recursive: true });
      return { blobs: createBlobDirectory(folder), [Symbol.asyncDispose]: close };
    },
  ],
  [
    "an S3-compatible bucket",
    async () => {
      const server = await startS3();
      return { blobs: createBlobBucket(server.url), [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
    },
  ],
];

describe.each(STORES)("blobs in %s", (_name, open) => {
  let opened: Opened;
  let blobs: BlobStore;
  beforeAll(async () => {
    opened = await open();
    blobs = opened.blobs;
  });
  afterAll(async () => opened[Symbol.asyncDispose]());

  it("gives back what was put, whoever put it how often", async () => {
    const key = sha256("a");
    await Promise.all(Array.from({ length: 8 }, () => blobs.put(key, Buffer.from("bytes"))));
    expect(await blobs.get(key)).toEqual(Buffer.from("bytes"));
  });

  it("keeps every byte of a large one", async () => {
    const bytes = Buffer.from(Uint8Array.from({ length: 3_000_001 }, (_, at) => (at * 31) >> 3));
    await blobs.put(sha256("large"), bytes);
    expect((await blobs.get(sha256("large"))).equals(bytes)).toBe(true);
  });

  it("says BLOB_MISSING for what is not there, or not any more", async () => {
    const key = sha256("b");
    await expect(blobs.get(key)).rejects.toMatchObject({ code: "BLOB_MISSING" });
    await blobs.put(key, Buffer.alloc(0));
    expect(await blobs.get(key)).toEqual(Buffer.alloc(0));
    await blobs.delete(key);
    await blobs.delete(key);
    await expect(blobs.get(key)).rejects.toMatchObject({ code: "BLOB_MISSING" });
  });

  it.each(["", "../../etc/passwd", sha256("a").toUpperCase(), `${sha256("a")}/x`])(
    "takes no key like %j",
    async (key) => {
      await expect(blobs.put(key, Buffer.from("x"))).rejects.toThrow(TypeError);
      await expect(blobs.get(key)).rejects.toThrow(TypeError);
    },
  );

  it("is there", async () => {
    await expect(blobs.ping()).resolves.toBeUndefined();
  });
});

describe("blobs in a directory", () => {
  it("are whole files, and nothing is left half-written where the disk refuses", async () => {
    const folder = mkdtempSync(join(tmpdir(), "elek-blobs-"));
    const blobs = createBlobDirectory(folder);
    const key = sha256("c");
    await blobs.put(key, Buffer.from("x"));
    // a file where a folder is needed
    const inside = createBlobDirectory(join(folder, key.slice(0, 2), key.slice(2, 4), key));
    await expect(inside.put(sha256("d"), Buffer.from("x"))).rejects.toThrow(/ENOTDIR|EEXIST/u);
    await expect(inside.ping()).rejects.toMatchObject({ code: "BLOBS_UNAVAILABLE" });
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name)).toEqual([key]);
    rmSync(folder, { recursive: true });
  });
});

describe("a bucket that can't be used", () => {
  it("is said to be unavailable, by its server's own code and without any secret", async () => {
    await using server = await startS3();
    const key = sha256("a");
    for (const [url, why] of [
      [server.urlWith("secret", "wrong/secret+of=mine"), "SignatureDoesNotMatch"],
      [server.urlWith("bucket", "nowhere"), "NoSuchBucket"],
    ] as const) {
      const bucket = createBlobBucket(url);
      const requests = [() => bucket.ping(), () => bucket.put(key, Buffer.from("x")), () => bucket.get(key)];
      for (const request of requests) {
        const error = (await request().catch((reason: unknown) => reason)) as Error;
        expect(error).toMatchObject({ code: "BLOBS_UNAVAILABLE", detail: expect.stringContaining(why) });
        expect(error.message).not.toContain("wrong");
      }
    }
  });

  it("is unavailable where nobody answers", async () => {
    const server = await startS3();
    const bucket = createBlobBucket(server.url);
    await server[Symbol.asyncDispose]();
    await expect(bucket.ping()).rejects.toMatchObject({ code: "BLOBS_UNAVAILABLE" });
  });
});

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BlobStore, createBlobDirectory } from "../../src/adapters/blobs/directory.ts";
import { sha256 } from "../../src/core/hash.ts";

describe("blobs in a directory", () => {
  let folder: string;
  let blobs: BlobStore;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "elek-blobs-"));
    blobs = createBlobDirectory(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

  it("gives back what was put, whoever put it how often", async () => {
    const key = sha256("a");
    await Promise.all(Array.from({ length: 8 }, () => blobs.put(key, Buffer.from("bytes"))));
    expect(await blobs.get(key)).toEqual(Buffer.from("bytes"));
    expect(files().map(({ name }) => name)).toEqual([key]);
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

  it("leaves nothing half-written where the disk refuses", async () => {
    const before = files().length;
    const key = sha256("c");
    // a file where a folder is needed
    await blobs.put(key, Buffer.from("x"));
    const inside = createBlobDirectory(join(folder, key.slice(0, 2), key.slice(2, 4), key));
    await expect(inside.put(sha256("d"), Buffer.from("x"))).rejects.toThrow(/ENOTDIR|EEXIST/u);
    expect(files()).toHaveLength(before + 1);
  });
});

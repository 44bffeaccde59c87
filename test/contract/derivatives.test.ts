import { afterAll, beforeAll, expect, it } from "vitest";
import { imageParts } from "../../src/core/content.ts";
import { sha256 } from "../../src/core/hash.ts";
import { createTestStores, publish, recording, review, type TestStores, upload } from "../support/stores.ts";

let stores: TestStores;
beforeAll(async () => {
  stores = await createTestStores();
});
afterAll(() => stores.close());

/** A case about a picture, and the picture. */
async function pictureCase(id: string, bytes: Buffer) {
  const part = { type: "image", name: "image:1", sha256: sha256(bytes), bytes: bytes.length } as const;
  const content = review(id, "", { kind: "profile_image", author: { id }, parts: [part] });
  const event = upload(content, { images: [{ name: part.name, bytes }] });
  const revisionId = (await stores.ingest.accept(event)).enqueue[0]?.revisionId ?? "";
  await stores.scans.record(recording(revisionId, { ...publish, review: { reason: "uncertain", priority: 50 } }));
  const cases = await stores.review.list({ state: "open", limit: 100 });
  const detail = await stores.review.get(cases.find(({ contentId }) => contentId === id)?.id ?? "");
  const [picture] = detail?.content ? imageParts(detail.content) : [];
  if (!detail || !picture) throw new Error("no case");
  return { detail, picture };
}

it("what is made of a picture is made once, by its name, and lies sealed beside it", async () => {
  const { detail, picture } = await pictureCase("dana", Buffer.from("the picture"));
  const made: string[] = [];
  const put: Buffer[] = [];
  const { put: original } = stores.blobs;
  Object.assign(stores.blobs, {
    put: async (key: string, bytes: Uint8Array) => {
      put.push(Buffer.from(bytes));
      await original(key, bytes);
    },
  });
  const look = (name: string) =>
    detail.readDerivative(picture, name, async (bytes) => {
      made.push(name);
      return Buffer.from(`${name} of ${bytes}`);
    });
  for (const name of ["small", "small", "grey", "small"]) {
    expect((await look(name)).toString()).toBe(`${name} of the picture`);
  }
  expect(made).toEqual(["small", "grey"]);
  expect(put).toHaveLength(2);
  expect(Buffer.concat(put).includes("the picture")).toBe(false);
});

it("what is made of the same picture of another author is another blob", async () => {
  const { detail, picture } = await pictureCase("erlan", Buffer.from("the picture"));
  const answer = await detail.readDerivative(picture, "small", async () => Buffer.from("made anew"));
  expect(answer.toString()).toBe("made anew");
});

it("nothing is kept where it can't be made", async () => {
  const { detail, picture } = await pictureCase("aru", Buffer.from("torn"));
  const failing = () => Promise.reject(new Error("torn"));
  await expect(detail.readDerivative(picture, "small", failing)).rejects.toThrow("torn");
  expect((await detail.readDerivative(picture, "small", async () => Buffer.from("whole"))).toString()).toBe("whole");
});

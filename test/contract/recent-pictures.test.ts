import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/core/hash.ts";
import type { Kind } from "../../src/core/vocabulary.ts";
import { DEFAULT_POLICY } from "../../src/decide/default-policy.ts";
import { createTestStores, publish, recording, review, type TestStores, upload } from "../support/stores.ts";

let stores: TestStores;
beforeAll(async () => {
  stores = await createTestStores();
});
afterAll(() => stores.close());

const DAY_MS = 86_400_000;
let clock = Date.UTC(2026, 5, 1);

/** Posts something with a picture and tells what was met; the next one is posted a minute later. */
async function post(
  id: string,
  { author = id, pdq = sha256("picture"), kind = "profile_image" as Kind, later = 60_000 } = {},
) {
  clock += later;
  const event = upload(review(id, id, { kind, author: { id: author } }), { occurredAt: new Date(clock).toISOString() });
  const revisionId = (await stores.ingest.accept(event)).enqueue[0]?.revisionId ?? "";
  const meet = async () => {
    const loaded = await stores.scans.load(revisionId);
    return (await loaded?.meetPictures([{ part: "image:1", pdq }]))?.pictures ?? [];
  };
  return { revisionId, meet, met: await meet() };
}

const differing = (hash: string, bits: number) => {
  const bytes = Buffer.from(hash, "hex");
  for (let bit = 0; bit < bits; bit++) bytes[bit * 2] = (bytes[bit * 2] ?? 0) ^ 1;
  return bytes.toString("hex");
};

describe("pictures met before", () => {
  it("are counted by their authors, nearest first, and told again as they were", async () => {
    const pdq = sha256("avatar");
    expect((await post("a", { pdq })).met).toEqual([]);
    await post("b", { pdq: differing(pdq, 4) });
    await post("c", { author: "a", pdq });
    const third = await post("d", { author: "a", pdq });
    expect(third.met).toEqual([
      {
        part: "image:1",
        windowSeconds: 7 * 86_400,
        own: 2,
        authors: 1,
        contents: [
          { contentKind: "profile_image", contentId: "c", sameAuthor: true, similarity: 1, ageSeconds: 60 },
          { contentKind: "profile_image", contentId: "a", sameAuthor: true, similarity: 1, ageSeconds: 180 },
          { contentKind: "profile_image", contentId: "b", sameAuthor: false, similarity: 1 - 4 / 256, ageSeconds: 120 },
        ],
      },
    ]);
    await post("e", { pdq });
    expect(await third.meet()).toEqual(third.met);
  });

  it("are the same picture within 15 of 256 bits, and another beyond", async () => {
    const pdq = sha256("near");
    await post("near", { pdq });
    expect((await post("near 15", { pdq: differing(pdq, 15) })).met).toHaveLength(1);
    expect((await post("far 16", { pdq: differing(sha256("near"), 16), author: "near" })).met[0]?.own ?? 0).toBe(0);
  });

  it("are of the same kind and of the last seven days", async () => {
    const pdq = sha256("kinds");
    await post("goods", { pdq, kind: "product_image" });
    expect((await post("face", { pdq })).met).toEqual([]);
    expect((await post("other goods", { pdq, kind: "product_image", later: 6 * DAY_MS })).met[0]?.authors).toBe(1);
    expect((await post("late goods", { pdq, kind: "product_image", later: 8 * DAY_MS })).met).toEqual([]);
  });

  it("are not told of once a person has found one of them in order", async () => {
    const pdq = sha256("flag");
    const first = await post("flag 1", { pdq });
    await stores.scans.record(
      recording(first.revisionId, { ...publish, review: { reason: "uncertain", priority: 50 } }),
    );
    expect((await post("flag 2", { pdq })).met).toHaveLength(1);
    const [open] = await stores.review.list({ state: "open", limit: 1 });
    const lease = await stores.review.claim(open?.id ?? "", "dana", 600);
    await stores.review.resolve({
      caseId: lease.caseId,
      token: lease.token,
      moderator: "dana",
      outcome: "publish",
      categories: [],
      policy: DEFAULT_POLICY,
      versions: publish.versions,
    });
    expect((await post("flag 3", { pdq })).met).toEqual([]);
  });

  it("are forgotten once they are older than the window", async () => {
    expect(await stores.sweep.forgetPictures()).toBeGreaterThan(0);
    expect(await stores.sweep.forgetPictures()).toBe(0);
  });
});

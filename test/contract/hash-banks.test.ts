import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/core/hash.ts";
import type { HashEntry } from "../../src/core/hash-bank.ts";
import { createKnownPictures } from "../../src/prepare/known/index.ts";
import type { KnownHashes } from "../../src/prepare/known/ports.ts";
import { createTestStores, type TestStores } from "../support/stores.ts";

let stores: TestStores;
beforeAll(async () => {
  stores = await createTestStores();
});
afterAll(async () => stores.close());

const entry = (name: string, more: Partial<HashEntry> = {}): HashEntry => ({
  bank: "partner",
  algorithm: "pdq",
  hash: sha256(name),
  category: "nudity",
  confirmed: true,
  ...more,
});

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};

const standing = async () => (await all(stores.hashBanks.entries({}))).map(({ bank, hash }) => `${bank} ${hash}`);

/** What stood at a version, put together from the changes alone, as a replay would. */
async function stoodAt(seq: number): Promise<string[]> {
  const stood = new Map<number, string>();
  for await (const { added, removed } of stores.hashBanks.changes(0, seq)) {
    for (const { id, hash } of added) stood.set(id, hash);
    for (const id of removed) stood.delete(id);
  }
  return [...stood.values()].sort();
}

const picture = (name: string) => ({ part: "image:1", sha256: sha256(`file of ${name}`), pdq: sha256(name) });

describe("hash banks", () => {
  it("keep what was added, say so once, and give each change a version that is chained to the one before", async () => {
    const { hashBanks } = stores;
    const before = await hashBanks.version();
    const full = entry("full", { maxDistance: 12, source: "list 7", expiresAt: "2099-01-01T00:00:00.000Z" });
    expect(await hashBanks.add([full, entry("plain"), entry("plain")], "import")).toEqual({
      added: 2,
      replaced: 0,
      unchanged: 0,
    });
    const after = await hashBanks.version();
    expect(after.seq).toBe(before.seq + 1);
    expect(after.hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(await hashBanks.add([full, entry("plain")], "import again")).toEqual({
      added: 0,
      replaced: 0,
      unchanged: 2,
    });
    expect(await hashBanks.version()).toEqual(after);
    const [kept] = await all(hashBanks.entries({ hash: full.hash }));
    expect(kept).toMatchObject({ ...full, addedBy: "import" });
  });

  it("replace an entry that says otherwise, and remember what it said", async () => {
    const { hashBanks } = stores;
    await hashBanks.add([entry("doubt", { confirmed: false })], "somebody");
    const doubted = await hashBanks.version();
    expect(await hashBanks.add([entry("doubt")], "somebody else")).toEqual({ added: 0, replaced: 1, unchanged: 0 });
    const stands = await all(hashBanks.entries({ hash: sha256("doubt") }));
    expect(stands.map(({ confirmed, addedBy }) => [confirmed, addedBy])).toEqual([[true, "somebody else"]]);
    const then = (await all(hashBanks.changes(0, doubted.seq))).flatMap(({ added }) => added);
    expect(then.find(({ hash }) => hash === sha256("doubt"))?.confirmed).toBe(false);
  });

  it("take out one entry, or a bank, and can still say what stood at any version", async () => {
    const { hashBanks } = stores;
    await hashBanks.add([entry("a", { bank: "short" }), entry("b", { bank: "short" }), entry("b")], "import");
    const full = await hashBanks.version();
    const stood = await stoodAt(full.seq);
    expect(await hashBanks.remove({ bank: "short", hash: sha256("b") }, "operator")).toBe(1);
    expect(await standing()).not.toContain(`short ${sha256("b")}`);
    expect(await standing()).toContain(`partner ${sha256("b")}`);
    expect(await hashBanks.remove({ bank: "short" }, "operator")).toBe(1);
    expect(await hashBanks.remove({ bank: "short" }, "operator")).toBe(0);
    expect(await stoodAt(full.seq)).toEqual(stood);
  });

  it("take out what has expired", async () => {
    const { hashBanks } = stores;
    await hashBanks.add([entry("past", { expiresAt: "2020-01-01T00:00:00.000Z" })], "import");
    expect(await hashBanks.expire()).toBe(1);
    expect(await hashBanks.expire()).toBe(0);
    expect(await all(hashBanks.entries({ hash: sha256("past") }))).toEqual([]);
  });

  it("give every change a version of its own, however many are made at once", async () => {
    const { hashBanks } = stores;
    const before = await hashBanks.version();
    await Promise.all(Array.from({ length: 8 }, (_, at) => hashBanks.add([entry(`race ${at}`)], `writer ${at}`)));
    expect((await hashBanks.version()).seq).toBe(before.seq + 8);
  });

  it("write an audit event for each change, without any hash of a picture", async () => {
    const { audit, hashBanks } = stores;
    while ((await audit.seal()).more);
    const events = (await all(audit.records()))
      .map(({ event }) => event)
      .filter((text) => text.includes("hashes.changed"));
    expect(events).toHaveLength((await hashBanks.version()).seq);
    expect(events.join()).not.toContain(sha256("plain"));
    expect(events.join()).toContain("operator");
  });

  it("count what stands by bank", async () => {
    const banks = await stores.hashBanks.banks();
    expect(banks.find(({ bank }) => bank === "partner")).toMatchObject({ algorithm: "pdq", category: "nudity" });
  });
});

describe("known pictures", () => {
  it("know at once what was added and forget at once what was removed", async () => {
    const known = createKnownPictures(stores.hashBanks);
    const nobody = (await known()).find(picture("new"));
    expect(nobody).toEqual([]);
    await stores.hashBanks.add(
      [entry("new"), entry("file of new", { algorithm: "sha256", category: "violence" })],
      "x",
    );
    const found = await known();
    expect(found.version).toBe((await stores.hashBanks.version()).hash);
    expect(found.find(picture("new"))).toMatchObject([
      { part: "image:1", bank: "partner", algorithm: "pdq", distance: 0, category: "nudity", confirmed: true },
      { algorithm: "sha256", distance: 0, category: "violence" },
    ]);
    await stores.hashBanks.remove({ hash: sha256("new") }, "x");
    expect((await known()).find(picture("new"))).toMatchObject([{ algorithm: "sha256" }]);
    // what was asked before still answers as it did: a decision names the version it was made by
    expect(found.find(picture("new"))).toHaveLength(2);
  });

  it("hold an entry to its own distance", async () => {
    const known = createKnownPictures(stores.hashBanks);
    await stores.hashBanks.add([entry("close", { maxDistance: 3 }), entry("wide", { category: "violence" })], "x");
    const at = async (name: string, bits: number) => {
      const bytes = Buffer.from(sha256(name), "hex");
      for (let bit = 0; bit < bits; bit++) bytes[bit] = (bytes[bit] ?? 0) ^ 1;
      return (await known()).find({ part: "image:1", sha256: sha256("other"), pdq: bytes.toString("hex") });
    };
    expect(await at("close", 3)).toMatchObject([{ distance: 3 }]);
    expect(await at("close", 4)).toEqual([]);
    expect(await at("wide", 31)).toMatchObject([{ distance: 31 }]);
    expect(await at("wide", 32)).toEqual([]);
  });

  it("name the nearest entry of each bank and category, confirmed ones first", async () => {
    await stores.hashBanks.add(
      [entry("twice", { confirmed: false }), entry("twice", { bank: "other" }), entry("twice", { category: "spam" })],
      "x",
    );
    const found = (await createKnownPictures(stores.hashBanks)()).find(picture("twice"));
    expect(found.map(({ bank, category }) => `${bank} ${category}`)).toEqual([
      "partner nudity",
      "other nudity",
      "partner spam",
    ]);
  });

  it("load every change once, and find the same as one that starts anew", async () => {
    const entries = Array.from({ length: 9_000 }, (_, at) => ({ ...entry(`many ${at}`), id: at + 1 }));
    let seq = 0;
    let loaded = 0;
    const store: KnownHashes = {
      version: async () => ({ seq, hash: String(seq) }),
      async *changes(after, upTo) {
        const added = entries.slice(after, upTo);
        loaded += added.length;
        // every tenth goes with the next version
        yield { added, removed: upTo < 9_000 ? [] : entries.filter(({ id }) => id % 10 === 0).map(({ id }) => id) };
      },
    };
    const grown = createKnownPictures(store);
    for (seq of [100, 4_000, 4_500, 8_999, 9_000]) await grown();
    expect(loaded).toBe(9_000);
    const anew = await createKnownPictures(store)();
    const old = await grown();
    for (const at of [0, 9, 99, 4_200, 8_998, 8_999]) {
      const found = old.find(picture(`many ${at}`));
      expect(found).toEqual(anew.find(picture(`many ${at}`)));
      expect(found).toHaveLength((at + 1) % 10 === 0 ? 0 : 1);
    }
  });
});

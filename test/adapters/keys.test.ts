import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assertSameKey, loadKeys } from "../../src/adapters/keys.ts";
import { open, seal } from "../../src/adapters/seal.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "elek-keys-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const KEY = "ab".repeat(32);

describe("keys", () => {
  it("are made once, for their owner's eyes, and found again", () => {
    const first = loadKeys({ dataDir });
    const again = loadKeys({ dataDir });
    expect(again.check).toEqual(first.check);
    expect(again.signing.publicKey.equals(first.signing.publicKey)).toBe(true);
    for (const name of ["master.hex", "audit-ed25519.pem"]) {
      expect(statSync(join(dataDir, "keys", name)).mode & 0o777).toBe(0o600);
    }
  });

  it("come from the given master key, which is then not written anywhere", () => {
    const keys = loadKeys({ dataDir, masterKey: KEY });
    expect(loadKeys({ dataDir, masterKey: KEY.toUpperCase() }).check).toEqual(keys.check);
    expect(() => readFileSync(join(dataDir, "keys", "master.hex"))).toThrow(/ENOENT/u);
    const other = loadKeys({ dataDir, masterKey: "cd".repeat(32) });
    expect(() => assertSameKey(other, keys.check)).toThrow(/KEY_MISMATCH/u);
    expect(() => assertSameKey(keys, keys.check)).not.toThrow();
  });

  it.each(["master.hex", "audit-ed25519.pem"])("that are damaged are refused by the name of the file: %s", (name) => {
    loadKeys({ dataDir });
    writeFileSync(join(dataDir, "keys", name), "damaged");
    expect(() => loadKeys({ dataDir })).toThrow(new RegExp(`KEY_INVALID.*${name}`, "u"));
  });

  it("of an author open only for that author, and only under the same master key", () => {
    const keys = loadKeys({ dataDir, masterKey: KEY });
    const { key, wrapped } = keys.newAuthorKey("author-a");
    expect(keys.unwrapAuthorKey("author-a", wrapped)).toEqual(key);
    expect(() => keys.unwrapAuthorKey("author-b", wrapped)).toThrow(/BLOB_DAMAGED/u);
    const other = loadKeys({ dataDir, masterKey: "cd".repeat(32) });
    expect(() => other.unwrapAuthorKey("author-a", wrapped)).toThrow(/BLOB_DAMAGED/u);
  });
});

describe("sealed bytes", () => {
  const key = Buffer.alloc(32, 7);

  it("open to what was sealed, in their place", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (data, place) => {
        expect(open(key, seal(key, data, place), place)).toEqual(Buffer.from(data));
      }),
    );
  });

  it("don't open with any byte changed, cut, or in another place", () => {
    const sealed = seal(key, "Абай көшесі, 15", "revision-1");
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ mask;
        expect(() => open(key, changed, "revision-1")).toThrow(/BLOB_DAMAGED/u);
        expect(() => open(key, sealed.subarray(0, at), "revision-1")).toThrow(/BLOB_DAMAGED/u);
      }),
    );
    expect(() => open(key, sealed, "revision-2")).toThrow(/BLOB_DAMAGED/u);
    expect(seal(key, "same", "x")).not.toEqual(seal(key, "same", "x"));
  });
});

import { createHash, type KeyObject, sign, verify } from "node:crypto";
import { canonicalJson } from "../core/canonical-json.ts";
import type { Head } from "./chain.ts";
import type { Checkpoint } from "./event.ts";

/** Short public name of a verification key: the first 16 hex digits of its SHA-256 (SPKI, DER). */
export const keyName = (publicKey: KeyObject): string =>
  createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 16);

interface SigningKeys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export function signCheckpoint({ seq, hash }: Head, at: string, keys: SigningKeys): Checkpoint {
  const statement = { seq, hash, at, key: keyName(keys.publicKey) };
  const signature = sign(null, Buffer.from(canonicalJson(statement)), keys.privateKey).toString("hex");
  return { ...statement, signature };
}

export function isSignedBy({ signature, ...statement }: Checkpoint, publicKey: KeyObject): boolean {
  return (
    statement.key === keyName(publicKey) &&
    // one way to write each signature: two spellings of the same bytes would hide a change
    /^[0-9a-f]{128}$/u.test(signature) &&
    verify(null, Buffer.from(canonicalJson(statement)), publicKey, Buffer.from(signature, "hex"))
  );
}

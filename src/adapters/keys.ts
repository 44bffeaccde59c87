import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ElekError } from "../core/errors.ts";
import { open, seal } from "./seal.ts";

/** All keys of an installation, derived from one master key, and the audit chain's signing key. */
export interface Keys {
  /** recognises the master key without telling it */
  readonly check: Buffer;
  /** finds an author's row by the platform's id */
  authorLookup(authorId: string): Buffer;
  /** new random key of an author, wrapped by the master key for `authorRef` */
  newAuthorKey(authorRef: string): { readonly key: Buffer; readonly wrapped: Buffer };
  /** @throws ElekError BLOB_DAMAGED */
  unwrapAuthorKey(authorRef: string, wrapped: Buffer): Buffer;
  /** equal texts of whatever authors, without telling which text */
  fingerprint(text: string): Buffer;
  readonly signing: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
}

export interface KeyOptions {
  readonly dataDir: string;
  /** 64 hex digits; without it the one in `dataDir`/keys, made where it is missing */
  readonly masterKey?: string | undefined;
}

/** @throws ElekError KEY_INVALID */
export function loadKeys({ dataDir, masterKey }: KeyOptions): Keys {
  const folder = join(resolve(dataDir), "keys");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const master = Buffer.from(masterKey ?? readOrMake(join(folder, "master.hex"), newMasterKey), "hex");
  if (master.length !== 32) throw new ElekError("KEY_INVALID", join(folder, "master.hex"));
  const privateKey = parseSigningKey(join(folder, "audit-ed25519.pem"));
  const derive = (purpose: string) => Buffer.from(hkdfSync("sha256", master, "", `elek ${purpose}`, 32));
  const wrapping = derive("author key wrapping");
  const lookup = derive("author lookup");
  const fingerprints = derive("text fingerprint");
  return {
    check: createHmac("sha256", derive("key check")).update("elek").digest(),
    authorLookup: (authorId) => createHmac("sha256", lookup).update(authorId).digest(),
    newAuthorKey(authorRef) {
      const key = randomBytes(32);
      return { key, wrapped: seal(wrapping, key, authorRef) };
    },
    unwrapAuthorKey: (authorRef, wrapped) => open(wrapping, wrapped, authorRef),
    fingerprint: (text) => createHmac("sha256", fingerprints).update(text).digest().subarray(0, 16),
    signing: { privateKey, publicKey: createPublicKey(privateKey) },
  };
}

/** @throws ElekError KEY_MISMATCH */
export function assertSameKey(keys: Keys, check: Buffer): void {
  if (check.length !== keys.check.length || !timingSafeEqual(check, keys.check)) {
    throw new ElekError("KEY_MISMATCH", "the database was written with another master key");
  }
}

const newMasterKey = () => randomBytes(32).toString("hex");

const newSigningKey = () =>
  generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();

function parseSigningKey(file: string): KeyObject {
  try {
    return createPrivateKey(readOrMake(file, newSigningKey));
  } catch (cause) {
    throw new ElekError("KEY_INVALID", file, { cause });
  }
}

/** Made complete before it gets its name: two processes that start at once end up with the same key. */
function readOrMake(file: string, make: () => string): string {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
    writeFileSync(draft, make(), { mode: 0o600, flush: true });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      rmSync(draft);
    }
  }
  return readFileSync(file, "utf8").trim();
}

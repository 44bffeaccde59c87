import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { ElekError } from "../core/errors.ts";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM: nonce ‖ tag ‖ ciphertext. `place` is authenticated along (e.g. the revision's id), so that sealed bytes
 * moved to another row don't open there.
 */
export function seal(key: Buffer, data: Uint8Array | string, place: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(data as string), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** @throws ElekError BLOB_DAMAGED where a byte differs, or key or place are not the ones it was sealed with */
export function open(key: Buffer, sealed: Buffer, place: string): Buffer {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new ElekError("BLOB_DAMAGED", `sealed bytes of ${place}`, { cause });
  }
}

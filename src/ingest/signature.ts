import { createHmac, timingSafeEqual } from "node:crypto";
import { ElekError } from "../core/errors.ts";

/** Seconds that a signed timestamp may lie from now, either way: what Standard Webhooks recommends. */
const TOLERANCE_SECONDS = 300;
const MAX_ID_LENGTH = 256;
const PREFIX = "whsec_";

export interface SignedHeaders {
  readonly id: string;
  /** seconds since 1970, as sent */
  readonly timestamp: string;
  /** one or more `v1,<base64>`, separated by spaces */
  readonly signature: string;
}

/**
 * The three headers of Standard Webhooks, before the body is read: an unsigned or stale request costs no memory.
 *
 * @throws ElekError SIGNATURE_INVALID, TIMESTAMP_STALE
 */
export function readSignedHeaders(header: (name: string) => string | undefined, now: Date): SignedHeaders {
  const [id, timestamp, signature] = [header("webhook-id"), header("webhook-timestamp"), header("webhook-signature")];
  if (!id || !timestamp || !signature) {
    throw new ElekError("SIGNATURE_INVALID", "webhook-id, webhook-timestamp and webhook-signature are all needed");
  }
  if (id.length > MAX_ID_LENGTH || !/^[\x21-\x7e]+$/u.test(id)) {
    throw new ElekError("SIGNATURE_INVALID", `webhook-id must be at most ${MAX_ID_LENGTH} visible ASCII characters`);
  }
  if (!/^\d{1,12}$/u.test(timestamp)) {
    throw new ElekError("SIGNATURE_INVALID", "webhook-timestamp must be whole seconds since 1970");
  }
  const apart = Math.abs(now.getTime() / 1000 - Number(timestamp));
  if (apart > TOLERANCE_SECONDS) {
    throw new ElekError("TIMESTAMP_STALE", `more than ${TOLERANCE_SECONDS} seconds from the time here`);
  }
  return { id, timestamp, signature };
}

/**
 * Checks a Standard Webhooks signature (`v1`, HMAC-SHA-256 over `id.timestamp.body`) against every secret, so that
 * secrets can be rotated. Over the raw bytes: the `standardwebhooks` package turns the body into a string first, which
 * is not reversible for a picture in a multipart body, so that changed bytes could keep their signature.
 *
 * @throws ElekError SIGNATURE_INVALID
 */
export function verifySignature(headers: SignedHeaders, body: Uint8Array, secrets: readonly string[]): void {
  const offered = headers.signature
    .split(" ")
    .filter((signature) => signature.startsWith("v1,"))
    .map((signature) => Buffer.from(signature.slice("v1,".length), "base64"));
  const matches = secrets.some((secret) => {
    const expected = createHmac("sha256", keyOf(secret))
      .update(`${headers.id}.${headers.timestamp}.`)
      .update(body)
      .digest();
    return offered.some((signature) => signature.length === expected.length && timingSafeEqual(signature, expected));
  });
  if (!matches) throw new ElekError("SIGNATURE_INVALID", "no signature matches the body");
}

const keyOf = (secret: string): Buffer =>
  Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret, "base64");

import { createHmac } from "node:crypto";
import type { Content, ImagePart } from "../../core/content.ts";
import { ElekError, isElekError } from "../../core/errors.ts";
import type { ReadDerivative } from "../../review/ports.ts";
import type { BlobStore } from "../blobs/blob-store.ts";
import { open, seal } from "../seal.ts";
import type { KnownAuthor } from "./authors.ts";

/** When something was sent does not make it another revision; everything that a rule may look at does. */
export function revisionDigest({ key }: KnownAuthor, content: Content): Buffer {
  const { submittedAt: _when, ...context } = content.context;
  const text = JSON.stringify({ ...content, context }, (_key, value: unknown) => sortedKeys(value));
  return createHmac("sha256", key).update(text).digest();
}

/** Not RFC 8785: users do send lone surrogates, which canonical JSON refuses and JSON.stringify escapes. */
const sortedKeys = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export const sealContent = (key: Buffer, revisionId: string, content: Content): Buffer =>
  seal(key, JSON.stringify(content), revisionId);

export const openContent = (key: Buffer, revisionId: string, payload: Buffer): Content =>
  JSON.parse(open(key, payload, revisionId).toString()) as Content;

/** The same picture of the same author is one blob; of two authors it is two, each under its author's key. */
const blobKey = (key: Buffer, sha256: string): string => createHmac("sha256", key).update(sha256).digest("hex");

export interface MediaRow {
  readonly part: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly blob_key: string;
}

/** Stores a picture's bytes and tells the row that remembers them. */
export async function putImage(
  blobs: BlobStore,
  key: Buffer,
  part: Pick<ImagePart, "name" | "sha256">,
  bytes: Uint8Array,
): Promise<MediaRow> {
  const blob_key = blobKey(key, part.sha256);
  await blobs.put(blob_key, seal(key, bytes, blob_key));
  return { part: part.name, sha256: part.sha256, bytes: bytes.length, blob_key };
}

/** Reads the pictures of one revision. */
export function imageReader(blobs: BlobStore, key: Buffer, media: readonly MediaRow[]) {
  return async ({ name }: ImagePart): Promise<Buffer> => {
    const row = media.find(({ part }) => part === name);
    if (!row) throw new ElekError("BLOB_MISSING", `the revision has no stored ${name}`);
    return open(key, await blobs.get(row.blob_key), row.blob_key);
  };
}

/**
 * Reads what is made of a picture, and makes it where it is not there yet. It lies sealed like the picture, under a key
 * that only the author's key gives: destroying that makes noise of both.
 */
export function derivativeReader(blobs: BlobStore, key: Buffer, media: readonly MediaRow[]): ReadDerivative {
  const readImage = imageReader(blobs, key, media);
  return async (part, name, make) => {
    const address = blobKey(key, `${name} of ${part.sha256}`);
    const kept = await blobs.get(address).catch(missingAsNull);
    if (kept !== null) return open(key, kept, address);
    const made = await make(await readImage(part));
    await blobs.put(address, seal(key, made, address));
    return made;
  };
}

function missingAsNull(error: unknown): null {
  if (isElekError(error) && error.code === "BLOB_MISSING") return null;
  throw error;
}

/** A picture that came as a URL learns its hash and size when it has been fetched. */
export const withMedia = (content: Content, media: readonly MediaRow[]): Content => ({
  ...content,
  parts: content.parts.map((part) => {
    const row = part.type === "image" ? media.find(({ part: name }) => name === part.name) : undefined;
    return row ? { ...part, sha256: row.sha256, bytes: row.bytes } : part;
  }) as Content["parts"],
});

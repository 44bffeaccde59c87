/** Bytes under a key that names them for good: writing the same key again is writing the same bytes. */
export interface BlobStore {
  /** durable when it resolves */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** @throws ElekError BLOB_MISSING */
  get(key: string): Promise<Buffer>;
  delete(key: string): Promise<void>;
  /** rejects where nothing could be read or written, with an ElekError that says why */
  ping(): Promise<void>;
}

const KEY = /^[0-9a-f]{64}$/u;

/** @throws TypeError for what is no key: it may become part of a path */
export function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new TypeError("a blob key is 64 hex digits");
  return key;
}

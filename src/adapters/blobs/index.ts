import { resolve } from "node:path";
import type { BlobStore } from "./blob-store.ts";
import { createBlobBucket } from "./bucket.ts";
import { createBlobDirectory } from "./directory.ts";

/** Where pictures lie: the bucket of the URL, or a folder of the data directory. */
export const openBlobs = (options: { readonly url: string | undefined; readonly dataDir: string }): BlobStore =>
  options.url === undefined ? createBlobDirectory(resolve(options.dataDir, "blobs")) : createBlobBucket(options.url);

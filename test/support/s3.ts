import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";

export interface S3Server extends AsyncDisposable {
  /** of a bucket that is there, for ELEK_BLOBS_URL */
  readonly url: string;
  /** the same with something else in it, e.g. another secret */
  urlWith(part: "secret" | "bucket", value: string): string;
}

const KEY = "S3RVER";
const SECRET = "S3RVER";
const BUCKET = "pictures";

/** A server that speaks S3 over HTTP, checks signatures and keeps its objects in a folder. */
export async function startS3(): Promise<S3Server> {
  const directory = mkdtempSync(join(tmpdir(), "elek-s3-"));
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  const { port } = await server.run();
  const url = ({ secret = SECRET, bucket = BUCKET } = {}) =>
    `s3+http://${KEY}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${bucket}/elek`;
  return {
    url: url(),
    urlWith: (part, value) => url({ [part]: value }),
    async [Symbol.asyncDispose]() {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

import { AwsClient } from "aws4fetch";
import { ElekError } from "../../core/errors.ts";
import { sha256 } from "../../core/hash.ts";
import { type BlobStore, checkedKey } from "./blob-store.ts";

const TIMEOUT_MS = 30_000;
/** of a request that the server answered with "later"; what fails all the same is tried again by the job */
const RETRIES = 3;

/**
 * A bucket of anything that speaks S3: `s3://key:secret@host/bucket/prefix?region=…`, or `s3+http://…` without TLS.
 * Addresses are path-style, which every such server understands. The body's hash is signed, so that what was damaged
 * on the way is refused.
 */
export function createBlobBucket(url: string): BlobStore {
  const { client, base } = clientOf(new URL(url));
  const send = async (method: "PUT" | "GET" | "DELETE", key: string, body?: Uint8Array): Promise<Response> => {
    const headers = { "x-amz-content-sha256": sha256(body ?? "") };
    const init = {
      method,
      headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body && { body: new Uint8Array(body) }),
    };
    const address = `${base}${checkedKey(key)}`;
    try {
      return await client.fetch(address, init);
    } catch (cause) {
      throw new ElekError("BLOBS_UNAVAILABLE", "no answer", { cause });
    }
  };
  const get = async (key: string): Promise<Buffer> => {
    const response = await send("GET", key);
    if (response.ok) return Buffer.from(await response.arrayBuffer());
    const code = await codeOf(response);
    if (code === "NoSuchKey") throw new ElekError("BLOB_MISSING", key);
    throw unavailable(response, code);
  };
  return {
    get,
    async put(key, bytes) {
      const response = await send("PUT", key, bytes);
      const code = await codeOf(response);
      if (!response.ok) throw unavailable(response, code);
    },
    async delete(key) {
      const response = await send("DELETE", key);
      const code = await codeOf(response);
      if (!response.ok && code !== "NoSuchKey") throw unavailable(response, code);
    },
    async ping() {
      await get(NOTHING).catch((error: unknown) => {
        if (!(error instanceof ElekError) || error.code !== "BLOB_MISSING") throw error;
      });
    },
  };
}

/** no blob has it */
const NOTHING = "0".repeat(64);

function clientOf({ protocol, username, password, host, pathname, searchParams }: URL) {
  const scheme = protocol === "s3:" ? "https" : "http";
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: "s3",
    region: searchParams.get("region") ?? "us-east-1",
    retries: RETRIES,
  });
  return { client, base: `${scheme}://${host}${pathname.replace(/\/*$/u, "")}/` };
}

/** The code of S3's error document, which is read to its end either way so that the connection is free again. */
async function codeOf(response: Response): Promise<string | undefined> {
  const text = await response.text();
  return response.ok ? undefined : /<Code>(?<code>\w{1,60})<\/Code>/u.exec(text)?.groups?.code;
}

const unavailable = ({ status }: Response, code: string | undefined) =>
  new ElekError("BLOBS_UNAVAILABLE", `HTTP ${status}${code === undefined ? "" : ` ${code}`}`);

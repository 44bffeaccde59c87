import { ElekError } from "../core/errors.ts";
import type { Files } from "../ingest/image-file.ts";
import { parseJson, requireUtf8 } from "../ingest/json.ts";

/**
 * A request's raw bytes, never more than the limit in memory: a declared length beyond it is refused before a byte is
 * read, an undeclared one as soon as it is passed.
 *
 * @throws ElekError BODY_TOO_LARGE
 */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  const declared = request.headers.get("content-length");
  if (declared !== null) {
    if (Number(declared) > limit) throw tooLarge(limit);
    // Node's parser never hands over more than was declared
    return Buffer.from(await request.arrayBuffer());
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

const tooLarge = (limit: number) => new ElekError("BODY_TOO_LARGE", `more than ${limit} bytes`);

export interface ParsedBody {
  readonly json: unknown;
  readonly files: Files;
}

/**
 * How to read a body: JSON by itself, or in the field `event` of a multipart body with files beside it. What can't be
 * read whoever sent it is said at once, before its signature is looked at: many signers turn broken UTF-8 into something
 * else first, and would be told that their secret is wrong.
 *
 * @throws ElekError BODY_UNSUPPORTED, BODY_NOT_UTF8
 */
export function bodyParser(bytes: Buffer, contentType: string | undefined): () => Promise<ParsedBody> {
  const type = contentType?.split(";", 1)[0]?.trim().toLowerCase() ?? "application/json";
  if (type === "multipart/form-data") return () => parseMultipart(bytes, contentType as string);
  if (type !== "application/json") {
    throw new ElekError("BODY_UNSUPPORTED", "neither application/json nor multipart/form-data");
  }
  requireUtf8(bytes);
  return async () => ({ json: parseJson(bytes), files: new Map() });
}

async function parseMultipart(bytes: Buffer, contentType: string): Promise<ParsedBody> {
  const form = await new Response(bytes, { headers: { "content-type": contentType } }).formData().catch(() => {
    throw new ElekError("BODY_UNSUPPORTED", "the multipart body can't be taken apart by its boundary");
  });
  let event: Buffer | undefined;
  const files = new Map<string, Buffer>();
  for (const [name, value] of form) {
    if (name === "event") event = await eventField(value, bytes);
    else if (typeof value !== "string") files.set(name, Buffer.from(await value.arrayBuffer()));
  }
  if (event === undefined) throw new ElekError("BODY_NOT_JSON", "the multipart body has no field `event`");
  return { json: parseJson(event), files };
}

/** A plain field was decoded leniently: where its bytes no longer stand in the body, they were no UTF-8. */
async function eventField(value: string | Blob, body: Buffer): Promise<Buffer> {
  if (typeof value !== "string") return Buffer.from(await value.arrayBuffer());
  const bytes = Buffer.from(value, "utf8");
  if (!body.includes(bytes)) throw new ElekError("BODY_NOT_UTF8", "the field `event` holds bytes that are not UTF-8");
  return bytes;
}

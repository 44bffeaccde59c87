import { ElekError } from "../core/errors.ts";
import { imageFormat } from "../prepare/image/format.ts";
import { DEFAULT_IMAGE_LIMITS } from "../prepare/image/limits.ts";
import type { ImageSource } from "./schema.ts";

/** Files that came beside the event in a multipart body, by field name. */
export type Files = ReadonlyMap<string, Buffer>;

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/u;

/**
 * The bytes of a picture that came with the event. What is no picture at all is refused at the door, by its content,
 * whatever name or type it bears; damage that only decoding shows is found by the job and recorded with the decision.
 */
export async function decodeImageFile(
  source: Exclude<ImageSource, { url: string }>,
  files: Files,
  field: string,
): Promise<Buffer> {
  const bytes = "base64" in source ? fromBase64(source.base64, field) : fromFile(source.file, files, field);
  if (bytes.length > DEFAULT_IMAGE_LIMITS.bytes) {
    throw new ElekError("IMAGE_TOO_LARGE", `${field} has more than ${DEFAULT_IMAGE_LIMITS.bytes} bytes`);
  }
  await imageFormat(bytes);
  return bytes;
}

function fromBase64(value: string, field: string): Buffer {
  if (value.length % 4 !== 0 || !BASE64.test(value)) throw invalid(`${field}.base64`, "is not base64 with padding");
  return Buffer.from(value, "base64");
}

function fromFile(name: string, files: Files, field: string): Buffer {
  const file = files.get(name);
  if (file === undefined) throw invalid(`${field}.file`, "names no file of the multipart body");
  return file;
}

const invalid = (field: string, problem: string) =>
  new ElekError("EVENT_INVALID", `${field}: ${problem}`, { fields: [{ field, problem }] });

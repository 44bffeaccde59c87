import { fileTypeFromBuffer } from "file-type";
import { ElekError } from "../../core/errors.ts";

/** What elek decodes, by content; `loader` is libvips's own name for the format. */
const FORMATS: Readonly<Record<string, { readonly format: ImageFormat; readonly loader: string }>> = {
  "image/jpeg": { format: "jpeg", loader: "jpeg" },
  "image/png": { format: "png", loader: "png" },
  "image/apng": { format: "png", loader: "png" },
  "image/webp": { format: "webp", loader: "webp" },
  "image/gif": { format: "gif", loader: "gif" },
  "image/avif": { format: "avif", loader: "heif" },
  "image/heic": { format: "heic", loader: "heif" },
  "image/heif": { format: "heic", loader: "heif" },
  "image/heic-sequence": { format: "heic", loader: "heif" },
  "image/heif-sequence": { format: "heic", loader: "heif" },
};

export type ImageFormat = "jpeg" | "png" | "webp" | "gif" | "avif" | "heic";

/** Names the format by the file's first bytes, never by its name. Vector graphics, documents and archives are refused. */
export async function imageFormat(bytes: Uint8Array): Promise<{ format: ImageFormat; loader: string }> {
  if (bytes.length === 0) throw new ElekError("IMAGE_TRUNCATED", "the file is empty");
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const known = type === undefined ? undefined : FORMATS[type.mime];
  if (known === undefined) {
    throw new ElekError("IMAGE_UNSUPPORTED", `the content is ${type?.mime ?? "of no type that is known"}`);
  }
  return known;
}

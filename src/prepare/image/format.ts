import { fileTypeFromBuffer } from "file-type";
import { ElekError } from "../../core/errors.ts";

/**
 * What elek decodes, by content; `loader` is libvips's own name for the format. No moving PNG (`image/apng`), AVIF or HEIC:
 * libvips sees their first picture only, and what moves would be shown to everybody and seen by nobody.
 */
const FORMATS: Readonly<Record<string, { readonly format: ImageFormat; readonly loader: string }>> = {
  "image/jpeg": { format: "jpeg", loader: "jpeg" },
  "image/png": { format: "png", loader: "png" },
  "image/webp": { format: "webp", loader: "webp" },
  "image/gif": { format: "gif", loader: "gif" },
  "image/avif": { format: "avif", loader: "heif" },
  "image/heic": { format: "heic", loader: "heif" },
  "image/heif": { format: "heic", loader: "heif" },
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
  if (known.loader === "heif" && hasFilm(bytes)) {
    throw new ElekError("IMAGE_UNSUPPORTED", `a moving ${known.format}, of which only a still would be seen`);
  }
  return known;
}

/** Whether an ISO media file has a film in it (`moov`) beside its still: decoders read the one, browsers play the other. */
function hasFilm(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 8 <= bytes.length; ) {
    if (view.getUint32(at + 4) === FILM) return true;
    const size = view.getUint32(at);
    // 1: the size follows in 64 bits, and no still is that large; 0: up to the end
    if (size < 8) return false;
    at += size;
  }
  return false;
}
/** "moov" */
const FILM = 0x6d6f6f76;

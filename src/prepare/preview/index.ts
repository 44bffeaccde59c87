import sharp from "sharp";
import type { DecodeImage } from "../image/decode.ts";
import { DEFAULT_IMAGE_LIMITS } from "../image/limits.ts";

/** `blurred` says whether there is skin or a crowd and shows neither; a moderator asks for `clear`. */
export type Look = "blurred" | "clear";

/** blurred pictures are small too: what was never sent can't be sharpened again */
const BLURRED_SIDE = 320;
const BLUR_SIGMA = 12;

/**
 * A picture for a moderator's screen, as WebP. Made from decoded pixels alone, so that nothing else of the submitted
 * file reaches a browser: no metadata, no second frame, no bytes that only pretend to be a picture.
 *
 * @throws ElekError IMAGE_* where it can't be decoded
 */
export async function previewOf(bytes: Buffer, look: Look, decode: DecodeImage): Promise<Buffer> {
  const { pictures } = await decode(bytes, DEFAULT_IMAGE_LIMITS, new AbortController().signal);
  const { rgb, width, height } = pictures[0];
  const picture = sharp(rgb, { raw: { width, height, channels: 3 } });
  if (look === "clear") return picture.webp({ quality: 82 }).toBuffer();
  return picture
    .resize(BLURRED_SIDE, BLURRED_SIDE, { fit: "inside", withoutEnlargement: true })
    .blur(BLUR_SIGMA)
    .greyscale()
    .webp({ quality: 50 })
    .toBuffer();
}

import sharp from "sharp";
import type { Picture } from "./decode.ts";

/** A picture squeezed to an exact size, as classifiers want it. */
export async function resizeExactly(picture: Picture, width: number, height: number): Promise<Uint8Array> {
  if (picture.width === width && picture.height === height) return picture.rgb;
  return sharp(picture.rgb, { raw: { width: picture.width, height: picture.height, channels: 3 } })
    .resize(width, height, { fit: "fill" })
    .raw()
    .toBuffer();
}

import sharp, { type Sharp } from "sharp";
import type { Picture } from "../../src/prepare/image/decode.ts";

/** How words are put on a picture. */
export interface Lettering {
  /** of the font, in pixels */
  readonly size: number;
  /** degrees, clockwise */
  readonly angle?: number;
  readonly colour?: string;
  readonly font?: string;
  /** what is under the words; plain light grey by default */
  readonly ground?: () => Sharp;
}

/** A picture's pixels as the decoder hands them on. */
export async function asPicture(image: Sharp): Promise<Picture> {
  const { data, info } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { view: "whole", width: info.width, height: info.height, rgb: data };
}

/** Words as a shop would put them on a picture, in its middle; made smaller where they would not fit. */
export async function lettered(text: string, lettering: Lettering): Promise<Picture> {
  const { size, angle = 0, colour = "black", font = "DejaVu Sans bold", ground = () => plain("#dde") } = lettering;
  const words = await sharp({
    text: { text: `<span foreground="${colour}">${text}</span>`, rgba: true, dpi: 72, font: `${font} ${size}` },
  })
    .rotate(angle, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer();
  const { width, height } = (await ground().raw().toBuffer({ resolveWithObject: true })).info;
  const fitting = await sharp(words)
    .resize(width, height, { fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer();
  const composed = await ground()
    .composite([{ input: fitting, gravity: "centre" }])
    .png()
    .toBuffer();
  return asPicture(sharp(composed));
}

export const plain = (colour: string, width = 1200, height = 800): Sharp =>
  sharp({ create: { width, height, channels: 3, background: colour } });

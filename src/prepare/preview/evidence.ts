import sharp, { type OverlayOptions } from "sharp";
import type { BoxEvidence } from "../../core/finding.ts";
import { decodeImage, type Picture } from "../image/decode.ts";
import { DEFAULT_IMAGE_LIMITS } from "../image/limits.ts";

/** A place in a picture, as fractions of its width and height, and what to write beside it. */
export type MarkedBox = Pick<BoxEvidence, "x" | "y" | "width" | "height"> & {
  readonly label: string;
  /** a finding's place is red, what was only seen is blue */
  readonly found: boolean;
};

const FOUND = [220, 30, 30] as const;
const SEEN = [40, 110, 230] as const;
const LINE = 3;
const LABEL_SIZE = 16;

/**
 * The picture, as PNG of at most 1,280 pixels, with the evidence drawn on it. Made from decoded pixels alone: no metadata.
 *
 * @throws ElekError IMAGE_* where it can't be decoded
 */
export async function drawEvidence(bytes: Buffer, boxes: readonly MarkedBox[]): Promise<Buffer> {
  const { pictures } = await decodeImage(bytes, DEFAULT_IMAGE_LIMITS, new AbortController().signal);
  const picture = pictures[0];
  const rgb = Uint8Array.from(picture.rgb);
  for (const box of boxes) outline(rgb, picture, box);
  const labels = await Promise.all(boxes.map((box) => labelFor(box, picture)));
  return sharp(rgb, { raw: { width: picture.width, height: picture.height, channels: 3 } })
    .composite(labels)
    .png()
    .toBuffer();
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function inPixels({ x, y, width, height }: MarkedBox, picture: Picture): Rectangle {
  const within = (value: number, most: number): number => Math.max(0, Math.min(most - 1, Math.round(value)));
  return {
    left: within(x * picture.width, picture.width),
    top: within(y * picture.height, picture.height),
    right: within((x + width) * picture.width, picture.width),
    bottom: within((y + height) * picture.height, picture.height),
  };
}

function outline(rgb: Uint8Array, picture: Picture, box: MarkedBox): void {
  const { left, top, right, bottom } = inPixels(box, picture);
  const colour = box.found ? FOUND : SEEN;
  for (let y = top; y <= bottom; y++) {
    const onEdge = y - top < LINE || bottom - y < LINE;
    for (let x = left; x <= right; x++) {
      if (!onEdge && x - left >= LINE && right - x >= LINE) {
        x = right - LINE;
        continue;
      }
      rgb.set(colour, (y * picture.width + x) * 3);
    }
  }
}

/** Above its box where there is room, and never beyond the picture. */
async function labelFor(box: MarkedBox, picture: Picture): Promise<OverlayOptions> {
  const [red, green, blue] = box.found ? FOUND : SEEN;
  const label = await sharp({
    text: {
      // no user's words come here: message ids and names of models; still nothing may be read as markup
      text: `<span foreground="white">${box.label.replace(/[<>&]/g, "")}</span>`,
      rgba: true,
      dpi: 72,
      font: `DejaVu Sans ${LABEL_SIZE}`,
    },
  })
    .extend({ top: 2, bottom: 2, left: 4, right: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .flatten({ background: { r: red, g: green, b: blue } })
    .png()
    .toBuffer();
  // in a pipeline of its own: within one, sharp resizes first
  const { data, info } = await sharp(label)
    .resize(picture.width, picture.height, { fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true });
  const { left, top } = inPixels(box, picture);
  return {
    input: data,
    left: Math.max(0, Math.min(left, picture.width - info.width)),
    top: Math.max(0, Math.min(top - info.height, picture.height - info.height)),
  };
}

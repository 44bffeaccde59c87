import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { DATA_DIR, hasData } from "./data.ts";

export interface PictureRow {
  readonly id: string;
  readonly path: string;
  readonly labels: readonly string[];
  /** what a code says */
  readonly payload?: string;
}

export const hasPictures = hasData("images/manifest.jsonl");

export const pictureRows = (): PictureRow[] =>
  hasPictures
    ? readFileSync(join(DATA_DIR, "images/manifest.jsonl"), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as PictureRow)
    : [];

export const pictureBytes = (row: PictureRow): Buffer => readFileSync(join(DATA_DIR, row.path));

/** A picture of coloured shapes, another for every seed: enough structure that no class is certain. */
export function generatedPicture(seed: number, width = 320, height = 240): Sharp {
  const rgb = Buffer.alloc(width * height * 3);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const wave = Math.sin(x / (5 + seed * 3)) + Math.cos(y / (7 + seed)) + Math.sin((x + y) / (11 + seed * 2));
      rgb[at] = 128 + 42 * wave;
      rgb[at + 1] = (x * (seed + 1)) % 256;
      rgb[at + 2] = (y * 2 + seed * 31) % 256;
    }
  }
  return sharp(rgb, { raw: { width, height, channels: 3 } });
}

/** A picture of grey squares, another for every seed: shapes that stay the same at other sizes, as in a photograph. */
export function pictureOfSquares(seed: number): Sharp {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
  const [width, height] = [400, 300];
  const rgb = Buffer.alloc(width * height * 3, 40);
  for (let square = 0; square < 40; square++) {
    const [x, y, size, grey] = [next(width), next(height), 20 + next(100), next(256)];
    for (let row = y; row < Math.min(height, y + size); row++) {
      rgb.fill(grey, (row * width + x) * 3, (row * width + Math.min(width, x + size)) * 3);
    }
  }
  return sharp(rgb, { raw: { width, height, channels: 3 } });
}

/** Generated pictures always; as many of the data's as are wanted beside them, where they are there. */
export async function picturesToCompare(count: number): Promise<Buffer[]> {
  const generated = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => generatedPicture(seed).png().toBuffer()));
  const real = pictureRows()
    .filter(({ labels }) => labels.some((label) => /^(face|object):/.test(label)))
    .slice(0, count)
    .map(pictureBytes);
  return [...generated, ...real];
}

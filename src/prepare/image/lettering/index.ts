import { type Components, labelTouching, measure } from "./components.ts";
import { labelFlat } from "./flat.ts";
import { asWritten, type FoundLine, type Way } from "./found-line.ts";
import { findInk } from "./ink.ts";
import { findLines } from "./lines.ts";
import { halved, type Raster, rasterOf } from "./raster.ts";
import { layOut, type Sheet } from "./sheet.ts";

export { type Sheet, type Strip, toPicture } from "./sheet.ts";

/** Large letters are found in the picture made smaller, where their strokes are as thin as small letters' here. */
const SCALES = 3;
/** More lines than this is a printed page, of which the largest say enough. */
const MOST_LINES = 80;
/** A line of whose letters so many lie within another is that line again. */
const SAME_PLACE = 0.5;

/**
 * Finds lines of letters anywhere in a picture, on whatever ground, level or turned by up to 20 degrees, and lays them
 * out for a reader; undefined where nothing stands in rows as letters do. Linear in the picture's pixels.
 */
export function findLettering(rgb: Uint8Array, width: number, height: number): Sheet | undefined {
  const found: FoundLine[] = [];
  let image = rasterOf(rgb, width, height);
  for (let scale = 1, turn = 0; turn < SCALES && image.width > 32 && image.height > 32; turn++, scale *= 2) {
    for (const [way, components] of componentsOf(image)) {
      for (const line of findLines(components.components)) {
        const written = asWritten(line, { image, found: components, scale, way });
        if (written !== undefined) found.push(written);
      }
    }
    image = halved(image);
  }
  const lines = distinct(found)
    .slice(0, MOST_LINES)
    .sort((a, b) => topOf(a) - topOf(b));
  return lines.length === 0 ? undefined : layOut(lines);
}

/** What might be letters: whatever is darker or lighter than its surroundings, and whatever is of one colour. */
const componentsOf = (image: Raster): readonly [Way, Components][] => [
  ["contrast", measure(labelTouching(findInk(image), image), image)],
  ["flat", measure(labelFlat(image), image)],
];

const topOf = ({ line, scale }: FoundLine): number => (line.letters[0]?.top ?? 0) * scale;

/**
 * The same line seen at two scales, or as its letters and the gaps between them, counts once: as the
 * sighting in which most of it is seen.
 */
function distinct(lines: readonly FoundLine[]): FoundLine[] {
  const kept: FoundLine[] = [];
  for (const line of [...lines].sort((a, b) => worth(b) - worth(a))) {
    if (!kept.some((other) => shareWithin(other, line) > SAME_PLACE)) kept.push(line);
  }
  return kept;
}

/** A patch of one colour lacks a letter's soft edges. */
const EDGELESS = 1.06;

/** How much of the picture's width its letters cover, in pixels: broken letters and missing ones make it less. */
function worth({ line, scale, way }: FoundLine): number {
  let [covered, until] = [0, Number.NEGATIVE_INFINITY];
  for (const { left, right } of line.letters) {
    covered += Math.max(0, right - Math.max(left, until));
    until = Math.max(until, right);
  }
  return covered * scale * (way === "flat" ? EDGELESS : 1);
}

/** The share of a line's letters whose middles lie in the band of another line. */
function shareWithin({ line: band, scale: bandScale }: FoundLine, { line, scale }: FoundLine): number {
  const [cos, sin] = [Math.cos(band.angle), Math.sin(band.angle)];
  const inside = line.letters.filter(({ left, right, top, bottom }) => {
    const x = (((left + right) / 2) * scale) / bandScale;
    const y = (((top + bottom) / 2) * scale) / bandScale;
    const [along, across] = [x * cos + y * sin, y * cos - x * sin];
    return along >= band.from && along <= band.to && across >= band.top && across <= band.bottom;
  });
  return inside.length / line.letters.length;
}

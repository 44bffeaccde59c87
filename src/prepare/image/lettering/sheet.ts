import type { FoundLine } from "./found-line.ts";
import { apart, type Colour, type Raster } from "./raster.ts";

/** Lines of letters as a reader likes them: black on white, level, of one size, one below the other. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly strips: readonly Strip[];
}

/** Where a line lies on the sheet, and how to go back from there to the picture. */
export interface Strip {
  readonly top: number;
  readonly height: number;
  readonly width: number;
  /** the picture's pixel under the strip's first one, and what one pixel to the right and one down move there */
  readonly origin: readonly [x: number, y: number];
  readonly right: readonly [x: number, y: number];
  readonly down: readonly [x: number, y: number];
}

/** Height of a letter on the sheet: what tesseract's models were trained on, give or take. */
const LETTER_HEIGHT = 34;
const MOST_ENLARGED = 4;
const MARGIN = 14;
/** Room around a line for accents, descenders and dots, in heights of a letter. */
const ROOM = { above: 0.55, below: 0.4, beside: 0.4 };
/**
 * Marks of a line that are no letters (dots, dashes, accents) are as far from its ink as this share of the contrast at
 * most: thin ones are mostly edge. Patches of one colour are never that.
 */
const SAME_COLOUR = { contrast: 0.55, flat: 0.25 };
/** What is drawn white: the ground, and on a photograph whatever is halfway to it. */
const WHITE_FROM = { contrast: 1, flat: 0.5 };
/** What touches a mark is drawn too, this far (in heights of a letter): soft edges, and thin parts that were not seen. */
const EDGE = 0.1;
const WIDEST = 4_000;

export function layOut(lines: readonly FoundLine[]): Sheet {
  const planned = lines.map(plan);
  const width = Math.max(1, ...planned.map((strip) => strip.width)) + 2 * MARGIN;
  const height = planned.reduce((sum, strip) => sum + strip.height + MARGIN, MARGIN);
  const pixels = new Uint8Array(width * height).fill(255);
  const strips: Strip[] = [];
  let top = MARGIN;
  for (const [index, strip] of planned.entries()) {
    const placed = { ...strip, top };
    draw(lines[index] as FoundLine, placed, pixels, width);
    strips.push(placed);
    top += strip.height + MARGIN;
  }
  return { width, height, pixels, strips };
}

/** A place on the sheet as a place in the picture. */
export function toPicture({ origin, right, down, top }: Strip, x: number, y: number): [x: number, y: number] {
  const [u, v] = [x - MARGIN, y - top];
  return [origin[0] + u * right[0] + v * down[0], origin[1] + u * right[1] + v * down[1]];
}

function plan({ line, scale }: FoundLine): Omit<Strip, "top"> {
  const enlarged = Math.min(MOST_ENLARGED, LETTER_HEIGHT / line.height);
  const [from, top] = [line.from - ROOM.beside * line.height, line.top - ROOM.above * line.height];
  const [cos, sin] = [Math.cos(line.angle), Math.sin(line.angle)];
  const step = scale / enlarged;
  return {
    width: Math.min(WIDEST, Math.ceil((line.to - line.from + 2 * ROOM.beside * line.height) * enlarged)),
    height: Math.ceil((line.bottom - line.top + (ROOM.above + ROOM.below) * line.height) * enlarged),
    origin: [(from * cos - top * sin) * scale, (from * sin + top * cos) * scale],
    right: [cos * step, sin * step],
    down: [-sin * step, cos * step],
  };
}

function draw(written: FoundLine, strip: Strip, sheet: Uint8Array, sheetWidth: number): void {
  const { line, image, found, scale, ink, contrast, way } = written;
  const marks = marksOf(written);
  const stretch = 255 / (WHITE_FROM[way] * contrast);
  const edge = way === "flat" ? 1 : Math.max(1, Math.round(line.height * EDGE));
  const colour: [number, number, number] = [0, 0, 0];
  for (let row = 0; row < strip.height; row++) {
    for (let column = 0; column < strip.width; column++) {
      const x = (strip.origin[0] + column * strip.right[0] + row * strip.down[0]) / scale;
      const y = (strip.origin[1] + column * strip.right[1] + row * strip.down[1]) / scale;
      if (!touches(marks, found.labels, image, x, y, edge)) continue;
      sample(image, x, y, colour);
      const at = (strip.top + row) * sheetWidth + MARGIN + column;
      sheet[at] = isBeyond(colour, written) ? 0 : Math.min(255, apart(colour, ink) * stretch);
    }
  }
}

/** Whether a colour lies further from the ground than the ink, which is a mean of cores and edges: a core. */
const isBeyond = (colour: Colour, { ink, ground }: FoundLine): boolean =>
  (colour[0] - ink[0]) * (ground[0] - ink[0]) +
    (colour[1] - ink[1]) * (ground[1] - ink[1]) +
    (colour[2] - ink[2]) * (ground[2] - ink[2]) <=
  0;

/** The line's letters, and what lies in its band with the same colour and no larger: dots, dashes, parts of letters. */
function marksOf({ line, found: { components }, ink, contrast, way }: FoundLine): ReadonlySet<number> {
  const marks = new Set(line.letters.map(({ label }) => label));
  const [cos, sin] = [Math.cos(line.angle), Math.sin(line.angle)];
  for (const component of components) {
    if (
      component.bottom - component.top > 1.8 * line.height ||
      apart(component.colour, ink) > SAME_COLOUR[way] * contrast
    )
      continue;
    const [x, y] = [(component.left + component.right) / 2, (component.top + component.bottom) / 2];
    const [u, v] = [x * cos + y * sin, y * cos - x * sin];
    const inside =
      u > line.from - ROOM.beside * line.height &&
      u < line.to + ROOM.beside * line.height &&
      v > line.top - ROOM.above * line.height &&
      v < line.bottom + ROOM.below * line.height;
    if (inside) marks.add(component.label);
  }
  return marks;
}

/** Whether the pixel at a place, or one close by, belongs to one of the marks. */
function touches(
  marks: ReadonlySet<number>,
  labels: Int32Array,
  { width, height }: Raster,
  x: number,
  y: number,
  edge: number,
): boolean {
  const [column, row] = [Math.round(x), Math.round(y)];
  for (let dy = -edge; dy <= edge; dy++) {
    for (let dx = -edge; dx <= edge; dx++) {
      const [u, v] = [column + dx, row + dy];
      if (u < 0 || v < 0 || u >= width || v >= height) continue;
      const label = labels[v * width + u] as number;
      if (label !== 0 && marks.has(label)) return true;
    }
  }
  return false;
}

/** The colour between four pixels. */
function sample({ width, height, rgb }: Raster, x: number, y: number, into: [number, number, number]): void {
  const left = Math.max(0, Math.min(width - 2, Math.floor(x)));
  const top = Math.max(0, Math.min(height - 2, Math.floor(y)));
  const [dx, dy] = [Math.max(0, Math.min(1, x - left)), Math.max(0, Math.min(1, y - top))];
  for (let channel = 0; channel < 3; channel++) {
    const at = (top * width + left) * 3 + channel;
    const below = at + width * 3;
    into[channel] =
      ((rgb[at] as number) * (1 - dx) + (rgb[at + 3] as number) * dx) * (1 - dy) +
      ((rgb[below] as number) * (1 - dx) + (rgb[below + 3] as number) * dx) * dy;
  }
}

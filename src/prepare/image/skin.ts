import type { ImageFace } from "../../core/signals.ts";
import type { Picture } from "./decode.ts";

/** Lightness and the two colour axes of CIE L*a*b*. */
type Lab = readonly [l: number, a: number, b: number];

/** Where a trunk is, in sizes of the face: this far below the chin, and this far to either side of the face's middle. */
const TRUNK = { from: 1, to: 3.5, half: 0.8 } as const;
/** Samples across and down a trunk; across and down the middle of a face. */
const TRUNK_SAMPLES = [16, 36] as const;
const FACE_SAMPLES = 16;
/** A trunk of which less than this can be seen says nothing. */
const VISIBLE = 0.4;
const SURE = 0.6;
/** People in one picture are dressed alike; a crowd's last faces tell nothing new. */
const MOST = 6;

/** Skin of one person differs in shade more than in hue. */
const LIGHTER_OR_DARKER = 40;
const HUE = Math.cos(0.4);
const CHROMA = { grey: 8, paler: 0.6, richer: 1.8 } as const;

/**
 * How much of the trunk below each face is of that face's own colour, 0..1, on average over the people in a picture.
 * Legs, arms and a neckline are bare on dressed people too; bellies hardly ever. 0 where only faces can be seen;
 * undefined where not even those.
 */
export function bareTrunk(picture: Picture, faces: readonly ImageFace[]): number | undefined {
  const people = faces.filter(({ score }) => score >= SURE).slice(0, MOST);
  if (people.length === 0) return undefined;
  const shares = people.flatMap((face) => trunkOf(picture, face) ?? []);
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/** Human skin of all shades under ordinary light: its hue lies between red and yellow, and it is neither grey nor vivid. */
const SKIN = { darkest: 25, lightest: 92, hue: [0.35, 1.3], chroma: [9, 48] } as const;
const SKIN_SAMPLES = 32;

/** How much of a part of a picture could be skin, whoever's, 0..1; wood, sand and bread look alike. */
export function skinShare(
  picture: Picture,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): number {
  const colours = grid(SKIN_SAMPLES, SKIN_SAMPLES).flatMap(
    ([right, down]) => labAt(picture, left + width * right, top + height * down) ?? [],
  );
  return colours.filter(couldBeSkin).length / Math.max(1, colours.length);
}

function couldBeSkin([light, a, b]: Lab): boolean {
  const chroma = Math.hypot(a, b);
  const hue = Math.atan2(b, a);
  return (
    light > SKIN.darkest &&
    light < SKIN.lightest &&
    hue > SKIN.hue[0] &&
    hue < SKIN.hue[1] &&
    chroma > SKIN.chroma[0] &&
    chroma < SKIN.chroma[1]
  );
}

function trunkOf(picture: Picture, face: ImageFace): number | undefined {
  const [x, y] = [face.x * picture.width, face.y * picture.height];
  const [width, height] = [face.width * picture.width, face.height * picture.height];
  const size = (width + height) / 2;
  const own = medianOf(
    grid(FACE_SAMPLES, FACE_SAMPLES).flatMap(([right, down]) => {
      // the middle of the face, below the brows and above the chin
      return labAt(picture, x + width * (0.25 + 0.5 * right), y + height * (0.35 + 0.45 * down)) ?? [];
    }),
  );
  const places = grid(...TRUNK_SAMPLES);
  const colours = places.flatMap(([right, down]) => {
    const across = x + width / 2 + size * TRUNK.half * (2 * right - 1);
    const below = y + height + size * (TRUNK.from + (TRUNK.to - TRUNK.from) * down);
    return labAt(picture, across, below) ?? [];
  });
  if (own === undefined || colours.length < places.length * VISIBLE) return undefined;
  return colours.filter((colour) => isSameSkin(colour, own)).length / colours.length;
}

/** Middles of the cells of a grid, as fractions. */
const grid = (across: number, down: number): (readonly [number, number])[] =>
  Array.from({ length: across * down }, (_, index) => [
    ((index % across) + 0.5) / across,
    (Math.floor(index / across) + 0.5) / down,
  ]);

function isSameSkin([light, a, b]: Lab, [faceLight, faceA, faceB]: Lab): boolean {
  const chroma = Math.hypot(a, b);
  const faceChroma = Math.hypot(faceA, faceB);
  return (
    Math.abs(light - faceLight) < LIGHTER_OR_DARKER &&
    chroma > CHROMA.grey &&
    chroma > faceChroma * CHROMA.paler &&
    chroma < faceChroma * CHROMA.richer &&
    a * faceA + b * faceB > HUE * chroma * faceChroma
  );
}

/** Of each axis by itself: hair, teeth and glasses in a face don't shift it. */
function medianOf(colours: readonly Lab[]): Lab | undefined {
  if (colours.length === 0) return undefined;
  const middle = (axis: 0 | 1 | 2): number =>
    colours.map((colour) => colour[axis]).sort((a, b) => a - b)[colours.length >> 1] ?? 0;
  return [middle(0), middle(1), middle(2)];
}

/** The colour of one pixel; none outside the picture. Wrapped, so that flatMap keeps it whole. */
function labAt({ rgb, width, height }: Picture, x: number, y: number): [Lab] | undefined {
  if (x < 0 || y < 0 || x >= width || y >= height) return undefined;
  const at = (Math.floor(y) * width + Math.floor(x)) * 3;
  const [red, green, blue] = [linear(rgb[at] ?? 0), linear(rgb[at + 1] ?? 0), linear(rgb[at + 2] ?? 0)];
  // sRGB's primaries under D65
  const X = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const Y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const Z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [[116 * Y - 16, 500 * (X - Y), 200 * (Y - Z)]];
}

const linear = (byte: number): number =>
  byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4;

const root = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);

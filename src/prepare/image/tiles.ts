import type { Picture } from "./decode.ts";

/** From this proportion on, squeezing a picture to a square would hide what it shows. */
const LONG = 1.8;
const MOST = 4;

/** Squares along a very wide or tall picture, side by side; none for ordinary ones. */
export function tilesOf(picture: Picture): Picture[] {
  const { width, height } = picture;
  const side = Math.min(width, height);
  const long = Math.max(width, height);
  if (long / side < LONG) return [];
  const count = Math.min(MOST, Math.ceil(long / side));
  return Array.from({ length: count }, (_, index) => {
    const from = Math.round((index * (long - side)) / (count - 1));
    const name = `tile:${index + 1}`;
    const view = picture.view === "whole" ? name : `${picture.view}:${name}`;
    const [left, top] = width > height ? [from, 0] : [0, from];
    return cropped(picture, view, { left, top, width: side, height: side });
  });
}

/** A rectangle of a picture, in pixels within it. */
export function cropped(
  picture: Picture,
  view: string,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): Picture {
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * picture.width + left) * 3;
    rgb.set(picture.rgb.subarray(from, from + width * 3), y * width * 3);
  }
  return { view, width, height, rgb };
}

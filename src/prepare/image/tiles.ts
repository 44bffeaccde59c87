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
    return crop(picture, width > height ? from : 0, width > height ? 0 : from, side, name);
  });
}

function crop(picture: Picture, left: number, top: number, side: number, name: string): Picture {
  const rgb = new Uint8Array(side * side * 3);
  for (let y = 0; y < side; y++) {
    const from = ((top + y) * picture.width + left) * 3;
    rgb.set(picture.rgb.subarray(from, from + side * 3), y * side * 3);
  }
  const view = picture.view === "whole" ? name : `${picture.view}:${name}`;
  return { view, width: side, height: side, rgb };
}

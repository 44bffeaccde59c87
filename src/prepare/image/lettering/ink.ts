import type { Raster } from "./raster.ts";

/** What a pixel is beside its neighbourhood; 0 where it is neither. */
const DARKER = 1;
const LIGHTER = 2;

/** A neighbourhood of twice this and one more is wider than the strokes of the letters looked for. */
const RADIUS = 14;
/**
 * Ink differs from its neighbourhood by so many standard deviations: where it covers less than a third, it does by more
 * than this and the ground between the letters by less. And by so many greys.
 */
const DEVIATIONS = 0.75;
const LEAST_CONTRAST = 14;

/** Pixels darker or lighter than their neighbourhood, 0 for the rest: Niblack's local threshold, on running sums. */
export function findInk({ width, height, grey }: Raster): Uint8Array {
  const ink = new Uint8Array(width * height);
  const sums = new Int32Array(width);
  const squares = new Int32Array(width);
  const addRow = (y: number, sign: 1 | -1): void => {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const value = grey[at] as number;
      sums[x] = (sums[x] as number) + sign * value;
      squares[x] = (squares[x] as number) + sign * value * value;
    }
  };
  for (let y = 0; y < Math.min(RADIUS, height); y++) addRow(y, 1);
  for (let y = 0; y < height; y++) {
    if (y + RADIUS < height) addRow(y + RADIUS, 1);
    if (y > RADIUS) addRow(y - RADIUS - 1, -1);
    const rows = Math.min(height, y + RADIUS + 1) - Math.max(0, y - RADIUS);
    let [sum, square, columns] = [0, 0, 0];
    for (let x = 0; x < Math.min(RADIUS, width); x++, columns++) {
      sum += sums[x] as number;
      square += squares[x] as number;
    }
    for (let x = 0, at = y * width; x < width; x++, at++) {
      if (x + RADIUS < width) {
        sum += sums[x + RADIUS] as number;
        square += squares[x + RADIUS] as number;
        columns++;
      }
      if (x > RADIUS) {
        sum -= sums[x - RADIUS - 1] as number;
        square -= squares[x - RADIUS - 1] as number;
        columns--;
      }
      const count = rows * columns;
      const contrast = sum / count - (grey[at] as number);
      if (contrast < LEAST_CONTRAST && contrast > -LEAST_CONTRAST) continue;
      const variance = square / count - (sum / count) ** 2;
      if (contrast * contrast > DEVIATIONS * DEVIATIONS * variance) ink[at] = contrast > 0 ? DARKER : LIGHTER;
    }
  }
  return ink;
}

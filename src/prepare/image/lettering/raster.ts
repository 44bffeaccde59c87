/** A picture's pixels row by row, in colour and as lightness. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
  /** Rec. 601 luma */
  readonly grey: Uint8Array;
}

export function rasterOf(rgb: Uint8Array, width: number, height: number): Raster {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at++, from += 3) {
    grey[at] =
      ((rgb[from] as number) * 77 + (rgb[from + 1] as number) * 150 + (rgb[from + 2] as number) * 29 + 128) >> 8;
  }
  return { width, height, rgb, grey };
}

/** Half as wide and high, each pixel the mean of four. */
export function halved({ width, height, rgb }: Raster): Raster {
  const [w, h] = [width >> 1, height >> 1];
  const half = new Uint8Array(w * h * 3);
  const row = width * 3;
  for (let y = 0, at = 0; y < h; y++) {
    for (let x = 0, from = 2 * y * row; x < w; x++, from += 6) {
      for (let channel = 0; channel < 3; channel++, at++) {
        const one = from + channel;
        half[at] =
          ((rgb[one] as number) +
            (rgb[one + 3] as number) +
            (rgb[one + row] as number) +
            (rgb[one + row + 3] as number) +
            2) >>
          2;
      }
    }
  }
  return rasterOf(half, w, h);
}

/** How far two colours lie apart: the largest difference of a channel, 0..255. */
export const apart = (a: Colour, b: Colour): number =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));

export type Colour = readonly [red: number, green: number, blue: number];

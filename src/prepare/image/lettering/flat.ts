import type { Labels } from "./components.ts";
import type { Raster } from "./raster.ts";

/** A patch begins where neighbouring pixels differ by no more than this in any channel … */
const EVEN = 12;
/** … and takes in what touches it and differs from its first pixel by no more than this. */
const SAME_COLOUR = 26;

/**
 * Patches of one colour: lettering put on a photograph is painted with one, and what it was put on is not. Whatever is
 * too uneven belongs to none (label 0). Each pixel is looked at a bounded number of times.
 */
export function labelFlat({ width, height, rgb }: Raster): Labels {
  const labels = new Int32Array(width * height);
  const open = new Int32Array(width * height);
  const last = labels.length - width - 1;
  let count = 1;
  for (let seed = 0; seed < last; seed++) {
    if (labels[seed] !== 0 || !alike(rgb, seed, seed + 1, EVEN) || !alike(rgb, seed, seed + width, EVEN)) continue;
    const label = count++;
    labels[seed] = label;
    open[0] = seed;
    for (let waiting = 1; waiting > 0; ) {
      const at = open[--waiting] as number;
      const x = at % width;
      for (let side = 0; side < 4; side++) {
        const next = side === 0 ? at - 1 : side === 1 ? at + 1 : side === 2 ? at - width : at + width;
        if (side === 0 ? x === 0 : side === 1 ? x + 1 === width : next < 0 || next >= labels.length) continue;
        if (labels[next] !== 0 || !alike(rgb, seed, next, SAME_COLOUR)) continue;
        labels[next] = label;
        open[waiting++] = next;
      }
    }
  }
  return { labels, count };
}

function alike(rgb: Uint8Array, one: number, other: number, limit: number): boolean {
  const [a, b] = [one * 3, other * 3];
  return (
    Math.abs((rgb[a] as number) - (rgb[b] as number)) <= limit &&
    Math.abs((rgb[a + 1] as number) - (rgb[b + 1] as number)) <= limit &&
    Math.abs((rgb[a + 2] as number) - (rgb[b + 2] as number)) <= limit
  );
}

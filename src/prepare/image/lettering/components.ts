import type { Colour, Raster } from "./raster.ts";

/** A mark: pixels that touch each other and belong together. */
export interface Component {
  readonly label: number;
  readonly left: number;
  readonly top: number;
  /** exclusive */
  readonly right: number;
  /** exclusive */
  readonly bottom: number;
  readonly area: number;
  /** mean of its pixels */
  readonly colour: Colour;
  /** standard deviation of its pixels' lightness */
  readonly unevenness: number;
  /** twice the area to the outline: the width of a stroke, roughly */
  readonly stroke: number;
}

export interface Components {
  /** label of every pixel, 0 for the ground */
  readonly labels: Int32Array;
  /** without those too small to be a mark */
  readonly components: readonly Component[];
}

const LEAST_AREA = 4;

/** Every pixel's mark, from 1 to `count` - 1, and 0 for the ground. */
export interface Labels {
  readonly labels: Int32Array;
  readonly count: number;
}

/** Labels what touches and is of one sort (not 0), also by corners, in two passes with union-find: linear in the pixels. */
export function labelTouching(sorts: Uint8Array, { width, height }: Raster): Labels {
  const labels = new Int32Array(width * height);
  // no more marks than every other pixel of every other row can begin, and the ground
  const parents = new Int32Array(((width + 1) >> 1) * height + 1);
  let count = 1;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const sort = sorts[at] as number;
      if (sort === 0) continue;
      let label = x > 0 && sorts[at - 1] === sort ? (labels[at - 1] as number) : 0;
      if (y > 0) {
        if (sorts[at - width] === sort) label = join(parents, labels[at - width] as number, label);
        if (x > 0 && sorts[at - width - 1] === sort) label = join(parents, labels[at - width - 1] as number, label);
        if (x + 1 < width && sorts[at - width + 1] === sort)
          label = join(parents, labels[at - width + 1] as number, label);
      }
      if (label === 0) {
        label = count++;
        parents[label] = label;
      }
      labels[at] = label;
    }
  }
  for (let at = 0; at < labels.length; at++) if (labels[at] !== 0) labels[at] = rootOf(parents, labels[at] as number);
  return { labels, count };
}

function rootOf(parents: Int32Array, label: number): number {
  let root = label;
  while (parents[root] !== root) {
    // halving the path as it is walked keeps it short
    parents[root] = parents[parents[root] as number] as number;
    root = parents[root] as number;
  }
  return root;
}

function join(parents: Int32Array, one: number, other: number): number {
  if (other === 0 || one === other) return one;
  const [first, second] = [rootOf(parents, one), rootOf(parents, other)];
  if (first < second) parents[second] = first;
  else parents[first] = second;
  return Math.min(first, second);
}

/** Place, size, colour and stroke of every mark. */
export function measure({ labels, count }: Labels, { width, height, rgb, grey }: Raster): Components {
  const boxes = new Int32Array(count * 4);
  const areas = new Int32Array(count);
  const sums = new Float64Array(count * 5);
  const outlines = new Int32Array(count);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const label = labels[at] as number;
      if (label === 0) continue;
      const box = label * 4;
      if (areas[label] === 0) {
        boxes[box] = x;
        boxes[box + 1] = y;
      }
      if (x < (boxes[box] as number)) boxes[box] = x;
      if (x >= (boxes[box + 2] as number)) boxes[box + 2] = x + 1;
      boxes[box + 3] = y + 1;
      areas[label] = (areas[label] as number) + 1;
      const sum = label * 5;
      for (let channel = 0; channel < 3; channel++) {
        sums[sum + channel] = (sums[sum + channel] as number) + (rgb[at * 3 + channel] as number);
      }
      const light = grey[at] as number;
      sums[sum + 3] = (sums[sum + 3] as number) + light;
      sums[sum + 4] = (sums[sum + 4] as number) + light * light;
      const open =
        (x === 0 || labels[at - 1] !== label ? 1 : 0) +
        (x + 1 === width || labels[at + 1] !== label ? 1 : 0) +
        (y === 0 || labels[at - width] !== label ? 1 : 0) +
        (y + 1 === height || labels[at + width] !== label ? 1 : 0);
      outlines[label] = (outlines[label] as number) + open;
    }
  }
  const components: Component[] = [];
  for (let label = 1; label < count; label++) {
    const area = areas[label] as number;
    if (area < LEAST_AREA) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(label * 4, label * 4 + 4);
    const [red = 0, green = 0, blue = 0, light = 0, square = 0] = sums.subarray(label * 5, label * 5 + 5);
    components.push({
      label,
      left,
      top,
      right,
      bottom,
      area,
      colour: [red / area, green / area, blue / area],
      unevenness: Math.sqrt(Math.max(0, square / area - (light / area) ** 2)),
      stroke: (2 * area) / (outlines[label] as number),
    });
  }
  return { labels, components };
}

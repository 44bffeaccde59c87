import type { Picture } from "./decode.ts";
import { resizeExactly } from "./resize.ts";

/** Larger pictures are squeezed to this first: their detail is filtered away anyway. */
const LARGEST = 512;
/** The picture that is transformed, and the frequencies that are kept of it. */
const SIDE = 64;
const KEPT = 16;

/** Below this quality unlike pictures get like hashes. */
export const TELLING = 50;

export interface PerceptualHash {
  /** 256 bits, as PDQ prints them: 64 hexadecimal digits */
  readonly pdq: string;
  /** 0..100: how much there is in the picture to tell it from others by */
  readonly quality: number;
}

/** PDQ: which of a picture's 16 × 16 lowest frequencies are above their median. Alike for pictures that look alike. */
export async function pdqOf(picture: Picture): Promise<PerceptualHash> {
  const width = Math.min(picture.width, LARGEST);
  const height = Math.min(picture.height, LARGEST);
  const rgb = await resizeExactly(picture, width, height);
  const small = decimated(smoothed(luminance(rgb), width, height), width, height);
  return { pdq: bitsOf(frequencies(small)), quality: qualityOf(small) };
}

function luminance(rgb: Uint8Array): Float32Array {
  const grey = new Float32Array(rgb.length / 3);
  for (let at = 0, from = 0; at < grey.length; at++, from += 3) {
    grey[at] = 0.299 * (rgb[from] ?? 0) + 0.587 * (rgb[from + 1] ?? 0) + 0.114 * (rgb[from + 2] ?? 0);
  }
  return grey;
}

/** Two passes of a box filter each way: nearly a tent, at the cost of sums. */
function smoothed(grey: Float32Array, width: number, height: number): Float32Array {
  let from = grey;
  for (let pass = 0; pass < 2; pass++) {
    const rows = new Float32Array(grey.length);
    for (let y = 0; y < height; y++) boxFilter(from, rows, y * width, 1, width);
    const both = new Float32Array(grey.length);
    for (let x = 0; x < width; x++) boxFilter(rows, both, x, width, height);
    from = both;
  }
  return from;
}

/** Each value becomes the mean of its window, cut off at the ends. */
function boxFilter(from: Float32Array, to: Float32Array, start: number, step: number, length: number): void {
  const window = Math.ceil(length / (2 * SIDE));
  const ahead = window >> 1;
  const behind = window - 1 - ahead;
  let sum = 0;
  for (let at = 0; at < Math.min(ahead, length); at++) sum += from[start + at * step] ?? 0;
  for (let at = 0; at < length; at++) {
    if (at + ahead < length) sum += from[start + (at + ahead) * step] ?? 0;
    if (at - behind > 0) sum -= from[start + (at - behind - 1) * step] ?? 0;
    const count = Math.min(length - 1, at + ahead) - Math.max(0, at - behind) + 1;
    to[start + at * step] = sum / count;
  }
}

function decimated(grey: Float32Array, width: number, height: number): Float32Array {
  const small = new Float32Array(SIDE * SIDE);
  for (let y = 0; y < SIDE; y++) {
    const row = Math.floor(((y + 0.5) * height) / SIDE) * width;
    for (let x = 0; x < SIDE; x++) small[y * SIDE + x] = grey[row + Math.floor(((x + 0.5) * width) / SIDE)] ?? 0;
  }
  return small;
}

/** Cosines of the frequencies 1 to 16: the constant one says only how bright a picture is. */
const COSINES = Float64Array.from({ length: KEPT * SIDE }, (_, index) => {
  const frequency = Math.floor(index / SIDE) + 1;
  return Math.sqrt(2 / SIDE) * Math.cos((Math.PI / 2 / SIDE) * frequency * (2 * (index % SIDE) + 1));
});

function frequencies(small: Float32Array): Float64Array {
  const half = new Float64Array(KEPT * SIDE);
  for (let i = 0; i < KEPT; i++) {
    for (let x = 0; x < SIDE; x++) {
      let sum = 0;
      for (let y = 0; y < SIDE; y++) sum += (COSINES[i * SIDE + y] ?? 0) * (small[y * SIDE + x] ?? 0);
      half[i * SIDE + x] = sum;
    }
  }
  const both = new Float64Array(KEPT * KEPT);
  for (let i = 0; i < KEPT; i++) {
    for (let j = 0; j < KEPT; j++) {
      let sum = 0;
      for (let x = 0; x < SIDE; x++) sum += (half[i * SIDE + x] ?? 0) * (COSINES[j * SIDE + x] ?? 0);
      both[i * KEPT + j] = sum;
    }
  }
  return both;
}

/** Bit 0 is the last of the digits. */
function bitsOf(values: Float64Array): string {
  const median = Float64Array.from(values).sort()[values.length / 2 - 1] ?? 0;
  const bytes = new Uint8Array(values.length / 8);
  values.forEach((value, bit) => {
    const at = bytes.length - 1 - (bit >> 3);
    if (value > median) bytes[at] = (bytes[at] ?? 0) | (1 << (bit & 7));
  });
  return Buffer.from(bytes).toString("hex");
}

/** How much neighbouring values differ: a plain ground has no frequencies to speak of, only noise. */
function qualityOf(small: Float32Array): number {
  let sum = 0;
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const at = y * SIDE + x;
      const own = small[at] ?? 0;
      if (y + 1 < SIDE) sum += Math.abs(Math.trunc(((own - (small[at + SIDE] ?? 0)) * 100) / 255));
      if (x + 1 < SIDE) sum += Math.abs(Math.trunc(((own - (small[at + 1] ?? 0)) * 100) / 255));
    }
  }
  return Math.min(100, Math.trunc(sum / 90));
}

/** Frames are compared as squares of so many pixels, with four channels. */
export const THUMBNAIL = 16;
const BYTES = THUMBNAIL * THUMBNAIL * 4;
/** A root mean square of differences of bytes; below it two frames show the same to anybody who looks. */
const TELLING = 4;

/** First, last and evenly spaced between them. */
export function spacedFrames(frames: number, samples: number): number[] {
  if (frames <= samples) return Array.from({ length: frames }, (_, index) => index);
  if (samples === 1) return [0];
  return Array.from({ length: samples }, (_, index) => Math.round((index * (frames - 1)) / (samples - 1)));
}

/**
 * Of the frames that are not among the chosen, those that differ most from every one that is: what is shown for a moment
 * between two harmless ones. `thumbnails` holds all frames one below the other, RGBA.
 */
export function mostDifferentFrames(thumbnails: Uint8Array, chosen: readonly number[], count: number): number[] {
  const frames = Math.floor(thumbnails.length / BYTES);
  const taken = [...chosen];
  const nearest = Array.from({ length: frames }, (_, frame) =>
    Math.min(...taken.map((other) => difference(thumbnails, frame, other))),
  );
  while (taken.length < chosen.length + count) {
    const farthest = nearest.reduce((best, distance, frame) => (distance > (nearest[best] ?? 0) ? frame : best), 0);
    if ((nearest[farthest] ?? 0) < TELLING) break;
    taken.push(farthest);
    for (const frame of nearest.keys()) {
      nearest[frame] = Math.min(nearest[frame] ?? 0, difference(thumbnails, frame, farthest));
    }
  }
  return taken.slice(chosen.length);
}

function difference(thumbnails: Uint8Array, a: number, b: number): number {
  let sum = 0;
  for (let at = 0; at < BYTES; at++) {
    sum += ((thumbnails[a * BYTES + at] ?? 0) - (thumbnails[b * BYTES + at] ?? 0)) ** 2;
  }
  return Math.sqrt(sum / BYTES);
}

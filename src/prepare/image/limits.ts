/** What one picture may cost. Beyond it the picture is refused with a code, before it is decoded where that can be told. */
export interface ImageLimits {
  readonly bytes: number;
  /** declared pixels of a frame for formats decoded row by row: baseline JPEG, plain PNG */
  readonly streamedPixels: number;
  /** declared pixels of a frame for formats that must lie in memory whole */
  readonly wholePixels: number;
  readonly frames: number;
  /** declared pixels of all frames together */
  readonly allPixels: number;
  /** of computing, for all tries at decoding together */
  readonly seconds: number;
  /** longer side, in pixels, of the picture that the extractors look at */
  readonly workingSide: number;
  /** frames of a moving picture that are looked at: the first, the last and evenly spaced ones, … */
  readonly spacedFrames: number;
  /** … and those that differ most from them */
  readonly differentFrames: number;
}

/** Room for a phone's 108-megapixel photograph; the worst of it costs a few hundred megabytes for a moment. */
export const DEFAULT_IMAGE_LIMITS: ImageLimits = {
  bytes: 32 * 1024 * 1024,
  streamedPixels: 120_000_000,
  wholePixels: 50_000_000,
  frames: 1_000,
  allPixels: 500_000_000,
  seconds: 5,
  workingSide: 1_280,
  spacedFrames: 4,
  differentFrames: 2,
};

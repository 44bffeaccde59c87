import type { NudityClasses } from "../../core/signals.ts";

/** In the order of the models' outputs. */
export const NSFW_CLASSES = ["Drawing", "Hentai", "Neutral", "Porn", "Sexy"] as const;

export function readClasses(values: Float32Array): NudityClasses {
  const [drawing = 0, hentai = 0, neutral = 0, porn = 0, sexy = 0] = values;
  return { drawing, hentai, neutral, porn, sexy };
}

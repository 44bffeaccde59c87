import { isElekError } from "../../core/errors.ts";
import type { Failure } from "../../core/finding.ts";
import type { ImageFacts, ImageNudity, ImagesSignal, NuditySignal, Signal } from "../../core/signals.ts";
import type { ImageClassifier } from "./classifier.ts";
import { type DecodedImage, decodeImage } from "./decode.ts";
import type { ImageLimits } from "./limits.ts";
import { scoreNudity } from "./nudity.ts";

export interface ImageSource {
  readonly part: string;
  /** rejects with an ElekError where the bytes can't be had */
  readonly read: () => Promise<Buffer>;
}

export interface ImageDeps {
  /** loaded at the first picture */
  readonly classifier: () => Promise<ImageClassifier>;
}

export interface PreparedImages {
  readonly images: Signal<ImagesSignal>;
  readonly nudity: Signal<NuditySignal>;
  /** of single parts, beside the signals that were found */
  readonly failures: readonly Failure[];
}

/** Measures pictures one after the other, so that a Content of many never holds more than one in memory decoded. */
export async function prepareImages(
  images: readonly ImageSource[],
  deps: ImageDeps,
  limits: ImageLimits,
  signal: AbortSignal,
): Promise<PreparedImages> {
  const facts: ImageFacts[] = [];
  const nudity: ImageNudity[] = [];
  const failures = { images: [] as Failure[], nudity: [] as Failure[] };
  for (const { part, read } of images) {
    const decoded = await attempt("images", part, async () => decodeImage(await read(), limits, signal));
    if ("failure" in decoded) {
      failures.images.push(decoded.failure);
      continue;
    }
    facts.push(factsOf(part, decoded.value));
    const scored = await attempt("nudity", part, async () => scoreNudity(part, decoded.value, await deps.classifier()));
    if ("failure" in scored) failures.nudity.push(scored.failure);
    else nudity.push(...scored.value);
  }
  return {
    images: signalOf(facts, failures.images, { images: facts }),
    // what could not be decoded could not be scored either
    nudity: signalOf(nudity, [...failures.nudity, ...failures.images], { images: nudity }),
    failures: [...failures.images, ...failures.nudity],
  };
}

const factsOf = (part: string, { format, width, height, frames, sha256 }: DecodedImage): ImageFacts => ({
  part,
  format,
  width,
  height,
  frames,
  sha256,
});

/** Found where at least one part could be looked at; the others stay beside it as failures. */
function signalOf<T>(found: readonly unknown[], failures: readonly Failure[], value: T): Signal<T> {
  if (found.length > 0) return { status: "found", value };
  const [failure] = failures;
  return failure === undefined ? { status: "clear" } : { status: "failed", failure };
}

type Attempt<T> = { readonly value: T } | { readonly failure: Failure };

async function attempt<T>(name: string, part: string, work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    const code = isElekError(error) ? error.code : "INTERNAL";
    return { failure: { stage: "extractor", name, code, part } };
  }
}

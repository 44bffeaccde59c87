import { isElekError } from "../../core/errors.ts";
import type { Failure } from "../../core/finding.ts";
import type {
  FacesSignal,
  ImageFaces,
  ImageFacts,
  ImageNudity,
  ImagesSignal,
  NuditySignal,
  Signal,
} from "../../core/signals.ts";
import { type DecodedImage, decodeImage } from "./decode.ts";
import { findFaces } from "./faces.ts";
import type { ImageLimits } from "./limits.ts";
import type { ImageModels } from "./models.ts";
import { scoreNudity } from "./nudity.ts";

export interface ImageSource {
  readonly part: string;
  /** rejects with an ElekError where the bytes can't be had */
  readonly read: () => Promise<Buffer>;
}

export interface ImageDeps {
  /** loaded at the first picture */
  readonly models: () => Promise<ImageModels>;
}

export interface PreparedImages {
  readonly images: Signal<ImagesSignal>;
  readonly nudity: Signal<NuditySignal>;
  readonly faces: Signal<FacesSignal>;
  /** of single parts, beside the signals that were found */
  readonly failures: readonly Failure[];
}

/** Measures pictures one after the other, so that a Content of many never holds more than one in memory decoded. */
export async function prepareImages(
  sources: readonly ImageSource[],
  deps: ImageDeps,
  limits: ImageLimits,
  signal: AbortSignal,
): Promise<PreparedImages> {
  const images = collector<ImageFacts>("images");
  const nudity = collector<ImageNudity>("nudity");
  const faces = collector<ImageFaces>("faces");
  for (const { part, read } of sources) {
    const decoded = await images.attempt(part, async () => {
      const image = await decodeImage(await read(), limits, signal);
      return { image, found: [factsOf(part, image)] };
    });
    if (decoded === undefined) continue;
    const { image } = decoded;
    await Promise.all([
      nudity.attempt(part, async () => ({ found: await scoreNudity(part, image, await deps.models()) })),
      faces.attempt(part, async () => {
        const { faces: detector } = await deps.models();
        return { found: [{ part, model: detector.model, faces: await findFaces(image.pictures[0], detector) }] };
      }),
    ]);
  }
  return {
    images: images.signal(),
    nudity: nudity.signal(images),
    faces: faces.signal(images),
    failures: [images, nudity, faces].flatMap(({ failures }) => failures),
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

interface Collector<T> {
  readonly failures: readonly Failure[];
  /** undefined where the work failed; the failure is kept with its part */
  attempt<R extends { readonly found: readonly T[] }>(part: string, work: () => Promise<R>): Promise<R | undefined>;
  /** Found where at least one part could be looked at; what could not be decoded could not be looked at either. */
  signal(before?: Collector<unknown>): Signal<{ readonly images: readonly T[] }>;
}

/** Gathers what one extractor finds in the parts of a Content, and where it failed. */
function collector<T>(name: string): Collector<T> {
  const images: T[] = [];
  const failures: Failure[] = [];
  return {
    failures,
    async attempt(part, work) {
      try {
        const result = await work();
        images.push(...result.found);
        return result;
      } catch (error) {
        failures.push({ stage: "extractor", name, code: isElekError(error) ? error.code : "INTERNAL", part });
        return undefined;
      }
    },
    signal(before) {
      if (images.length > 0) return { status: "found", value: { images } };
      const [failure] = [...failures, ...(before?.failures ?? [])];
      return failure === undefined ? { status: "clear" } : { status: "failed", failure };
    },
  };
}

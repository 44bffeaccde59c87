import { isElekError } from "../../core/errors.ts";
import type { Failure } from "../../core/finding.ts";
import type {
  FacesSignal,
  ImageFace,
  ImageFaces,
  ImageFacts,
  ImageMetadata,
  ImageMetadataSignal,
  ImageNudity,
  ImagesSignal,
  ImageTextsSignal,
  NuditySignal,
  Signal,
} from "../../core/signals.ts";
import type { DecodedImage, DecodeImage } from "./decode.ts";
import { findFaces } from "./faces.ts";
import { hashesOf } from "./hashes.ts";
import type { ImageLimits } from "./limits.ts";
import { personalMetadata } from "./metadata.ts";
import type { ImageModels } from "./models.ts";
import { scoreNudity } from "./nudity.ts";
import { type FoundText, type ImageReaders, readCodes, readLetters } from "./texts.ts";

export interface ImageSource {
  readonly part: string;
  /** rejects with an ElekError where the bytes can't be had */
  readonly read: () => Promise<Buffer>;
}

export interface ImageDeps {
  readonly decode: DecodeImage;
  /** loaded at the first picture */
  readonly models: () => Promise<ImageModels>;
  readonly readers: () => Promise<ImageReaders>;
}

export interface PreparedImages {
  readonly images: Signal<ImagesSignal>;
  readonly nudity: Signal<NuditySignal>;
  readonly faces: Signal<FacesSignal>;
  readonly imageTexts: Signal<ImageTextsSignal>;
  readonly imageMetadata: Signal<ImageMetadataSignal>;
  /** the texts themselves, by the part that they are documents of */
  readonly texts: readonly { readonly part: string; readonly text: string }[];
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
  const metadata = collector<ImageMetadata>("metadata");
  const codes = collector<FoundText>("codes");
  const letters = collector<FoundText>("letters");
  for (const { part, read } of sources) {
    const decoded = await images.attempt(part, async () => {
      return { image: await deps.decode(await read(), limits, signal), found: [] };
    });
    if (decoded === undefined) continue;
    const { image } = decoded;
    const people = faces.attempt(part, async () => {
      const models = await deps.models();
      const seen = await Promise.all(image.pictures.map((picture) => findFaces(picture, models)));
      return { seen, found: [{ part, model: models.faces.model, faces: fullest(seen) }] };
    });
    await Promise.all([
      people,
      images.attempt(part, async () => ({ found: [await factsOf(part, image)] })),
      nudity.attempt(part, async () => {
        // without faces nudity is still scored, only with less to tell dressed from bare
        const seen = people.then((result) => result?.seen ?? []);
        return { found: await scoreNudity(part, image, seen, await deps.models()) };
      }),
      metadata.attempt(part, async () => ({ found: await personalMetadata(part, image) })),
      codes.attempt(part, async () => ({ found: await readCodes(part, image, (await deps.readers()).codes) })),
      letters.attempt(part, async () => {
        const reader = (await deps.readers()).letters;
        return { found: reader === undefined ? [] : await readLetters(part, image, reader) };
      }),
    ]);
  }
  const texts = [...codes.found, ...letters.found];
  const unread = [...codes.failures, ...letters.failures];
  return {
    images: signalOf(images.found, images.failures, (found) => ({ images: found })),
    // what could not be decoded could not be looked at either
    nudity: signalOf(nudity.found, [...nudity.failures, ...images.failures], (found) => ({ images: found })),
    faces: signalOf(faces.found, [...faces.failures, ...images.failures], (found) => ({ images: found })),
    imageTexts: signalOf(
      texts.map(({ found }) => found),
      [...unread, ...images.failures],
      (found) => ({ texts: found }),
    ),
    imageMetadata: signalOf(metadata.found, [...metadata.failures, ...images.failures], (found) => ({ images: found })),
    texts: texts.map(({ found, text }) => ({ part: found.textPart, text })),
    failures: [...images.failures, ...nudity.failures, ...faces.failures, ...metadata.failures, ...unread],
  };
}

/** Of a moving picture, or one on white and on black, the faces where most are seen: the same people come again in others. */
const fullest = (seen: readonly (readonly ImageFace[])[]): readonly ImageFace[] => {
  const sure = (faces: readonly ImageFace[]): number => faces.reduce((sum, { score }) => sum + score, 0);
  return seen.reduce((a, b) => (sure(b) > sure(a) ? b : a), []);
};

async function factsOf(part: string, image: DecodedImage): Promise<ImageFacts> {
  const { format, width, height, frames } = image;
  return { part, format, width, height, frames, ...(await hashesOf(image)) };
}

/** Found where there is something in at least one part; the parts that failed stay beside it as failures. */
function signalOf<T, S>(
  found: readonly T[],
  failures: readonly Failure[],
  value: (found: readonly T[]) => S,
): Signal<S> {
  if (found.length > 0) return { status: "found", value: value(found) };
  const [failure] = failures;
  return failure === undefined ? { status: "clear" } : { status: "failed", failure };
}

interface Collector<T> {
  readonly found: readonly T[];
  readonly failures: readonly Failure[];
  /** undefined where the work failed; the failure is kept with its part */
  attempt<R extends { readonly found: readonly T[] }>(part: string, work: () => Promise<R>): Promise<R | undefined>;
}

/** Gathers what one extractor finds in the parts of a Content, and where it failed. */
function collector<T>(name: string): Collector<T> {
  const found: T[] = [];
  const failures: Failure[] = [];
  return {
    found,
    failures,
    async attempt(part, work) {
      try {
        const result = await work();
        found.push(...result.found);
        return result;
      } catch (error) {
        failures.push({ stage: "extractor", name, code: isElekError(error) ? error.code : "INTERNAL", part });
        return undefined;
      }
    },
  };
}

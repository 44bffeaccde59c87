import { type Content, type ImagePart, imageParts, textParts } from "../core/content.ts";
import type {
  KnownPicturesSignal,
  Prepared,
  RecentPicturesSignal,
  RecentSignal,
  Signal,
  TextScoresSignal,
  TextSignal,
} from "../core/signals.ts";
import type { TextClassifiers } from "./classify/index.ts";
import type { DecodeImage } from "./image/decode.ts";
import { type PreparedImages, prepareImages } from "./image/index.ts";
import type { ImageLimits } from "./image/limits.ts";
import type { ImageModels } from "./image/models.ts";
import type { ImageReaders } from "./image/texts.ts";
import type { AskKnownPictures } from "./known/index.ts";
import { readText } from "./text/index.ts";

/** What only the caller has: a store's memory and the pictures' bytes. */
export interface PrepareFacts {
  /** `clear` offline, where there is no store to ask */
  readonly recent: Signal<RecentSignal>;
  /** rejects with an ElekError where the bytes can't be had */
  readonly readImage: (part: ImagePart) => Promise<Buffer>;
  /** asked where there is a picture; absent offline, where there is no bank */
  readonly knownPictures?: AskKnownPictures;
  /** likewise */
  readonly meetPictures?: MeetPictures;
}

/** Remembers what pictures look like, by PDQ, and tells which earlier ones look the same. Asked again, it says the same. */
export type MeetPictures = (
  pictures: readonly { readonly part: string; readonly pdq: string }[],
) => Promise<RecentPicturesSignal>;

export type Prepare = (content: Content, facts: PrepareFacts) => Promise<Prepared>;

export interface PrepareDeps {
  readonly textClassifiers: TextClassifiers;
  readonly decodeImage: DecodeImage;
  /** called at the first picture */
  readonly imageModels: () => Promise<ImageModels>;
  /** likewise */
  readonly imageReaders: () => Promise<ImageReaders>;
  readonly imageLimits: ImageLimits;
}

const NO_IMAGES: PreparedImages = {
  images: { status: "clear" },
  nudity: { status: "clear" },
  faces: { status: "clear" },
  imageTexts: { status: "clear" },
  imageMetadata: { status: "clear" },
  texts: [],
  failures: [],
};

/** Measures every signal of a revision once, whatever the rules will ask. */
export const createPrepare =
  (deps: PrepareDeps): Prepare =>
  async (content, { recent, readImage, knownPictures, meetPictures }) => {
    const pictures = await preparePictures(content, readImage, deps);
    const known = await comparePictures(pictures.images, knownPictures);
    const text = prepareText(content, pictures.texts);
    return {
      signals: {
        text,
        textScores: scoreTexts(text, pictures.imageTexts, deps.textClassifiers),
        images: pictures.images,
        nudity: pictures.nudity,
        faces: pictures.faces,
        imageTexts: pictures.imageTexts,
        imageMetadata: pictures.imageMetadata,
        knownPictures: known.signal,
        recent,
        recentPictures: await recallPictures(pictures.images, meetPictures),
        context: {
          status: "found",
          value: { kind: content.kind, author: content.author, context: content.context },
        },
      },
      failures: pictures.failures,
      ...(known.version !== undefined && { hashBanks: known.version }),
    };
  };

/** What could not be decoded could not be compared either. */
async function comparePictures(
  images: PreparedImages["images"],
  ask: AskKnownPictures | undefined,
): Promise<{ readonly signal: Signal<KnownPicturesSignal>; readonly version?: string }> {
  if (images.status !== "found") return { signal: images };
  if (ask === undefined) return { signal: { status: "clear" } };
  const { version, find } = await ask();
  const matches = images.value.images.flatMap(find);
  return { signal: matches.length > 0 ? { status: "found", value: { matches } } : { status: "clear" }, version };
}

async function recallPictures(
  images: PreparedImages["images"],
  meet: MeetPictures | undefined,
): Promise<Signal<RecentPicturesSignal>> {
  if (images.status !== "found") return images;
  const telling = images.value.images.flatMap(({ part, pdq }) => (pdq === undefined ? [] : [{ part, pdq }]));
  if (meet === undefined || telling.length === 0) return { status: "clear" };
  const value = await meet(telling);
  return value.pictures.length > 0 ? { status: "found", value } : { status: "clear" };
}

/** What was written, and what can be read in the pictures: every text rule looks at both. */
function prepareText(content: Content, inPictures: PreparedImages["texts"]): Signal<TextSignal> {
  const documents = [
    ...textParts(content).map(({ name, text }) => readText(name, text)),
    ...inPictures.map(({ part, text }) => readText(part, text)),
  ];
  return documents.length > 0 ? { status: "found", value: { documents } } : { status: "clear" };
}

/** What a code says is no prose: to models of language it is all nonsense. */
function scoreTexts(
  text: Signal<TextSignal>,
  imageTexts: PreparedImages["imageTexts"],
  classifiers: TextClassifiers,
): Signal<TextScoresSignal> {
  if (text.status !== "found") return { status: "clear" };
  const read = imageTexts.status === "found" ? imageTexts.value.texts : [];
  const codes = new Set(read.filter(({ source }) => source === "code").map(({ textPart }) => textPart));
  const scores = text.value.documents
    .filter(({ part }) => !codes.has(part))
    .flatMap((document) => classifiers.scoreDocument(document));
  return scores.length > 0 ? { status: "found", value: { scores } } : { status: "clear" };
}

async function preparePictures(
  content: Content,
  readImage: PrepareFacts["readImage"],
  { decodeImage, imageModels, imageReaders, imageLimits }: PrepareDeps,
): Promise<PreparedImages> {
  const parts = imageParts(content);
  if (parts.length === 0) return NO_IMAGES;
  const sources = parts.map((part) => ({ part: part.name, read: () => readImage(part) }));
  // each picture has its own deadline within the limits, and one more try; this one bounds them all together
  const deadline = AbortSignal.timeout(parts.length * 2 * imageLimits.seconds * 1_000);
  return await prepareImages(
    sources,
    { decode: decodeImage, models: imageModels, readers: imageReaders },
    imageLimits,
    deadline,
  );
}

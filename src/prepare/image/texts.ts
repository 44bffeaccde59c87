import type { ImageText } from "../../core/signals.ts";
import type { DecodedImage, Picture } from "./decode.ts";

export interface ReadText {
  readonly text: string;
  readonly boxes: ImageText["boxes"];
}

/** What this stage needs of a reader: every text that it finds in a picture. Never blocks the event loop. */
export interface PictureReader {
  read(picture: Picture): Promise<readonly ReadText[]>;
}

/** How pictures are read; without `letters` their words are not, because nobody set it up. */
export interface ImageReaders {
  /** QR and other two-dimensional codes */
  readonly codes: PictureReader;
  readonly letters?: PictureReader | undefined;
  close(): Promise<void>;
}

/** A text found in a picture, to become a document of the text signal. */
export interface FoundText {
  readonly found: ImageText;
  readonly text: string;
}

/** What is encoded in a picture. A code in the last frame of a moving picture counts as well as one in the first. */
export async function readCodes(part: string, image: DecodedImage, reader: PictureReader): Promise<FoundText[]> {
  const texts = new Map<string, ReadText>();
  for (const picture of image.pictures) {
    for (const read of await reader.read(picture)) if (!texts.has(read.text)) texts.set(read.text, read);
  }
  return [...texts.values()].map(({ text, boxes }, index) => ({
    text,
    found: { part, textPart: `${part}:code:${index + 1}`, source: "code", boxes },
  }));
}

/** What is written in a picture. */
export async function readLetters(part: string, image: DecodedImage, reader: PictureReader): Promise<FoundText[]> {
  const read = await reader.read(image.pictures[0]);
  return read.map(({ text, boxes }) => ({
    text,
    found: { part, textPart: `${part}:text`, source: "letters", boxes },
  }));
}

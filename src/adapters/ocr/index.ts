import sharp from "sharp";
import { createWorker, type PSM, type RecognizeResult, type Word, type Worker } from "tesseract.js";
import { ElekError } from "../../core/errors.ts";
import type { Picture } from "../../prepare/image/decode.ts";
import { type Sheet, type Strip, toPicture } from "../../prepare/image/lettering/index.ts";
import type { PictureReader, ReadText } from "../../prepare/image/texts.ts";
import { openThread, type Thread } from "../thread.ts";
import { LANGUAGES } from "./tessdata.ts";
import type { Pixels } from "./worker.ts";

/** Below this tesseract reads letters into leaves and fur; but not long words, of which a letter more makes up for some. */
const SURE = { short: 65, letters: 5, perLetter: 3, least: 40 };
const neededFor = (word: string): number =>
  Math.max(SURE.least, SURE.short - SURE.perLetter * Math.max(0, word.length - SURE.letters));
/** A word of a language has more than one letter; a single digit may belong to a number. */
const READABLE = /[\p{L}\p{N}]{2}|\p{N}/u;
const SECONDS = 20;
/** A line of fewer letters and digits than this is a pattern that looked like letters. */
const LEAST_IN_LINE = 4;

/** tesseract's page segmentation: one block of lines of one size, which is what a sheet is */
const AS_BLOCK = "6" as PSM;

type LetterReader = PictureReader & { close(): Promise<void> };

/**
 * Reads Kazakh, Russian and English words in pictures: where lines of letters stand is found in a thread, and tesseract
 * (in a thread of its own) reads them off a sheet on which they lie level, black on white and of one size. A picture
 * without such lines costs no reading.
 */
export async function createLetterReader(tessdata: string): Promise<LetterReader> {
  const finder: Thread<Pixels, Sheet | null> = await openThread({
    caller: import.meta.url,
    module: "./worker",
    workerData: undefined,
    errors: { unavailable: "READER_UNAVAILABLE", failed: "READER_FAILED" },
  });
  const everything = createTesseract(tessdata, LANGUAGES);
  const latin = createTesseract(tessdata, ["eng"]);
  return {
    async read({ rgb, width, height }) {
      const sheet = await finder.ask({ rgb, width, height });
      if (sheet === null) return [];
      const words = wordsOn(sheet, await everything.recognise(sheet));
      const again = words.some(couldBeAddress) ? wordsOn(sheet, await latin.recognise(sheet)).filter(isAddress) : [];
      return textOf(withAddresses(words, again), { width, height });
    },
    async close() {
      await Promise.all([finder.close(), everything.close(), latin.close()]);
    },
  };
}

/** One worker, started at the first sheet, and anew after one that hung or died. */
function createTesseract(tessdata: string, languages: readonly string[]) {
  let worker: Promise<Worker> | undefined;
  const start = async (): Promise<Worker> => {
    const started = await createWorker([...languages], 1, {
      langPath: tessdata,
      gzip: false,
      cacheMethod: "none",
      errorHandler: () => {},
    });
    // without a resolution it guesses one for every picture, and says so on standard error
    const settings = { user_defined_dpi: "150", debug_file: "/dev/null", tessedit_pageseg_mode: AS_BLOCK };
    await started.setParameters(settings as object);
    return started;
  };
  const stop = async (): Promise<void> => {
    const stopping = worker;
    worker = undefined;
    await (await stopping?.catch(() => undefined))?.terminate();
  };
  // one sheet at a time: the next one waits here and not inside tesseract, where it could not be timed
  let queue: Promise<unknown> = Promise.resolve();
  return {
    recognise(sheet: Sheet): Promise<RecognizeResult> {
      const turn = queue.then(async () => {
        worker ??= start();
        try {
          const image = await asPng(sheet);
          return await within(SECONDS, (await worker).recognize(image, {}, { text: false, blocks: true }));
        } catch (cause) {
          await stop();
          throw new ElekError("READER_FAILED", "words in a picture could not be read", { cause });
        }
      });
      queue = turn.catch(() => undefined);
      return turn;
    },
    close: stop,
  };
}

const asPng = ({ pixels, width, height }: Sheet): Promise<Buffer> =>
  sharp(pixels, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer();

async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

interface SheetWord extends Pick<Word, "text" | "confidence" | "bbox"> {
  readonly strip: Strip;
}

/** Word by word, line by line, without what was read between two strips. */
const wordsOn = ({ strips }: Sheet, { data }: RecognizeResult): SheetWord[] =>
  (data.blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .flatMap((line) => line.words)
    .flatMap(({ text, confidence, bbox }) => {
      const middle = (bbox.y0 + bbox.y1) / 2;
      const strip = strips.find(({ top, height }) => middle >= top && middle < top + height);
      return strip === undefined ? [] : [{ text, confidence, bbox, strip }];
    });

/** With three alphabets at hand, a link's letters are taken for their Cyrillic twins: `t.me` for `т.те`. */
const couldBeAddress = ({ text }: SheetWord): boolean => /[\p{L}\d{}<+][.,/@_|][\p{L}\d/]/u.test(text);
const isAddress = ({ text, confidence }: SheetWord): boolean =>
  confidence >= SURE.least && /^(?:[a-z]+:\/\/)?[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/\S*)?$|^\S+@\S+\.[a-z]{2,}$/i.test(text);

/** The addresses of the second reading in place of what the first made of them. */
function withAddresses(words: readonly SheetWord[], addresses: readonly SheetWord[]): SheetWord[] {
  const beside = words.filter((word) => !addresses.some((address) => covers(address, word)));
  return [...beside, ...addresses].sort((a, b) => a.strip.top - b.strip.top || a.bbox.x0 - b.bbox.x0);
}

const covers = (address: SheetWord, word: SheetWord): boolean =>
  address.strip === word.strip &&
  Math.min(address.bbox.x1, word.bbox.x1) - Math.max(address.bbox.x0, word.bbox.x0) > (word.bbox.x1 - word.bbox.x0) / 2;

type Size = Pick<Picture, "width" | "height">;

/** The words that were read surely, line by line, each with its place in the picture. */
function textOf(words: readonly SheetWord[], size: Size): ReadText[] {
  const boxes: ReadText["boxes"][number][] = [];
  let text = "";
  const lines = new Map<Strip, SheetWord[]>();
  for (const word of words.filter(isSure)) lines.set(word.strip, [...(lines.get(word.strip) ?? []), word]);
  for (const line of lines.values()) {
    if (line.reduce((count, word) => count + word.text.length, 0) < LEAST_IN_LINE) continue;
    for (const [index, word] of line.entries()) {
      if (text !== "") text += index === 0 ? "\n" : " ";
      boxes.push({ start: text.length, end: text.length + word.text.length, ...placeOf(word, size) });
      text += word.text;
    }
  }
  return text === "" ? [] : [{ text, boxes }];
}

const isSure = ({ text, confidence }: SheetWord): boolean => confidence >= neededFor(text) && READABLE.test(text);

/** The box in the picture around a word's four corners, as fractions. */
function placeOf({ bbox: { x0, y0, x1, y1 }, strip }: SheetWord, { width, height }: Size) {
  const corners = [x0, x1].flatMap((x) => [y0, y1].map((y) => toPicture(strip, x, y)));
  const within01 = (value: number): number => Math.max(0, Math.min(1, value));
  const [xs, ys] = [corners.map(([x]) => within01(x / width)), corners.map(([, y]) => within01(y / height))];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

import sharp from "sharp";
import { createWorker, type Line, type PSM, type RecognizeResult, type Worker } from "tesseract.js";
import { ElekError } from "../../core/errors.ts";
import type { Picture } from "../../prepare/image/decode.ts";
import type { PictureReader, ReadText } from "../../prepare/image/texts.ts";
import { LANGUAGES } from "./tessdata.ts";

/** Below this tesseract reads letters into leaves and fur. */
const SURE = 65;
/** A word of a language has more than one letter; a single digit may belong to a number. */
const READABLE = /[\p{L}\p{N}]{2}|\p{N}/u;
const SECONDS = 20;
/** A line of fewer letters and digits than this is a pattern that looked like letters. */
const LEAST_IN_LINE = 4;

/** tesseract's page segmentation: as a page, with columns and lines; or words wherever they stand */
const AS_PAGE = "3";
const ANYWHERE = "11";
/** Lettering put on a photograph is nearly always white or yellow: lighter than this where little else is. */
const LIGHT = 215;
const LETTERING = { least: 0.002, most: 0.2 };

/** Reads Kazakh, Russian and English words in pictures with tesseract, which runs in a thread of its own. */
export function createLetterReader(tessdata: string): PictureReader & { close(): Promise<void> } {
  let worker: Promise<Worker> | undefined;
  const start = async (): Promise<Worker> => {
    const started = await createWorker([...LANGUAGES], 1, {
      langPath: tessdata,
      gzip: false,
      cacheMethod: "none",
      errorHandler: () => {},
    });
    // without a resolution it guesses one for every picture, and says so on standard error
    await started.setParameters({ user_defined_dpi: "150", debug_file: "/dev/null" } as object);
    return started;
  };
  const stop = async (): Promise<void> => {
    const stopping = worker;
    worker = undefined;
    await (await stopping?.catch(() => undefined))?.terminate();
  };
  // one picture at a time: the next one waits here and not inside tesseract, where it could not be timed
  let queue: Promise<unknown> = Promise.resolve();

  return {
    read(picture) {
      const turn = queue.then(async () => {
        worker ??= start();
        try {
          return await within(SECONDS, readPicture(await worker, picture));
        } catch (cause) {
          // a worker that hangs or died is of no more use
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

/** As a page first, which is quick where there is no text; then, where something is light enough, what stands on a photograph. */
async function readPicture(worker: Worker, picture: Picture): Promise<ReadText[]> {
  const { data: grey } = await sharp(picture.rgb, {
    raw: { width: picture.width, height: picture.height, channels: 3 },
  })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const page = await recognise(worker, AS_PAGE, grey, picture);
  if (page.length > 0) return page;
  const light = grey.map((value) => (value >= LIGHT ? 255 : 0));
  const share = light.reduce((count, value) => count + (value === 255 ? 1 : 0), 0) / light.length;
  if (share < LETTERING.least || share > LETTERING.most) return [];
  return recognise(worker, ANYWHERE, light, picture);
}

async function recognise(worker: Worker, mode: string, grey: Uint8Array, picture: Picture): Promise<ReadText[]> {
  const { width, height } = picture;
  const image = await sharp(grey, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
  await worker.setParameters({ tessedit_pageseg_mode: mode as PSM });
  return textOf(await worker.recognize(image, { rotateAuto: true }, { text: false, blocks: true }), picture);
}

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

/** The words that were read surely, line by line, each with its place. */
function textOf({ data }: RecognizeResult, { width, height }: Picture): ReadText[] {
  const boxes: ReadText["boxes"][number][] = [];
  // a picture that was turned upright before reading has other places: the whole of it is meant then
  const turned = Math.abs(data.rotateRadians ?? 0) > 0.01;
  let text = "";
  for (const line of linesOf(data)) {
    const words = line.words.filter(({ confidence, text: word }) => confidence >= SURE && READABLE.test(word));
    if (words.reduce((count, word) => count + word.text.length, 0) < LEAST_IN_LINE) continue;
    for (const [index, { text: word, bbox }] of words.entries()) {
      if (text !== "") text += index === 0 ? "\n" : " ";
      const place = turned
        ? { x: 0, y: 0, width: 1, height: 1 }
        : {
            x: bbox.x0 / width,
            y: bbox.y0 / height,
            width: (bbox.x1 - bbox.x0) / width,
            height: (bbox.y1 - bbox.y0) / height,
          };
      boxes.push({ start: text.length, end: text.length + word.length, ...place });
      text += word;
    }
  }
  return text === "" ? [] : [{ text, boxes }];
}

const linesOf = (data: RecognizeResult["data"]): Line[] =>
  (data.blocks ?? []).flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines);

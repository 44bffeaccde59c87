import type { ImageReaders } from "../prepare/image/texts.ts";
import { createCodeReader } from "./codes/index.ts";
import { createLetterReader } from "./ocr/index.ts";
import { findTessdata } from "./ocr/tessdata.ts";

/**
 * Starts all that reads codes and words in pictures. Words need tesseract's language files: in the configured directory,
 * which is then a promise, or where the system has them; without either they are not read.
 */
export async function createImageReaders(tessdata: string | undefined): Promise<ImageReaders> {
  const directory = findTessdata(tessdata);
  const codes = await createCodeReader();
  const letters = directory === undefined ? undefined : await createLetterReader(directory);
  return {
    codes,
    letters,
    async close() {
      await Promise.all([codes.close(), letters?.close()]);
    },
  };
}

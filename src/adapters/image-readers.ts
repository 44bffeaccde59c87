import type { ImageReaders } from "../prepare/image/texts.ts";
import { createCodeReader } from "./codes/index.ts";

/** Starts all that reads codes and words in pictures. */
export async function createImageReaders(): Promise<ImageReaders> {
  const codes = await createCodeReader();
  return { codes, close: () => codes.close() };
}

import type { DecodedImage, DecodeImage } from "./decode.ts";
import { DEFAULT_IMAGE_LIMITS } from "./limits.ts";
import { pdqOf, TELLING } from "./pdq.ts";

/** What a picture is known again by. */
export interface PictureHashes {
  readonly sha256: string;
  /** absent where the picture has too little in it to be told from others */
  readonly pdq?: string;
}

export async function hashesOf({ sha256, pictures }: DecodedImage): Promise<PictureHashes> {
  const { pdq, quality } = await pdqOf(pictures[0]);
  return { sha256, ...(quality >= TELLING && { pdq }) };
}

/** @throws ElekError IMAGE_* where it can't be decoded */
export const hashPicture = async (bytes: Buffer, decode: DecodeImage): Promise<PictureHashes> =>
  hashesOf(await decode(bytes, DEFAULT_IMAGE_LIMITS, new AbortController().signal));

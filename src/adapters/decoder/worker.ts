/**
 * Entry of a process that decodes pictures, one after the other, and does nothing else. It holds no secret, no other
 * picture and no connection: what a hostile file could do to it ends with it. It ends when its standard input does.
 */
import { readSync, writevSync } from "node:fs";
import { createInterface } from "node:readline";
import { isElekError } from "../../core/errors.ts";
import { decodeImage } from "../../prepare/image/decode.ts";
import { type DecodeAnswer, type DecodeQuestion, SCRATCH_FD } from "./protocol.ts";

// standard output belongs to the answers
console.log = console.info = console.warn = () => {};

const answer = (given: DecodeAnswer): void => void process.stdout.write(`${JSON.stringify(given)}\n`);

async function decoded({ size, limits }: DecodeQuestion): Promise<DecodeAnswer> {
  const file = Buffer.allocUnsafeSlow(size);
  readSync(SCRATCH_FD, file, 0, size, 0);
  try {
    // whoever asks ends this process when it gives up
    const { pictures, exif, xmp, ...image } = await decodeImage(file, limits, new AbortController().signal);
    const buffers = [...pictures.map(({ rgb }) => rgb), ...(exif ? [exif] : []), ...(xmp ? [xmp] : [])];
    writevSync(SCRATCH_FD, buffers, 0);
    return {
      status: "decoded",
      image,
      pictures: pictures.map(({ view, width, height }) => ({ view, width, height })),
      ...(exif && { exif: exif.length }),
      ...(xmp && { xmp: xmp.length }),
    };
  } catch (error) {
    if (!isElekError(error)) throw error;
    return { status: "refused", code: error.code, detail: error.detail };
  }
}

answer({ status: "ready" });
for await (const line of createInterface({ input: process.stdin })) {
  answer(await decoded(JSON.parse(line) as DecodeQuestion));
}

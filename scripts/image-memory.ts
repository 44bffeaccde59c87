import { join } from "node:path";
import { createImageDecoder } from "../src/adapters/decoder/index.ts";
import { createImageReaders } from "../src/adapters/image-readers.ts";
import { createImageModels } from "../src/adapters/inference/index.ts";
import { printTable } from "../src/cli/table.ts";
import { PACKAGE_ROOT } from "../src/package.ts";
import { prepareImages } from "../src/prepare/image/index.ts";
import { DEFAULT_IMAGE_LIMITS } from "../src/prepare/image/limits.ts";
import { generatedPicture, pictureBytes, pictureRows } from "../test/support/pictures.ts";
import { children, residentMiB } from "../test/support/processes.ts";
import { seeded, shuffle } from "./train/random.ts";

/**
 * Resident memory of a process that does nothing but look at pictures, and of those that decode for it, after 100 of them
 * and on the way to many. `npx tsx --conditions=development scripts/image-memory.ts [pictures]`
 */
const PICTURES = Number(process.argv[2] ?? 5_000);
const MARKS = [100, 500, 1_000, 2_000, 3_000, 4_000, PICTURES];
const AT_ONCE = 2;

const decoder = createImageDecoder({ processes: AT_ONCE });
const models = await createImageModels({
  backend: "onnxruntime",
  modelsDir: join(PACKAGE_ROOT, "models"),
  threads: 1,
  secondOpinion: "nsfw-mobilenet-v2-mid",
});
const readers = await createImageReaders(undefined);
const files = await readFiles();
const table = [memoryAfter(0)];
let next = 0;
for (const mark of MARKS.filter((mark, index) => index === 0 || mark > 100)) {
  if (mark > PICTURES) continue;
  await Promise.all(Array.from({ length: AT_ONCE }, () => lookUntil(mark)));
  table.push(memoryAfter(next));
}
printTable(table);
await Promise.all([decoder.close(), models.close(), readers.close()]);

async function lookUntil(mark: number): Promise<void> {
  while (next < mark) {
    const bytes = files[next++ % files.length] as Buffer;
    await prepareImages(
      [{ part: "image:1", read: async () => bytes }],
      { decode: decoder.decode, models: async () => models, readers: async () => ({ ...readers, letters: undefined }) },
      DEFAULT_IMAGE_LIMITS,
      new AbortController().signal,
    );
  }
}

function memoryAfter(pictures: number) {
  const decoders = children().map((pid) => residentMiB(pid, "VmRSS"));
  const own = residentMiB(process.pid, "VmRSS");
  return {
    pictures,
    "MiB in all": Math.round(decoders.reduce((sum, mebibytes) => sum + mebibytes, own)),
    "own MiB": Math.round(own),
    "own at most": Math.round(residentMiB(process.pid, "VmHWM")),
    "decoders' MiB": decoders.map(Math.round).join(" + "),
    "JavaScript's MiB": Math.round(process.memoryUsage().heapUsed / 1_048_576),
  };
}

/** Whatever the data hold that could be uploaded, odd and hostile files too; made-up shapes where there are none. */
async function readFiles(): Promise<Buffer[]> {
  // in no order, so that the first hundred are of all sorts and sizes too
  const files = shuffle(pictureRows().map(pictureBytes), seeded(1));
  if (files.length > 0) return files;
  return await Promise.all(
    Array.from({ length: 50 }, (_, seed) => generatedPicture(seed, 1_200, 900).jpeg().toBuffer()),
  );
}

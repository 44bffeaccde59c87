import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { createImageDecoder } from "../src/adapters/decoder/index.ts";
import { createImageReaders } from "../src/adapters/image-readers.ts";
import { createImageClassifier, createImageModels, type InferenceBackend } from "../src/adapters/inference/index.ts";
import { PACKAGE_ROOT } from "../src/package.ts";
import { prepareImages } from "../src/prepare/image/index.ts";
import { DEFAULT_IMAGE_LIMITS } from "../src/prepare/image/limits.ts";
import { children, residentMiB } from "../test/support/processes.ts";
import type { BenchResult } from "./result.ts";

const RUNS = 30;
const MIXED = 200;
/** uploads that a worker of two cores handles at a time */
const AT_ONCE = 2;

const MODELS = { modelsDir: join(PACKAGE_ROOT, "models"), threads: 1 };

const classifierOn = (backend: InferenceBackend) =>
  createImageClassifier({ ...MODELS, backend, model: "nsfw-mobilenet-v2" });

/** Nudity on one thread beside nsfwjs on WASM; the whole path beside sharp's bare decode and resize; a mixed load. */
export async function bench(): Promise<BenchResult> {
  const classifier = await classifierOn("onnxruntime");
  const reference = await classifierOn("nsfwjs-wasm");
  const models = await createImageModels({
    ...MODELS,
    backend: "onnxruntime",
    secondOpinion: "nsfw-mobilenet-v2-mid",
  });
  const decoder = createImageDecoder({ processes: AT_ONCE });
  const readers = await createImageReaders(undefined);
  // reading words costs what the words cost: it is no part of every picture's path
  const withoutLetters = { ...readers, letters: undefined };
  const photo = await photograph(4000, 3000, 1).jpeg({ quality: 85 }).toBuffer();
  const { width, height } = classifier.input;
  const { workingSide } = DEFAULT_IMAGE_LIMITS;
  const pixels = await sharp(photo).resize(width, height, { fit: "fill" }).raw().toBuffer();
  const prepare = (bytes: Buffer) =>
    prepareImages(
      [{ part: "image:1", read: async () => bytes }],
      { decode: decoder.decode, models: async () => models, readers: async () => withoutLetters },
      DEFAULT_IMAGE_LIMITS,
      new AbortController().signal,
    );

  // turn by turn, so that a neighbour's load weighs on both alike
  const times = await interleaved({
    onnx: () => classifier.classify([pixels]),
    wasm: () => reference.classify([pixels]),
    path: () => prepare(photo),
    sharp: () => sharp(photo).resize(workingSide, workingSide, { fit: "inside" }).raw().toBuffer(),
    thumbnail: () => sharp(photo).resize(width, height, { fit: "fill" }).raw().toBuffer(),
  });
  await reference.close();
  const load = await mixedLoad(prepare);
  await Promise.all([classifier.close(), decoder.close(), models.close(), readers.close()]);

  return {
    table: [
      { what: "nudity, converted model on onnxruntime, one thread", milliseconds: times.onnx.toFixed(1) },
      { what: "nudity, nsfwjs itself on WASM, one thread", milliseconds: times.wasm.toFixed(1) },
      { what: "whole path, 12-megapixel JPEG", milliseconds: times.path.toFixed(1) },
      {
        what: `sharp alone: the same JPEG at ${workingSide} pixels, as extractors see it`,
        milliseconds: times.sharp.toFixed(1),
      },
      {
        what: `sharp alone: the same JPEG at ${width} pixels, as the classifier does`,
        milliseconds: times.thumbnail.toFixed(1),
      },
      { what: `a picture of a mixed load, ${AT_ONCE} at a time`, milliseconds: (1000 / load.perSecond).toFixed(1) },
    ],
    figures: {
      onnx_ms: times.onnx,
      wasm_ms: times.wasm,
      ratio: times.wasm / times.onnx,
      path_ms: times.path,
      sharp_ms: times.sharp,
      path_ratio: times.path / times.sharp,
      sharp_thumbnail_ms: times.thumbnail,
      per_s: load.perSecond,
      rss_mb: load.rssMb,
      rss_growth: load.rssGrowth,
    },
  };
}

async function interleaved<Name extends string>(
  work: Record<Name, () => Promise<unknown>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(work) as Name[];
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let run = -3; run < RUNS; run++) {
    for (const name of names) {
      const start = performance.now();
      await work[name]();
      if (run >= 0) samples.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(samples.get(name) ?? [])])) as Record<Name, number>;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Of this process and of those that decode for it, in MB (Linux). */
const residentMb = (): number =>
  [process.pid, ...children()].reduce((sum, pid) => sum + residentMiB(pid, "VmRSS") * 1.048_576, 0);

/** Pictures of the sizes and formats that phones and shops send. */
async function mixedLoad(prepare: (bytes: Buffer) => Promise<unknown>) {
  const pictures = await Promise.all([
    photograph(1200, 1600, 2).jpeg({ quality: 85 }).toBuffer(),
    photograph(800, 800, 3).png().toBuffer(),
    photograph(1080, 1080, 4).webp().toBuffer(),
    photograph(3000, 4000, 5).jpeg({ quality: 80 }).toBuffer(),
    photograph(400, 400, 6).jpeg().toBuffer(),
  ]);
  const run = async (count: number) => {
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next < count) await prepare(pictures[next++ % pictures.length] as Buffer);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return residentMb();
  };
  const warm = await run(MIXED / 2);
  const start = performance.now();
  const rssMb = await run(MIXED);
  return { perSecond: (MIXED * 1000) / (performance.now() - start), rssMb, rssGrowth: rssMb / warm - 1 };
}

/** Smooth shapes under the grain of a sensor: compresses and decodes like a photograph. The same seed, the same picture. */
function photograph(width: number, height: number, seed: number): Sharp {
  const rgb = Buffer.alloc(width * height * 3);
  let random = seed;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const shape = Math.sin((x * seed) / 190) + Math.cos(y / 170) + Math.sin((x + y) / 37) / 2;
      for (let channel = 0; channel < 3; channel++, at++) {
        random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
        rgb[at] = 128 + shape * (30 + channel * 8) + (random >>> 28);
      }
    }
  }
  return sharp(rgb, { raw: { width, height, channels: 3 } });
}

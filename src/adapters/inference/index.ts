import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ElekError } from "../../core/errors.ts";
import { sha256 } from "../../core/hash.ts";
import type { ImageClassifier } from "../../prepare/image/classifier.ts";
import { readClasses } from "./nsfw-classes.ts";
import type { EngineOptions } from "./protocol.ts";
import { startInferenceThread } from "./thread.ts";

export const INFERENCE_BACKENDS = ["onnxruntime", "nsfwjs-wasm", "nsfwjs-node"] as const;
export type InferenceBackend = (typeof INFERENCE_BACKENDS)[number];

export interface ClassifierOptions {
  readonly backend: InferenceBackend;
  /** the directory that holds one folder per model */
  readonly modelsDir: string;
  /** folder name under it */
  readonly model: string;
  /** threads within one run; onnxruntime only */
  readonly threads: number;
}

interface Manifest {
  readonly source: { readonly model: string };
  readonly file: string;
  readonly sha256: string;
  readonly input: { readonly width: number; readonly height: number };
}

/** Loads the nudity classifier on the chosen back end. The weights must be those that the model's manifest names. */
export async function createImageClassifier(options: ClassifierOptions): Promise<ImageClassifier> {
  const manifest = readManifest(options);
  const { width, height } = manifest.input;
  const thread = await startInferenceThread(engineOf(options, manifest));
  return {
    model: options.model,
    sha256: manifest.sha256,
    input: manifest.input,
    async classify(pictures) {
      if (pictures.length === 0) return [];
      const pixels = new Uint8Array(pictures.length * width * height * 3);
      for (const [index, picture] of pictures.entries()) {
        if (picture.length !== width * height * 3) {
          throw new ElekError(
            "INFERENCE_FAILED",
            `a picture of ${picture.length} bytes is not ${width} × ${height} RGB`,
          );
        }
        pixels.set(picture, index * width * height * 3);
      }
      const { classes } = await thread.run(pixels, [pictures.length, height, width]);
      if (classes === undefined) throw new ElekError("INFERENCE_FAILED", `${options.model} gave no classes`);
      return pictures.map((_, index) => readClasses(classes, index));
    },
    close: () => thread.close(),
  };
}

function readManifest({ modelsDir, model }: ClassifierOptions): Manifest {
  const path = join(modelsDir, model, "manifest.json");
  if (!existsSync(path)) throw new ElekError("MODEL_MISSING", `${path} is not there`);
  return JSON.parse(readFileSync(path, "utf8")) as Manifest;
}

function engineOf({ backend, modelsDir, model, threads }: ClassifierOptions, manifest: Manifest): EngineOptions {
  if (backend !== "onnxruntime") {
    return {
      engine: "nsfwjs",
      backend: backend === "nsfwjs-wasm" ? "wasm" : "tensorflow",
      model: manifest.source.model,
      size: manifest.input.width,
    };
  }
  const file = join(modelsDir, model, manifest.file);
  if (!existsSync(file)) throw new ElekError("MODEL_MISSING", `${file} is not there`);
  if (sha256(readFileSync(file)) !== manifest.sha256) {
    throw new ElekError("MODEL_MISSING", `${file} is not the file that its manifest names`);
  }
  return { engine: "onnxruntime", file, threads };
}

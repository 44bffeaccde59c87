import { ElekError } from "../../core/errors.ts";
import type { ImageClassifier } from "../../prepare/image/classifier.ts";
import type { FaceDetector, FaceVerifier } from "../../prepare/image/faces.ts";
import type { ImageModels } from "../../prepare/image/models.ts";
import { openThread, type Thread } from "../thread.ts";
import { readFaces } from "./blazeface.ts";
import { type ImageModelManifest, readManifest, weightsFile } from "./manifest.ts";
import { readClasses } from "./nsfw-classes.ts";
import type { EngineOptions, InferenceRequest, Models, Outputs } from "./protocol.ts";

export const INFERENCE_BACKENDS = ["onnxruntime", "nsfwjs-wasm", "nsfwjs-node"] as const;
export type InferenceBackend = (typeof INFERENCE_BACKENDS)[number];

/** Folder names under `models/`. */
const NUDITY = "nsfw-mobilenet-v2";

export type SecondOpinion = "nsfw-mobilenet-v2-mid" | "nsfw-inception-v3";
const FACES = "face-blazeface";
const FACE_VERIFIER = "face-mesh";

const allModels = (secondOpinion: SecondOpinion): string[] => [NUDITY, secondOpinion, FACES, FACE_VERIFIER];

export interface ImageModelOptions {
  /** of nsfwjs's models; faces are found by onnxruntime alone */
  readonly backend: InferenceBackend;
  /** the directory that holds one folder per model */
  readonly modelsDir: string;
  /** threads within one run; onnxruntime only */
  readonly threads: number;
}

type InferenceThread = Thread<InferenceRequest, Outputs>;

/** onnxruntime's and TensorFlow.js's calls hold up the thread that makes them. */
const startModels = (models: Models): Promise<InferenceThread> =>
  openThread({
    caller: import.meta.url,
    module: "./worker",
    workerData: models,
    errors: { unavailable: "INFERENCE_UNAVAILABLE", failed: "INFERENCE_FAILED" },
  });

/** SHA-256 of every image model's weights, without loading any. */
export const imageModelVersions = (modelsDir: string, secondOpinion: SecondOpinion): Record<string, string> =>
  Object.fromEntries(allModels(secondOpinion).map((id) => [id, readManifest(modelsDir, id).sha256]));

/** Loads the models of pictures, all in one thread. */
export async function createImageModels(
  options: ImageModelOptions & { readonly secondOpinion: SecondOpinion },
): Promise<ImageModels> {
  const manifests = allModels(options.secondOpinion).map((id) => [id, readManifest(options.modelsDir, id)] as const);
  const thread = await startModels(
    Object.fromEntries(manifests.map(([id, manifest]) => [id, engineOf(options, id, manifest)])),
  );
  return {
    nudity: classifierOf(thread, NUDITY, readManifest(options.modelsDir, NUDITY)),
    secondOpinion: classifierOf(thread, options.secondOpinion, readManifest(options.modelsDir, options.secondOpinion)),
    faces: detectorOf(thread, FACES, readManifest(options.modelsDir, FACES)),
    faceVerifier: verifierOf(thread, FACE_VERIFIER, readManifest(options.modelsDir, FACE_VERIFIER)),
    close: () => thread.close(),
  };
}

/** Loads a single classifier in a thread of its own. */
export async function createImageClassifier(
  options: ImageModelOptions & { readonly model: string },
): Promise<ImageClassifier & { close(): Promise<void> }> {
  const manifest = readManifest(options.modelsDir, options.model);
  const thread = await startModels({ [options.model]: engineOf(options, options.model, manifest) });
  return { ...classifierOf(thread, options.model, manifest), close: () => thread.close() };
}

function classifierOf(thread: InferenceThread, model: string, manifest: ImageModelManifest): ImageClassifier {
  return {
    model,
    sha256: manifest.sha256,
    input: manifest.input,
    classify: (pictures) =>
      Promise.all(
        pictures.map(async (picture) => {
          const { classes } = await run(thread, model, manifest, picture);
          if (classes === undefined) throw new ElekError("INFERENCE_FAILED", `${model} gave no classes`);
          return readClasses(classes);
        }),
      ),
  };
}

function detectorOf(thread: InferenceThread, model: string, manifest: ImageModelManifest): FaceDetector {
  return {
    model,
    sha256: manifest.sha256,
    input: manifest.input,
    detect: (pictures, least) =>
      Promise.all(pictures.map(async (picture) => readFaces(await run(thread, model, manifest, picture), least))),
  };
}

function verifierOf(thread: InferenceThread, model: string, manifest: ImageModelManifest): FaceVerifier {
  return {
    model,
    sha256: manifest.sha256,
    input: manifest.input,
    verify: (pictures) =>
      Promise.all(
        pictures.map(async (picture) => {
          const [face] = (await run(thread, model, manifest, picture)).face ?? [];
          if (face === undefined) throw new ElekError("INFERENCE_FAILED", `${model} gave no answer`);
          return face;
        }),
      ),
  };
}

async function run(
  thread: InferenceThread,
  model: string,
  { input: { width, height } }: ImageModelManifest,
  pixels: Uint8Array,
): Promise<Outputs> {
  if (pixels.length !== width * height * 3) {
    throw new ElekError("INFERENCE_FAILED", `a picture of ${pixels.length} bytes is not ${width} × ${height} RGB`);
  }
  return thread.ask({ model, pixels, shape: [height, width] });
}

function engineOf(
  { backend, modelsDir, threads }: ImageModelOptions,
  model: string,
  manifest: ImageModelManifest,
): EngineOptions {
  if (backend === "onnxruntime" || model === FACES || model === FACE_VERIFIER) {
    return { engine: "onnxruntime", file: weightsFile(modelsDir, model, manifest), threads };
  }
  return {
    engine: "nsfwjs",
    backend: backend === "nsfwjs-wasm" ? "wasm" : "tensorflow",
    model: manifest.source.model,
    size: manifest.input.width,
  };
}

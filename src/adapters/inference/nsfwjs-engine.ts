import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { ModelName } from "nsfwjs/core";
import { NSFW_CLASSES } from "./nsfw-classes.ts";
import type { Engine } from "./protocol.ts";

/** nsfwjs's folder of a model → the name that it loads it by */
const NAMES: Readonly<Record<string, ModelName>> = {
  mobilenet_v2: "MobileNetV2",
  mobilenet_v2_mid: "MobileNetV2Mid",
  inception_v3: "InceptionV3",
};

/** Imported by a name that is not a literal: the package is optional, and may not be there when types are checked. */
const TFJS_NODE: string = "@tensorflow/tfjs-node";

/** nsfwjs itself: the reference that the converted model is measured against, and a way out where ONNX can't run. */
export async function nsfwjsEngine(backend: "wasm" | "tensorflow", name: string, size: number): Promise<Engine> {
  const tf = await import("@tensorflow/tfjs");
  if (backend === "wasm") {
    const { setWasmPaths } = await import("@tensorflow/tfjs-backend-wasm");
    setWasmPaths(`${dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm"))}/`);
  } else {
    await import(TFJS_NODE);
  }
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js has no back end ${backend} here`);
  const { load } = await import("nsfwjs");
  const known = NAMES[name];
  if (known === undefined) throw new Error(`nsfwjs has no model ${name}`);
  const model = await load(known);
  return {
    async run(pixels) {
      const classes = new Float32Array(NSFW_CLASSES.length);
      const picture = tf.tensor3d(pixels, [size, size, 3], "int32");
      for (const { className, probability } of await model.classify(picture, NSFW_CLASSES.length)) {
        classes[NSFW_CLASSES.indexOf(className)] = probability;
      }
      picture.dispose();
      return { classes };
    },
  };
}

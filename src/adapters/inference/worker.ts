/** Entry of the inference thread: starts one engine and answers requests in turn. */
import { parentPort, workerData } from "node:worker_threads";
import { nsfwjsEngine } from "./nsfwjs-engine.ts";
import { onnxEngine } from "./onnx-engine.ts";
import type { Engine, EngineOptions, InferenceReply, InferenceRequest } from "./protocol.ts";

// nsfwjs and TensorFlow.js greet on the console; standard output belongs to whoever asked for JSON
console.info = console.log = console.warn = () => {};

const start = (options: EngineOptions): Promise<Engine> =>
  options.engine === "onnxruntime"
    ? onnxEngine(options.file, options.threads)
    : nsfwjsEngine(options.backend, options.model, options.size);

const reply = (message: InferenceReply): void => parentPort?.postMessage(message);
const explain = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const starting = start(workerData as EngineOptions);
starting.then(
  () => reply({ id: 0, outputs: {} }),
  (error) => reply({ id: 0, error: explain(error) }),
);
parentPort?.on("message", async ({ id, pixels, shape }: InferenceRequest) => {
  try {
    reply({ id, outputs: await (await starting).run(pixels, shape) });
  } catch (error) {
    reply({ id, error: explain(error) });
  }
});

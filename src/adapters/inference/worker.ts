/** Entry of the inference thread: loads its models and answers requests in turn. */
import { parentPort, workerData } from "node:worker_threads";
import { nsfwjsEngine } from "./nsfwjs-engine.ts";
import { onnxEngine } from "./onnx-engine.ts";
import type { Engine, EngineOptions, InferenceReply, InferenceRequest, ThreadOptions } from "./protocol.ts";

// nsfwjs and TensorFlow.js greet on the console; standard output belongs to whoever asked for JSON
console.info = console.log = console.warn = () => {};

const load = (options: EngineOptions): Promise<Engine> =>
  options.engine === "onnxruntime"
    ? onnxEngine(options.file, options.threads)
    : nsfwjsEngine(options.backend, options.model, options.size);

async function loadAll(models: ThreadOptions): Promise<ReadonlyMap<string, Engine>> {
  const engines = new Map<string, Engine>();
  for (const [model, options] of Object.entries(models)) engines.set(model, await load(options));
  return engines;
}

const reply = (message: InferenceReply): void => parentPort?.postMessage(message);
const explain = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const loading = loadAll(workerData as ThreadOptions);
loading.then(
  () => reply({ id: 0, outputs: {} }),
  (error) => reply({ id: 0, error: explain(error) }),
);
parentPort?.on("message", async ({ id, model, pixels, shape }: InferenceRequest) => {
  try {
    const engine = (await loading).get(model);
    if (engine === undefined) throw new Error(`no model ${model} in this thread`);
    reply({ id, outputs: await engine.run(pixels, shape) });
  } catch (error) {
    reply({ id, error: explain(error) });
  }
});

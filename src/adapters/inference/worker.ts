/** Entry of the inference thread: loads its models and runs them. */
import { workerData } from "node:worker_threads";
import { hostThread } from "../thread-host.ts";
import { nsfwjsEngine } from "./nsfwjs-engine.ts";
import { onnxEngine } from "./onnx-engine.ts";
import type { Engine, EngineOptions, InferenceRequest, Models, Outputs } from "./protocol.ts";

const load = (options: EngineOptions): Promise<Engine> =>
  options.engine === "onnxruntime"
    ? onnxEngine(options.file, options.threads)
    : nsfwjsEngine(options.backend, options.model, options.size);

hostThread<InferenceRequest, Outputs>(async () => {
  const engines = new Map<string, Engine>();
  for (const [model, options] of Object.entries(workerData as Models)) engines.set(model, await load(options));
  return async ({ model, pixels, shape }) => {
    const engine = engines.get(model);
    if (engine === undefined) throw new Error(`no model ${model} in this thread`);
    return engine.run(pixels, shape);
  };
});

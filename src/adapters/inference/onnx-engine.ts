import { InferenceSession, Tensor } from "onnxruntime-node";
import type { Engine, Outputs } from "./protocol.ts";

/** Runs a model built by scripts/build-models.ts: its input takes pictures as bytes and scales them itself. */
export async function onnxEngine(file: string, threads: number): Promise<Engine> {
  const session = await InferenceSession.create(file, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // without an arena freed memory goes back to the system
    enableCpuMemArena: false,
    logSeverityLevel: 3,
  });
  return {
    async run(pixels, shape) {
      const results = await session.run({ pixels: new Tensor("uint8", pixels, [1, ...shape, 3]) });
      const outputs: Record<string, Float32Array> = {};
      for (const name of session.outputNames) outputs[name] = results[name]?.data as Float32Array;
      return outputs satisfies Outputs;
    },
  };
}

import { ElekError } from "../../core/errors.ts";
import { startThread } from "../worker-thread.ts";
import type { EngineOptions, InferenceReply, InferenceRequest, Outputs } from "./protocol.ts";

/** One model in a thread of its own: onnxruntime's and TensorFlow.js's calls hold up the thread that makes them. */
export interface InferenceThread {
  run(pixels: Uint8Array, shape: InferenceRequest["shape"]): Promise<Outputs>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (outputs: Outputs) => void;
  readonly reject: (error: ElekError) => void;
}

/** Resolves when the engine has loaded its model; rejects with INFERENCE_UNAVAILABLE where it can't. */
export async function startInferenceThread(options: EngineOptions): Promise<InferenceThread> {
  const worker = startThread(import.meta.url, "./worker", options);
  const waiting = new Map<number, Waiting>();
  let requests = 0;
  let ended = false;

  const settle = (id: number): Waiting | undefined => {
    const request = waiting.get(id);
    waiting.delete(id);
    // an idle thread keeps no command from ending
    if (waiting.size === 0) worker.unref();
    return request;
  };
  const wait = (id: number): Promise<Outputs> =>
    new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.ref();
    });
  const end = (cause?: unknown): void => {
    ended = true;
    for (const id of [...waiting.keys()]) {
      settle(id)?.reject(new ElekError("INFERENCE_FAILED", "the inference thread ended", { cause }));
    }
  };

  worker.on("message", (reply: InferenceReply) => {
    const request = settle(reply.id);
    if ("outputs" in reply) request?.resolve(reply.outputs);
    else request?.reject(new ElekError(reply.id === 0 ? "INFERENCE_UNAVAILABLE" : "INFERENCE_FAILED", reply.error));
  });
  worker.on("error", end);
  worker.on("exit", () => end());

  const thread: InferenceThread = {
    run(pixels, shape) {
      if (ended) return Promise.reject(new ElekError("INFERENCE_FAILED", "the inference thread has ended"));
      const id = ++requests;
      const answer = wait(id);
      worker.postMessage({ id, pixels, shape } satisfies InferenceRequest);
      return answer;
    },
    async close() {
      await worker.terminate();
    },
  };
  try {
    await wait(0);
    return thread;
  } catch (error) {
    await thread.close();
    throw error;
  }
}

import { ElekError } from "../../core/errors.ts";
import { startThread } from "../worker-thread.ts";
import type { InferenceReply, InferenceRequest, Outputs, ThreadOptions } from "./protocol.ts";

/** Models in a thread of their own: onnxruntime's and TensorFlow.js's calls hold up the thread that makes them. */
export interface InferenceThread {
  run(model: string, pixels: Uint8Array, shape: InferenceRequest["shape"]): Promise<Outputs>;
  close(): Promise<void>;
}

/** Resolves when the models are loaded; rejects with INFERENCE_UNAVAILABLE where they can't be. A thread that dies is started anew. */
export async function startInferenceThread(options: ThreadOptions): Promise<InferenceThread> {
  let current = await startRunning(options);
  let closed = false;
  let restarting: Promise<Running> | undefined;

  const running = async (): Promise<Running> => {
    if (closed) throw new ElekError("INFERENCE_FAILED", "the inference thread was closed");
    if (!current.ended()) return current;
    restarting ??= startRunning(options).finally(() => {
      restarting = undefined;
    });
    current = await restarting;
    return current;
  };
  return {
    run: async (model, pixels, shape) => (await running()).run(model, pixels, shape),
    async close() {
      closed = true;
      await current.stop();
    },
  };
}

interface Running {
  run(model: string, pixels: Uint8Array, shape: InferenceRequest["shape"]): Promise<Outputs>;
  ended(): boolean;
  stop(): Promise<unknown>;
}

interface Waiting {
  readonly resolve: (outputs: Outputs) => void;
  readonly reject: (error: ElekError) => void;
}

async function startRunning(options: ThreadOptions): Promise<Running> {
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

  const running: Running = {
    run(model, pixels, shape) {
      const id = ++requests;
      const answer = wait(id);
      worker.postMessage({ id, model, pixels, shape } satisfies InferenceRequest);
      return answer;
    },
    ended: () => ended,
    stop: () => worker.terminate(),
  };
  try {
    await wait(0);
    return running;
  } catch (error) {
    await running.stop();
    throw error;
  }
}

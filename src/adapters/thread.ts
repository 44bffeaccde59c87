import type { Worker } from "node:worker_threads";
import { ElekError, type ErrorCode } from "../core/errors.ts";
import { startThread } from "./worker-thread.ts";

/** Work that would hold up the event loop, done by a module in a thread of its own (see thread-host.ts). */
export interface Thread<Question, Answer> {
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

export interface ThreadOptions {
  /** `import.meta.url` of the module beside which the thread's module lies */
  readonly caller: string;
  /** without its extension, e.g. `./worker` */
  readonly module: string;
  readonly workerData: unknown;
  /** what is thrown where the thread can't be set up, and where it gives no answer */
  readonly errors: { readonly unavailable: ErrorCode; readonly failed: ErrorCode };
}

/** id 0 is the thread's own start */
export type ThreadReply<Answer> =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly error: string };

/** Resolves when the thread is ready. One that dies is started anew by the next question. */
export async function openThread<Question, Answer>(options: ThreadOptions): Promise<Thread<Question, Answer>> {
  let current = await startOne<Question, Answer>(options);
  let closed = false;
  let restarting: Promise<Running<Question, Answer>> | undefined;

  const running = async (): Promise<Running<Question, Answer>> => {
    if (closed) throw new ElekError(options.errors.failed, "the thread was closed");
    if (!current.ended()) return current;
    restarting ??= startOne<Question, Answer>(options).finally(() => {
      restarting = undefined;
    });
    current = await restarting;
    return current;
  };
  return {
    ask: async (question) => (await running()).ask(question),
    async close() {
      closed = true;
      await current.worker.terminate();
    },
  };
}

interface Running<Question, Answer> {
  readonly worker: Worker;
  ask(question: Question): Promise<Answer>;
  ended(): boolean;
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: ElekError) => void;
}

async function startOne<Question, Answer>({
  caller,
  module,
  workerData,
  errors,
}: ThreadOptions): Promise<Running<Question, Answer>> {
  const worker = startThread(caller, module, workerData);
  const waiting = new Map<number, Waiting<Answer>>();
  let questions = 0;
  let ended = false;

  const settle = (id: number): Waiting<Answer> | undefined => {
    const question = waiting.get(id);
    waiting.delete(id);
    // an idle thread keeps no command from ending
    if (waiting.size === 0) worker.unref();
    return question;
  };
  const wait = (id: number): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.ref();
    });
  const end = (cause?: unknown): void => {
    ended = true;
    for (const id of [...waiting.keys()]) {
      settle(id)?.reject(new ElekError(errors.failed, "the thread ended", { cause }));
    }
  };

  worker.on("message", (reply: ThreadReply<Answer>) => {
    const question = settle(reply.id);
    if ("answer" in reply) question?.resolve(reply.answer);
    else question?.reject(new ElekError(reply.id === 0 ? errors.unavailable : errors.failed, reply.error));
  });
  worker.on("error", end);
  worker.on("exit", () => end());

  try {
    await wait(0);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    worker,
    ask(question) {
      const id = ++questions;
      const answer = wait(id);
      worker.postMessage({ id, question });
      return answer;
    },
    ended: () => ended,
  };
}

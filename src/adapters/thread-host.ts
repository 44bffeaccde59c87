import { parentPort } from "node:worker_threads";
import type { ThreadReply } from "./thread.ts";

/** The other end of openThread: sets up what answers, tells that it is ready, and answers questions in turn. */
export function hostThread<Question, Answer>(setUp: () => Promise<(question: Question) => Promise<Answer>>): void {
  // libraries greet on the console; standard output belongs to whoever asked for JSON
  console.info = console.log = console.warn = () => {};
  const reply = (message: ThreadReply<Answer | undefined>): void => parentPort?.postMessage(message);
  const explain = (error: unknown): string => (error instanceof Error ? error.message : String(error));

  const ready = setUp();
  ready.then(
    () => reply({ id: 0, answer: undefined }),
    (error) => reply({ id: 0, error: explain(error) }),
  );
  parentPort?.on("message", async ({ id, question }: { id: number; question: Question }) => {
    try {
      reply({ id, answer: await (await ready)(question) });
    } catch (error) {
      reply({ id, error: explain(error) });
    }
  });
}

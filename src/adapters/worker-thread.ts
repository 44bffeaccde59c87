import { Worker } from "node:worker_threads";

/** In a checkout modules are TypeScript, which a thread of Node 20 can't load by itself; in a build they are not. */
const SOURCE = import.meta.url.endsWith(".ts");

/** Starts a thread of a module beside the caller's: `startThread(import.meta.url, "./worker", data)`. */
export function startThread(caller: string, module: string, workerData: unknown): Worker {
  if (!SOURCE) return new Worker(new URL(`${module}.js`, caller), { workerData, execArgv: [] });
  return new Worker(new URL("./typescript-thread.mjs", import.meta.url), {
    workerData,
    argv: [new URL(`${module}.ts`, caller).href],
    execArgv: [],
  });
}

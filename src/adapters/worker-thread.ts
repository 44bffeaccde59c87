import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** In a checkout modules are TypeScript, which a thread of Node 20 can't load by itself; in a build they are not. */
const SOURCE = import.meta.url.endsWith(".ts");

/** Starts a thread of a module beside the caller's: `startThread(import.meta.url, "./worker", data)`. */
export function startThread(caller: string, module: string, workerData: unknown): Worker {
  if (!SOURCE) return new Worker(new URL(`${module}.js`, caller), { workerData, execArgv: [] });
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm/api")).href;
  const entry = new URL(`${module}.ts`, caller).href;
  const bootstrap = `import("${tsx}").then(({ register }) => { register(); return import("${entry}"); })`;
  return new Worker(bootstrap, { eval: true, workerData });
}

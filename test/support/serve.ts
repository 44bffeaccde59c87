import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PACKAGE_ROOT } from "../../src/package.ts";

export interface Serving {
  /** where the API listens; empty for a worker */
  readonly url: string;
  readonly pid: number;
  readonly engine: "redis" | "postgres";
  /** SIGKILL: nothing is finished, nothing is said */
  kill(): Promise<void>;
  /** SIGTERM; the exit code */
  stop(): Promise<number | null>;
  /** what it has logged so far */
  log(): string;
}

/** `elek serve` from its sources, in a process of its own. */
export async function serve(
  env: Readonly<Record<string, string>>,
  role: "all" | "api" | "worker" = "all",
): Promise<Serving> {
  const child = spawn(
    process.execPath,
    [
      "--conditions=development",
      "--import",
      "tsx",
      join(PACKAGE_ROOT, "src/cli/main.ts"),
      "serve",
      "--role",
      role,
      "--json",
    ],
    {
      cwd: PACKAGE_ROOT,
      env: { PATH: process.env.PATH, ELEK_PORT: "0", ELEK_LOG_LEVEL: "warn", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    log += chunk;
  });
  const first = await Promise.race([
    once(createInterface(child.stdout), "line"),
    once(child, "exit").then(() => {
      throw new Error(`elek serve ended before it served: ${log}`);
    }),
  ]);
  const { url, queue } = JSON.parse(String(first[0])) as { url: string | null; queue: Serving["engine"] };
  return {
    url: url ?? "",
    pid: child.pid ?? 0,
    engine: queue,
    log: () => log,
    kill: () => end(child, "SIGKILL").then(() => {}),
    stop: () => end(child),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
  return child.exitCode;
}

import { spawn } from "node:child_process";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../src/package.ts";

export interface CliResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly input?: string | Buffer;
  readonly env?: NodeJS.ProcessEnv;
}

export interface RunningCli {
  readonly ended: Promise<CliResult>;
  kill(signal: NodeJS.Signals): void;
}

/** Starts elek's command line from its sources in a process of its own. */
export function startCli(args: readonly string[], options: CliOptions = {}): RunningCli {
  const child = spawn(
    process.execPath,
    ["--conditions=development", "--import", "tsx", join(PACKAGE_ROOT, "src/cli/main.ts"), ...args],
    { cwd: PACKAGE_ROOT, env: { PATH: process.env.PATH, ELEK_LOG_LEVEL: "warn", ...options.env } },
  );
  const output = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (chunk: string) => {
      output[stream] += chunk;
    });
  }
  child.stdin.end(options.input ?? "");
  const ended = new Promise<CliResult>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, ...output }));
  });
  return { ended, kill: (signal) => child.kill(signal) };
}

/** The same, to its end. */
export const runCli = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
  startCli(args, options).ended;

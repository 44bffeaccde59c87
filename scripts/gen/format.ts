import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Code as the formatter would leave it, so that generated files and the format check never disagree. */
export async function format(path: string, content: string): Promise<string> {
  if (!path.endsWith(".ts")) return content;
  const promise = run("npx", ["biome", "format", `--stdin-file-path=${path}`]);
  promise.child.stdin?.end(content);
  return (await promise).stdout;
}

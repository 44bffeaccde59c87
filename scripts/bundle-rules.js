// Run after each build: the compiled rules, two hundred files, become the one file `dist/rules/index.js`. To find, read and
// link each of them was a third of the time that a process took to its first decision. Plain JavaScript: `npm ci` runs it.
import { join } from "node:path";
import { build } from "esbuild";

const FILE = join(import.meta.dirname, "../dist/rules/index.js");

await build({
  entryPoints: [FILE],
  outfile: FILE,
  allowOverwrite: true,
  bundle: true,
  // a private rule imports the same module
  external: ["elek/rule"],
  format: "esm",
  platform: "node",
  target: "node20",
  // letters of lexicons as they are: escapes are three times as long
  charset: "utf8",
  sourcemap: true,
  logLevel: "warning",
});

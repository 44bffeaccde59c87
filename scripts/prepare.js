// Runs after `npm ci` in a checkout: compiles the code, the rules and the lexicons, and converts the models that npm packages ship.
// Plain JavaScript, since nothing is compiled yet.
import { spawnSync } from "node:child_process";

for (const [command, ...args] of [
  ["tsc", "-p", "tsconfig.build.json"],
  ["node", "scripts/bundle-rules.js"],
  ["node", "dist/src/compile-lexicons.js"],
  ["tsx", "--conditions=development", "scripts/build-models.ts"],
]) {
  const { status, error } = spawnSync("npx", ["--no-install", command, ...args], { stdio: "inherit" });
  if (status !== 0) {
    console.error(`\`${command} ${args.join(" ")}\` failed${error ? `: ${error.message}` : ""}`);
    process.exit(1);
  }
}

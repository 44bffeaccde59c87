import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { format } from "./format.ts";

/**
 * Writes every generated file: the rule registry, a page per rule, the configuration and error tables.
 * `--check` writes nothing and fails where a file is not what it would write.
 */
const ROOT = join(import.meta.dirname, "../..");

// the registry first: the pages are printed from the rules it lists
const STEPS = ["./registry.ts", "./rule-pages.ts", "./configuration.ts", "./errors.ts"];

const { values } = parseArgs({ options: { check: { type: "boolean", default: false }, help: { type: "boolean" } } });
if (values.help) {
  console.log(
    "npm run gen [-- --check]   writes (or checks) the generated files: rules/index.ts, docs/rules, docs/*.md",
  );
} else {
  const stale: string[] = [];
  for (const step of STEPS) {
    const { generate } = (await import(step)) as { generate: () => Promise<Record<string, string>> };
    for (const [path, content] of Object.entries(await generate())) {
      const wanted = await format(path, content);
      const current = await readFile(join(ROOT, path), "utf8").catch(() => null);
      if (current === wanted) continue;
      stale.push(path);
      if (!values.check) await writeFile(join(ROOT, path), wanted);
    }
  }
  if (values.check && stale.length > 0) {
    console.error(`Not up to date: ${stale.join(", ")}. Run \`npm run gen\` and commit what it writes.`);
    process.exitCode = 1;
  } else {
    console.log(stale.length === 0 ? "generated files are up to date" : `wrote ${stale.join(", ")}`);
  }
}

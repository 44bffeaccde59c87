import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ElekError } from "./core/errors.ts";
import type { AnyRule } from "./rule-kit/define-rule.ts";

/**
 * An operator's own rules: every folder of `directory` whose `index.js` (or `index.ts`, where Node can read it) exports
 * `rule`, in the order of their names.
 *
 * @throws ElekError RULESET_INVALID naming the folder that can't be used
 */
export async function loadPrivateRules(directory: string | undefined): Promise<AnyRule[]> {
  if (directory === undefined) return [];
  const folders = await listFolders(directory);
  return await Promise.all(folders.map((folder) => loadRule(join(resolve(directory), folder), folder)));
}

async function listFolders(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return (
      entries
        // node_modules is where "elek/rule" may be linked
        .filter((entry) => entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith("."))
        .map(({ name }) => name)
        .sort()
    );
  } catch (cause) {
    throw new ElekError("RULESET_INVALID", "RULES_DIR can't be read", { cause });
  }
}

async function loadRule(path: string, folder: string): Promise<AnyRule> {
  const entry = (await readdir(path)).find((name) => name === "index.js" || name === "index.ts");
  if (!entry) throw new ElekError("RULESET_INVALID", `RULES_DIR/${folder} has no index.js`);
  let module: unknown;
  try {
    module = await import(pathToFileURL(join(path, entry)).href);
  } catch (cause) {
    const why = cause instanceof Error ? `: ${cause.message}` : "";
    throw new ElekError("RULESET_INVALID", `RULES_DIR/${folder}/${entry} can't be loaded${why}`, { cause });
  }
  const rule = (module as { rule?: AnyRule }).rule;
  if (!rule?.meta || typeof rule.check !== "function") {
    throw new ElekError("RULESET_INVALID", `RULES_DIR/${folder}/${entry} does not export \`rule\` from defineRule`);
  }
  if (rule.meta.id !== folder) {
    throw new ElekError("RULESET_INVALID", `RULES_DIR/${folder} holds a rule called ${String(rule.meta.id)}`);
  }
  return rule;
}

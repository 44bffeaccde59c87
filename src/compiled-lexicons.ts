import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lexiconsOf } from "./evaluate/ruleset.ts";
import type { AnyRule } from "./rule-kit/define-rule.ts";
import { compileToStore } from "./rule-kit/matcher/index.ts";
import { readTables, type StoredTables } from "./rule-kit/matcher/stored.ts";

/** `dist/lexicons.bin`: made with the compiled code, and for it alone. Seen from the sources there is none. */
const FILE = join(import.meta.dirname, "../lexicons.bin");

/** All that decides what a pattern is compiled to. */
const COMPILER = ["rule-kit/matcher", "prepare/text", "prepare/text/views"];

/**
 * The lexicons of the rules that elek comes with, compiled ahead; undefined where they were not, or by other code than
 * this. Whoever has other lexicons, or changes a word in one, has them compiled at the start.
 */
export function readCompiledLexicons(): StoredTables | undefined {
  let bytes: Buffer<ArrayBuffer>;
  try {
    bytes = readFileSync(FILE);
  } catch {
    return undefined;
  }
  return readTables(bytes, hashOfCompiler());
}

export function writeCompiledLexicons(rules: readonly AnyRule[]): void {
  // a process that starts meanwhile reads the old file or the new one
  const unfinished = `${FILE}.${process.pid}`;
  writeFileSync(unfinished, compileToStore(lexiconsOf(rules), hashOfCompiler()));
  renameSync(unfinished, FILE);
}

/** Nobody has to remember to raise a version: the code names itself. */
function hashOfCompiler(): string {
  const hash = createHash("sha256");
  for (const folder of COMPILER) {
    const path = join(import.meta.dirname, folder);
    for (const name of readdirSync(path).sort()) {
      if (/(?<!\.d)\.[jt]s$/u.test(name)) hash.update(name).update(readFileSync(join(path, name)));
    }
  }
  return hash.digest("hex");
}

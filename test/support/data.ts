import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../src/package.ts";

/** Public labelled sets live beside the project, never in it. */
export const DATA_DIR = process.env.ELEK_DATA ?? join(PACKAGE_ROOT, "../shared/data");

export interface DataRow {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
  readonly labels: readonly string[];
  readonly source?: string;
  readonly [extra: string]: unknown;
}

/** Whether a set, e.g. `kazsandra/labelled.jsonl`, is there: a test that needs it skips by name when it is not. */
export const hasData = (path: string): boolean => existsSync(join(DATA_DIR, path));

export const readData = (path: string): DataRow[] =>
  readFileSync(join(DATA_DIR, path), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as DataRow);

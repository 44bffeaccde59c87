import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Public labelled sets live beside the project, never in it. */
export const DATA_DIR = process.env.ELEK_DATA ?? join(import.meta.dirname, "../../../shared/data");

export interface CorpusRow {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
  readonly labels: readonly string[];
  readonly [extra: string]: unknown;
}

export const hasSet = (set: string): boolean => existsSync(join(DATA_DIR, `${set}.jsonl`));

/** The rows of a set, e.g. `kaznerd/test`. */
export const readSet = (set: string): CorpusRow[] =>
  readFileSync(join(DATA_DIR, `${set}.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as CorpusRow);

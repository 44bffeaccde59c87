import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What is learned. Lines of other categories (`not-firsthand`) are learned as honest under these. */
export const LABELS = ["discrimination", "violence", "unlawful", "nudity"] as const;

/** A line written by hand for this model, with the categories that a fair moderator would name; none for an honest one. */
export interface Line {
  readonly text: string;
  readonly lang: string;
  readonly labels: readonly string[];
  /** one writer's file */
  readonly file: string;
  /** place in the file: neighbours are about like things */
  readonly place: number;
}

const FOLDER = join(import.meta.dirname, "lines");

/** Every line of every file in `lines/`, each text once. */
export function readLines(): Line[] {
  const seen = new Set<string>();
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((file) =>
      readFileSync(join(FOLDER, file), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line, place) => ({ ...(JSON.parse(line) as Omit<Line, "file" | "place">), file, place })),
    )
    .filter(({ text }) => !seen.has(text) && seen.add(text));
}

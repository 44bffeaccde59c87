import { type CorpusRow, hasSet, readSet } from "../train/corpus.ts";
import { sideOf } from "../train/split.ts";
import { count, emptyTally, type Tally } from "./figures.ts";
import type { JudgeText, Verdict } from "./judge.ts";
import type { Task } from "./task.ts";

export interface Mistake {
  readonly row: CorpusRow;
  readonly missed: boolean;
  readonly verdict: Verdict;
}

/** The answer to one slice of a task, on both sides of the split. */
export interface Result {
  readonly task: Task;
  readonly slice: string;
  readonly dev: Tally;
  readonly heldOut: Tally;
  readonly mistakes: readonly Mistake[];
}

/** Id of the verdict on a row's undisguised words. */
export const plainId = (id: string): string => `${id} undisguised`;

export type Verdicts = ReadonlyMap<string, ReadonlyMap<string, Verdict>>;

/** Judges every row of every set once and answers all tasks. */
export async function runTasks(tasks: readonly Task[], judge: JudgeText) {
  const results: Result[] = [];
  const verdicts = new Map<string, ReadonlyMap<string, Verdict>>();
  for (const set of new Set(tasks.map((task) => task.set))) {
    if (!hasSet(set)) {
      console.error(`${set}: not there, left out`);
      continue;
    }
    const rows = readSet(set);
    console.error(`${set}: ${rows.length} rows`);
    const judged = new Map<string, Verdict>();
    for (const row of rows) {
      judged.set(row.id, await judge(row.text));
      // the same words without their disguise, where the set has them: for what a disguise costs
      for (const field of ["corrected", "orig"]) {
        if (typeof row[field] === "string") judged.set(plainId(row.id), await judge(row[field]));
      }
    }
    verdicts.set(set, judged);
    for (const task of tasks.filter((one) => one.set === set)) results.push(...answer(task, rows, judged));
  }
  return { results, verdicts };
}

function answer(task: Task, rows: readonly CorpusRow[], judged: ReadonlyMap<string, Verdict>): Result[] {
  const { category } = task;
  const flagged =
    task.flagged ?? (({ flagged }: Verdict) => (category === "any" ? flagged.size > 0 : flagged.has(category)));
  const slices = new Map<string, { dev: Tally; heldOut: Tally; mistakes: Mistake[] }>();
  for (const row of rows) {
    const truth = task.truth(row);
    if (truth === undefined) continue;
    const name = task.slice?.(row) ?? "";
    const slice = slices.get(name) ?? { dev: emptyTally(), heldOut: emptyTally(), mistakes: [] };
    slices.set(name, slice);
    const verdict = judged.get(row.id) as Verdict;
    const said = flagged(verdict, row);
    count(sideOf(task.key?.(row) ?? row.id) === "dev" ? slice.dev : slice.heldOut, truth, said);
    if (said !== truth) slice.mistakes.push({ row, missed: truth, verdict });
  }
  return [...slices].map(([slice, found]) => ({ task, slice, ...found }));
}

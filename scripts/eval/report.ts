import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Derived, sum } from "./derived.ts";
import { figures, type Rate, showRate, type Tally } from "./figures.ts";
import type { Mistake, Result } from "./run.ts";

const SCORES = join(import.meta.dirname, "../../test/corpus/scores.json");

export interface Score {
  readonly n: number;
  readonly precision?: number;
  readonly recall?: number;
  readonly falseAlarms?: number;
  readonly f1?: number;
  readonly heldOut?: {
    readonly precision?: number;
    readonly recall?: number;
    readonly falseAlarms?: number;
    readonly f1?: number;
  };
}
export type Scores = Record<string, Score | number>;

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

export const nameOf = ({ task, slice }: Result): string =>
  [task.category, task.set, task.about, slice].filter(Boolean).join(" · ");

function rates(tally: Result["dev"]) {
  const { precision, recall, falseAlarms, f1 } = figures(tally);
  return {
    ...(precision && { precision: round(precision.value) }),
    ...(recall && { recall: round(recall.value) }),
    ...(falseAlarms && { falseAlarms: round(falseAlarms.value) }),
    ...(f1 !== undefined && { f1: round(f1) }),
  };
}

export function toScores(results: readonly Result[], derived: readonly Derived[]): Scores {
  const scores: Scores = {};
  for (const result of results) {
    const all = sum(result);
    scores[nameOf(result)] = { n: all.positives + all.negatives, ...rates(all), heldOut: rates(result.heldOut) };
  }
  for (const { name, value } of derived) scores[name] = round(value);
  return scores;
}

export const readScores = (): Scores =>
  existsSync(SCORES) ? (JSON.parse(readFileSync(SCORES, "utf8")) as Scores) : {};

/** Keeps what was recorded for sets that were not run this time. */
export function recordScores(scores: Scores): void {
  const all = { ...readScores(), ...scores };
  const sorted = Object.fromEntries(
    Object.keys(all)
      .sort()
      .map((key) => [key, all[key]]),
  );
  writeFileSync(SCORES, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** One line a slice: over all rows with the interval, then on the half kept apart, then what changed. */
export function printReport(results: readonly Result[], derived: readonly Derived[], before: Scores): void {
  let set = "";
  for (const result of results) {
    if (result.task.set !== set) {
      set = result.task.set;
      console.log(`\n${set}`);
    }
    const { task, slice } = result;
    const all = figures(sum(result));
    const kept = figures(result.heldOut);
    const known = before[nameOf(result)];
    const part = (
      name: string,
      rate: Rate | undefined,
      held: Rate | undefined,
      key: "precision" | "recall" | "falseAlarms",
    ) => {
      if (!rate) return "";
      const then = typeof known === "object" ? known[key] : undefined;
      const change =
        then === undefined || Math.abs(rate.value - then) < 5e-5
          ? ""
          : ` ${rate.value > then ? "+" : "−"}${(100 * Math.abs(rate.value - then)).toFixed(2)}`;
      return `  ${name} ${showRate(rate)} [${held ? (100 * held.value).toFixed(2) : "–"}]${change}`;
    };
    const label = [task.category, task.about, slice].filter(Boolean).join(" · ");
    console.log(
      `  ${label.padEnd(44)} n ${String(all.n).padStart(5)}` +
        part("P", all.precision, kept.precision, "precision") +
        part("R", all.recall, kept.recall, "recall") +
        part("FA", all.falseAlarms, kept.falseAlarms, "falseAlarms") +
        (all.f1 === undefined ? "" : `  F1 ${all.f1.toFixed(3)} [${(kept.f1 ?? 0).toFixed(3)}]`),
    );
  }
  if (derived.length > 0) console.log("");
  for (const { name, value, shown } of derived) {
    const then = before[name];
    const change = typeof then === "number" && Math.abs(then - value) >= 5e-5 ? `  was ${then}` : "";
    console.log(`${name}: ${shown}${change}`);
  }
  console.log(
    "\nP precision, R recall, FA false alarms; Wilson 95 % in brackets; [held-out half]; change since recorded",
  );
}

/** Every row that was judged otherwise than labelled, with what was found in it. */
export function printErrors(results: readonly Result[], limit: number): void {
  for (const result of results) {
    if (result.mistakes.length === 0) continue;
    console.log(`\n${nameOf(result)}: ${result.mistakes.length}`);
    for (const mistake of result.mistakes.slice(0, limit)) console.log(`  ${describe(mistake)}`);
  }
}

function describe({ row, missed, verdict }: Mistake): string {
  const found = verdict.findings
    .map(({ rule, message, confidence, evidence }) => {
      const [first] = evidence;
      const words = first.kind === "span" ? ` "${row.text.slice(first.start, first.end)}"` : "";
      return `${rule}/${message} ${confidence}${words}`;
    })
    .join("; ");
  return `${missed ? "missed" : "false "} ${row.id}  ${row.text.replace(/\s+/gu, " ").slice(0, 200)}  {${found}}`;
}

/** F1 on the held-out half, ours beside the baseline trained on the other half of the same rows. */
export function printBaselines(results: readonly Result[], baseline: (result: Result) => Tally | null): void {
  console.log("\nF1 on the held-out half: elek · natural's Bayes");
  for (const result of results) {
    const theirs = baseline(result);
    if (!theirs) continue;
    const ours = figures(result.heldOut).f1 ?? 0;
    const { category, set, about = "" } = result.task;
    console.log(
      `${set} ${category} ${about} ${result.slice}: ${ours.toFixed(3)} · ${(figures(theirs).f1 ?? 0).toFixed(3)}`,
    );
  }
}

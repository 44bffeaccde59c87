/** Counts of one slice of a task: what was so, and what was said. */
export interface Tally {
  truePositives: number;
  falsePositives: number;
  positives: number;
  negatives: number;
}

export const emptyTally = (): Tally => ({ truePositives: 0, falsePositives: 0, positives: 0, negatives: 0 });

export function count(tally: Tally, positive: boolean, flagged: boolean): void {
  if (positive) tally.positives++;
  else tally.negatives++;
  if (flagged && positive) tally.truePositives++;
  if (flagged && !positive) tally.falsePositives++;
}

export interface Rate {
  readonly value: number;
  /** Wilson's interval at 95 % */
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

export function rate(hits: number, n: number): Rate | undefined {
  if (n === 0) return undefined;
  const z = 1.96;
  const p = hits / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { value: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half), n };
}

export interface Figures {
  readonly n: number;
  readonly precision: Rate | undefined;
  readonly recall: Rate | undefined;
  readonly falseAlarms: Rate | undefined;
  readonly f1: number | undefined;
}

export function figures({ truePositives, falsePositives, positives, negatives }: Tally): Figures {
  const both = positives > 0 && negatives > 0;
  return {
    n: positives + negatives,
    precision: both ? rate(truePositives, truePositives + falsePositives) : undefined,
    recall: rate(truePositives, positives),
    falseAlarms: rate(falsePositives, negatives),
    f1: both ? (2 * truePositives) / Math.max(1, truePositives + falsePositives + positives) : undefined,
  };
}

/** `98.1 % (96.9–98.9)`; with no hit in n rows, `0 (< 3/n)`. */
export function showRate(rate: Rate | undefined): string {
  if (!rate) return "";
  const percent = (value: number) => (100 * value).toFixed(value < 0.1 || value > 0.99 ? 2 : 1);
  if (rate.value === 0) return `0 (< ${percent(Math.min(1, 3 / rate.n))} %)`;
  return `${percent(rate.value)} % (${percent(rate.low)}–${percent(rate.high)})`;
}

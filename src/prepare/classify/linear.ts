import type { Span } from "../../core/signals.ts";
import type { Features } from "./features.ts";
import type { LinearManifest } from "./manifest.ts";

/** One label of a linear model, ready to score. */
export interface LinearLabel {
  readonly model: string;
  readonly label: string;
  readonly thresholds: { readonly highPrecision: number; readonly highRecall: number };
  readonly table: Int8Array;
  /** calibrated probability 0..1 that the sum of so many features' entries stands for */
  probability(sum: number, count: number): number;
  /** weight of the feature with this hash */
  weight(hash: number): number;
}

export function linearLabels(manifest: LinearManifest, weights: Int8Array): LinearLabel[] {
  const { buckets } = manifest;
  return manifest.labels.map(({ label, scale, calibration, thresholds }, index) => {
    const table = weights.subarray(index * buckets, (index + 1) * buckets);
    const mask = buckets - 1;
    return {
      model: manifest.id,
      label,
      thresholds,
      table,
      probability(sum, count) {
        if (count === 0) return sigmoid(calibration.offset);
        // by the root of their number: a long text must not be sure only because it is long
        return sigmoid((calibration.slope * scale * sum) / Math.sqrt(count) + calibration.offset);
      },
      weight: (hash) => (table[hash & mask] as number) * scale,
    };
  });
}

/** Labels whose tables lie in one, entry beside entry. */
const TOGETHER = 4;

/**
 * Scores labels of equal tables, four at most, in one pass over the features. Nearly every look-up misses the
 * processor's cache, so that the entries of one feature lie beside each other: one miss serves all labels.
 */
function scorerOf(labels: readonly LinearLabel[]): (features: Features) => number[] {
  const buckets = labels[0]?.table.length ?? 0;
  const entries = new Int8Array(buckets * TOGETHER);
  labels.forEach(({ table }, column) => {
    for (let row = 0; row < buckets; row++) entries[row * TOGETHER + column] = table[row] as number;
  });
  const mask = buckets - 1;
  return ({ hashes, count }) => {
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let i = 0; i < count; i++) {
      const row = ((hashes[i] as number) & mask) * TOGETHER;
      first += entries[row] as number;
      second += entries[row + 1] as number;
      third += entries[row + 2] as number;
      fourth += entries[row + 3] as number;
    }
    const sums = [first, second, third, fourth];
    return labels.map(({ probability }, column) => probability(sums[column] as number, count));
  };
}

/** Probabilities of all labels, in their order. */
export function linearScorer(labels: readonly LinearLabel[]): (features: Features) => number[] {
  const groups: LinearLabel[][] = [];
  for (const label of labels) {
    const group = groups.at(-1);
    if (group && group.length < TOGETHER && group[0]?.table.length === label.table.length) group.push(label);
    else groups.push([label]);
  }
  const scorers = groups.map(scorerOf);
  return (features) => scorers.flatMap((score) => score(features));
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

type Weighed = Span & { readonly weight: number };

/**
 * The features that speak most for a label, heaviest first, no two on the same characters. A walk for each: few are
 * asked for, and a long text has half a million to put in order.
 */
export function heaviestFeatures(label: LinearLabel, features: Features, limit: number): Weighed[] {
  const { hashes, starts, ends, count } = features;
  const weights = new Float64Array(count);
  for (let index = 0; index < count; index++) weights[index] = label.weight(hashes[index] as number);
  const chosen: Weighed[] = [];
  while (chosen.length < limit) {
    let best: Weighed | undefined;
    for (let index = 0; index < count; index++) {
      const weight = weights[index] as number;
      if (weight <= 0 || (best && weight < best.weight)) continue;
      const candidate = { start: starts[index] as number, end: ends[index] as number, weight };
      // what stands on chosen characters is not looked at again
      if (chosen.some(({ start, end }) => candidate.end > start && candidate.start < end)) weights[index] = 0;
      else if (!best || comesBefore(candidate, best)) best = candidate;
    }
    if (!best) break;
    chosen.push(best);
  }
  return chosen;
}

const comesBefore = (one: Weighed, other: Weighed): boolean =>
  (other.weight - one.weight || one.start - other.start || one.end - other.end) < 0;

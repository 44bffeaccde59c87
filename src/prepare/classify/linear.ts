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

/** The features that speak most for a label, heaviest first, no two on the same characters. */
export function heaviestFeatures(label: LinearLabel, features: Features, limit: number): (Span & { weight: number })[] {
  const { hashes, starts, ends, count } = features;
  const ranked: (Span & { weight: number })[] = [];
  for (let i = 0; i < count; i++) {
    const weight = label.weight(hashes[i] as number);
    if (weight > 0) ranked.push({ start: starts[i] as number, end: ends[i] as number, weight });
  }
  ranked.sort((a, b) => b.weight - a.weight || a.start - b.start || a.end - b.end);
  const chosen: (Span & { weight: number })[] = [];
  for (const candidate of ranked) {
    if (chosen.length === limit) break;
    if (chosen.every(({ start, end }) => candidate.end <= start || candidate.start >= end)) chosen.push(candidate);
  }
  return chosen;
}

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

/** Adds up the entries of features in the tables of all labels at once. */
export interface LinearSums {
  /** how many sums there are: at least one for each label */
  readonly size: number;
  /** adds to the sums what the first `count` hashes stand for */
  add(hashes: Uint32Array, count: number, sums: Int32Array): void;
  /** by label, in their order: the calibrated probability that the sums of so many features stand for */
  probabilities(sums: Int32Array, count: number): number[];
}

/**
 * Sums of labels in groups of four with tables of one size. Nearly every look-up misses the processor's cache, so that
 * the entries of one feature lie beside each other: one miss serves a group.
 */
export function linearSums(labels: readonly LinearLabel[]): LinearSums {
  const groups: LinearLabel[][] = [];
  for (const label of labels) {
    const group = groups.at(-1);
    if (group && group.length < TOGETHER && group[0]?.table.length === label.table.length) group.push(label);
    else groups.push([label]);
  }
  const tables = groups.map(interleave);
  const places = groups.flatMap((group, number) => group.map((_label, column) => number * TOGETHER + column));
  return {
    size: groups.length * TOGETHER,
    add(hashes, count, sums) {
      for (let group = 0; group < tables.length; group++) {
        addGroup(tables[group] as Int8Array, hashes, count, sums, group * TOGETHER);
      }
    },
    probabilities: (sums, count) =>
      labels.map(({ probability }, index) => probability(sums[places[index] as number] as number, count)),
  };
}

function interleave(labels: readonly LinearLabel[]): Int8Array {
  const buckets = labels[0]?.table.length ?? 0;
  const entries = new Int8Array(buckets * TOGETHER);
  labels.forEach(({ table }, column) => {
    for (let row = 0; row < buckets; row++) entries[row * TOGETHER + column] = table[row] as number;
  });
  return entries;
}

function addGroup(entries: Int8Array, hashes: Uint32Array, count: number, sums: Int32Array, place: number): void {
  const mask = entries.length / TOGETHER - 1;
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const row = ((hashes[i] as number) & mask) * TOGETHER;
    first += entries[row] as number;
    second += entries[row + 1] as number;
    third += entries[row + 2] as number;
    fourth += entries[row + 3] as number;
  }
  sums[place] = (sums[place] as number) + first;
  sums[place + 1] = (sums[place + 1] as number) + second;
  sums[place + 2] = (sums[place + 2] as number) + third;
  sums[place + 3] = (sums[place + 3] as number) + fourth;
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

type Weighed = Span & { readonly weight: number };

/** So many of the heaviest features hold, nearly always, all that are asked for. */
const ENOUGH = 2000;

/**
 * The features that speak most for a label, heaviest first, no two on the same characters. A long text has half a
 * million: they are chosen among the heaviest few, and among all only where those lie on one another.
 */
export function heaviestFeatures(label: LinearLabel, features: Features, limit: number): Weighed[] {
  const { hashes, count } = features;
  const { table } = label;
  const mask = table.length - 1;
  const entries = new Int8Array(count);
  const byEntry = new Uint32Array(128);
  for (let index = 0; index < count; index++) {
    const entry = table[(hashes[index] as number) & mask] as number;
    entries[index] = entry;
    if (entry > 0) byEntry[entry] = (byEntry[entry] as number) + 1;
  }
  let least = 127;
  for (let held = byEntry[127] as number; least > 1 && held < ENOUGH; held += byEntry[least] as number) least--;
  const chosen = choose(label, features, limit, entries, least);
  return chosen.length < limit && least > 1 ? choose(label, features, limit, entries, 1) : chosen;
}

/** The same among the features whose entry is at least so high. A walk for each: few are asked for. */
function choose(
  label: LinearLabel,
  { hashes, starts, ends }: Features,
  limit: number,
  entries: Int8Array,
  least: number,
): Weighed[] {
  let candidates: Weighed[] = [];
  for (let index = 0; index < entries.length; index++) {
    if ((entries[index] as number) < least) continue;
    const weight = label.weight(hashes[index] as number);
    candidates.push({ start: starts[index] as number, end: ends[index] as number, weight });
  }
  const chosen: Weighed[] = [];
  while (chosen.length < limit && candidates.length > 0) {
    const best = candidates.reduce((one, other) => (comesBefore(other, one) ? other : one));
    chosen.push(best);
    candidates = candidates.filter(({ start, end }) => end <= best.start || start >= best.end);
  }
  return chosen;
}

const comesBefore = (one: Weighed, other: Weighed): boolean =>
  (other.weight - one.weight || one.start - other.start || one.end - other.end) < 0;

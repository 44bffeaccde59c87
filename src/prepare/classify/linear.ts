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

/** Labels whose entries are added up in one walk over the features. */
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
 * Sums of all labels. Nearly every look-up misses the processor's cache, so that what all tables hold for one feature
 * lies beside each other: one miss serves all. A smaller table's entries are repeated.
 */
export function linearSums(labels: readonly LinearLabel[]): LinearSums {
  const entries = interleave(labels);
  return {
    size: entries.width,
    add(hashes, count, sums) {
      for (let column = 0; column < labels.length; column += TOGETHER) addColumns(entries, column, hashes, count, sums);
    },
    probabilities: (sums, count) => labels.map(({ probability }, index) => probability(sums[index] as number, count)),
  };
}

interface Entries {
  readonly table: Int8Array;
  /** entries in a row: a power of two, so that none lies in two lines of the cache */
  readonly width: number;
  /** of a hash: its row */
  readonly mask: number;
}

function interleave(labels: readonly LinearLabel[]): Entries {
  const width = Math.max(TOGETHER, 2 ** Math.ceil(Math.log2(labels.length)));
  const rows = Math.max(1, ...labels.map(({ table }) => table.length));
  const table = new Int8Array(rows * width);
  labels.forEach((label, column) => {
    const mask = label.table.length - 1;
    for (let row = 0; row < rows; row++) table[row * width + column] = label.table[row & mask] as number;
  });
  return { table, width, mask: rows - 1 };
}

function addColumns(
  { table, width, mask }: Entries,
  column: number,
  hashes: Uint32Array,
  count: number,
  sums: Int32Array,
): void {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const at = ((hashes[i] as number) & mask) * width + column;
    first += table[at] as number;
    second += table[at + 1] as number;
    third += table[at + 2] as number;
    fourth += table[at + 3] as number;
  }
  sums[column] = (sums[column] as number) + first;
  sums[column + 1] = (sums[column + 1] as number) + second;
  sums[column + 2] = (sums[column + 2] as number) + third;
  sums[column + 3] = (sums[column + 3] as number) + fourth;
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

import type { Span } from "../../core/signals.ts";
import type { Features } from "./features.ts";
import type { LinearManifest } from "./manifest.ts";

/** One label of a linear model, ready to score. */
export interface LinearLabel {
  readonly model: string;
  readonly label: string;
  readonly thresholds: { readonly highPrecision: number; readonly highRecall: number };
  /** calibrated probability 0..1 */
  score(features: Features): number;
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
      score({ hashes, count }) {
        if (count === 0) return sigmoid(calibration.offset);
        let sum = 0;
        for (let i = 0; i < count; i++) sum += table[(hashes[i] as number) & mask] as number;
        // by the root of their number: a long text must not be sure only because it is long
        return sigmoid((calibration.slope * scale * sum) / Math.sqrt(count) + calibration.offset);
      },
      weight: (hash) => (table[hash & mask] as number) * scale,
    };
  });
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

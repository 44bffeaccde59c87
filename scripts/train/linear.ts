import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../src/core/hash.ts";
import { FEATURES_VERSION, readFeatures } from "../../src/prepare/classify/features.ts";
import { checkManifest, type LinearManifest } from "../../src/prepare/classify/manifest.ts";
import { readStream } from "../../src/prepare/classify/stream.ts";
import { calibrate, measure, probability, thresholds } from "./calibrate.ts";
import { fold } from "./fold.ts";
import { seeded, shuffle } from "./random.ts";
import { shareOf } from "./split.ts";

export interface Example {
  readonly text: string;
  readonly positive: boolean;
  /** rows with the same key (a pair, a template) fall on the same side of the split; default: the text */
  readonly key?: string;
  /** default 1 */
  readonly weight?: number;
}

export interface LabelTask {
  readonly label: string;
  readonly examples: readonly Example[];
  /** least precision of the high-precision threshold and least recall of the other, on rows kept apart */
  readonly targets?: { readonly precision: number; readonly recall: number };
  /** instead of targets, where rows kept apart are no measure of real texts: chosen on real ones, as the card tells */
  readonly thresholds?: { readonly highPrecision: number; readonly highRecall: number };
}

export interface TrainOptions {
  /** folder name under models/ */
  readonly id: string;
  readonly version: number;
  readonly description: string;
  readonly trainedOn: LinearManifest["trainedOn"];
  readonly labels: readonly LabelTask[];
  readonly seed?: number;
  /** entries of a label's table, a power of two; default 2^19 */
  readonly buckets?: number;
  readonly epochs?: number;
  /** pull of the weights towards zero */
  readonly l2?: number;
}

const LEARNING_RATE = 0.5;
/** share of the rows trained on; the next part calibrates, the last is measured */
const TRAIN = 0.8;
const CALIBRATE = 0.9;

interface Row {
  readonly features: Uint32Array;
  readonly positive: boolean;
  readonly weight: number;
  readonly share: number;
}

/** Trains one logistic regression per label and writes weights.bin and manifest.json into models/<id>. */
export function trainLinear(options: TrainOptions): LinearManifest {
  const { id, seed = 1, buckets = 1 << 19, epochs = 12, l2 = 1e-6 } = options;
  const bytes = new Int8Array(buckets * options.labels.length);
  const measured: Record<string, Record<string, number>> = {};
  const labels = options.labels.map((task, index) => {
    const { label, examples, targets = { precision: 0.95, recall: 0.9 } } = task;
    const rows = examples.map((example) => toRow(example, buckets));
    const trained = learn(
      rows.filter(({ share }) => share < TRAIN),
      { buckets, epochs, l2, seed },
    );
    const { scale, table } = quantise(trained.weights);
    bytes.set(table, index * buckets);
    const scored = (from: number, to: number) =>
      rows
        .filter(({ share }) => share >= from && share < to)
        .map(({ features, positive }) => ({ margin: margin(features, table) * scale + trained.bias, positive }));
    const fitted = calibrate(scored(TRAIN, CALIBRATE));
    const answers = (from: number, to: number) =>
      scored(from, to).map((row) => ({ score: probability(fitted, row.margin), positive: row.positive }));
    const chosen = task.thresholds ?? thresholds(answers(TRAIN, CALIBRATE), targets);
    const kept = answers(CALIBRATE, 1);
    for (const [name, threshold] of Object.entries({ half: 0.5, ...chosen })) {
      measured[`${label}@${name}`] = { threshold, ...measure(kept, threshold) };
    }
    // the model's bias goes into the calibration: the runtime knows only one offset
    const calibration = { slope: fitted.slope, offset: fitted.offset + fitted.slope * trained.bias };
    return { label, scale, calibration, thresholds: chosen };
  });
  const { version, description, trainedOn } = options;
  return writeLinear({ id, version, description, trainedOn, seed, measured, buckets, labels }, bytes);
}

/** Writes weights.bin, a table a label in their order, and manifest.json into models/<id>. */
export function writeLinear(
  facts: Omit<LinearManifest, "type" | "weights" | "featuresVersion">,
  tables: Int8Array,
): LinearManifest {
  const { id, version, description, trainedOn, seed, measured, buckets, labels } = facts;
  const bytes = new Uint8Array(tables.buffer);
  const manifest = checkManifest({
    type: "linear",
    id,
    version,
    description,
    weights: { sha256: sha256(bytes), bytes: bytes.length },
    trainedOn,
    seed,
    measured,
    featuresVersion: FEATURES_VERSION,
    buckets,
    labels,
  }) as LinearManifest;
  const folder = join(import.meta.dirname, "../../models", id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "weights.bin"), bytes);
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  console.table(measured);
  return manifest;
}

/** The buckets of a text's features, as often as they come. */
export function bucketsOf(text: string, buckets: number): Uint32Array {
  const { hashes, count } = readFeatures(readStream(fold(text)));
  const features = new Uint32Array(count);
  for (let i = 0; i < count; i++) features[i] = (hashes[i] as number) & (buckets - 1);
  return features;
}

const toRow = ({ text, positive, weight = 1, key = text }: Example, buckets: number): Row => ({
  features: bucketsOf(text, buckets),
  positive,
  weight,
  share: shareOf(key),
});

/** Logistic regression by stochastic gradient with AdaGrad; both classes weigh the same. */
function learn(rows: Row[], options: { buckets: number; epochs: number; l2: number; seed: number }) {
  const weights = new Float32Array(options.buckets);
  const history = new Float32Array(options.buckets);
  const random = seeded(options.seed);
  const total = (wanted: boolean) => rows.reduce((sum, row) => (row.positive === wanted ? sum + row.weight : sum), 0);
  const half = (total(true) + total(false)) / 2;
  const balance = { positive: half / total(true), negative: half / total(false) };
  let bias = 0;
  let biasHistory = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { features, positive, weight } of shuffle(rows, random)) {
      const norm = 1 / Math.sqrt(features.length);
      let sum = 0;
      for (const feature of features) sum += weights[feature] as number;
      const p = 1 / (1 + Math.exp(-(sum * norm + bias)));
      const pull = (p - (positive ? 1 : 0)) * weight * (positive ? balance.positive : balance.negative);
      biasHistory += pull * pull;
      bias -= (LEARNING_RATE * pull) / Math.sqrt(biasHistory + 1e-8);
      for (const feature of features) {
        const gradient = pull * norm + options.l2 * (weights[feature] as number);
        const seen = (history[feature] as number) + gradient * gradient;
        history[feature] = seen;
        weights[feature] = (weights[feature] as number) - (LEARNING_RATE * gradient) / Math.sqrt(seen + 1e-6);
      }
    }
  }
  return { weights, bias };
}

/** Eight bits a weight. The few largest are cut, so that the many small ones keep their differences. */
export function quantise(weights: Float32Array): { table: Int8Array; scale: number } {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const top = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const scale = top / 127;
  return {
    scale,
    table: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
  };
}

function margin(features: Uint32Array, table: Int8Array): number {
  let sum = 0;
  for (const feature of features) sum += table[feature] as number;
  return sum / Math.sqrt(features.length);
}

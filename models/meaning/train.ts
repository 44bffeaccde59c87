/**
 * Trains the model that finds what patterns miss in four categories, on lines written by hand for it, and writes
 * weights.bin and manifest.json: the same bytes every time.
 *
 *   tsx --conditions=development models/meaning/train.ts [label…]
 */
import { calibrate, measure, probability, type Scored } from "../../scripts/train/calibrate.ts";
import { fold } from "../../scripts/train/fold.ts";
import { bucketsOf, quantise, writeLinear } from "../../scripts/train/linear.ts";
import { marginOf, type Separator, separate, type WeighedRow } from "../../scripts/train/margin.ts";
import { LABELS, type Line, readLines } from "./lines.ts";
import { grammarRows, honestRows, keptApart, type RealRow, remainsOfComments } from "./rows.ts";
import { LIKE, SOURCES } from "./sources.ts";

const SEED = 3;
const BUCKETS = 1 << 18;
const ROUNDS = 25;
/** what a mistake costs, by who is wronged by it */
const COST = { positive: 30, honestLine: 15, real: 3 };
/** cross-validation leaves out every fifth stretch of so many lines: neighbours are about like things */
const FOLDS = 5;
const STRETCH = 20;
/** of real texts kept apart no more than this share may reach the threshold */
const FLAGGED = { review: 0.0003, chat: 0.0007, rewrite: 0.0015, topic: 0.005 } as const;
/** as the rules ask for */
const FEWEST_WORDS = 4;

type Vector = Pick<WeighedRow, "buckets" | "values">;
const vectors = new Map<string, Vector>();

/** A text's distinct features, each by how often it comes, divided by the root of their number as at run time. */
function vectorOf(text: string): Vector {
  const known = vectors.get(text);
  if (known) return known;
  const all = bucketsOf(text, BUCKETS);
  const counts = new Map<number, number>();
  for (const bucket of all) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  const norm = 1 / Math.sqrt(Math.max(1, all.length));
  const vector = {
    buckets: Int32Array.from(counts.keys()),
    values: Float32Array.from(counts.values(), (count) => count * norm),
  };
  vectors.set(text, vector);
  return vector;
}

const ON_RUSSIAN_KEYS = new Map(["қк", "әа", "ғг", "үу", "ұу", "өо", "іи", "ңн", "һх"].map(([from, to]) => [from, to]));

/** A line as it is and, where it has Kazakh letters, as the Russian keyboard gives it. */
function spellings(text: string): string[] {
  const russian = fold(text).replace(/[қәғүұөіңһ]/gu, (letter) => ON_RUSSIAN_KEYS.get(letter) ?? letter);
  return russian === fold(text) ? [text] : [text, russian];
}

const rowsOf = (text: string, positive: boolean, cost: number): WeighedRow[] =>
  spellings(text).map((spelling) => ({ ...vectorOf(spelling), positive, cost }));
const lineRows = (lines: readonly Line[], label: string): WeighedRow[] =>
  lines.flatMap(({ text, labels }) => {
    const positive = labels.includes(label);
    return rowsOf(text, positive, positive ? COST.positive : COST.honestLine);
  });
const isLongEnough = (text: string): boolean => (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= FEWEST_WORDS;
const learn = (rows: readonly WeighedRow[]): Separator => separate(rows, BUCKETS, ROUNDS, SEED);

/** The margin that at most so large a share of texts reaches. */
function marginFor(share: number, texts: readonly RealRow[], model: Separator): number {
  const margins = texts.filter(({ text }) => isLongEnough(text)).map(({ text }) => marginOf(vectorOf(text), model));
  return margins.sort((a, b) => b - a)[Math.floor(texts.length * share)] ?? 0;
}

const lines = readLines();
const grammar = grammarRows(1000);
const remains = remainsOfComments();
const asked = process.argv.slice(2);
const wanted = LABELS.filter((label) => asked.length === 0 || asked.includes(label));
const measured: Record<string, Record<string, number>> = {};
const tables = new Int8Array(BUCKETS * wanted.length);

const labels = wanted.map((label, index) => {
  const real = honestRows(label);
  const honest = [...real.map(({ text }) => text), ...grammar, ...remains].map(
    (text): WeighedRow => ({ ...vectorOf(text), positive: false, cost: COST.real }),
  );
  const kept = LIKE.map((like) => ({ like, texts: keptApart(label, like) }));
  const choose = (model: Separator): number =>
    Math.max(...kept.map(({ like, texts }) => marginFor(FLAGGED[like], texts, model)));

  const apart: (Scored & { readonly over: number; readonly line: Line })[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isApart = ({ place }: Line): boolean => Math.floor(place / STRETCH) % FOLDS === fold;
    const model = learn([
      ...honest,
      ...lineRows(
        lines.filter((line) => !isApart(line)),
        label,
      ),
    ]);
    const threshold = choose(model);
    for (const line of lines.filter(isApart)) {
      const margin = marginOf(vectorOf(line.text), model);
      const over = isLongEnough(line.text) ? margin - threshold : -1;
      apart.push({ margin, over, positive: line.labels.includes(label), line });
    }
  }
  for (const lang of ["all", ...new Set(lines.map((line) => line.lang))]) {
    const ofLanguage = apart.filter(({ line }) => lang === "all" || line.lang === lang);
    measured[`${label}@${lang}`] = measure(
      ofLanguage.map(({ over, positive }) => ({ score: over, positive })),
      0,
    );
  }

  const model = learn([...honest, ...lineRows(lines, label)]);
  const { scale, table } = quantise(model.weights);
  tables.set(table, index * BUCKETS);
  const rounded = { weights: Float32Array.from(table, (weight) => weight * scale), bias: model.bias };
  const fitted = calibrate(apart);
  const threshold = Math.ceil(probability(fitted, choose(rounded)) * 1e4 + 0.5) / 1e4;
  const calibration = { slope: fitted.slope, offset: fitted.offset + fitted.slope * model.bias };
  return { label, scale, calibration, thresholds: { highPrecision: threshold, highRecall: threshold } };
});

const used = honestRows("violence");
writeLinear(
  {
    id: "meaning",
    version: 2,
    description: "What patterns miss in four categories: a second opinion that opens a case where they say nothing.",
    trainedOn: [
      { set: "own lines, written by hand (models/meaning/lines)", licence: "Apache-2.0", rows: lines.length },
      { set: "own grammars: honest lines", licence: "Apache-2.0", rows: grammar.length },
      {
        set: "rudetoxifier/ru_test_10k_toxic, ru_distorted_toxicity/all without the words that abuse",
        licence: "MIT",
        rows: remains.length,
      },
      ...[...new Map(SOURCES.map((source) => [source.set, source])).values()].map(({ set, licence }) => ({
        set,
        licence,
        rows: used.filter((row) => row.set === set).length,
      })),
    ],
    seed: SEED,
    measured,
    buckets: BUCKETS,
    labels,
  },
  tables,
);

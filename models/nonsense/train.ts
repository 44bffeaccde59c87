/**
 * Trains the character language model that tells keyboard mash from words, and writes weights.bin and manifest.json.
 *
 *   tsx --conditions=development models/nonsense/train.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { calibrate, measure, probability, thresholds } from "../../scripts/train/calibrate.ts";
import { type CorpusRow, readSet } from "../../scripts/train/corpus.ts";
import { pick, seeded } from "../../scripts/train/random.ts";
import { shareOf, sideOf } from "../../scripts/train/split.ts";
import { sha256 } from "../../src/core/hash.ts";
import { gramHash, languageModel, plainWord, SHORT } from "../../src/prepare/classify/language.ts";
import { checkManifest, type LanguageManifest } from "../../src/prepare/classify/manifest.ts";
import { readText } from "../../src/prepare/text/index.ts";

import { mashWord } from "./mash.ts";
import { romanise } from "./romanise.ts";

const SEED = 1;
const ORDER = 4;
const BUCKETS = 1 << 19;
const STEP = 1 / 16;
/** share of the words of held-out reviews and news that stay under the tolerated surprise */
const TOLERATED = 0.999;

const SETS = [
  { set: "kazsandra/market_mapping_book", licence: "CC BY 4.0" },
  { set: "kazsandra/appstore", licence: "CC BY 4.0" },
  { set: "kaznerd/test", licence: "CC BY 4.0" },
  { set: "kaznerd/valid", licence: "CC BY 4.0" },
  { set: "factrueval2016/paragraphs", licence: "MIT" },
  { set: "rudetoxifier/ru_test_10k_toxic", licence: "MIT" },
  { set: "ru_distorted_toxicity/all", licence: "MIT" },
  { set: "davidson_en/tweets", licence: "MIT" },
];

function readTexts() {
  const train: string[] = [];
  const reviews: string[] = [];
  const news: string[] = [];
  // what flood is measured on stays out
  const labelled = new Set(readSet("kazsandra/labelled").map(({ id }) => id));
  const trainedOn = SETS.map(({ set, licence }) => {
    const isReview = set === "kazsandra/market_mapping_book";
    const isNews = set === "kaznerd/valid" || set === "factrueval2016/paragraphs";
    const rows = readSet(set).filter(
      ({ id, labels }) => sideOf(id) === "dev" && !labels.includes("distorted") && !labelled.has(id),
    );
    const kept = (row: CorpusRow) => !(isReview || isNews) || shareOf(row.id) < 0.7;
    (isReview ? reviews : news).push(...rows.filter((row) => !kept(row)).map(({ text }) => text));
    const used = rows.filter(kept);
    train.push(...used.map(({ text }) => text));
    return { set, licence, rows: used.length };
  });
  return { train, reviews, news, trainedOn };
}

/** Counts of every n-gram up to the order, by its text, the word's edge as a space. */
function countGrams(texts: readonly string[]): Map<string, number>[] {
  const counts = Array.from({ length: ORDER + 1 }, () => new Map<string, number>());
  const random = seeded(SEED);
  for (const text of texts) {
    const document = readText("text", text);
    for (const token of document.tokens) {
      const word = plainWord(token, text);
      if (word === undefined) continue;
      countWord(word, counts);
      // every fifth word in Latin letters as well: that is how often people write so
      if (random() < 0.2) countWord(romanise(word, random), counts);
    }
  }
  return counts;
}

function countWord(word: string, counts: Map<string, number>[]): void {
  const padded = " ".repeat(ORDER) + word;
  for (let end = ORDER + 1; end <= padded.length; end++) {
    for (let length = 1; length <= ORDER; length++) {
      const gram = padded.slice(end - length, end);
      const map = counts[length] as Map<string, number>;
      map.set(gram, (map.get(gram) ?? 0) + 1);
    }
  }
}

/** Probabilities by interpolation after Witten and Bell, as steps of surprise in a hashed table. */
function buildTable(counts: readonly Map<string, number>[]): Uint8Array {
  const table = new Uint8Array(BUCKETS);
  let shorter = new Map<string, number>();
  const letters = counts[1] as Map<string, number>;
  const total = [...letters.values()].reduce((sum, count) => sum + count, 0);
  for (let length = 1; length <= ORDER; length++) {
    const contexts = new Map<string, { tokens: number; types: number }>();
    const grams = counts[length] as Map<string, number>;
    for (const [gram, count] of grams) {
      const context = contexts.get(gram.slice(0, -1)) ?? { tokens: 0, types: 0 };
      context.tokens += count;
      context.types++;
      contexts.set(gram.slice(0, -1), context);
    }
    const probabilities = new Map<string, number>();
    for (const [gram, count] of grams) {
      const { tokens, types } = contexts.get(gram.slice(0, -1)) as { tokens: number; types: number };
      const lower = length === 1 ? 1 / total : (shorter.get(gram.slice(1)) as number);
      const probability = (count + types * lower) / (tokens + types);
      probabilities.set(gram, probability);
      // what was seen once in long contexts is as often a slip as a word
      if (length > 2 && count < 2) continue;
      const bucket = gramHash(gram, length, length) & (BUCKETS - 1);
      const entry = Math.max(1, Math.min(255, Math.round(-Math.log(probability) / STEP)));
      const held = table[bucket] as number;
      if (held === 0 || entry < held) table[bucket] = entry;
    }
    shorter = probabilities;
  }
  return table;
}

function tolerance(table: Uint8Array, manifest: LanguageManifest, reviews: readonly string[]): number {
  const model = languageModel(manifest, table);
  const surprises = reviews
    .flatMap((text) => model.surprising(readText("text", text)))
    .map(({ token, surprise }) => surprise - SHORT / token.text.length)
    .sort((a, b) => a - b);
  return Math.round((surprises[Math.floor(surprises.length * TOLERATED)] as number) * 100) / 100;
}

/** A review with mash in it: alone, or among real words. */
function mashed(review: string, random: () => number): string {
  const words = review.split(/\s+/u);
  const real = random() < 0.4 ? [] : words.slice(0, 1 + Math.floor(random() * 12));
  for (let count = 1 + Math.floor(random() * 5); count > 0; count--) {
    real.splice(Math.floor(random() * (real.length + 1)), 0, mashWord(random));
  }
  return real.join(" ");
}

const { train, reviews, news, trainedOn } = readTexts();
const table = buildTable(countGrams(train));
const filled = table.reduce((sum, entry) => sum + (entry > 0 ? 1 : 0), 0);
console.log(`${train.length} texts, ${filled} of ${BUCKETS} buckets filled`);

const draft: LanguageManifest = {
  type: "character-language",
  id: "nonsense",
  version: 1,
  description:
    "How surprising the letters of words are, over Kazakh, Russian, English and romanised text: keyboard mash.",
  weights: { sha256: sha256(table), bytes: table.length },
  trainedOn,
  seed: SEED,
  measured: {},
  buckets: BUCKETS,
  order: ORDER,
  step: STEP,
  tolerance: -SHORT,
  label: "mash",
  calibration: { slope: 1, offset: 0 },
  thresholds: { highPrecision: 1, highRecall: 0 },
};
const tolerant = { ...draft, tolerance: tolerance(table, draft, [...reviews, ...news]) };

const random = seeded(SEED + 1);
const rows = reviews.flatMap((text, index) => {
  const real = { text, positive: false, index };
  // mash is rare among honest texts: one mashed for four real
  return index % 4 === 0 ? [real, { text: mashed(pick(reviews, random), random), positive: true, index }] : [real];
});
const raw = languageModel(tolerant, table);
const margins = rows.map(({ text, positive, index }) => {
  const score = raw.score(readText("text", text));
  // undo the draft's logistic: the margin is what is calibrated
  return {
    margin: score === 0 ? 0 : Math.log(score / Math.max(1 - score, 1e-15)),
    positive,
    fold: shareOf(`fold:${index}`),
  };
});
const fitted = calibrate(margins.filter((row) => row.fold < 0.5));
const answers = (wanted: (fold: number) => boolean) =>
  margins
    .filter((row) => wanted(row.fold))
    .map(({ margin, positive }) => ({ score: probability(fitted, margin), positive }));
const chosen = thresholds(
  answers((fold) => fold < 0.5),
  { precision: 0.99, recall: 0.9 },
);
const kept = answers((fold) => fold >= 0.5);
const measured = Object.fromEntries(
  Object.entries({ half: 0.5, ...chosen }).map(([name, at]) => [
    `mash@${name}`,
    { threshold: at, ...measure(kept, at) },
  ]),
);
const manifest = checkManifest({ ...tolerant, calibration: fitted, thresholds: chosen, measured });
writeFileSync(join(import.meta.dirname, "weights.bin"), table);
writeFileSync(join(import.meta.dirname, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
console.log({ tolerance: tolerant.tolerance, ...fitted, ...chosen });
console.table(measured);

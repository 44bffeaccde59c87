import { createRequire } from "node:module";
import { type CorpusRow, readSet } from "../train/corpus.ts";
import { sideOf } from "../train/split.ts";
import { count, emptyTally, type Tally } from "./figures.ts";
import type { Result } from "./run.ts";

/** The part of natural that is used; imported by sub-path, since its root drags in drivers and word nets. */
interface BayesClassifier {
  addDocument(text: string, label: string): void;
  train(): void;
  classify(text: string): string;
}
const require = createRequire(import.meta.url);
const Bayes = require("natural/lib/natural/classifiers/bayes_classifier.js") as new (
  stemmer: unknown,
) => BayesClassifier;
const RussianStemmer = require("natural/lib/natural/stemmers/porter_stemmer_ru.js") as unknown;

/** Its time grows with words times rows: so many of each half are enough to compare by. */
const MOST_ROWS = 1_500;

/**
 * What natural's Bayes classifier, trained on the half of a set that ours may be tuned on, makes of the other half: the
 * baseline that a measure has to beat. Null where a half does not hold both answers.
 */
export function bayesBaseline({ task, slice }: Result): Tally | null {
  const rows = readSet(task.set).filter((row) => task.truth(row) !== undefined && (task.slice?.(row) ?? "") === slice);
  const halves = { dev: [] as CorpusRow[], "held-out": [] as CorpusRow[] };
  for (const row of rows) halves[sideOf(task.key?.(row) ?? row.id)].push(row);
  const dev = halves.dev.slice(0, MOST_ROWS);
  const answers = (half: readonly CorpusRow[]) => new Set(half.map(task.truth)).size;
  if (answers(dev) < 2 || answers(halves["held-out"]) < 2) return null;
  const bayes = new Bayes(RussianStemmer);
  for (const row of dev) bayes.addDocument(row.text, String(task.truth(row)));
  bayes.train();
  const tally = emptyTally();
  for (const row of halves["held-out"].slice(0, MOST_ROWS)) {
    count(tally, task.truth(row) as boolean, bayes.classify(row.text) === "true");
  }
  return tally;
}

/**
 * Trains the model that tells a phone keyboard's endless suggestions from reviews, and writes weights.bin and
 * manifest.json. Suggestions are what a Markov chain over news says: each word likely after the one before, the whole
 * about nothing.
 *
 *   tsx --conditions=development models/salad/train.ts
 */
import { readSet } from "../../scripts/train/corpus.ts";
import { type Example, trainLinear } from "../../scripts/train/linear.ts";
import { pick, seeded } from "../../scripts/train/random.ts";
import { sideOf } from "../../scripts/train/split.ts";

const SEED = 11;

const NEWS = [
  { set: "kaznerd/test", licence: "CC BY 4.0" },
  { set: "kaznerd/valid", licence: "CC BY 4.0" },
  { set: "factrueval2016/paragraphs", licence: "MIT" },
];
const PEOPLE = [
  { set: "kazsandra/market_mapping_book", licence: "CC BY 4.0" },
  { set: "kazsandra/appstore", licence: "CC BY 4.0" },
  { set: "pii_injected/carriers_clean", licence: "MIT" },
  { set: "rudetoxifier/ru_test_10k_toxic", licence: "MIT" },
  { set: "ru_distorted_toxicity/all", licence: "MIT" },
];

const random = seeded(SEED);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

type Chain = ReadonlyMap<string, readonly string[]>;

/** What followed each word, as often as it did. */
function chainOf(texts: readonly string[]): Chain {
  const chain = new Map<string, string[]>();
  for (const text of texts) {
    const words = wordsOf(text);
    for (let index = 0; index + 1 < words.length; index++) {
      const next = chain.get(words[index] as string) ?? [];
      next.push(words[index + 1] as string);
      chain.set(words[index] as string, next);
    }
  }
  return chain;
}

/** So many words of suggestions; where the chain ends, it begins anew, as a keyboard does. */
function suggestions(chain: Chain, count: number): string {
  const starts = [...chain.keys()];
  const words: string[] = [];
  let word = pick(starts, random);
  while (words.length < count) {
    words.push(word);
    const next = chain.get(word);
    word = next && random() < 0.97 ? pick(next, random) : pick(starts, random);
  }
  return words.join(" ");
}

const labelled = new Set(readSet("kazsandra/labelled").map(({ id }) => id));
const textsOf = (set: string): string[] =>
  readSet(set)
    .filter(({ id }) => !set.startsWith("kazsandra/") || (sideOf(id) === "dev" && !labelled.has(id)))
    .map(({ text }) => text);

const kazakh = chainOf(NEWS.slice(0, 2).flatMap(({ set }) => textsOf(set)));
const russian = chainOf(textsOf("factrueval2016/paragraphs"));
const people = PEOPLE.map(({ set, licence }) => ({ set, licence, texts: textsOf(set) }));
const honest = people.flatMap(({ texts }) => texts);

const length = (): number => 10 + Math.floor(random() * 60);
const salad = [
  ...Array.from({ length: 5000 }, () => suggestions(kazakh, length())),
  ...Array.from({ length: 1500 }, () => suggestions(russian, length())),
  // begun in earnest, then left to the keyboard
  ...Array.from(
    { length: 1500 },
    () => `${wordsOf(pick(honest, random)).slice(0, 6).join(" ")} ${suggestions(kazakh, length())}`,
  ),
];

/** Honest texts without their punctuation too, and several in a row: neither makes a salad. */
const unpunctuated = honest.map((text) => wordsOf(text).join(" "));
const inARow = Array.from({ length: 4000 }, () =>
  Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(unpunctuated, random)).join(" "),
);

const example =
  (positive: boolean) =>
  (text: string): Example => ({ text, positive });

trainLinear({
  id: "salad",
  version: 1,
  description: "A keyboard's suggestions accepted one after another: words in a plausible order about nothing.",
  seed: SEED,
  trainedOn: [
    { set: "own: Markov chains over the news sets below", licence: "Apache-2.0", rows: salad.length },
    ...NEWS.map(({ set, licence }) => ({ set, licence, rows: readSet(set).length })),
    ...people.map(({ set, licence, texts }) => ({ set, licence, rows: texts.length })),
  ],
  labels: [
    {
      label: "salad",
      examples: [
        ...salad.map(example(true)),
        ...[...unpunctuated, ...inARow].filter((text) => text !== "").map(example(false)),
      ],
      // chosen on app reviews of the half that is tuned on, where real salads stand among honest ones
      thresholds: { highPrecision: 0.99, highRecall: 0.95 },
    },
  ],
});

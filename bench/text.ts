import { readFileSync } from "node:fs";
import { join } from "node:path";
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from "obscenity";
import type { Prepared, Signal } from "../src/core/signals.ts";
import { PACKAGE_ROOT } from "../src/package.ts";
import type { BenchResult } from "./result.ts";

const DATA_DIR = process.env.ELEK_DATA ?? join(PACKAGE_ROOT, "../shared/data");
const REVIEWS = 8814;
const PASSES = 7;
/** 100 KB of one thing */
const HOSTILE = 100_000;

const CLEAR: Signal<never> = { status: "clear" };

/**
 * The whole text side – reading, every lexicon, every classifier, every rule, with evidence – on real reviews, beside
 * obscenity with its one English list on the same reviews, turn by turn; then hostile texts of doubling size, the text
 * core by itself and with all rules.
 */
export async function bench(): Promise<BenchResult> {
  const reviews = readReviews();
  const started = performance.now();
  const judge = await createJudge();
  judge("review", reviews[0] as string);
  const coldStart = performance.now() - started;

  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  const firstPass = perSecond(reviews, (text) => judge("review", text));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    ours.push(perSecond(reviews, (text) => judge("review", text)));
    theirs.push(perSecond(reviews, (text) => matcher.getAllMatches(text, true)));
  }
  const latencies = reviews.map((text) => milliseconds(() => judge("review", text))).sort((a, b) => a - b);
  const size = judge.size();
  const growth = hostileTexts().map(([what, make]) => {
    const texts = [make(HOSTILE), make(2 * HOSTILE)];
    const best = (work: (text: string) => unknown) =>
      texts.map((text) => Math.min(...[1, 2, 3].map(() => milliseconds(() => work(text)))).toFixed(1)).join("  ");
    return {
      what: `${HOSTILE / 1000} KB of ${what}, then twice that`,
      "ms, read and matched": best(judge.match),
      "ms, judged by all rules": best((text) => judge("review", text)),
    };
  });
  return {
    table: growth,
    figures: {
      elek_per_s: median(ours),
      obscenity_per_s: median(theirs),
      ratio: median(ours) / median(theirs),
      first_pass_per_s: firstPass,
      p50_ms: latencies[Math.floor(latencies.length / 2)] ?? Number.NaN,
      p99_ms: latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN,
      cold_start_ms: coldStart,
      automaton_states: size.states,
      automaton_mb: size.bytes / 1e6,
      reviews: reviews.length,
    },
  };
}

/** Everything between a text and its findings, loaded now: its time is the cold start. */
async function createJudge() {
  const [{ readText }, { loadClassifiers }, { evaluate }, { buildRuleset }, { readCompiledLexicons }, { RULES }] =
    await Promise.all([
      import("../src/prepare/text/index.ts"),
      import("../src/prepare/classify/index.ts"),
      import("../src/evaluate/evaluate.ts"),
      import("../src/evaluate/ruleset.ts"),
      import("../src/compiled-lexicons.ts"),
      import("../rules/index.ts"),
    ]);
  const ruleset = buildRuleset(RULES, readCompiledLexicons());
  const classifiers = loadClassifiers();
  const judge = (kind: "review", text: string) => {
    const document = readText("text", text);
    const scores = classifiers.scoreDocument(document);
    const prepared: Prepared = {
      signals: {
        text: { status: "found", value: { documents: [document] } },
        textScores: { status: "found", value: { scores } },
        images: CLEAR,
        nudity: CLEAR,
        faces: CLEAR,
        imageTexts: CLEAR,
        imageMetadata: CLEAR,
        knownPictures: CLEAR,
        recent: CLEAR,
        recentPictures: CLEAR,
        context: { status: "found", value: { kind, author: { id: "author" }, context: {} } },
      },
      failures: [],
    };
    return evaluate(ruleset, prepared);
  };
  return Object.assign(judge, {
    /** the text core alone: reading and every lexicon */
    match: (text: string) => ruleset.matcher.match(readText("text", text)),
    size: () => ruleset.matcher.size,
  });
}

const readReviews = (): string[] =>
  readFileSync(join(DATA_DIR, "kazsandra/market_mapping_book.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .slice(0, REVIEWS)
    .map((line) => (JSON.parse(line) as { text: string }).text);

function hostileTexts(): [what: string, make: (size: number) => string][] {
  const noise = (letters: string) => (size: number) => {
    let seed = 1;
    let text = "";
    while (text.length < size) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      text += letters[(seed >>> 8) % letters.length];
    }
    return text;
  };
  const repeat = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length));
  return [
    ["one letter", repeat("а")],
    ["one obscene word", repeat("хуй ")],
    ["fragments", repeat("ху ")],
    ["letters with dots", repeat("х.у.")],
    ["masks", repeat("п*")],
    ["masked noise", noise("абвгдежзп*х у")],
    ["Cyrillic noise", noise("абвгдежзийклмнопрстуфхцчшщъыьэюя     ")],
    ["Latin noise", noise("abcdefghijklmnopqrstuvwxyz     ")],
    ["mixed noise", noise("аеорсxyaeopc63@ ")],
    ["dots and letters", repeat("a.b.")],
    ["marks", repeat("х\u0301\u0302\u0303")],
    ["emoji", repeat("😀")],
    ["lines of one letter", repeat("п\n")],
    ["letters that stand apart", noise("а б в г д х у й")],
    ["one long word", repeat("хуйпизда")],
    ["Kazakh suffixes", repeat("кітаптарымыздағыларыңыздан ")],
    ["mixed scripts", repeat("xуйpoзда ")],
    ["transliteration", repeat("pizdets suka blyat ")],
    ["the other layout", repeat("gbpltw ,kznm ")],
    ["insults", repeat("ты дурак сука ")],
    ["offers", repeat("продам мефедрон цена 5000 тг закладка ")],
    ["names", repeat("Иванов Иван Иванович ")],
    ["phone numbers", repeat("+7 701 123 45 67, ")],
    ["digits", noise("0123456789    ")],
    ["links", repeat("http://a.kz/x ")],
    ["brackets and quotes", noise("()[]{}«»\"' а")],
    ["stars", repeat("*")],
    ["honest sentences", repeat("Отличный телефон, батарея держит два дня. Сапасы өте жақсы! ")],
  ];
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const perSecond = (texts: readonly string[], work: (text: string) => unknown): number =>
  (texts.length * 1000) / milliseconds(() => texts.forEach(work));

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

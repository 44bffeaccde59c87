import { type CorpusRow, readSet } from "../train/corpus.ts";
import { figures, rate, showRate } from "./figures.ts";
import type { Verdict } from "./judge.ts";
import { NAME_KINDS, namesPointedAt } from "./names.ts";
import { plainId, type Result, type Verdicts } from "./run.ts";
import { anyOf } from "./task.ts";

/** A figure that is made of several rows or of several results. */
export interface Derived {
  readonly name: string;
  readonly value: number;
  readonly shown: string;
}

type Build = (verdicts: Verdicts, results: readonly Result[]) => Derived | undefined;

const abusive = anyOf("profanity", "discrimination");

/** The strongest finding of what a text is asked about, so that two texts can be put in order. */
const strength = ({ findings }: Verdict, categories: readonly string[]): number =>
  findings.reduce(
    (most, { category, confidence }) => (categories.includes(category) ? Math.max(most, confidence) : most),
    0,
  );

/** Both halves of a pair right: the profane text flagged, its clean rewrite not. */
const pairsToldApart: Build = (verdicts) => {
  const set = "russe_detox/silver_profanity";
  const judged = verdicts.get(set);
  if (!judged) return undefined;
  const mat = readSet(set).filter(({ labels }) => labels.includes("tier:mat"));
  const right = mat.filter(({ id }) => {
    const rewrite = judged.get(id.replace(/-p$/u, "-n"));
    return abusive(judged.get(id) as Verdict) && rewrite !== undefined && !abusive(rewrite);
  });
  return share(`${set}: pairs of tier mat told apart`, right.length, mat.length);
};

const hateAboveOther: Build = (verdicts) => {
  const set = "mera_ruhatespeech/replies";
  const judged = verdicts.get(set);
  if (!judged) return undefined;
  const categories = ["discrimination", "violence"];
  const rows = readSet(set);
  const hateful = rows.filter(({ labels }) => labels.includes("hate-reply"));
  let right = 0;
  let pairs = 0;
  for (const row of hateful) {
    const other = rows.find(({ id }) => id !== row.id && id.replace(/-[12]$/u, "") === row.id.replace(/-[12]$/u, ""));
    if (!other) continue;
    pairs++;
    const difference =
      strength(judged.get(row.id) as Verdict, categories) - strength(judged.get(other.id) as Verdict, categories);
    // no difference is a coin's toss
    right += difference > 0 ? 1 : difference === 0 ? 0.5 : 0;
  }
  return share(`${set}: hateful reply scored above the other`, right, pairs);
};

/** What is found in disguise, as a share of what is found in the same words without it. */
function kept(verdicts: Verdicts, set: string, name: string, wanted: (row: CorpusRow) => boolean): Derived | undefined {
  const judged = verdicts.get(set);
  if (!judged) return undefined;
  const found = (id: string): boolean => {
    const verdict = judged.get(id);
    return (
      verdict !== undefined && ["profanity", "discrimination", "violence"].some((c) => verdict.flagged.has(c as never))
    );
  };
  const rows = readSet(set).filter((row) => wanted(row) && judged.has(plainId(row.id)));
  const plain = rows.filter(({ id }) => found(plainId(id)));
  return share(
    `${set}: ${name}, kept of what is found undisguised`,
    plain.filter(({ id }) => found(id)).length,
    plain.length,
  );
}

const distorted: Build = (verdicts) =>
  kept(
    verdicts,
    "ru_distorted_toxicity/all",
    "toxic and distorted",
    ({ labels }) => labels.includes("toxic") && labels.includes("distorted"),
  );

const OPERATORS = ["homoglyph", "leet", "spaced", "zero-width", "zalgo", "stretch", "star", "translit", "case"];
const operators = OPERATORS.map(
  (operator): Build =>
    (verdicts) =>
      kept(
        verdicts,
        "evasion_ru/perturbed",
        operator,
        ({ labels }) => labels.includes("profane") && labels.includes(`op:${operator}`),
      ),
);

const angryAgainstHappy: Build = (_verdicts, results) => {
  const alarms = (set: string) => {
    const result = results.find(({ task }) => task.set === set && task.about === "not published");
    return result && figures(sum(result)).falseAlarms?.value;
  };
  const angry = alarms("kazsandra/market_mapping_negative_1-2star");
  const happy = alarms("kazsandra/market_positive_5star");
  if (angry === undefined || happy === undefined) return undefined;
  const value = angry - happy;
  return { name: "not published, 1–2 stars minus 5 stars, points", value, shown: (100 * value).toFixed(2) };
};

/** Macro F1 over the functional tests: every function weighs the same, however many cases it has. */
const hatecheckMacro: Build = (verdicts) => {
  const set = "hatecheck_en/cases";
  const judged = verdicts.get(set);
  if (!judged) return undefined;
  const hateful = anyOf("discrimination", "violence");
  const functions = new Map<string, { right: number; all: number }>();
  for (const { id, labels } of readSet(set)) {
    const name = labels.find((label) => label.startsWith("fn:")) ?? "";
    const tally = functions.get(name) ?? { right: 0, all: 0 };
    tally.all++;
    if (hateful(judged.get(id) as Verdict) === labels.includes("hateful")) tally.right++;
    functions.set(name, tally);
  }
  // each function is of one class only: its F1 is that of its accuracy as recall at full precision
  const f1s = [...functions.values()].map(({ right, all }) => (2 * right) / (all + right));
  const value = f1s.reduce((total, f1) => total + f1, 0) / f1s.length;
  return { name: `${set}: macro F1 over ${f1s.length} functions`, value, shown: value.toFixed(3) };
};

const fullNames = ["kaznerd/test", "kaznerd/valid", "factrueval2016/paragraphs"].flatMap((set) =>
  NAME_KINDS.map(
    (kind): Build =>
      (verdicts) => {
        const seen = namesPointedAt(verdicts, set, kind);
        return seen && share(`${set}: people pointed at, ${kind}`, seen.found, seen.all);
      },
  ),
);

const dictionaryWords: Build = (_verdicts, results) => {
  const lists = results.filter(({ task }) => task.set.startsWith("dict_fp/"));
  if (lists.length === 0) return undefined;
  const tallies = lists.map(sum);
  const alarms = tallies.reduce((total, { falsePositives }) => total + falsePositives, 0);
  const words = tallies.reduce((total, { negatives }) => total + negatives, 0);
  return share("dict_fp: ordinary words flagged, all lists", alarms, words);
};

function share(name: string, hits: number, n: number): Derived {
  const measured = rate(hits, n);
  return { name, value: measured?.value ?? 0, shown: `${showRate(measured)} of ${n}` };
}

export const sum = ({ dev, heldOut }: Result) => ({
  truePositives: dev.truePositives + heldOut.truePositives,
  falsePositives: dev.falsePositives + heldOut.falsePositives,
  positives: dev.positives + heldOut.positives,
  negatives: dev.negatives + heldOut.negatives,
});

const BUILDERS = [
  pairsToldApart,
  distorted,
  ...operators,
  hateAboveOther,
  hatecheckMacro,
  dictionaryWords,
  ...fullNames,
  angryAgainstHappy,
];

export const derive = (verdicts: Verdicts, results: readonly Result[]): Derived[] =>
  BUILDERS.map((build) => build(verdicts, results)).filter((one) => one !== undefined);

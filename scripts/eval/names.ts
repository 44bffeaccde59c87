import { readSet } from "../train/corpus.ts";
import type { Verdict } from "./judge.ts";
import type { Verdicts } from "./run.ts";

interface LabelledSpan {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const PATRONYMIC = /(?:вич|вн|[иы]чн)\p{L}{0,4}$|(?:ұлы|улы|қызы|кызы)\p{L}{0,4}$/u;

/** two and more words that begin with a capital: a first name and a surname; with the patronymic, three */
const parts = (name: string): string[] => name.split(/\s+/u).filter((word) => /^\p{Lu}[\p{L}-]+$/u.test(word));

const KINDS = {
  "with patronymic": (words: readonly string[]) => words.length >= 3 && words.slice(1).some((w) => PATRONYMIC.test(w)),
  "name and surname": (words: readonly string[]) => words.length === 2 && !words.some((w) => PATRONYMIC.test(w)),
} as const;

export type NameKind = keyof typeof KINDS;
export const NAME_KINDS = Object.keys(KINDS) as NameKind[];

/**
 * How many people's full names of a labelled set a finding of personal data points at, however sure it is: whether the
 * person is a public figure, whom the rule lets pass, is another question.
 */
export function namesPointedAt(verdicts: Verdicts, set: string, kind: NameKind) {
  const judged = verdicts.get(set);
  if (!judged) return undefined;
  let found = 0;
  let all = 0;
  for (const { id, spans } of readSet(set)) {
    for (const span of (spans ?? []) as readonly LabelledSpan[]) {
      if (span.type.toUpperCase() !== "PERSON" || !KINDS[kind](parts(span.text))) continue;
      all++;
      if (pointsInto(judged.get(id) as Verdict, span)) found++;
    }
  }
  return { found, all };
}

const pointsInto = ({ findings }: Verdict, span: LabelledSpan): boolean =>
  findings.some(
    ({ category, evidence }) =>
      category === "personal-data" &&
      evidence.some((e) => e.kind === "span" && e.start < span.end && span.start < e.end),
  );

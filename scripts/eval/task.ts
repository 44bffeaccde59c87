import type { Category } from "../../src/core/vocabulary.ts";
import type { CorpusRow } from "../train/corpus.ts";
import type { Verdict } from "./judge.ts";

/** One question put to one labelled set. A set's labels are its source's own: a task says what they stand for. */
export interface Task {
  /** category asked for, or `any` */
  readonly category: Category | "any";
  readonly set: string;
  /** what is asked, where the set and the category don't say it */
  readonly about?: string;
  /** true or false as labelled; undefined: leave the row out of both sides */
  readonly truth: (row: CorpusRow) => boolean | undefined;
  readonly flagged?: (verdict: Verdict, row: CorpusRow) => boolean;
  readonly slice?: (row: CorpusRow) => string;
  /** rows with the same key fall on the same side of the split; default the id */
  readonly key?: (row: CorpusRow) => string;
}

export const has = (row: CorpusRow, label: string): boolean => row.labels.includes(label);
export const hasPrefix = (row: CorpusRow, prefix: string): boolean =>
  row.labels.some((label) => label.startsWith(prefix));

export const anyOf =
  (...categories: Category[]) =>
  ({ flagged }: Verdict): boolean =>
    categories.some((category) => flagged.has(category));

export const unpublished = ({ outcome }: Verdict): boolean => outcome !== "publish";
export const anything = ({ flagged }: Verdict): boolean => flagged.size > 0;

/** Whether a finding of the category points at the labelled stretch. */
export const pointsAt =
  (category: Category) =>
  ({ findings, flagged }: Verdict, row: CorpusRow): boolean =>
    flagged.has(category) &&
    (row.spans as readonly { start: number; end: number }[]).every((span) =>
      findings.some(
        (finding) =>
          finding.category === category &&
          finding.evidence.some((e) => e.kind === "span" && e.start < span.end && span.start < e.end),
      ),
    );

import type { Evidence, Finding } from "../core/finding.ts";
import type { Signals, TextDocument, TextScore } from "../core/signals.ts";
import type { Localised } from "../core/vocabulary.ts";
import type { AnyRule, ExampleContent, Report, RuleMeta } from "./define-rule.ts";

/** folder under `models/`; its labels are categories */
const MODEL = "meaning";
/** the message of every rule that hears it; it is about a whole text */
export const SECOND_OPINION = "reads-like";
/** by itself it opens a case and never acts */
const CONFIDENCE = 0.6;
/** n-grams pointed at */
const SHOWN = 5;
/** fewer are too few n-grams to be sure of */
const FEWEST_WORDS = 4;

/** A learned model is heard where no rule's patterns say anything. */
export interface SecondOpinion {
  /** what the author reads */
  readonly text: Localised;
  /** of four words and more that no pattern finds: flagged where the model is sure, passed where it is not */
  readonly example: string;
  /** texts about which the model is worth hearing; default: all */
  readonly heard?: (document: TextDocument) => boolean;
}

/** The learned model's scores that are high enough to be heard; nearly every text has none. */
export function secondOpinions({ textScores }: Signals): readonly TextScore[] {
  return textScores.status === "found" ? textScores.value.scores.filter(isHeard) : [];
}

const isHeard = ({ model, score, thresholds }: TextScore): boolean =>
  score >= thresholds.highPrecision && model === MODEL;

/**
 * Reports the parts of a text that read like a rule's category to the learned model and of which no rule has reported
 * anything as sure.
 *
 * @param found what all rules have reported
 */
export function reportSecondOpinion(
  { meta: { category }, secondOpinion }: AnyRule,
  opinions: readonly TextScore[],
  { text }: Signals,
  found: readonly Finding[],
  report: (report: Report<typeof SECOND_OPINION>) => void,
): void {
  if (text.status !== "found") return;
  for (const score of opinions) {
    if (score.label !== category) continue;
    const document = text.value.documents.find(({ part }) => part === score.part);
    if (!document || !isLongEnough(document) || secondOpinion?.heard?.(document) === false) continue;
    if (found.some((finding) => isAsSure(finding, score.part))) continue;
    report({ message: SECOND_OPINION, confidence: CONFIDENCE, evidence: [scoreEvidence(score), ...heaviest(score)] });
  }
}

const isLongEnough = ({ tokens }: TextDocument): boolean =>
  tokens.filter(({ kind }) => kind === "word" || kind === "number").length >= FEWEST_WORDS;

const isAsSure = ({ confidence, evidence }: Finding, of: string): boolean =>
  confidence >= CONFIDENCE && evidence.some((one) => "part" in one && one.part === of);

const scoreEvidence = ({ part, model, label, score }: TextScore): Evidence => ({
  kind: "score",
  part,
  model,
  label,
  score,
});

const heaviest = (score: TextScore): Evidence[] =>
  score
    .heaviest()
    .slice(0, SHOWN)
    .map(({ start, end }) => ({
      kind: "span",
      part: score.part,
      start,
      end,
      lexeme: `${score.model}: ${score.label}`,
    }));

/** A rule's metadata with that message and its examples. */
export function withSecondOpinion<M extends string>(
  meta: RuleMeta<M>,
  { text, example }: SecondOpinion,
): RuleMeta<M | typeof SECOND_OPINION> {
  const { messages, examples } = meta;
  const scored = (words: string, score: number): ExampleContent => ({
    text: words,
    signals: { textScores: { scores: [{ ...READ, label: meta.category, score }] } },
  });
  return {
    ...meta,
    messages: { ...messages, [SECOND_OPINION]: { severity: "low", text } } as RuleMeta<
      M | typeof SECOND_OPINION
    >["messages"],
    examples: {
      flag: [...examples.flag, { message: SECOND_OPINION, ...scored(example, 0.9) }] as RuleMeta<
        M | typeof SECOND_OPINION
      >["examples"]["flag"],
      pass: [
        ...examples.pass,
        scored(example, 0.3),
        scored(
          example
            .split(" ")
            .slice(0, FEWEST_WORDS - 1)
            .join(" "),
          0.9,
        ),
      ],
    },
  };
}

const READ: Omit<TextScore, "label" | "score"> = {
  part: "text",
  model: MODEL,
  thresholds: { highPrecision: 0.5, highRecall: 0.5 },
  heaviest: () => [],
};

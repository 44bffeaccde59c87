import type { TextDocument, TextScore } from "elek/rule";

/** fewer words are a sentence, whatever they are about */
const LEAST_WORDS = 18;
/** a keyboard's suggestions come without punctuation; who writes in the tone of the news uses it */
const WORDS_PER_MARK = 25;

/** A keyboard's suggestions accepted one after another, by the learned model: how sure, for a person to look at. */
export function findSalad(document: TextDocument, scores: readonly TextScore[]): number | undefined {
  const score = scores.find(
    ({ part, model, label }) => part === document.part && model === "salad" && label === "salad",
  );
  if (!score || score.score < score.thresholds.highRecall) return undefined;
  const words = document.tokens.filter(({ kind }) => kind === "word").length;
  if (words < LEAST_WORDS) return undefined;
  const marks = document.folded.text.match(/[.,!?;:…()«»"–—]+/gu)?.length ?? 0;
  if (marks * WORDS_PER_MARK > words) return undefined;
  return score.score >= score.thresholds.highPrecision ? 0.75 : 0.6;
}

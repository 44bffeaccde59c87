import type { TextDocument, TextScore } from "elek/rule";

/** fewer words of suggestions are a sentence, whatever they are about */
const LEAST_WORDS = 18;
/** a keyboard's suggestions come without punctuation; who writes in the tone of the news uses it */
const WORDS_PER_MARK = 25;
/** drawn by lot, so many and more; who goes on longer than that is angry in slang, more often than not */
const LEAST_LOTS = 6;
const MOST_LOTS = 16;
/** from here on the model must be sure */
const MANY_LOTS = 10;

/** Words without sense together, by the learned model: how sure, for a person to look at. */
export function findSalad(document: TextDocument, scores: readonly TextScore[]): number | undefined {
  const suggested = sureness(document, scores, "salad");
  const drawn = sureness(document, scores, "lots");
  if (suggested === undefined && drawn === undefined) return undefined;
  const words = document.tokens.filter(({ kind }) => kind === "word").length;
  const others = document.tokens.some(({ kind }) => kind === "handle" || kind === "url" || kind === "number");
  const marks = document.folded.text.trim().replace(ENDING, "").match(MARKS)?.length ?? 0;
  const isSuggested = suggested !== undefined && words >= LEAST_WORDS && marks * WORDS_PER_MARK <= words;
  // who lists things puts commas; who draws lots names no accounts
  const isLotsLong = words >= LEAST_LOTS && words <= MOST_LOTS;
  const isDrawn = drawn !== undefined && isLotsLong && (words < MANY_LOTS || drawn > OPEN) && marks === 0 && !others;
  if (!isSuggested && !isDrawn) return undefined;
  return Math.max(isSuggested ? suggested : 0, isDrawn ? drawn : 0);
}

const MARKS = /[.,!?;:…()«»"–—]+/gu;
const ENDING = /[.!]+$/u;

/** worth a look, no more */
const OPEN = 0.6;

/** By the model's own thresholds. */
function sureness({ part }: TextDocument, scores: readonly TextScore[], label: string): number | undefined {
  for (const score of scores) {
    if (score.label !== label || score.model !== "salad" || score.part !== part) continue;
    if (score.score < score.thresholds.highRecall) return undefined;
    return score.score >= score.thresholds.highPrecision ? 0.75 : OPEN;
  }
  return undefined;
}

import type { Span, TextDocument, TextScore } from "elek/rule";

export interface Mash {
  readonly spans: readonly Span[];
  readonly confidence: number;
}

/** one odd word is a name, a brand or a slip; so many letters are not */
const SLIP = 7;

/** Keyboard mash by the language model: where it stands, and how sure that it is no name, brand or misspelling. */
export function findMash(document: TextDocument, scores: readonly TextScore[]): Mash | undefined {
  const score = scores.find(({ part, label }) => part === document.part && label === "mash");
  if (!score || score.score < 0.5) return undefined;
  const spans = score.heaviest();
  const letters = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const words = document.tokens.filter(({ kind }) => kind === "word").length;
  if (spans.length === 0 || (letters <= SLIP && words > 1)) return undefined;
  // a lone short word, or one odd word in a long text, is a question for a person at most
  const certain = letters >= 12 || letters * 2 > document.text.length ? 1 : 0.75;
  const share = letters / Math.max(1, document.text.length);
  return { spans, confidence: Math.min(0.97, score.score * certain) * (share < 0.08 ? 0.6 : 1) };
}

import type { Span, TextDocument, TextScore } from "elek/rule";

export interface Mash {
  readonly spans: readonly Span[];
  readonly confidence: number;
}

/** One odd word is a name or a term more often than not: it must be this surprising a letter, or long and nearly so. */
const LONE_SURPRISE = 5.5;
const LONG_LETTERS = 14;
const LONG_SURPRISE = 4.7;

/** Keyboard mash by the language model: where it stands, and how sure that it is no name, brand or misspelling. */
export function findMash(document: TextDocument, scores: readonly TextScore[]): Mash | undefined {
  const score = scores.find(({ part, label }) => part === document.part && label === "mash");
  if (!score || score.score < 0.5) return undefined;
  const spans = score.heaviest();
  const [heaviest] = spans;
  if (!heaviest) return undefined;
  const letters = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const least = heaviest.end - heaviest.start >= LONG_LETTERS ? LONG_SURPRISE : LONE_SURPRISE;
  if (spans.length === 1 && heaviest.weight < least) return undefined;
  // little mash in a long text: a person should look, the rest of it may be worth reading
  const share = letters / document.text.length;
  return { spans, confidence: Math.min(0.97, score.score) * (share < 0.08 ? 0.6 : 1) };
}

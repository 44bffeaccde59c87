import type { Span, TextDocument, TextScore } from "elek/rule";

export interface Mash {
  readonly spans: readonly Span[];
  readonly confidence: number;
}

/** One odd word is a name or a term more often than not: it must be this surprising a letter, or long and nearly so. */
const LONE_SURPRISE = 5.5;
/** nothing but the one word: a name, more often than not */
const ALONE_SURPRISE = 6.5;
const LONG_LETTERS = 14;
const LONG_SURPRISE = 4.7;
const SLIP_LETTERS = 8;

/** Keyboard mash by the language model: where it stands, and how sure that it is no name, brand or misspelling. */
export function findMash(document: TextDocument, scores: readonly TextScore[]): Mash | undefined {
  const score = scores.find(({ part, label }) => part === document.part && label === "mash");
  if (!score || score.score < 0.5) return undefined;
  const spans = score.heaviest();
  const [heaviest] = spans;
  if (!heaviest) return undefined;
  const letters = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const least =
    heaviest.end - heaviest.start >= LONG_LETTERS && !isLatin(document, heaviest)
      ? LONG_SURPRISE
      : isAlone(document)
        ? ALONE_SURPRISE
        : LONE_SURPRISE;
  if (spans.length === 1 && (heaviest.weight < least || isBrand(document, heaviest))) return undefined;
  const longest = Math.max(...spans.map(({ start, end }) => end - start));
  // short odd words may be slips of a hurried thumb; little mash in a long text leaves the rest worth reading
  const doubtful = longest < SLIP_LETTERS || letters / document.text.length < 0.08;
  // and a single short one among real words is a word that the model has not met (`кэшбек`)
  const doubt = !doubtful ? 1 : spans.length === 1 && longest < SLIP_LETTERS && !isAlone(document) ? 0.5 : 0.6;
  return { spans, confidence: Math.min(0.97, score.score) * doubt };
}

const isAlone = ({ tokens }: TextDocument): boolean => {
  let words = 0;
  for (const { kind } of tokens) if (kind === "word" && ++words > 1) return false;
  return true;
};

/** The world's surnames in Latin letters are as long and odd as any. */
const isLatin = ({ text }: TextDocument, { start, end }: Span): boolean => /^[a-z]/iu.test(text.slice(start, end));

/** One Latin word in a Cyrillic text: `Ecolux`. */
const isBrand = (document: TextDocument, span: Span): boolean =>
  isLatin(document, span) && /[а-яәіңғүұқөһ]/iu.test(document.text);

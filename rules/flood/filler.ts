import type { LexiconMatch, Span, TextDocument, Token } from "elek/rule";
import type { FloodMessage } from "./texts.ts";

export interface Filler {
  /** one at least */
  readonly spans: readonly Span[];
  readonly confidence: number;
}

/** so much of a text that says what it is written for, and says it honestly: "needs fifty characters" */
const SAYS_SHARE = 0.3;
/** so much of babble: `бла бла бла`, `test test 1 2 3` */
const BABBLE_SHARE = 0.6;
const BABBLE_WORDS = 3;

type Match = LexiconMatch<FloodMessage>;

/** A text that is there to fill the room: it says so itself, or it is babble and trial words. */
export function findFiller({ part, tokens }: TextDocument, matches: readonly Match[]): Filler | undefined {
  if (matches.length === 0) return undefined;
  const own = matches.filter((match) => match.part === part);
  if (own.length === 0) return undefined;
  const words = tokens.filter(isWord).length;
  const says = own.filter(({ entry }) => entry.tag === "says");
  const babble = own.filter(({ entry }) => entry.tag !== "says");
  if (says.length > 0) {
    // what it is filled with counts as well
    const filled = new Set([...covered([...says, ...babble]), ...overAndOver(tokens)]);
    const share = filled.size / words;
    if (share >= SAYS_SHARE) return { spans: says, confidence: Math.min(0.8, 0.5 + 0.25 * share) };
  }
  const size = covered(babble).size;
  if (size >= BABBLE_WORDS && size >= words * BABBLE_SHARE) return { spans: babble, confidence: 0.66 };
  // one trial word and nothing else
  const isTrial = size === words && babble.some(({ pattern }) => TRIAL.test(pattern));
  return isTrial ? { spans: babble, confidence: 0.55 } : undefined;
}

const isWord = ({ kind }: Token): boolean => kind === "word" || kind === "number";

const TRIAL = /тест|test|проверка|тексеру|lorem/u;

/** Indices of the tokens that the matches stand on. */
function covered(matches: readonly Match[]): Set<number> {
  const indices = new Set<number>();
  for (const { firstToken, endToken } of matches)
    for (let index = firstToken; index < endToken; index++) indices.add(index);
  return indices;
}

/** so many copies of one word are filler in a text that says that it is filled */
const COPIES = 4;

/** Indices of the words that come again and again. */
function overAndOver(tokens: readonly Token[]): Set<number> {
  const counts = new Map<string, number>();
  for (const { text } of tokens) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set(tokens.flatMap(({ text }, index) => ((counts.get(text) ?? 0) >= COPIES ? [index] : [])));
}

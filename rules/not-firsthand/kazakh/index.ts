import { type Run, rememberOf, signsOf, type TextDocument, type TokenShape } from "elek/rule";
import type { Cue } from "../cues.ts";
import { AHEAD_WAYS, ahead, LATER_WAYS, later } from "./ahead.ts";
import { HEARSAY_WAYS, hearsay } from "./hearsay.ts";
import { GUESS_WAYS, guess, LOOKS_WAYS, looks } from "./looks.ts";
import { ON_ITS_WAY_WAYS, onItsWay, PENDING_WAYS, pending } from "./on-its-way.ts";
import { OWN_WAYS, own } from "./own.ts";
import { HEARD_WAYS, heard, OTHERS_DO_WAYS, othersDo, TOLD_WAYS, told } from "./told.ts";
import { UNKNOWN_WAYS, UNTRIED_WAYS, unknown, untried, WITHOUT_WAYS, without } from "./untried.ts";
import { type Reader, readWords, skeletonOf, type Way, type Word } from "./words.ts";

type WithWays = readonly [Reader, readonly Way[]];

const CLAIMS: readonly WithWays[] = [
  [untried, UNTRIED_WAYS],
  [without, WITHOUT_WAYS],
  [unknown, UNKNOWN_WAYS],
  [onItsWay, ON_ITS_WAY_WAYS],
  [pending, PENDING_WAYS],
  [later, LATER_WAYS],
  [ahead, AHEAD_WAYS],
  [told, TOLD_WAYS],
  [heard, HEARD_WAYS],
  [othersDo, OTHERS_DO_WAYS],
  [hearsay, HEARSAY_WAYS],
  [looks, LOOKS_WAYS],
];
const BACKING: readonly WithWays[] = [
  [guess, GUESS_WAYS],
  [own, OWN_WAYS],
];

/** Every way has a bit, the same for what it is at and for what it takes besides. */
const WAYS: readonly Way[] = [...CLAIMS, ...BACKING].flatMap(([, ways]) => ways);
if (WAYS.length > 32) throw new RangeError("more ways than bits");

const bitsOf = (ways: readonly Way[], holds: (way: Way) => boolean): number =>
  ways.reduce((bits, way) => (holds(way) ? bits | (1 << WAYS.indexOf(way)) : bits), 0);

/** A reader, and the bits of its ways that a word opens. */
interface Opened {
  readonly read: Reader;
  readonly ways: number;
}
interface KnownWord {
  readonly claims: readonly Opened[];
  readonly backing: readonly Opened[];
}
const NOBODYS: KnownWord = { claims: [], backing: [] };

const knownWord = rememberOf((_text, word: TokenShape): KnownWord => {
  const bare = skeletonOf(word);
  const open = (readers: readonly WithWays[]): Opened[] =>
    readers
      .map(([read, ways]) => ({ read, ways: bitsOf(ways, ({ at }) => at.test(bare)) }))
      .filter(({ ways }) => ways !== 0);
  const [claims, backing] = [open(CLAIMS), open(BACKING)];
  return claims.length + backing.length === 0 ? NOBODYS : { claims, backing };
});

const isWord = ({ kind }: TokenShape): boolean => kind === "word" || kind === "number";

/** Bits of the ways that a run's words open. */
const openedBy = rememberOf((_text, { tokens }: Run) =>
  tokens.filter(isWord).reduce((bits, token) => knownWord(token).claims.reduce((all, { ways }) => all | ways, bits), 0),
);
const openedIn = signsOf(openedBy);

const ALONE = bitsOf(WAYS, ({ beside }) => beside === undefined);
/** Bits of the ways that take one of a run's words besides, or none. */
const besideBy = rememberOf((_text, { tokens }: Run) =>
  tokens
    .filter(isWord)
    .reduce((bits, token) => bits | bitsOf(WAYS, ({ beside }) => beside?.test(skeletonOf(token)) === true), ALONE),
);
const besideIn = signsOf(besideBy);
const NEAR = bitsOf(WAYS, ({ near }) => near === true);

/** Bits of the ways of claiming something that a text has the words for: none, but for a few. */
function claimable(document: TextDocument): number {
  const opened = openedIn(document);
  if (opened === 0) return 0;
  const open = opened & besideIn(document);
  return (open & NEAR) === 0 ? open : (open & ~NEAR) | nearIn(document, open & NEAR);
}

/** a price and something fine stand in every second review, and hardly ever side by side: longer texts are just read */
const MANY_RUNS = 400;

/** Those of the bits whose two words stand so near that at most one run with words is between. */
function nearIn({ runs }: TextDocument, open: number): number {
  if (runs.length > MANY_RUNS) return open;
  let near = 0;
  let [opened1, opened2, beside1, beside2] = [0, 0, 0, 0];
  for (const run of runs) {
    if (!run.tokens.some(isWord)) continue;
    const opened = openedBy(run) & open;
    const beside = besideBy(run) & open;
    near |= (opened & (beside | beside1 | beside2)) | (beside & (opened1 | opened2));
    [opened2, beside2, opened1, beside1] = [opened1, beside1, opened, beside];
  }
  return near;
}

/**
 * Whether there is anything to read in a text, told before its sentences and clauses are known. `claimed`: something
 * else claims already, and what the author has done matters.
 */
export const hasKazakhCues = (document: TextDocument, claimed: boolean): boolean =>
  claimed || claimable(document) !== 0;

/**
 * Kazakh says in the verb itself who knows what from where, so the grammar is read here, not a list of phrases:
 * negated first person of verbs of use (қолданбадым, ойнаған жоқпын, киіп көрмедім), the evidential past of others
 * (көршім алыпты), reported judgement (жақсы дейді), intention (алғалы тұрмын). Written Kazakh drops its special letters
 * and vowels, so words are compared by a skeleton in which what people mix up is the same letter.
 */
export function kazakhCues(
  document: TextDocument,
  sentences: readonly number[],
  clauses: readonly number[],
  claimed: boolean,
): Cue[] {
  const words = readWords(document, sentences, clauses);
  const claims = readAll(words, "claims", claimable(document));
  return claims.length === 0 && !claimed ? [] : [...claims, ...readAll(words, "backing", ALONE)];
}

function readAll(words: readonly Word[], what: "claims" | "backing", open: number): Cue[] {
  if (open === 0) return [];
  const cues: Cue[] = [];
  for (let at = 0; at < words.length; at++) {
    const known = knownWord((words[at] as Word).token);
    // most words are nobody's
    if (known === NOBODYS) continue;
    for (const { read, ways } of known[what]) {
      if ((ways & open) === 0) continue;
      const found = read(words, at);
      if (!found) continue;
      const { type, lexeme, from = at, to = at } = found;
      const [first, last] = [words[from], words[Math.min(to, words.length - 1)]];
      if (!first || !last) continue;
      cues.push({ type, lexeme, start: first.start, end: last.end, clause: words[from]?.clause ?? 0 });
    }
  }
  return cues;
}

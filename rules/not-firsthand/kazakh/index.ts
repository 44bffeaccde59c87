import { rememberOf, signsOf, type TextDocument, type TokenShape } from "elek/rule";
import type { Cue } from "../cues.ts";
import { AHEAD_AT, ahead, LATER_AT, later } from "./ahead.ts";
import { HEARSAY_AT, hearsay } from "./hearsay.ts";
import { GUESS_AT, guess, looks } from "./looks.ts";
import { ON_ITS_WAY_AT, onItsWay, PENDING_AT, pending } from "./on-its-way.ts";
import { OWN_AT, own } from "./own.ts";
import { heard, OTHERS_DO_AT, othersDo, TOLD_AT, told } from "./told.ts";
import { UNTRIED_AT, unknown, untried, without } from "./untried.ts";
import { APPEARANCE, type Reader, readWords, skeletonOf, type Word } from "./words.ts";

/** Readers, each with the words (by their skeleton) that it may answer at: most words are no reader's. */
const CLAIMS: readonly (readonly [Reader, RegExp])[] = [
  [untried, UNTRIED_AT],
  [without, /^(?:менде|бизде|озимде)$/u],
  [unknown, /^(?:билме|алмаи)/u],
  [onItsWay, ON_ITS_WAY_AT],
  [pending, PENDING_AT],
  [later, LATER_AT],
  [ahead, AHEAD_AT],
  [told, TOLD_AT],
  [heard, /^(?:ест|кулаг|ауз)/u],
  [othersDo, OTHERS_DO_AT],
  [hearsay, HEARSAY_AT],
  [looks, APPEARANCE],
];
const BACKING: readonly (readonly [Reader, RegExp])[] = [
  [guess, GUESS_AT],
  [own, OWN_AT],
];

interface KnownWord {
  readonly claims: readonly Reader[];
  readonly backing: readonly Reader[];
}
const NOBODYS: KnownWord = { claims: [], backing: [] };

const knownWord = rememberOf((_text, word: TokenShape): KnownWord => {
  const bare = skeletonOf(word);
  const at = (readers: readonly (readonly [Reader, RegExp])[]) =>
    readers.filter(([, trigger]) => trigger.test(bare)).map(([reader]) => reader);
  const [claims, backing] = [at(CLAIMS), at(BACKING)];
  return claims.length + backing.length === 0 ? NOBODYS : { claims, backing };
});

/** A text in another language, or without the words that a claim could be made of, has none of them. */
const mayClaim = signsOf(({ tokens }) =>
  tokens.some((token) => token.kind === "word" && knownWord(token).claims.length > 0) ? 1 : 0,
);

/**
 * Whether there is anything to read in a text, told before its sentences and clauses are known. `claimed`: something
 * else claims already, and what the author has done matters.
 */
export const hasKazakhCues = (document: TextDocument, claimed: boolean): boolean => claimed || mayClaim(document) !== 0;

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
  const claims = readAll(words, "claims");
  return claims.length === 0 && !claimed ? [] : [...claims, ...readAll(words, "backing")];
}

function readAll(words: readonly Word[], what: "claims" | "backing"): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < words.length; at++) {
    const known = knownWord((words[at] as Word).token);
    // most words are nobody's
    if (known === NOBODYS) continue;
    for (const read of known[what]) {
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

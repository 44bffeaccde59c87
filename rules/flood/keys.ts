import type { TextDocument, TextScore, Token } from "elek/rule";
import type { Mash } from "./mash.ts";

/** Keys that lie side by side, by rows and by columns, on the three layouts; and the alphabets. */
const ROWS =
  "1234567890 qwertyuiop asdfghjkl zxcvbnm йцукенгшщзхъ фывапролджэ ячсмитьбю әіңғүұқөһ абвгдежзийклмнопрстуфхцчшщъыьэюя абвгдеёж аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя abcdefghijklmnopqrstuvwxyz qaz wsx edc rfv tgb yhn йфя цыч увс кам епи нрт".split(
    " ",
  );
/** Keys by number, from 1; 0 is no key. Asked for every letter of every word, so that it is a look at two tables. */
const KEYS = [...new Set(ROWS.join(""))];
const KEY_OF = new Uint8Array(0x600);
for (const [index, key] of KEYS.entries()) KEY_OF[key.charCodeAt(0)] = index + 1;
const SIDE = KEYS.length + 1;
/** by two keys: 1 where the second follows the first along a row, -1 where it goes before */
const WAYS = new Int8Array(SIDE * SIDE);
for (const row of ROWS) {
  for (let index = 1; index < row.length; index++) {
    const [one, other] = [KEY_OF[row.charCodeAt(index - 1)] ?? 0, KEY_OF[row.charCodeAt(index)] ?? 0];
    WAYS[one * SIDE + other] = 1;
    WAYS[other * SIDE + one] ||= -1;
  }
}

/** real words have runs of four (`пролог`, `трек`) */
const LONG_RUN = 6;
const SHORT_RUN = 3;
const LEAST_LETTERS = 9;
/**
 * One word and nothing else: drawn from end to end with a stretch of five keys it is no word, and with less (`торпедою`,
 * `Смит`) only where the language model finds the spelling odd as well.
 */
const LONE_LETTERS = 4;
const LONE_RUN = 5;
const ODD_SPELLING = 0.3;
/** a walk to and fro over neighbouring keys: longer than any word that happens to be one */
const WALK_LETTERS = 8;
const WALK_SHARE = 0.88;
/** a keyboard sold by its first keys stands among other words */
const SHARE = 0.6;
const MOST_WORDS = 60;
export const LONGEST_WORD = 60;
const HELD_KEY = /^(.)\1{4,}$/u;

/** A finger drawn along the keys: `йцукен фывапр олджэ`. The text must be little else. */
export function findKeyRuns(document: TextDocument, scores: readonly TextScore[]): Mash | undefined {
  const words: Token[] = [];
  for (const token of document.tokens) {
    if (token.kind !== "word") continue;
    if (words.length === MOST_WORDS || token.text.length > LONGEST_WORD) return undefined;
    words.push(token);
  }
  let letters = 0;
  let drawn = 0;
  let longest = 0;
  const spans = [];
  for (const { text, start, end } of words) {
    // a key held down is filler: it speaks neither for words nor against mash
    if (HELD_KEY.test(text)) continue;
    letters += text.length;
    const stroke = readStroke(text);
    if (!stroke) continue;
    drawn += stroke.drawn;
    longest = Math.max(longest, stroke.longest);
    spans.push({ start, end });
  }
  const lone = words.length === 1;
  if (lone && (longest < LONE_RUN || drawn < letters) && !isOdd(document, scores)) return undefined;
  const least = lone ? LONE_LETTERS : LEAST_LETTERS;
  if (drawn < letters * SHARE || (longest < LONG_RUN && drawn < least)) return undefined;
  if (spans.length === 0) return undefined;
  return { spans, confidence: Math.min(0.95, 0.6 + 0.03 * Math.max(0, drawn - LONG_RUN)) };
}

interface Stroke {
  /** letters that are drawn */
  readonly drawn: number;
  /** of them in one go */
  readonly longest: number;
}

/** How a word was drawn along the keys, if it was. */
export function readStroke(text: string): Stroke | undefined {
  const runs = runsOf(text);
  const sum = runs.reduce((total, run) => total + run, 0);
  // a run of three is nothing unless the whole word is made of such
  const longest = Math.max(0, ...runs);
  if (longest >= LONG_RUN - 1 || sum >= text.length) return { drawn: sum, longest };
  return isWalk(text) ? { drawn: text.length, longest } : undefined;
}

const isOdd = ({ part }: TextDocument, scores: readonly TextScore[]): boolean =>
  scores.some((one) => one.part === part && one.label === "mash" && one.score >= ODD_SPELLING);

/** Nearly every letter lies beside the one before it: `вапрпавпрвапр`. */
function isWalk(word: string): boolean {
  // two keys by turns are laughter (`кекекеке`) or drumming, which others look for
  if (word.length < WALK_LETTERS || new Set(word).size < 4) return false;
  let beside = 0;
  for (let index = 1; index < word.length; index++) {
    if (wayOf(word, index) !== 0) beside++;
  }
  return beside >= (word.length - 1) * WALK_SHARE;
}

/** Lengths of the stretches, three keys and longer, that run one way along a row. */
function runsOf(word: string): number[] {
  const runs: number[] = [];
  let length = 1;
  let way = 0;
  for (let index = 1; index <= word.length; index++) {
    const next = index < word.length ? wayOf(word, index) : 0;
    if (next !== 0 && (next === way || length === 1)) length++;
    else {
      if (length >= SHORT_RUN) runs.push(length);
      length = 1;
    }
    way = next;
  }
  return runs;
}

/** Which way it is from the letter before to this one, where they lie side by side. */
const wayOf = (word: string, index: number): number =>
  WAYS[(KEY_OF[word.charCodeAt(index - 1)] ?? 0) * SIDE + (KEY_OF[word.charCodeAt(index)] ?? 0)] ?? 0;

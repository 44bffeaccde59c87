import type { TextDocument } from "elek/rule";
import type { Mash } from "./mash.ts";

/** Keys that lie side by side, by rows and by columns, on the three layouts; and the alphabets. */
const ROWS =
  "qwertyuiop asdfghjkl zxcvbnm йцукенгшщзхъ фывапролджэ ячсмитьбю әіңғүұқөһ абвгдежзийклмнопрстуфхцчшщъыьэюя abcdefghijklmnopqrstuvwxyz qaz wsx edc rfv tgb yhn йфя цыч увс кам епи нрт".split(
    " ",
  );
const NEIGHBOURS = new Set(ROWS.flatMap((row) => [...row].slice(1).map((key, index) => `${row[index]}${key}`)));

/** real words have runs of four (`пролог`, `трек`) */
const LONG_RUN = 6;
const SHORT_RUN = 3;
const LEAST_LETTERS = 9;
/** a keyboard sold by its first keys stands among other words */
const SHARE = 0.6;
const MOST_WORDS = 40;
const HELD_KEY = /^(.)\1{4,}$/u;

/** A finger drawn along the keys: `йцукен фывапр олджэ`. The text must be little else. */
export function findKeyRuns(document: TextDocument): Mash | undefined {
  const words = [];
  for (const token of document.tokens) {
    if (token.kind !== "word") continue;
    if (words.length === MOST_WORDS || token.text.length > 60) return undefined;
    words.push(token);
  }
  let letters = 0;
  let drawn = 0;
  let longest = 0;
  const spans = [];
  for (const { text, start, end } of words) {
    // a key held down is filler: it speaks neither for words nor against mash
    if (HELD_KEY.test(text)) continue;
    const runs = runsOf(text);
    const sum = runs.reduce((total, run) => total + run, 0);
    letters += text.length;
    // a run of three is nothing unless the whole word is made of such
    const most = Math.max(0, ...runs);
    if (most < LONG_RUN - 1 && sum < text.length) continue;
    drawn += sum;
    longest = Math.max(longest, most);
    spans.push({ start, end });
  }
  if (drawn < letters * SHARE || (longest < LONG_RUN && drawn < LEAST_LETTERS)) return undefined;
  return { spans, confidence: Math.min(0.95, 0.6 + 0.03 * Math.max(0, drawn - LONG_RUN)) };
}

/** Lengths of the stretches, three keys and longer, that run one way along a row. */
function runsOf(word: string): number[] {
  const runs: number[] = [];
  let length = 1;
  let way = 0;
  for (let index = 1; index <= word.length; index++) {
    const next = index < word.length ? wayOf(word[index - 1] as string, word[index] as string) : 0;
    if (next !== 0 && (next === way || length === 1)) length++;
    else {
      if (length >= SHORT_RUN) runs.push(length);
      length = 1;
    }
    way = next;
  }
  return runs;
}

const wayOf = (one: string, other: string): number =>
  NEIGHBOURS.has(one + other) ? 1 : NEIGHBOURS.has(other + one) ? -1 : 0;

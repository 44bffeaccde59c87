import { rememberNumbersOf } from "../../core/remember.ts";
import type { Run } from "../../core/signals.ts";
import type { RunSightings } from "./run-search.ts";

/** What a run holds, in the low bits of a number; what reading it costs a text stands above them. */
export const LETTERS = 1;
export const WORDS = 2;
export const NUMBERS = 4;
/** The row says all: no disguise was seen through, no word may be torn apart, and there is room for every sighting. */
export const PLAIN = 8;
export const STEPS_SHIFT = 4;

export const holdings = ({ letters, words, numbers, steps }: RunSightings): number =>
  (letters ? LETTERS : 0) | (words ? WORDS : 0) | (numbers ? NUMBERS : 0) | (steps << STEPS_SHIFT);

/*
 * What was seen in nearly every run, as a row of numbers that fills one line of the processor's cache: what it holds, the
 * bits of rules that it tells something, how many sightings and tokens it has, and each sighting's token and atom.
 */
export const HOLDS = 0;
export const TELLS = 1;
const COUNTS = 2;
const SIGHTINGS = 3;
const WIDTH = 16;

const TOKENS_SHIFT = 8;
const TOKEN_SHIFT = 24;
const MOST_TOKENS = 1 << (31 - TOKEN_SHIFT);
const ATOM = (1 << TOKEN_SHIFT) - 1;

/** Remembers the rows of runs. */
export const rememberRows = (search: (run: Run) => RunSightings) =>
  rememberNumbersOf(WIDTH, (run: Run, rows, at) => writeRow(search(run), run.tokens.length, rows, at));

function writeRow(seen: RunSightings, tokens: number, rows: Int32Array, at: number): void {
  const { sightings, fragments } = seen;
  const count = sightings.length / 4;
  rows[at + HOLDS] = 0;
  if (count > WIDTH - SIGHTINGS || fragments.length > 0 || tokens > MOST_TOKENS) return;
  for (let k = 0; k < count; k++) {
    const [atom = 0, views = 0, begin = 0, end = 0] = sightings.slice(k * 4, k * 4 + 4);
    if (views !== 0 || end !== begin + 1 || atom > ATOM) return;
    rows[at + SIGHTINGS + k] = (begin << TOKEN_SHIFT) | atom;
  }
  rows[at + TELLS] = seen.tells;
  rows[at + COUNTS] = count | (tokens << TOKENS_SHIFT);
  rows[at + HOLDS] = holdings(seen) | PLAIN;
}

export const sightingsIn = (rows: Int32Array, at: number): number =>
  (rows[at + COUNTS] as number) & ((1 << TOKENS_SHIFT) - 1);
export const tokensIn = (rows: Int32Array, at: number): number => (rows[at + COUNTS] as number) >>> TOKENS_SHIFT;

/** Writes a row's sightings as atom, views, first token and one past the last; tokens are counted on from `first`. */
export function copySightings(rows: Int32Array, at: number, first: number, target: Int32Array, place: number): void {
  const begin = at + SIGHTINGS;
  const end = begin + sightingsIn(rows, at);
  for (let from = begin, to = place; from < end; from++, to += 4) {
    const sighting = rows[from] as number;
    const token = first + (sighting >>> TOKEN_SHIFT);
    target[to] = sighting & ATOM;
    target[to + 1] = 0;
    target[to + 2] = token;
    target[to + 3] = token + 1;
  }
}

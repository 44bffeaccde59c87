import { rememberOf } from "../../core/remember.ts";
import type { Run, TextDocument } from "../../core/signals.ts";
import { gramOf, longerGram, MAX_GRAM, mix, pairOf, readFeatures } from "./features.ts";
import type { LinearSums } from "./linear.ts";
import { holdsSpace, readStream } from "./stream.ts";

const SPACE = 0x20;

/** What a run adds to a text's features by itself, with a space on either side. */
interface RunSums {
  /**
   * The number of features, the run's first word and its last (0 where it holds none), then the sums. In one plain
   * array, since what a run is remembered by lies wherever it was made: each object is one more look at far memory.
   */
  readonly numbers: readonly number[];
  /** the run in the stream, without the spaces */
  readonly stream: string;
}
const COUNT = 0;
const FIRST_WORD = 1;
const LAST_WORD = 2;
const SUMS = 3;

// one document is read at a time: the buffers can be shared
let codes = new Uint16Array(1024);
let spaces = new Uint32Array(256);
let hashes = new Uint32Array(2048);

/**
 * Scores documents by their runs. A text's features are those of each run between two spaces, which are remembered with
 * the run, and those that reach over a space: half a dozen for each. Sums of whole numbers are the same in any order.
 */
export function documentScorer(linear: LinearSums): (document: TextDocument) => number[] {
  const sumsOf = rememberOf((text, _run: Run): RunSums | null => {
    if (holdsSpace(text)) return null;
    const stream = readStream(text);
    const { hashes: all, count, firstWord, lastWord } = readFeatures(stream, true);
    const sums = new Int32Array(linear.size);
    linear.add(all, count, sums);
    const letters = spell(stream.codes, 1, stream.length - 1);
    return { numbers: [count, firstWord, lastWord, ...sums], stream: letters === text ? text : letters };
  });

  const sums = new Int32Array(linear.size);

  return ({ runs, folded }) => {
    sums.fill(0);
    let count = 0;
    let length = 0;
    let previous = 0;
    let between = 0;
    makeRoom(folded.text.length + 2, runs.length + 1);
    for (let index = 0; index < runs.length; index++) {
      const run = sumsOf(runs[index] as Run);
      if (run === null) return scoreWhole(linear, folded.text);
      spaces[index] = length;
      codes[length++] = SPACE;
      const { stream, numbers } = run;
      for (let at = 0; at < stream.length; at++) codes[length++] = stream.charCodeAt(at);
      for (let place = 0; place < sums.length; place++) {
        sums[place] = (sums[place] as number) + (numbers[SUMS + place] as number);
      }
      count += numbers[COUNT] as number;
      const firstWord = numbers[FIRST_WORD] as number;
      if (firstWord === 0) continue;
      hashes[between++] = mix(pairOf(previous, firstWord));
      previous = numbers[LAST_WORD] as number;
    }
    codes[length++] = SPACE;
    between = readBetween(runs.length, length, between);
    linear.add(hashes, between, sums);
    return linear.probabilities(sums, count + between);
  };
}

/** no more arguments than any engine takes: a run may be as long as a text */
const PIECE = 1024;

function spell(units: Uint16Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += PIECE)
    text += String.fromCharCode(...units.subarray(at, Math.min(at + PIECE, to)));
  return text;
}

/** Grams with a space inside: each is told at the first such space, so that it comes once. */
function readBetween(runs: number, length: number, from: number): number {
  let count = from;
  for (let index = 1; index < runs; index++) {
    const space = spaces[index] as number;
    const first = Math.max(space - MAX_GRAM + 2, spaces[index - 1] as number);
    for (let start = space - 1; start >= first; start--) {
      let gram = gramOf(codes[start] as number);
      const last = Math.min(start + MAX_GRAM, length);
      for (let at = start + 1; at < last; at++) {
        gram = longerGram(gram, codes[at] as number);
        if (at > space) hashes[count++] = mix(gram);
      }
    }
  }
  return count;
}

/** Rare white space that is no space to the tokeniser: the text is read as it stands. */
function scoreWhole(linear: LinearSums, text: string): number[] {
  const { hashes: all, count } = readFeatures(readStream(text));
  const sums = new Int32Array(linear.size);
  linear.add(all, count, sums);
  return linear.probabilities(sums, count);
}

function makeRoom(length: number, runs: number): void {
  if (codes.length < length) codes = new Uint16Array(length * 2);
  if (spaces.length < runs) spaces = new Uint32Array(runs * 2);
  // six grams over a space, and a pair of words
  if (hashes.length < runs * 7) hashes = new Uint32Array(runs * 14);
}

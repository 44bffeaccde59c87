import { rememberNumbersOf } from "../../core/remember.ts";
import type { Run, TextDocument } from "../../core/signals.ts";
import { gramOf, longerGram, MAX_GRAM, mix, pairOf, readFeatures } from "./features.ts";
import type { LinearSums } from "./linear.ts";
import { holdsSpace, readStream, type Stream } from "./stream.ts";

const SPACE = 0x20;

/** A gram over a space reaches so far into the runs on either side. */
const EDGE = MAX_GRAM - 1;

/*
 * What a run adds to a text's features by itself, with a space on either side, as a row of numbers: how many features, or
 * HOLDS_SPACE; the run's first word and its last, 0 where it holds none; how many of its code units follow, which are all
 * or EDGE from each end; these, two in a number; the sums.
 */
const COUNT = 0;
const FIRST_WORD = 1;
const LAST_WORD = 2;
const LENGTH = 3;
const UNITS = 4;
const SUMS = UNITS + EDGE;
const HOLDS_SPACE = -1;

// one document is read at a time: the buffers can be shared
let spaces = new Uint32Array(0);
let codes = new Uint16Array(0);
let hashes = new Uint32Array(0);

/**
 * Scores documents by their runs. A text's features are those of each run between two spaces, which are remembered with
 * the run, and those that reach over a space: half a dozen for each. Sums of whole numbers are the same in any order.
 */
export function documentScorer(linear: LinearSums): (document: TextDocument) => number[] {
  const ofRun = new Int32Array(linear.size);
  const runs = rememberNumbersOf(SUMS + linear.size, ({ text }: Run, numbers, at) => {
    numbers[at + COUNT] = HOLDS_SPACE;
    if (holdsSpace(text)) return;
    const stream = readStream(text);
    const { hashes: all, count, firstWord, lastWord } = readFeatures(stream, true);
    ofRun.fill(0);
    linear.add(all, count, ofRun);
    numbers[at + COUNT] = count;
    numbers[at + FIRST_WORD] = firstWord;
    numbers[at + LAST_WORD] = lastWord;
    numbers[at + LENGTH] = writeUnits(stream, numbers, at + UNITS);
    numbers.set(ofRun, at + SUMS);
  });
  const sums = new Int32Array(linear.size);

  return (document) => {
    const { numbers } = runs;
    sums.fill(0);
    let count = 0;
    let length = 0;
    let previous = 0;
    let between = 0;
    makeRoom(document.runs.length);
    for (let index = 0; index < document.runs.length; index++) {
      const at = runs.at(document.runs[index] as Run);
      if (numbers[at + COUNT] === HOLDS_SPACE) return scoreWhole(linear, document.folded.text);
      count += numbers[at + COUNT] as number;
      spaces[index] = length;
      codes[length++] = SPACE;
      length = readUnits(numbers, at + UNITS, numbers[at + LENGTH] as number, length);
      for (let place = 0; place < sums.length; place++) {
        sums[place] = (sums[place] as number) + (numbers[at + SUMS + place] as number);
      }
      const firstWord = numbers[at + FIRST_WORD] as number;
      if (firstWord === 0) continue;
      hashes[between++] = mix(pairOf(previous, firstWord));
      previous = numbers[at + LAST_WORD] as number;
    }
    codes[length++] = SPACE;
    between = readBetween(document.runs.length, length, between);
    linear.add(hashes, between, sums);
    return linear.probabilities(sums, count + between);
  };
}

/** Writes a run's code units, without the spaces around it, or those at its ends; how many. */
function writeUnits({ codes: units, length }: Stream, numbers: Int32Array, at: number): number {
  const inner = length - 2;
  const written = Math.min(inner, EDGE * 2);
  for (let unit = 0; unit < EDGE * 2; unit += 2) {
    numbers[at + unit / 2] = unitAt(units, unit, inner) | (unitAt(units, unit + 1, inner) << 16);
  }
  return written;
}

const unitAt = (units: Uint16Array, unit: number, inner: number): number =>
  units[1 + (inner <= EDGE * 2 || unit < EDGE ? unit : inner - EDGE * 2 + unit)] as number;

/** Appends a run's code units to the document's; where the next begins. */
function readUnits(numbers: Int32Array, at: number, count: number, from: number): number {
  for (let unit = 0; unit < count; unit += 2) {
    const both = numbers[at + unit / 2] as number;
    codes[from + unit] = both;
    codes[from + unit + 1] = both >>> 16;
  }
  return from + count;
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

function makeRoom(runs: number): void {
  if (spaces.length >= runs) return;
  spaces = new Uint32Array(runs * 2);
  // a space and two edges, and a space after the last
  codes = new Uint16Array((runs * 2 + 1) * (EDGE * 2 + 1));
  // six grams over a space, and a pair of words
  hashes = new Uint32Array(runs * 2 * 7);
}

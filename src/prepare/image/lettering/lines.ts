import type { Component } from "./components.ts";
import { apart } from "./raster.ts";

/** Letters that stand in a row, in pixels of the picture they were found in. */
export interface LetterLine {
  readonly letters: readonly Component[];
  /** of the row against the horizontal, clockwise, in radians */
  readonly angle: number;
  /** along the row and across it, in a system turned by `angle` about the picture's origin */
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
  /** median height of the letters, upright */
  readonly height: number;
}

const LETTER = { least: 6, most: 56, widest: 7, leastFill: 0.1 };
/** Neighbours in a word resemble each other in height, stroke and colour. */
const ALIKE = { height: 2.3, stroke: 2.2, colour: 44, line: 1.6 };
/** What may lie between neighbours, in heights of a letter: words of one line too. */
const GAP = 1.6;
/** What may lie between two pieces of a line, in heights, and how much of the lower one the other stands beside. */
const WORD_GAP = 3;
const LEAST_OVERLAP = 0.55;
/** Lines rise or fall by no more than so many degrees. */
const STEEPEST = Math.tan((22 * Math.PI) / 180);
const LEAST_LETTERS = 4;
/** A row is straight: its letters lie off it by no more than so many heights (root mean square). */
const LOOSEST = 0.3;

/** Rows of marks that are built and stand as letters do. */
export function findLines(components: readonly Component[]): LetterLine[] {
  const letters = components.filter(couldBeLetter).sort((a, b) => a.left - b.left);
  const rows = chains(letters);
  const lines = rows.filter(({ length }) => length >= LEAST_LETTERS).map(toLine);
  // a digit by itself may end a number, but begins no line
  const pieces = rows.filter(({ length }) => length < LEAST_LETTERS);
  return merged(
    lines.filter((line) => line !== undefined),
    pieces,
  );
}

const heightOf = ({ top, bottom }: Component): number => bottom - top;
const middleX = ({ left, right }: Component): number => (left + right) / 2;
const middleY = ({ top, bottom }: Component): number => (top + bottom) / 2;

function couldBeLetter(component: Component): boolean {
  const height = heightOf(component);
  const width = component.right - component.left;
  return (
    height >= LETTER.least &&
    height <= LETTER.most &&
    width <= height * LETTER.widest &&
    component.area >= width * height * LETTER.leastFill
  );
}

/** Each letter's nearest alike neighbour to the right, where both choose each other. */
function chains(letters: readonly Component[]): Component[][] {
  const next = new Int32Array(letters.length).fill(-1);
  const previous = new Int32Array(letters.length).fill(-1);
  const worth = new Float64Array(letters.length).fill(Number.POSITIVE_INFINITY);
  for (const [index, letter] of letters.entries()) {
    const reach = letter.right + LETTER.most * GAP;
    let best = Number.POSITIVE_INFINITY;
    for (let other = index + 1; other < letters.length; other++) {
      const candidate = letters[other] as Component;
      if (candidate.left > reach) break;
      const distance = distanceTo(letter, candidate);
      if (distance < best) {
        best = distance;
        next[index] = other;
      }
    }
    const chosen = next[index] as number;
    if (chosen >= 0 && best < (worth[chosen] as number)) {
      worth[chosen] = best;
      previous[chosen] = index;
    }
  }
  const found: Component[][] = [];
  for (const [index, letter] of letters.entries()) {
    if ((previous[index] as number) >= 0) continue;
    const chain = [letter];
    for (let at = index; ; ) {
      const following = next[at] as number;
      if (following < 0 || previous[following] !== at) break;
      chain.push(letters[following] as Component);
      at = following;
    }
    found.push(chain);
  }
  return found;
}

/** How far apart two marks are as neighbours in a word, in heights; infinite where they can't be. */
function distanceTo(letter: Component, candidate: Component): number {
  const [height, other] = [heightOf(letter), heightOf(candidate)];
  const tallest = Math.max(height, other);
  const gap = candidate.left - letter.right;
  if (gap > tallest * GAP || gap < -tallest / 2) return Number.POSITIVE_INFINITY;
  const ratio = tallest / Math.min(height, other);
  const strokes = Math.max(letter.stroke, candidate.stroke) / Math.min(letter.stroke, candidate.stroke);
  if (ratio > ALIKE.height || strokes > ALIKE.stroke) return Number.POSITIVE_INFINITY;
  if (apart(letter.colour, candidate.colour) > ALIKE.colour) return Number.POSITIVE_INFINITY;
  const across = middleX(candidate) - middleX(letter);
  if (across <= 0) return Number.POSITIVE_INFINITY;
  const off = Math.abs(middleY(candidate) - middleY(letter));
  if (off > tallest * 0.35 + across * STEEPEST) return Number.POSITIVE_INFINITY;
  return Math.max(0, gap) / tallest + (2 * off) / tallest + Math.log(ratio) + Math.log(strokes);
}

function toLine(letters: readonly Component[]): LetterLine | undefined {
  const angle = slopeOf(letters);
  if (Math.abs(Math.tan(angle)) > STEEPEST) return undefined;
  const line = placed(letters, angle);
  const centres = letters.map((letter) => across(middleX(letter), middleY(letter), angle));
  const mean = centres.reduce((sum, value) => sum + value, 0) / centres.length;
  const spread = Math.sqrt(centres.reduce((sum, value) => sum + (value - mean) ** 2, 0) / centres.length);
  return spread > line.height * LOOSEST ? undefined : line;
}

const along = (x: number, y: number, angle: number): number => x * Math.cos(angle) + y * Math.sin(angle);
const across = (x: number, y: number, angle: number): number => y * Math.cos(angle) - x * Math.sin(angle);

/** Least squares through the letters' feet, which vary less than their middles: most letters stand on the line. */
function slopeOf(letters: readonly Component[]): number {
  const n = letters.length;
  const x = letters.reduce((sum, letter) => sum + middleX(letter), 0) / n;
  const y = letters.reduce((sum, letter) => sum + middleY(letter), 0) / n;
  let [xy, xx] = [0, 0];
  for (const letter of letters) {
    xy += (middleX(letter) - x) * (middleY(letter) - y);
    xx += (middleX(letter) - x) ** 2;
  }
  return Math.atan2(xy, xx);
}

function placed(letters: readonly Component[], angle: number): LetterLine {
  const heights = letters.map(heightOf).sort((a, b) => a - b);
  const box = { from: Infinity, to: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { left, right, top, bottom } of letters) {
    // of a mark's box the middles of its sides: its corners are empty once the row is turned
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    box.from = Math.min(box.from, along(left, y, angle));
    box.to = Math.max(box.to, along(right, y, angle));
    box.top = Math.min(box.top, across(x, top, angle));
    box.bottom = Math.max(box.bottom, across(x, bottom, angle));
  }
  return { letters, angle, ...box, height: heights[heights.length >> 1] ?? 0 };
}

/** Pieces of one row, parted by a wide space or by a letter that was not seen, become one. */
function merged(lines: readonly LetterLine[], pieces: readonly (readonly Component[])[]): LetterLine[] {
  const open = [...lines].sort((a, b) => b.letters.length - a.letters.length);
  const rest = [...pieces];
  const done: LetterLine[] = [];
  for (let line = open.shift(); line !== undefined; line = open.shift()) {
    let grown = line;
    for (;;) {
      const other = takeFirst(open, ({ letters, height }) => continues(grown, letters, height, ALIKE.line));
      const piece =
        other?.letters ?? takeFirst(rest, (letters) => continues(grown, letters, tallest(letters), ALIKE.height));
      if (piece === undefined) break;
      const letters = [...grown.letters, ...piece].sort((a, b) => a.left - b.left);
      grown = placed(letters, slopeOf(letters));
    }
    done.push(grown);
  }
  return done;
}

const tallest = (letters: readonly Component[]): number => Math.max(...letters.map(heightOf));

function takeFirst<T>(items: T[], wanted: (item: T) => boolean): T | undefined {
  const at = items.findIndex(wanted);
  return at < 0 ? undefined : items.splice(at, 1)[0];
}

function continues(line: LetterLine, piece: readonly Component[], height: number, alike: number): boolean {
  const [first, last] = [piece[0] as Component, piece.at(-1) as Component];
  // most pieces are nowhere near, which the sides of their boxes tell
  const reach = WORD_GAP * line.height;
  if (first.left > (line.letters.at(-1) as Component).right + reach) return false;
  if (last.right < (line.letters[0] as Component).left - reach) return false;
  if (Math.max(line.height, height) > alike * Math.min(line.height, height)) return false;
  const box = placed(piece, line.angle);
  const after = box.from - line.to;
  const gap = Math.max(after, line.from - box.to);
  if (gap > reach || gap < -line.height) return false;
  const overlap = Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top);
  if (overlap < LEAST_OVERLAP * Math.min(line.bottom - line.top, box.bottom - box.top)) return false;
  const neighbour = (gap === after ? line.letters.at(-1) : line.letters[0]) as Component;
  return apart(neighbour.colour, (gap === after ? first : last).colour) <= ALIKE.colour;
}

import type { Span } from "elek/rule";

/** A group of digits as it stands in the text, or a number word read as digits. */
export interface DigitGroup extends Span {
  readonly digits: string;
  /** written as a word */
  readonly spoken: boolean;
  /** false where a Latin word touches the group: a model number (`SM87012345678`), unless the word says what it is */
  readonly free: boolean;
}

/** Consecutive groups of one run: what its neighbours could be read as one number with. */
export interface DigitWindow extends Span {
  readonly digits: string;
  readonly groups: readonly DigitGroup[];
}

/** Letters that people write for digits: the letter O for zero, З for three, Б for six. */
const LETTER_DIGITS: Readonly<Record<string, string>> = { о: "0", o: "0", з: "3", б: "6", l: "1", і: "1", i: "1" };
const GROUP = /[0-9оoзбlіi]*[0-9][0-9оoзбlіi]*|(?<=[0-9][ .-])[оo]{2,4}(?=[ .-][0-9])/g;
/** right after another group: `55O 12 З4` */
const AMONG_DIGITS = /[0-9оo][ .()-]{1,3}$/;
const TOUCHING_LATIN = /[a-z]$/;
const TOUCHING_CUE = /(tel|iin|phone|whatsapp|wa|wp|no|nomer|kz|kaspi)$/;
/** Between two groups of one number: anything without letters and digits, not longer than an emoji in brackets. */
const SEPARATOR = /^[^\p{L}\p{N}]{0,8}$/u;
/** Lengths of what is looked for: telephone numbers, IIN, cards. */
const LENGTHS: ReadonlySet<number> = new Set([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
const MAX_DIGITS = 19;
/** A text with more groups of digits than this is a table of numbers: only its beginning is read, so that time stays bounded. */
const MAX_GROUPS = 1000;

/** Splits the digits of a text into runs of groups that stand close enough to be one number. */
export function digitRuns(text: string, words: readonly DigitGroup[] = []): DigitGroup[][] {
  const groups = merge(writtenGroups(text), words).slice(0, MAX_GROUPS);
  const runs: DigitGroup[][] = [];
  let run: DigitGroup[] = [];
  for (const group of groups) {
    const last = run.at(-1);
    if (last && !SEPARATOR.test(text.slice(last.end, Math.min(group.start, last.end + 10)))) {
      runs.push(run);
      run = [];
    }
    run.push(group);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function writtenGroups(text: string): DigitGroup[] {
  const groups: DigitGroup[] = [];
  for (const match of text.matchAll(GROUP)) {
    if (groups.length >= MAX_GROUPS) break;
    const group = trimLetters(text, match.index, match[0]);
    if (group.text === "") continue;
    const start = match.index + group.start;
    const end = start + group.text.length;
    groups.push({
      start,
      end,
      digits: group.text.replace(/[^0-9]/g, (letter) => LETTER_DIGITS[letter] ?? ""),
      spoken: false,
      free: !touchesWord(text, start, end),
    });
  }
  return groups;
}

function touchesWord(text: string, start: number, end: number): boolean {
  if (/[a-z]/.test(text[end] ?? " ")) return true;
  const lead = text.slice(Math.max(0, start - 8), start);
  return TOUCHING_LATIN.test(lead) && !TOUCHING_CUE.test(lead);
}

/**
 * Letters at the ends of a group are digits only where the group is nearly all digits (`87О1234567О`, not `10і`) or the
 * letter is an O for zero (`о7`), and never where they go on into a word (`4507звоните`).
 */
function trimLetters(text: string, found: number, group: string): { text: string; start: number } {
  const digits = group.replace(/[^0-9]/g, "").length;
  const goesOn = /\p{L}/u.test(text[found + group.length] ?? " ");
  const begun = /\p{L}/u.test(text[found - 1] ?? " ");
  const among = digits * 2 >= group.length && AMONG_DIGITS.test(text.slice(Math.max(0, found - 4), found));
  const whole = (digits >= 4 && digits * 2 >= group.length) || among || /^[0-9оo]+$/.test(group);
  const start = whole && !begun ? 0 : Math.max(0, group.search(/[0-9]/));
  const end = whole && !goesOn ? group.length : start + group.slice(start).search(/[^0-9]*$/);
  return { text: group.slice(start, end), start };
}

function merge(written: readonly DigitGroup[], words: readonly DigitGroup[]): readonly DigitGroup[] {
  return words.length === 0 ? written : [...written, ...words].sort((a, b) => a.start - b.start);
}

/** Every window of consecutive groups of a run with as many digits as some number has, longest first from each start. */
export function* windows(run: readonly DigitGroup[]): Generator<DigitWindow> {
  for (let first = 0; first < run.length; first += 1) {
    const start = run[first] as DigitGroup;
    const found: DigitWindow[] = [];
    let digits = "";
    for (let last = first; last < run.length && digits.length < MAX_DIGITS; last += 1) {
      const group = run[last] as DigitGroup;
      digits += group.digits;
      // a filler word belongs to no end of a number
      if (group.digits === "" || start.digits === "" || !LENGTHS.has(digits.length)) continue;
      found.push({ digits, groups: run.slice(first, last + 1), start: start.start, end: group.end });
    }
    yield* found.reverse();
  }
}

/** Sizes of a window's groups, e.g. `3-3-2-2`. */
export const shape = (window: DigitWindow): string => window.groups.map((group) => group.digits.length).join("-");

/** `1 500 000`: thousands set apart, a price or a count. */
export const isThousands = (window: DigitWindow): boolean =>
  window.groups.length > 2 && window.groups.slice(1).every((group) => group.digits.length === 3);

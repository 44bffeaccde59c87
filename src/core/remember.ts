/** Longer strings are nobody's words, and hardly come again. */
export const LONGEST_REMEMBERED = 64;
const LIMIT = 50_000;

/**
 * Remembers what a pure function says of a word, since texts share most of their words. Memory is bounded: when it is
 * full it is cleared, and nothing but time is lost. `null` stands for no answer.
 */
export function remember<T extends NonNullable<unknown> | null>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const answer = known.get(word);
    if (answer !== undefined) return answer;
    if (word.length > LONGEST_REMEMBERED) return read(word);
    const copy = standalone(word);
    const fresh = read(copy);
    if (known.size >= LIMIT) known.clear();
    known.set(copy, fresh);
    return fresh;
  };
}

/** Shorter slices are copies as it is. */
const SLICED = 13;

/** A slice keeps the whole text that it was cut from in memory; this copy is only itself. */
export const standalone = (word: string): string => (word.length < SLICED ? word : word.split("").join(""));

/** A string that texts share, with what pure functions have said of it, each at a place of its own. */
export interface Shared {
  readonly text: string;
  readonly facts: unknown[];
}

let places = 0;

/** Room for every answer and no more: an array that grows takes twice as much, and there is one for every word. */
export const noFacts = (): unknown[] => new Array(places);

/**
 * The same for what is shared already: the words of a text and the runs they stand in. The answer is kept with the
 * shared string, so that it is found by an index instead of a look-up: for what is asked of every word of every text.
 */
export function rememberOf<T extends NonNullable<unknown> | null, S extends Shared = Shared>(
  read: (text: string, shared: S) => T,
): (shared: S) => T {
  const place = places++;
  return (shared) => {
    const answer = shared.facts[place];
    if (answer !== undefined) return answer as T;
    const fresh = read(shared.text, shared);
    shared.facts[place] = fresh;
    return fresh;
  };
}

/** So many rows are kept: as many as runs are remembered. */
const ROWS = 1 << 16;

/** Where the numbers that a pure function says of a shared string stand. */
export interface NumbersOf<S extends Shared> {
  /** all of them, row by row; valid until the next string is asked about */
  readonly numbers: Int32Array;
  /** where the row of this string begins */
  at(shared: S): number;
}

/**
 * The same for answers of a few whole numbers each. They lie in one table, so that an answer is one look at far memory
 * where an object would be three or four. Of more answers than there are rows the oldest are forgotten.
 *
 * @param width numbers in an answer
 * @param write puts them into the table at a place
 */
export function rememberNumbersOf<S extends Shared = Shared>(
  width: number,
  write: (shared: S, numbers: Int32Array, at: number) => void,
): NumbersOf<S> {
  const place = places++;
  const numbers = new Int32Array(ROWS * width);
  // answers are counted, and each stands in the row of its number: a row that another has taken since is seen by that
  let next = ROWS;
  return {
    numbers,
    at(shared) {
      let answer = shared.facts[place] as number | undefined;
      if (answer === undefined || answer < next - ROWS) {
        answer = next++;
        write(shared, numbers, (answer % ROWS) * width);
        shared.facts[place] = answer;
      }
      return (answer % ROWS) * width;
    },
  };
}

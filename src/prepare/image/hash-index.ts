const WORDS = 16;
const VALUES = 65_536;

/** Where a hash lies in the list that an index was built of, and in how many bits it differs. */
export interface Near {
  readonly index: number;
  readonly distance: number;
}

export interface HashIndex {
  /** Every hash within the distance, the nearest first; a hash counts as near in its nearest of the eight positions. */
  find(hash: string): Near[];
}

/** Two pictures whose hashes differ in at most so many of 256 bits are versions of one; PDQ's own recommendation. */
export const SAME_PICTURE = 31;

/**
 * Multi-index hashing: of two hashes that differ in at most 31 bits, one of the sixteen 16-bit words differs in at most
 * one. So only hashes that share a word, or a word but for one bit, are compared in full.
 */
export function hashIndex(hashes: readonly string[]): HashIndex {
  const words = new Uint16Array(hashes.length * WORDS);
  for (const [index, hash] of hashes.entries()) words.set(wordsOf(hash), index * WORDS);
  const tables = Array.from({ length: WORDS }, (_, word) => tableOf(words, word));

  return {
    find(hash) {
      const near = new Map<number, number>();
      for (const turned of positions(wordsOf(hash))) {
        const compare = (index: number): void => {
          const distance = distanceAt(words, index, turned, SAME_PICTURE);
          if (distance <= SAME_PICTURE && distance < (near.get(index) ?? WORDS * WORDS)) near.set(index, distance);
        };
        tables.forEach((table, word) => {
          const value = turned[word] ?? 0;
          bucket(table, value, compare);
          for (let bit = 0; bit < WORDS; bit++) bucket(table, value ^ (1 << bit), compare);
        });
      }
      return [...near].map(([index, distance]) => ({ index, distance })).sort((a, b) => a.distance - b.distance);
    },
  };
}

/** Bits that differ between two hashes, in the nearest of the eight positions. */
export function pictureDistance(a: string, b: string): number {
  const words = wordsOf(a);
  return Math.min(...positions(wordsOf(b)).map((turned) => distanceAt(words, 0, turned)));
}

interface Table {
  /** where the hashes of each value of the word begin; one more than values */
  readonly starts: Uint32Array;
  readonly indices: Uint32Array;
}

/** All hashes sorted by one word, by counting. */
function tableOf(words: Uint16Array, word: number): Table {
  const starts = new Uint32Array(VALUES + 1);
  for (let at = word; at < words.length; at += WORDS) count(starts, (words[at] ?? 0) + 1, 1);
  for (let value = 1; value <= VALUES; value++) count(starts, value, starts[value - 1] ?? 0);
  const next = starts.slice();
  const indices = new Uint32Array(words.length / WORDS);
  for (let at = word; at < words.length; at += WORDS) {
    const value = words[at] ?? 0;
    indices[next[value] ?? 0] = (at - word) / WORDS;
    count(next, value, 1);
  }
  return { starts, indices };
}

function count(counts: Uint32Array, at: number, more: number): void {
  counts[at] = (counts[at] ?? 0) + more;
}

function bucket({ starts, indices }: Table, value: number, each: (index: number) => void): void {
  for (let at = starts[value] ?? 0, end = starts[value + 1] ?? 0; at < end; at++) each(indices[at] ?? 0);
}

/** Counts no further than past the limit: nearly all that is compared is far away by the fifth word. */
function distanceAt(words: Uint16Array, index: number, other: Uint16Array, limit = WORDS * WORDS): number {
  let distance = 0;
  const from = index * WORDS;
  for (let word = 0; word < WORDS && distance <= limit; word++) {
    distance += ONES[(words[from + word] ?? 0) ^ (other[word] ?? 0)] ?? 0;
  }
  return distance;
}

/** How many bits of each 16-bit value are set. */
const ONES = new Uint8Array(VALUES);
for (let value = 1; value < VALUES; value++) ONES[value] = (ONES[value >> 1] ?? 0) + (value & 1);

/** A row of frequencies is a word; the first row comes last in the digits. */
const wordsOf = (hash: string): Uint16Array =>
  Uint16Array.from({ length: WORDS }, (_, row) => Number.parseInt(hash.slice((15 - row) * 4, (16 - row) * 4), 16));

/**
 * A picture turned and mirrored, told from its hash alone: mirroring changes the sign of every other frequency of an
 * axis, turning swaps the axes. The median, nearly zero, is taken for zero: a few bits at most are off.
 */
function positions(words: Uint16Array): Uint16Array[] {
  const sides = (hash: Uint16Array): Uint16Array[] =>
    [0, 0x5555].flatMap((columns) =>
      [0, 0xffff].map((rows) => hash.map((word, row) => word ^ columns ^ (row % 2 === 0 ? rows : 0))),
    );
  const across = new Uint16Array(WORDS);
  words.forEach((word, row) => {
    for (let bit = 0; bit < WORDS; bit++) if (word & (1 << bit)) across[bit] = (across[bit] ?? 0) | (1 << row);
  });
  return [...sides(words), ...sides(across)];
}

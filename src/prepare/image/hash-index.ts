import { SAME_PICTURE } from "../../core/hash-bank.ts";

/** 16-bit words of a hash */
export const WORDS = 16;
const VALUES = 65_536;
/** words of as many hashes as are indexed before anybody would notice */
const LARGE = 50_000 * WORDS;

/** Where a hash lies in the list that an index was built of, and in how many bits it differs. */
export interface Near {
  readonly index: number;
  readonly distance: number;
}

export interface HashIndex {
  /** Every hash within 31 bits, the nearest first; a hash counts as near in its nearest of the eight positions. */
  find(hash: string): Near[];
}

/** Hashes side by side, sixteen words each, as the indexes hold them: no object for each of a million. */
export function packHashes(hashes: readonly string[]): Uint16Array {
  const words = new Uint16Array(hashes.length * WORDS);
  const bytes = Buffer.alloc(WORDS * 2);
  for (const [index, hash] of hashes.entries()) {
    bytes.write(hash, "hex");
    // a row of frequencies is a word; the first row comes last in the digits
    for (let row = 0; row < WORDS; row++) words[index * WORDS + row] = bytes.readUInt16BE((WORDS - 1 - row) * 2);
  }
  return words;
}

const wordsOf = (hash: string): Uint16Array => packHashes([hash]);

/**
 * Multi-index hashing with the pigeonring principle (Norouzi et al. 2012, Qin and Xiao 2018). Of two hashes that differ
 * in at most 31 bits there is a word from which on, around the circle of sixteen, any so many words differ in less than
 * twice as many bits: that word in one bit at most, and with the next one in three. So each word of each hash is kept
 * in order of its value, with the next word beside it, and what passes both is compared in full.
 *
 * Building gives way between words: with a million hashes it takes a while, and other work must not wait for all of it.
 */
export async function hashIndex(words: Uint16Array): Promise<HashIndex> {
  const tables: Table[] = [];
  for (let word = 0; word < WORDS; word++) {
    tables.push(tableOf(words, word));
    if (words.length > LARGE) await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    find(hash) {
      const near = new Map<number, number>();
      for (const turned of positions(wordsOf(hash))) {
        const compare = (index: number): void => {
          const distance = distanceAt(words, index, turned, SAME_PICTURE);
          if (distance <= SAME_PICTURE && distance < (near.get(index) ?? WORDS * WORDS)) near.set(index, distance);
        };
        for (const [word, table] of tables.entries()) {
          const [value, next] = [turned[word] ?? 0, turned[(word + 1) % WORDS] ?? 0];
          scan(table, value, { next, most: 3 }, compare);
          for (let bit = 0; bit < WORDS; bit++) scan(table, value ^ (1 << bit), { next, most: 2 }, compare);
        }
      }
      return [...near].map(([index, distance]) => ({ index, distance })).sort((a, b) => a.distance - b.distance);
    },
  };
}

/** Hashes that are the same to the last bit: one word finds nearly all of them, for they are spread evenly. */
export function exactIndex(words: Uint16Array): HashIndex {
  const table = tableOf(words, 0);
  return {
    find(hash) {
      const near: Near[] = [];
      const sought = wordsOf(hash);
      scan(table, sought[0] ?? 0, { next: sought[1] ?? 0, most: 0 }, (index) => {
        if (distanceAt(words, index, sought, 0) === 0) near.push({ index, distance: 0 });
      });
      return near;
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
  /** the word after it, of each of the indices: most can be told to be far away without looking anywhere else */
  readonly nexts: Uint16Array;
}

/** All hashes sorted by one word, by counting. */
function tableOf(words: Uint16Array, word: number): Table {
  const starts = new Uint32Array(VALUES + 1);
  for (let at = word; at < words.length; at += WORDS) count(starts, (words[at] ?? 0) + 1, 1);
  for (let value = 1; value <= VALUES; value++) count(starts, value, starts[value - 1] ?? 0);
  const next = starts.slice();
  const indices = new Uint32Array(words.length / WORDS);
  const nexts = new Uint16Array(indices.length);
  const beside = ((word + 1) % WORDS) - word;
  for (let at = word; at < words.length; at += WORDS) {
    const value = words[at] ?? 0;
    const place = next[value] ?? 0;
    indices[place] = (at - word) / WORDS;
    nexts[place] = words[at + beside] ?? 0;
    next[value] = place + 1;
  }
  return { starts, indices, nexts };
}

function count(counts: Uint32Array, at: number, more: number): void {
  counts[at] = (counts[at] ?? 0) + more;
}

interface Sought {
  readonly next: number;
  /** bits that the next word may differ in */
  readonly most: number;
}

function scan({ starts, indices, nexts }: Table, value: number, { next, most }: Sought, each: (index: number) => void) {
  for (let at = starts[value] ?? 0, end = starts[value + 1] ?? 0; at < end; at++) {
    if ((ONES[(nexts[at] ?? 0) ^ next] ?? 0) <= most) each(indices[at] ?? 0);
  }
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

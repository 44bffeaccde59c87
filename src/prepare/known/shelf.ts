import type { HashAlgorithm, HashEntry } from "../../core/hash-bank.ts";
import { exactIndex, type HashIndex, hashIndex, packHashes, WORDS } from "../image/hash-index.ts";
import type { StoredEntry } from "./ports.ts";

/** What many entries have in common; a million of them hold a few hundred of these. */
export type EntrySort = Pick<HashEntry, "bank" | "category" | "confirmed" | "maxDistance">;

/** Entries of one algorithm, side by side: no object for each of a million. */
export interface Packed {
  readonly words: Uint16Array;
  readonly ids: Float64Array;
  readonly sorts: readonly EntrySort[];
}

/** Packed entries that can be looked up. Never changes. */
export interface Shelf extends Packed {
  readonly index: HashIndex;
}

export const EMPTY_SHELF: Shelf = {
  words: new Uint16Array(),
  ids: new Float64Array(),
  sorts: [],
  index: { find: () => [] },
};

const INDEX: Readonly<Record<HashAlgorithm, (words: Uint16Array) => HashIndex | Promise<HashIndex>>> = {
  pdq: hashIndex,
  sha256: exactIndex,
};

export const pack = (algorithm: HashAlgorithm, entries: readonly StoredEntry[]): Packed => {
  const own = entries.filter((entry) => entry.algorithm === algorithm);
  return {
    words: packHashes(own.map(({ hash }) => hash)),
    ids: Float64Array.from(own, ({ id }) => id),
    sorts: own.map(sortOf),
  };
};

/** One shelf of all that is packed, without the entries that are gone. */
export async function shelve(
  algorithm: HashAlgorithm,
  all: readonly Packed[],
  gone: ReadonlySet<number>,
): Promise<Shelf> {
  const merged = merge(all, gone);
  return merged.ids.length === 0 ? EMPTY_SHELF : { ...merged, index: await INDEX[algorithm](merged.words) };
}

function merge(all: readonly Packed[], gone: ReadonlySet<number>): Packed {
  const most = all.reduce((sum, { ids }) => sum + ids.length, 0);
  const words = new Uint16Array(most * WORDS);
  const ids = new Float64Array(most);
  const sorts: EntrySort[] = [];
  for (const packed of all) {
    for (let index = 0; index < packed.ids.length; index++) {
      const id = packed.ids[index] ?? 0;
      if (gone.has(id)) continue;
      words.set(packed.words.subarray(index * WORDS, (index + 1) * WORDS), sorts.length * WORDS);
      ids[sorts.length] = id;
      sorts.push(packed.sorts[index] as EntrySort);
    }
  }
  return { words: words.slice(0, sorts.length * WORDS), ids: ids.slice(0, sorts.length), sorts };
}

const known = new Map<string, EntrySort>();
let last: EntrySort | undefined;

/** The same object for the same values: entries point to it instead of each holding its own. */
function sortOf({ bank, category, confirmed, maxDistance }: StoredEntry): EntrySort {
  // lists come in runs of one sort
  const same = last?.bank === bank && last.category === category && last.confirmed === confirmed;
  if (last && same && last.maxDistance === maxDistance) return last;
  const key = JSON.stringify([bank, category, confirmed, maxDistance]);
  let sort = known.get(key);
  if (sort === undefined) {
    sort = { bank, category, confirmed, ...(maxDistance !== undefined && { maxDistance }) };
    known.set(key, sort);
  }
  last = sort;
  return sort;
}

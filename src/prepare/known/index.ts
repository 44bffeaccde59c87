import { type BankVersion, HASH_ALGORITHMS, type HashAlgorithm, SAME_PICTURE } from "../../core/hash-bank.ts";
import type { ImageFacts, KnownPicture } from "../../core/signals.ts";
import type { KnownHashes } from "./ports.ts";
import { EMPTY_SHELF, type Packed, pack, type Shelf, shelve } from "./shelf.ts";

/** The banks as they stood at one moment: whatever comes later, it answers the same. */
export interface KnownPictures {
  /** hash of the banks' version, for the decision */
  readonly version: string;
  /** the nearest entry of each bank and category that the picture is a version of */
  find(picture: Pick<ImageFacts, "part" | "sha256" | "pdq">): KnownPicture[];
}

/** Resolves to the banks as they stand when it is called. */
export type AskKnownPictures = () => Promise<KnownPictures>;

/**
 * Keeps the hash banks in memory. Before every picture the store is asked for the version, one look-up by key beside the
 * decoding of a picture: nothing that was added before is ever missed, and there is no notification to lose. What
 * changed is loaded and indexed beside what was there; now and then both become one.
 */
export function createKnownPictures(store: KnownHashes): AskKnownPictures {
  let held: Held = EMPTY;
  let loading: Promise<void> | undefined;
  const load = async (upTo: BankVersion) => {
    held = await advance(held, upTo, store);
  };
  return async () => {
    const wanted = await store.version();
    while (held.seq < wanted.seq) {
      loading ??= load(wanted).finally(() => {
        loading = undefined;
      });
      await loading;
    }
    return answering(held);
  };
}

type Shelves = Readonly<Record<HashAlgorithm, readonly [large: Shelf, small: Shelf]>>;

/** The large shelves are shared by one version and the next; what came since lies on small ones. */
interface Held {
  readonly seq: number;
  readonly hash: string;
  readonly shelves: Shelves;
  /** ids of entries that lie on large shelves and count no more */
  readonly gone: ReadonlySet<number>;
}

const EMPTY: Held = {
  seq: 0,
  hash: "0".repeat(64),
  shelves: { pdq: [EMPTY_SHELF, EMPTY_SHELF], sha256: [EMPTY_SHELF, EMPTY_SHELF] },
  gone: new Set(),
};

/** As many changes lie beside the large shelves before they are made anew, or an eighth of what is on them. */
const FEW = 4_096;

async function advance(before: Held, { seq, hash }: BankVersion, store: KnownHashes): Promise<Held> {
  const came: Record<HashAlgorithm, Packed[]> = { pdq: [before.shelves.pdq[1]], sha256: [before.shelves.sha256[1]] };
  const gone = new Set(before.gone);
  for await (const { added, removed } of store.changes(before.seq, seq)) {
    for (const algorithm of HASH_ALGORITHMS) came[algorithm].push(pack(algorithm, added));
    for (const id of removed) gone.add(id);
  }
  const size = (algorithm: HashAlgorithm) => before.shelves[algorithm][0].ids.length;
  const changed = HASH_ALGORITHMS.flatMap((algorithm) => came[algorithm]).reduce(
    (sum, { ids }) => sum + ids.length,
    gone.size,
  );
  const many = changed > Math.max(FEW, (size("pdq") + size("sha256")) / 8);
  const renew = async (algorithm: HashAlgorithm): Promise<Shelves[HashAlgorithm]> => {
    const [large] = before.shelves[algorithm];
    return many
      ? [await shelve(algorithm, [large, ...came[algorithm]], gone), EMPTY_SHELF]
      : [large, await shelve(algorithm, came[algorithm], gone)];
  };
  const shelves = { pdq: await renew("pdq"), sha256: await renew("sha256") };
  return { seq, hash, shelves, gone: many ? new Set() : gone };
}

const answering = ({ hash: version, shelves, gone }: Held): KnownPictures => ({
  version,
  find({ part, sha256, pdq }) {
    const found: KnownPicture[] = [];
    for (const shelf of shelves.sha256)
      found.push(...onShelf(shelf, { part, algorithm: "sha256", hash: sha256 }, gone));
    if (pdq !== undefined) {
      for (const shelf of shelves.pdq) found.push(...onShelf(shelf, { part, algorithm: "pdq", hash: pdq }, gone));
    }
    return nearest(found);
  },
});

function onShelf(
  { ids, sorts, index }: Shelf,
  { part, algorithm, hash }: { readonly part: string; readonly algorithm: HashAlgorithm; readonly hash: string },
  gone: ReadonlySet<number>,
): KnownPicture[] {
  return index.find(hash).flatMap(({ index: at, distance }) => {
    const [entry, sort] = [ids[at] ?? 0, sorts[at]];
    if (sort === undefined || gone.has(entry) || distance > (sort.maxDistance ?? SAME_PICTURE)) return [];
    const { bank, category, confirmed } = sort;
    return [{ part, bank, entry, algorithm, distance, category, confirmed }];
  });
}

/** Confirmed entries first, then the file itself, then by distance, then the older one: of each bank and category one. */
function nearest(found: readonly KnownPicture[]): KnownPicture[] {
  const ordered = [...found].sort(
    (a, b) =>
      Number(b.confirmed) - Number(a.confirmed) ||
      Number(b.algorithm === "sha256") - Number(a.algorithm === "sha256") ||
      a.distance - b.distance ||
      a.entry - b.entry,
  );
  const kept = new Map<string, KnownPicture>();
  for (const one of ordered) {
    const key = `${one.category} ${one.bank}`;
    if (!kept.has(key)) kept.set(key, one);
  }
  return [...kept.values()].sort((a, b) => a.entry - b.entry);
}

import { type HashEntry, SAME_PICTURE } from "../src/core/hash-bank.ts";
import { createKnownPictures } from "../src/prepare/known/index.ts";
import type { KnownHashes, StoredEntry } from "../src/prepare/known/ports.ts";
import type { BenchResult } from "./result.ts";

const ENTRIES = 1_000_000;
const PAGE = 20_000;
const LOOKED_UP = 500;
const SCANS = 20;

/**
 * Pictures looked up among a million known hashes, as a worker does it: the whole way from the store's rows to the
 * matches, in all eight positions. Beside it the bare scan: every hash compared in the one position that it is in.
 */
export async function bench(): Promise<BenchResult> {
  const random = noise(1);
  const hashes = Array.from({ length: ENTRIES }, () => randomHash(random));
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const known = await createKnownPictures(storeOf(hashes))();
  const buildMs = performance.now() - start;
  const rssMb = (process.memoryUsage.rss() - before) / 1e6;

  // half of them known and re-encoded, half never seen
  const pictures = Array.from({ length: LOOKED_UP }, (_, at) =>
    at % 2 === 0 ? altered(hashes[at * 7] as string, at % (SAME_PICTURE + 1), random) : randomHash(random),
  );
  const scan = bareScan(hashes);
  const [match, linear]: [number[], number[]] = [[], []];
  let found = 0;
  for (const [at, pdq] of pictures.entries()) {
    match.push(timed(() => (found += known.find({ part: "image:1", sha256: pdq, pdq }).length)));
    // turn by turn, so that a neighbour's load weighs on both alike
    if (at % (LOOKED_UP / SCANS) === 0) linear.push(timed(() => scan(pdq)));
  }
  const [p50, p99, linearMs] = [quantile(match, 0.5), quantile(match, 0.99), quantile(linear, 0.5)];
  return {
    table: [
      { what: `a picture among ${ENTRIES} known hashes, all eight positions, median`, milliseconds: p50.toFixed(2) },
      { what: "the same, 99 of 100 are faster", milliseconds: p99.toFixed(2) },
      { what: "bare scan of them all, one position", milliseconds: linearMs.toFixed(2) },
      { what: "reading and indexing them all", milliseconds: buildMs.toFixed(0) },
      { what: `known and found, of ${LOOKED_UP / 2}`, milliseconds: String(found) },
    ],
    figures: {
      entries: ENTRIES,
      match_ms_p50: p50,
      match_ms_p99: p99,
      linear_ms: linearMs,
      ratio: linearMs / p50,
      build_ms: buildMs,
      rss_mb: rssMb,
      found_share: found / (LOOKED_UP / 2),
    },
  };
}

/** A store that holds them in memory and hands them over as the database's adapter does, page by page. */
function storeOf(hashes: readonly string[]): KnownHashes {
  const sort: Omit<HashEntry, "hash"> = { bank: "bench", algorithm: "pdq", category: "nudity", confirmed: true };
  return {
    version: async () => ({ seq: 1, hash: "1" }),
    async *changes() {
      for (let at = 0; at < hashes.length; at += PAGE) {
        const added = hashes
          .slice(at, at + PAGE)
          .map((hash, place): StoredEntry => ({ ...sort, hash, id: at + place + 1 }));
        yield { added, removed: [] };
      }
    },
  };
}

/** What a plain implementation does: 32-bit words, exclusive or, bits counted. */
function bareScan(hashes: readonly string[]): (hash: string) => number {
  const words = new Uint32Array(hashes.length * 8);
  for (const [at, hash] of hashes.entries()) words.set(wordsOf(hash), at * 8);
  return (hash) => {
    const sought = wordsOf(hash);
    let near = 0;
    for (let at = 0; at < words.length; at += 8) {
      let distance = 0;
      for (let word = 0; word < 8; word++) distance += ones((words[at + word] ?? 0) ^ (sought[word] ?? 0));
      if (distance <= SAME_PICTURE) near += 1;
    }
    return near;
  };
}

const wordsOf = (hash: string): Uint32Array =>
  Uint32Array.from({ length: 8 }, (_, word) => Number.parseInt(hash.slice(word * 8, word * 8 + 8), 16));

function ones(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Numbers that look random and are the same in every run. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 16;
  };
}

const randomHash = (random: () => number): string =>
  Array.from({ length: 16 }, () => random().toString(16).padStart(4, "0")).join("");

function altered(hash: string, bits: number, random: () => number): string {
  const bytes = Buffer.from(hash, "hex");
  for (const bit of new Set(Array.from({ length: bits }, () => random() % 256))) {
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  }
  return bytes.toString("hex");
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

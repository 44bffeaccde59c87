import { LONGEST_REMEMBERED, noFacts, standalone } from "../../core/remember.ts";
import type { Run, TokenShape } from "../../core/signals.ts";

/** A run is sought among so many, which lie in one line of the processor's cache. */
const WAYS = 8;
const PLACES = 1 << 16;

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** The hash of a run grows with its characters, while its end is looked for. */
export const NO_HASH = SEED;
export const longerHash = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);

/** The run that stands in a text from `begin` to `end`, given the hash of its characters. */
export type FindRun = (text: string, begin: number, end: number, hash: number) => Run;

/**
 * Remembers runs, as `remember` does words, but by their place in a text: every run of every text is looked up, and a
 * slice and a map's own hash would cost more than the rest of its reading. Of more runs than there is room for, one
 * forgets the other, so that neither memory nor a look-up ever grows.
 */
export function rememberRuns(read: (text: string) => readonly TokenShape[]): FindRun {
  // 0 where there is no run yet
  const hashes = new Int32Array(PLACES);
  const runs: Run[] = new Array(PLACES);
  let next = 0;

  const newRun = (text: string): Run => {
    const tokens = read(text);
    const [first] = tokens;
    // most runs are one word: the same string lies in memory once
    return { text: first?.text === text ? first.text : text, tokens, facts: noFacts() };
  };

  return (text, begin, end, hash) => {
    if (end - begin > LONGEST_REMEMBERED) return newRun(text.slice(begin, end));
    const mixed = (hash ^ (hash >>> 15)) | 1;
    const first = mixed & (PLACES - WAYS);
    let place = first;
    for (; place < first + WAYS && hashes[place] !== 0; place++) {
      if (hashes[place] !== mixed) continue;
      const run = runs[place] as Run;
      if (standsAt(run.text, text, begin, end)) return run;
    }
    if (place === first + WAYS) place = first + (next++ & (WAYS - 1));
    const run = newRun(standalone(text.slice(begin, end)));
    hashes[place] = mixed;
    runs[place] = run;
    return run;
  };
}

function standsAt(run: string, text: string, begin: number, end: number): boolean {
  if (run.length !== end - begin) return false;
  for (let at = 0; at < run.length; at++) if (run.charCodeAt(at) !== text.charCodeAt(begin + at)) return false;
  return true;
}

import type { Automaton } from "./automaton.ts";

/** An atom that a token satisfies. */
export type Hit = number;

/** All atoms that a folded word satisfies as it is written. */
export function walkWord(automaton: Automaton, word: string): Hit[] {
  const hits: Hit[] = [];
  walk(automaton, automaton.root, word, 0, -1, hits);
  if (automaton.hasOpen) {
    for (let from = 0; from < word.length; from++) walk(automaton, automaton.openRoot, word, from, -1, hits);
  }
  return hits;
}

/** Follows the word from a state; `owner` is the atom whose endings are being read, or -1 inside a stem. */
function walk(automaton: Automaton, from: number, word: string, at: number, owner: number, hits: Hit[]): void {
  let state = from;
  for (let i = at; ; i++) {
    const jumps = automaton.jumps[state];
    if (jumps) for (const target of jumps) walk(automaton, target, word, i, owner, hits);
    if (owner < 0) {
      const prefix = automaton.prefix[state];
      if (prefix) for (const atom of prefix) add(hits, atom);
      const stems = automaton.stems[state];
      if (stems) {
        for (let k = 0; k < stems.length; k += 2) {
          walk(automaton, stems[k + 1] as number, word, i, stems[k] as number, hits);
        }
      }
    }
    if (i === word.length) {
      if (owner >= 0) {
        if (automaton.final[state]) add(hits, owner);
      } else {
        const exact = automaton.exact[state];
        if (exact) for (const atom of exact) add(hits, atom);
      }
      return;
    }
    state = automaton.next(state, word.charCodeAt(i));
    if (state < 0) return;
  }
}

function add(hits: Hit[], atom: number): void {
  if (!hits.includes(atom)) hits.push(atom);
}

import { rememberOf } from "../core/remember.ts";
import type { Run, TextDocument } from "../core/signals.ts";

/** A text of more runs is asked only for what is remembered of them, and for a few more: noise never comes again. */
const MANY_RUNS = 400;
const FEW_NEW = 40;
/** every sign at once: the rule has to look */
const ALL = -1;

/**
 * Cheap signs that a text may hold what a rule looks for, as bits of a number. Nearly every text has none, and most of
 * its runs were seen in others: what is told of a run is remembered with it, so that a look at a text costs an index
 * for each of its runs. A sign may only be one that stands within a single run, whatever is around it, and is a sign of
 * what could be there, never a verdict: a long text whose runs are new is said to have them all.
 */
export function signsOf(read: (run: Run) => number): (document: TextDocument) => number {
  let fresh = 0;
  const signs = rememberOf((_text, run: Run) => {
    fresh++;
    return read(run);
  });
  return ({ runs }) => {
    const most = runs.length > MANY_RUNS ? FEW_NEW : MANY_RUNS;
    fresh = 0;
    let all = 0;
    for (let index = 0; index < runs.length; index++) {
      all |= signs(runs[index] as Run);
      if (fresh > most) return ALL;
    }
    return all;
  };
}

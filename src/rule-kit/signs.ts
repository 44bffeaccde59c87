import { rememberOf } from "../core/remember.ts";
import type { Run, TextDocument } from "../core/signals.ts";

/** Of texts this long nothing is asked run by run: they are few, and their runs hardly come again. */
const MANY_RUNS = 400;
/** every sign at once: the rule has to look */
const ALL = -1;

/**
 * Cheap signs that a text may hold what a rule looks for, as bits of a number. Nearly every text has none, and most of
 * its runs were seen in others: what is told of a run is remembered with it, so that a look at a text costs an index
 * for each of its runs. A sign may only be one that stands within a single run, whatever is around it, and is a sign of
 * what could be there, never a verdict: a long text is said to have them all.
 */
export function signsOf(read: (run: Run) => number): (document: TextDocument) => number {
  const signs = rememberOf((_text, run: Run) => read(run));
  return ({ runs }) => {
    if (runs.length > MANY_RUNS) return ALL;
    let all = 0;
    for (let index = 0; index < runs.length; index++) all |= signs(runs[index] as Run);
    return all;
  };
}

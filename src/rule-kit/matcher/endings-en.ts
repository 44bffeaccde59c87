import type { AutomatonBuilder, EndingsOf } from "./automaton-builder.ts";
import type { Tail } from "./pattern.ts";

const PLURAL = ["", "s", "es", "'s", "s'", "ies", "z"];
const VERB = ["", "s", "es", "e", "ed", "d", "ing", "in", "in'", "ings", "er", "ers", "a", "ah", "t"];
const DERIVED = ["y", "ier", "iest", "ly", "ish", "able", "ness", "ful", "est"];
const FINAL_CONSONANT = /[bdgklmnprtz]$/u;

/** Adds English endings: after a single final consonant it may be doubled (`shit` → `shitting`). */
export function englishEndings(automaton: AutomatonBuilder): (tail: Tail) => EndingsOf {
  const lay = (endings: readonly string[]): ((stem: string) => number) => {
    const starts = new Map<string, number>();
    return (stem) => {
      const double = FINAL_CONSONANT.exec(stem)?.[0] ?? "";
      const known = starts.get(double);
      if (known !== undefined) return known;
      const start = automaton.state();
      starts.set(double, start);
      for (const ending of endings) {
        automaton.addFinal(automaton.extendWord(start, ending));
        if (double !== "" && /^[aeiy]/u.test(ending)) {
          automaton.addFinal(automaton.extendWord(start, double + ending));
        }
      }
      return start;
    };
  };
  const layers: Partial<Record<Tail, EndingsOf>> = {
    "~": lay([...PLURAL, ...VERB, ...DERIVED]),
    "~n": lay(PLURAL),
    "~a": lay(["", ...DERIVED]),
    "~v": lay(VERB),
  };
  return (tail) => layers[tail] as EndingsOf;
}

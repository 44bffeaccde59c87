import type { Compiled } from "./compiled.ts";
import type { Seen } from "./sightings.ts";
import type { CompiledStep, CompiledVariant } from "./variants.ts";

/** A pattern that a document may fulfil: its anchor was seen, and so was something of each of its other steps. */
export interface Candidate {
  readonly variant: CompiledVariant;
  /** number of the sighting that the pattern is anchored on */
  readonly sighting: number;
}

const NONE: readonly never[] = [];

/**
 * Tells which patterns are worth following. Common words anchor many phrases, and hardly a text holds the rest of one:
 * this settles most of them by a look at what was seen at all, before anything is put in order. Patterns that say
 * something by themselves come first: a rule that can get none of them is asked for nothing else.
 */
export function createCandidates({ variants, tells }: Compiled): (seen: Seen) => readonly Candidate[] {
  const telling: (readonly CompiledVariant[] | undefined)[] = new Array(tells.length);
  const tellingOn = (atom: number): readonly CompiledVariant[] => {
    telling[atom] ??= variants.anchoredOn(atom).filter(({ pattern }) => pattern.tells);
    return telling[atom];
  };
  // an atom was seen in the document whose number stands here: nothing has to be cleared
  const seenIn = new Uint32Array(tells.length);
  let document = 0;
  const isSeen = ({ list }: CompiledStep): boolean => {
    for (let k = 0; k < list.length; k++) if (seenIn[list[k] as number] === document) return true;
    return false;
  };
  const areSeen = ({ steps }: CompiledVariant): boolean => {
    if (steps.length === 1) return true;
    for (let k = 0; k < steps.length; k++) if (!isSeen(steps[k] as CompiledStep)) return false;
    return true;
  };

  /** bits of the rules to which a pattern may say something by itself */
  const rulesTold = ({ numbers, count }: Seen): number => {
    let rules = 0;
    for (let k = 0; k < count; k++) {
      const atom = numbers[k * 4] as number;
      if (((tells[atom] as number) & ~rules) === 0) continue;
      const anchored = tellingOn(atom);
      for (let v = 0; v < anchored.length; v++) {
        const variant = anchored[v] as CompiledVariant;
        if ((variant.pattern.bit & rules) === 0 && areSeen(variant)) rules |= variant.pattern.bit;
      }
    }
    return rules;
  };

  return (seen) => {
    const { numbers, count } = seen;
    // after four thousand million documents numbers begin anew
    if (++document > 0xffff_fffe) {
      seenIn.fill(0);
      document = 1;
    }
    for (let k = 0; k < count; k++) seenIn[numbers[k * 4] as number] = document;
    const rules = rulesTold(seen);
    if (rules === 0) return NONE;
    const candidates: Candidate[] = [];
    for (let sighting = 0; sighting < count; sighting++) {
      const anchored = variants.anchoredOn(numbers[sighting * 4] as number);
      for (let k = 0; k < anchored.length; k++) {
        const variant = anchored[k] as CompiledVariant;
        if ((variant.pattern.bit & rules) !== 0 && areSeen(variant)) candidates.push({ variant, sighting });
      }
    }
    return candidates;
  };
}

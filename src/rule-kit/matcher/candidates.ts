import type { Compiled } from "./compiled.ts";
import type { Seen } from "./sightings.ts";
import type { CompiledStep, CompiledVariant } from "./variants.ts";

/** A pattern that a document may fulfil: its anchor was seen, and so was something of each of its other steps. */
export interface Candidate {
  readonly variant: CompiledVariant;
  /** number of the sighting that the pattern is anchored on */
  readonly sighting: number;
}

/**
 * Tells which patterns are worth following. Common words anchor many phrases, and hardly a text holds the rest of one:
 * this settles most of them by a look at what was seen at all, before anything is put in order.
 */
export function createCandidates({ variants, tells: atoms }: Compiled): (seen: Seen) => Candidate[] {
  // an atom was seen in the document whose number stands here: nothing has to be cleared
  const seenIn = new Uint32Array(atoms.length);
  let document = 0;
  const isSeen = ({ list }: CompiledStep): boolean => {
    for (let k = 0; k < list.length; k++) if (seenIn[list[k] as number] === document) return true;
    return false;
  };
  const areSeen = ({ steps }: CompiledVariant): boolean => {
    for (let k = 0; k < steps.length; k++) if (!isSeen(steps[k] as CompiledStep)) return false;
    return true;
  };
  return ({ numbers, count, tells }) => {
    // after four thousand million documents numbers begin anew
    if (++document > 0xffff_fffe) {
      seenIn.fill(0);
      document = 1;
    }
    for (let k = 0; k < count; k++) seenIn[numbers[k * 4] as number] = document;
    const candidates: Candidate[] = [];
    for (let sighting = 0; sighting < count; sighting++) {
      const anchored = variants.anchoredOn(numbers[sighting * 4] as number);
      for (let k = 0; k < anchored.length; k++) {
        const variant = anchored[k] as CompiledVariant;
        // the rule has nothing but parts here
        if ((variant.pattern.bit & tells) === 0) continue;
        if (variant.steps.length === 1 || areSeen(variant)) candidates.push({ variant, sighting });
      }
    }
    return candidates;
  };
}

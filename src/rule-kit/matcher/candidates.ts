import type { TextDocument } from "../../core/signals.ts";
import type { Compiled } from "./compiled.ts";
import { BIT, createConditions, OTHERS, STEPS, TAG } from "./conditions.ts";
import { mayTellTags } from "./idle.ts";
import type { RuleLexicon } from "./patterns.ts";
import type { Seen } from "./seen.ts";
import type { CompiledVariant } from "./variants.ts";

/** A pattern that a document may fulfil: its anchor was seen, and so was something of each of its other steps. */
export interface Candidate {
  readonly variant: CompiledVariant;
  /** number of the sighting that the pattern is anchored on */
  readonly sighting: number;
}

const NONE: readonly never[] = [];

/** documents are numbered up to here, then anew */
const LAST = 0x3fff_ffff;

/**
 * Tells which patterns are worth following. Common words anchor many phrases, and hardly a text holds the rest of one:
 * this settles most of them by a look at what was seen at all, before anything is put in order. Patterns that say
 * something by themselves come first: a rule that can get none of them is asked for nothing else. Then rules are asked
 * whether those that are left could say anything together.
 */
export function createCandidates(
  compiled: Compiled,
  lexicons: readonly RuleLexicon[],
): (document: TextDocument, seen: Seen) => readonly Candidate[] {
  const { variants, tells } = compiled;
  const tags = mayTellTags(lexicons);
  const conditions = createConditions(compiled, tags);
  // an atom, or a tag, was seen in the document whose number stands here: nothing has to be cleared
  const seenIn = new Int32Array(tells.length);
  const tagSeenIn: number[] = [];
  let number = 0;

  /** Whether something of each of the steps that stand from `from` was seen. */
  const areSeen = (from: number, to: number): boolean => {
    const { numbers } = conditions;
    for (let at = from; at < to; at++) {
      const condition = numbers[at] as number;
      if (condition >= 0 ? seenIn[condition] !== number : !isAnySeen(conditions.lists[~condition] as number[])) {
        return false;
      }
    }
    return true;
  };
  const isAnySeen = (list: readonly number[]): boolean => {
    for (let k = 0; k < list.length; k++) if (seenIn[list[k] as number] === number) return true;
    return false;
  };

  /** bits of the rules to which a pattern may say something by itself */
  const rulesTold = ({ numbers: sightings, count }: Seen): number => {
    let rules = 0;
    for (let k = 0; k < count; k++) {
      const atom = sightings[k * 4] as number;
      if (((tells[atom] as number) & ~rules) === 0) continue;
      const begin = conditions.begin(atom);
      const { numbers } = conditions;
      const end = numbers[begin] as number;
      for (let at = begin + 1; at < end; ) {
        const bit = numbers[at + BIT] as number;
        const steps = numbers[at + STEPS] as number;
        const next = at + OTHERS + (steps >> 1);
        if ((steps & 1) !== 0 && (bit & rules) === 0 && areSeen(at + OTHERS, next)) rules |= bit;
        at = next;
      }
    }
    return rules;
  };

  return (document, seen) => {
    const { numbers: sightings, count } = seen;
    if (++number > LAST) {
      seenIn.fill(0);
      tagSeenIn.fill(0);
      number = 1;
    }
    for (let k = 0; k < count; k++) seenIn[sightings[k * 4] as number] = number;
    const rules = rulesTold(seen);
    if (rules === 0) return NONE;
    const found: (Candidate & { readonly tag: number })[] = [];
    const seenTags: number[] = [];
    for (let sighting = 0; sighting < count; sighting++) {
      const atom = sightings[sighting * 4] as number;
      if (((conditions.bits[atom] as number) & rules) === 0) continue;
      const begin = conditions.begin(atom);
      const { numbers } = conditions;
      const end = numbers[begin] as number;
      for (let at = begin + 1, k = 0; at < end; k++) {
        const next = at + OTHERS + ((numbers[at + STEPS] as number) >> 1);
        if (((numbers[at + BIT] as number) & rules) !== 0 && areSeen(at + OTHERS, next)) {
          const tag = numbers[at + TAG] as number;
          if (tag >= 0 && tagSeenIn[tag] !== number) {
            tagSeenIn[tag] = number;
            seenTags.push(tag);
          }
          found.push({ variant: variants.anchoredOn(atom)[k] as CompiledVariant, sighting, tag });
        }
        at = next;
      }
    }
    if (seenTags.length === 0) return found;
    const isIdle = tags.idle(document, seenTags);
    return found.filter(({ tag }) => tag < 0 || !isIdle(tag));
  };
}

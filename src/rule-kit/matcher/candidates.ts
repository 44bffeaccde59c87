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
 * What has to be seen besides an atom for each of the variants that are anchored on it, one after another: the bit of
 * its rule; how many other steps it has, twice, and one more where it tells something by itself; for each of them an
 * atom, or ~ the place of a list of atoms in `lists`. Flat, because it is asked for every sighting of every text, and
 * hardly an answer is yes.
 */
interface Conditions {
  readonly of: (atom: number) => readonly number[];
  readonly lists: readonly (readonly number[])[];
}

function conditionsOf({ variants }: Compiled): Conditions {
  const byAtom: (readonly number[] | undefined)[] = [];
  const lists: (readonly number[])[] = [];
  const places = new Map<readonly number[], number>();
  const placeOf = (list: readonly number[]): number => {
    const place = places.get(list) ?? lists.push(list) - 1;
    places.set(list, place);
    return place;
  };
  const write = (atom: number): readonly number[] =>
    variants
      .anchoredOn(atom)
      .flatMap(({ pattern, steps, anchor }) => [
        pattern.bit,
        (steps.length - 1) * 2 + Number(pattern.tells),
        ...steps.flatMap(({ list }: CompiledStep, k) =>
          k === anchor ? [] : list.length === 1 ? [list[0] as number] : [~placeOf(list)],
        ),
      ]);
  const of = (atom: number): readonly number[] => {
    byAtom[atom] ??= write(atom);
    return byAtom[atom];
  };
  return { of, lists };
}

/** documents are numbered up to here, then anew */
const LAST = 0x3fff_ffff;

/**
 * Tells which patterns are worth following. Common words anchor many phrases, and hardly a text holds the rest of one:
 * this settles most of them by a look at what was seen at all, before anything is put in order. Patterns that say
 * something by themselves come first: a rule that can get none of them is asked for nothing else.
 */
export function createCandidates(compiled: Compiled): (seen: Seen) => readonly Candidate[] {
  const { variants, tells } = compiled;
  const conditions = conditionsOf(compiled);
  // an atom was seen in the document whose number stands here: nothing has to be cleared
  const seenIn = new Int32Array(tells.length);
  let document = 0;

  /** Whether something of each of the steps that stand in `all` from `from` was seen. */
  const areSeen = (all: readonly number[], from: number, to: number): boolean => {
    for (let at = from; at < to; at++) {
      const condition = all[at] as number;
      if (condition >= 0 ? seenIn[condition] !== document : !isAnySeen(conditions.lists[~condition] as number[])) {
        return false;
      }
    }
    return true;
  };
  const isAnySeen = (list: readonly number[]): boolean => {
    for (let k = 0; k < list.length; k++) if (seenIn[list[k] as number] === document) return true;
    return false;
  };

  /** bits of the rules to which a pattern may say something by itself */
  const rulesTold = ({ numbers, count }: Seen): number => {
    let rules = 0;
    for (let k = 0; k < count; k++) {
      const atom = numbers[k * 4] as number;
      if (((tells[atom] as number) & ~rules) === 0) continue;
      const all = conditions.of(atom);
      for (let at = 0; at < all.length; ) {
        const bit = all[at] as number;
        const steps = all[at + 1] as number;
        const to = at + 2 + (steps >> 1);
        if ((steps & 1) !== 0 && (bit & rules) === 0 && areSeen(all, at + 2, to)) rules |= bit;
        at = to;
      }
    }
    return rules;
  };

  return (seen) => {
    const { numbers, count } = seen;
    if (++document > LAST) {
      seenIn.fill(0);
      document = 1;
    }
    for (let k = 0; k < count; k++) seenIn[numbers[k * 4] as number] = document;
    const rules = rulesTold(seen);
    if (rules === 0) return NONE;
    const candidates: Candidate[] = [];
    for (let sighting = 0; sighting < count; sighting++) {
      const atom = numbers[sighting * 4] as number;
      const all = conditions.of(atom);
      for (let at = 0, k = 0; at < all.length; k++) {
        const to = at + 2 + ((all[at + 1] as number) >> 1);
        if (((all[at] as number) & rules) !== 0 && areSeen(all, at + 2, to)) {
          candidates.push({ variant: variants.anchoredOn(atom)[k] as CompiledVariant, sighting });
        }
        at = to;
      }
    }
    return candidates;
  };
}

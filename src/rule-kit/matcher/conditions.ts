import type { Compiled } from "./compiled.ts";
import type { MayTellTags } from "./idle.ts";
import type { CompiledStep } from "./variants.ts";

/*
 * What has to be seen besides an atom for each of the variants that are anchored on it, one after another: the bit of its
 * rule; how many other steps it has, twice, and one more where it tells something by itself; the number of its tag, or -1;
 * for each of the other steps an atom, or ~ the place of a list of atoms in `lists`. All stands in one row of numbers,
 * because it is asked for every sighting of every text, and hardly an answer is yes.
 */
export const BIT = 0;
export const STEPS = 1;
export const TAG = 2;
export const OTHERS = 3;

export interface Conditions {
  /** where an atom's conditions begin: first where they end. `numbers` may be another array afterwards. */
  begin(atom: number): number;
  /** by atom: the bits of all rules that have a condition on it; all bits while none is written */
  readonly bits: Int32Array;
  readonly numbers: Int32Array;
  readonly lists: readonly (readonly number[])[];
}

/** The conditions of atoms, written when their atom is first seen: most never are. */
export function createConditions({ variants, tells }: Compiled, tags: MayTellTags): Conditions {
  // 0 where nothing is written yet
  const begins = new Int32Array(tells.length);
  const bits = new Int32Array(tells.length).fill(-1);
  let numbers = new Int32Array(1 << 16);
  let length = 1;
  const lists: (readonly number[])[] = [];
  const places = new Map<readonly number[], number>();
  const placeOf = (list: readonly number[]): number => {
    const place = places.get(list) ?? lists.push(list) - 1;
    places.set(list, place);
    return place;
  };
  const conditionsOf = (atom: number): number[] =>
    variants
      .anchoredOn(atom)
      .flatMap(({ pattern, steps, anchor }) => [
        pattern.bit,
        (steps.length - 1) * 2 + Number(pattern.tells),
        tags.numberOf(pattern),
        ...steps.flatMap(({ list }: CompiledStep, k) =>
          k === anchor ? [] : list.length === 1 ? [list[0] as number] : [~placeOf(list)],
        ),
      ]);
  const write = (atom: number): number => {
    const written = conditionsOf(atom);
    const begin = length;
    length += written.length + 1;
    if (length > numbers.length) {
      const room = new Int32Array(length * 2);
      room.set(numbers);
      numbers = room;
    }
    numbers[begin] = length;
    numbers.set(written, begin + 1);
    begins[atom] = begin;
    bits[atom] = variants.anchoredOn(atom).reduce((all, { pattern }) => all | pattern.bit, 0);
    return begin;
  };
  return {
    begin: (atom) => begins[atom] || write(atom),
    get numbers() {
      return numbers;
    },
    bits,
    lists,
  };
}

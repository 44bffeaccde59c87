import { pick } from "../../scripts/train/random.ts";

/** Letter rows of the keyboards people mash here: Russian, Kazakh (its letters sit on the digit row), English. */
const KEYBOARDS = [
  ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"],
  ["әіңғүұқөһ", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"],
  ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
];

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** One mashed word: a finger's walk over neighbouring keys, letters at random, or both hands drumming on a few keys. */
export function mashWord(random: () => number): string {
  const rows = pick(KEYBOARDS, random);
  const length = 4 + Math.floor(random() * random() * 26);
  const way = random();
  if (way < 0.45) return walk(rows, length, random);
  if (way < 0.75) return Array.from({ length }, () => pick([...pick(rows, random)], random)).join("");
  const keys = Array.from({ length: 3 + Math.floor(random() * 5) }, () => pick([...pick(rows, random)], random));
  return Array.from({ length }, () => pick(keys, random)).join("");
}

function walk(rows: readonly string[], length: number, random: () => number): string {
  let row = Math.floor(random() * rows.length);
  let column = Math.floor(random() * (rows[row] as string).length);
  let word = "";
  for (let index = 0; index < length; index++) {
    word += (rows[row] as string)[column];
    // the other hand, now and then
    const reach = random() < 0.3 ? 5 : 2;
    row = clamp(row + Math.floor(random() * 3) - 1, rows.length - 1);
    column = clamp(column + Math.floor(random() * (2 * reach + 1)) - reach, (rows[row] as string).length - 1);
  }
  return word;
}

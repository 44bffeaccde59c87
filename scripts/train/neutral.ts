import { fold } from "./fold.ts";

/** letters that make a stem: enough to gather the forms of an inflected word */
const STEM = 5;
const WORD = /\p{L}+/gu;
/** a rest shorter than this says nothing */
const FEWEST = 3;

/**
 * What is left of abusive texts without the words that abuse: rows of the same make that abuse nobody, or hardly. Where
 * the clean texts of a training set come from elsewhere, they keep a model from learning the place instead of the abuse.
 * A word is cut whose stem stands `times` as often in abusive texts as in clean ones.
 */
export function neutralised(abusive: readonly string[], clean: readonly string[], times: number): string[] {
  const ofAbusive = countStems(abusive);
  const ofClean = countStems(clean);
  const share = (stems: ReadonlyMap<string, number>, all: number, word: string): number =>
    ((stems.get(stemOf(word)) ?? 0) + 0.2) / all;
  const abuses = (word: string): boolean =>
    word.length > 2 && share(ofAbusive.stems, ofAbusive.all, word) >= times * share(ofClean.stems, ofClean.all, word);
  return abusive.flatMap((text) => {
    const words = wordsOf(text);
    const kept = words.filter((word) => !abuses(word));
    return kept.length < words.length && kept.length >= FEWEST ? [kept.join(" ")] : [];
  });
}

const wordsOf = (text: string): string[] => fold(text).match(WORD) ?? [];
const stemOf = (word: string): string => word.slice(0, STEM);

/** In how many texts each stem stands. */
function countStems(texts: readonly string[]): { stems: ReadonlyMap<string, number>; all: number } {
  const stems = new Map<string, number>();
  let all = 0;
  for (const text of texts) {
    for (const stem of new Set(wordsOf(text).map(stemOf))) {
      stems.set(stem, (stems.get(stem) ?? 0) + 1);
      all++;
    }
  }
  return { stems, all };
}

/** words that a slip of the finger makes of another word, and that are words of their own */
const WORDS: ReadonlySet<string> = new Set(
  "back tans lies bun soot shot beta treat omen wite cane cancer trail trial quiet form bran brad tubas dies dead deed fils swam bare tread heart rats arts star tsar salve vies girls gils moths mothes mores males meals ales mae mles dirt dity dumb dub rude idols best pets pest wait hats thse hose sit tarns kiosks".split(
    " ",
  ),
);
const SHORTEST_SWAPPED = 4;
const SHORTEST_CUT = 5;

/** A word with two neighbouring letters swapped or one of its inner letters left out, as it is typed to pass a filter. */
function slips(word: string): string[] {
  const found = new Set<string>();
  for (let at = 1; at < word.length - 1 && word.length >= SHORTEST_SWAPPED; at++) {
    found.add(word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
    if (word.length >= SHORTEST_CUT) found.add(word.slice(0, at) + word.slice(at + 1));
  }
  found.delete(word);
  return [...found].filter((slip) => !WORDS.has(slip));
}

/** Words with their slips, each once. */
export const withSlips = (words: readonly string[]): readonly string[] => [
  ...new Set([...words, ...words.flatMap(slips)]),
];

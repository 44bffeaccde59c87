import type { TextDocument } from "elek/rule";

/** What follows says otherwise: "говорят плохой, но мне нравится". */
const BUT: ReadonlySet<string> = new Set([
  "но",
  "а",
  "зато",
  "однако",
  "but",
  "yet",
  "however",
  "бірақ",
  "бирак",
  "алайда",
]);

/** Numbers every token with its clause: sentences, parted further where a word turns the meaning. */
export function clauseNumbers({ tokens }: TextDocument, sentences: readonly number[]): readonly number[] {
  let turns = 0;
  return tokens.map(({ text }, at) => {
    if (BUT.has(text)) turns++;
    return (sentences[at] ?? 0) + turns;
  });
}

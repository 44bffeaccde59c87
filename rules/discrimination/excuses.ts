import { type Match, near, type Scene, wordAt } from "./scene.ts";

const NOT = new Set(["не", "ни", "нет", "емес", "not", "never", "no", "isn't", "aren't", "don't", "нельзя"]);
const SELF = new Set(
  "я меня мной себя собой мы нас сам сама мен мені өзімді бізді басым i i'm im me we us myself".split(" "),
);
const SPEAKER = new Set(["я", "мен", "i", "i'm", "im"]);
const MENTIONED = new Set(
  "слово термин роман книга книгу фильм игра игру сериал песня кітап кітабы ойын фильмі word term book movie song called даже любой like".split(
    " ",
  ),
);
const CALLED = /^(?:назва[лтн]|называ|обозва|обзыва|оскорб|называл)/u;
/** из нас делают идиотов, считают дураками */
const TAKEN_FOR = /^(?:дела(?:ют|ете|л)|держ[аи]т|счита|выставля|приним)/u;
const SAID = /^(?:говорил|говорят|пишут|писали|думал)/u;
const QUOTED_AFTER = /^(?:деп|деді|дейді|деген|деме|емес|қыл|сана|нет)/u;

/** Said of oneself, quoted from somebody, denied, or taken for one (за дураков держат). */
export function excused(scene: Scene, match: Match): boolean {
  const sentence = scene.sentences[match.firstToken];
  const [first, second, third, fourth] = [1, 2, 3, 4].map((n) => wordAt(scene, match.firstToken - n, sentence));
  if (isNegated(scene, match)) return true;
  if (MENTIONED.has(first ?? "") || first === "за" || first === "как" || first === "from")
    return !near(scene, match, ["you"], 2);
  // "показал себя, тварь": the comma parts them
  const parted = scene.document.text
    .slice(Math.max(0, match.start - 4), match.start)
    .trimEnd()
    .endsWith(",");
  if ((!parted && SELF.has(first ?? "")) || SPEAKER.has(second ?? "")) return !near(scene, match, ["you"], 1);
  if ([first, second, third, fourth].some((word) => CALLED.test(word ?? ""))) return true;
  // говорили, что дураки покупают
  if (first === "что" && SAID.test(second ?? "")) return !near(scene, match, ["you"], 2);
  if (SPEAKER.has(wordAt(scene, match.endToken, sentence)) || isQuoted(scene, match)) return true;
  if (TAKEN_FOR.test(first ?? "")) return true;
  return QUOTED_AFTER.test(wordAt(scene, match.endToken, sentence));
}

/** a title: «Идиот» */
const isQuoted = ({ document: { text } }: Scene, { start, end }: Match): boolean =>
  /["«“„']/u.test(text[start - 1] ?? "") && /["»”“']/u.test(text[end] ?? "");

export const isNegated = (scene: Scene, match: Match): boolean => {
  const sentence = scene.sentences[match.firstToken];
  return NOT.has(wordAt(scene, match.firstToken - 1, sentence)) || wordAt(scene, match.endToken, sentence) === "емес";
};

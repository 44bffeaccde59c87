import { type Match, near, type Scene, wordAfter, wordAt } from "./scene.ts";

const NOT = new Set([
  "не",
  "ни",
  "нет",
  "емес",
  "not",
  "never",
  "no",
  "isn't",
  "aren't",
  "don't",
  "doesn't",
  "wasn't",
  "нельзя",
  "nobody",
  "без",
]);
/** between a denial and what it denies: "не все казахи", "not all of them" */
const SHADES = new Set(
  "все всех такие такой все-таки совсем вообще particular all any every such that so really of a an the particularly".split(
    " ",
  ),
);
const SELF = new Set(
  "я меня мной себя собой мы нас сам сама мне мен мені менің өзімді өзім бізді біз басым i i'm im me we we're us myself ourselves".split(
    " ",
  ),
);
const SPEAKER = new Set(["я", "мен", "i", "i'm", "im"]);
/** words that stand between somebody and what he calls himself */
const COPULA = new Set(
  "a an the such just only really very total complete absolute bit of am was were be being feel felt like look looked being'a как просто такой такая такие такие-то был была были всегда опять снова реально точно прям видимо же ну вот наверное конечно полный полная последний последняя".split(
    " ",
  ),
);
const MENTIONED = new Set(
  "означает значит переводится слово слова термин роман книга книгу фильм игра игру сериал песня кітап кітабы ойын фильмі word words term book movie song called calling даже любой like".split(
    " ",
  ),
);
const CALLED = /^(?:назва[лтн]|называ|обозва|обзыва|оскорб|называл|call(?:ed|ing|s)?$)/u;
/** из нас делают идиотов, считают дураками */
const TAKEN_FOR = /^(?:дела(?:ют|ете|л)|держ[аи]т|счита|выставля|приним)/u;
const SAID = /^(?:говорил|говорят|пишут|писали|думал)/u;
const QUOTED_AFTER = /^(?:деп|дед|дей|деген|деме|емес|қыл|сана|нет)/u;

/** Said of oneself, quoted from somebody, denied, or taken for one (за дураков держат). */
export function excused(scene: Scene, match: Match): boolean {
  const sentence = scene.sentences[match.firstToken];
  const [first, second, third, fourth] = [1, 2, 3, 4].map((n) => wordAt(scene, match.firstToken - n, sentence));
  if (isNegated(scene, match) || isReported(scene, match)) return true;
  if (MENTIONED.has(first ?? "") || (first === "за" && second !== "что") || first === "как" || first === "from")
    return !near(scene, match, ["you"], 2);
  if (isSelf(scene, match) || SPEAKER.has(second ?? "")) return !near(scene, match, ["you"], 1);
  if ([first, second, third, fourth].some((word) => CALLED.test(word ?? ""))) return true;
  // говорили, что дураки покупают
  if (first === "что" && SAID.test(second ?? "")) return !near(scene, match, ["you"], 2);
  if ((SPEAKER.has(wordAfter(scene, match)) && goesOn(scene, match)) || isTitle(scene, match)) return true;
  if (TAKEN_FOR.test(first ?? "")) return true;
  return QUOTED_AFTER.test(wordAfter(scene, match));
}

/** "I'm such an idiot", "я просто дура"; "показал себя, тварь": there the comma parts them */
function isSelf(scene: Scene, match: Match): boolean {
  const sentence = scene.sentences[match.firstToken];
  const before = scene.document.text.slice(Math.max(0, match.start - 4), match.start).trimEnd();
  if (before.endsWith(",")) return false;
  let at = match.firstToken - 1;
  while (match.firstToken - at < 6 && COPULA.has(wordAt(scene, at, sentence))) at--;
  return SELF.has(wordAt(scene, at, sentence));
}

/** "дурак я", not "козлы, я ждал": nothing parts them */
const goesOn = ({ document: { text, tokens } }: Scene, { endToken }: Match): boolean =>
  /^\s*$/u.test(text.slice(tokens[endToken - 1]?.end, tokens[endToken]?.start));

/** Between quotation marks, and somebody said it. */
export const isReported = ({ quoted }: Scene, { firstToken, endToken }: Match): boolean =>
  quoted.has(firstToken) && quoted.has(endToken - 1);

/** a title: «Идиот» */
const isTitle = ({ document: { text } }: Scene, { start, end }: Match): boolean =>
  /["«“„']/u.test(text[start - 1] ?? "") && /["»”“']/u.test(text[end] ?? "");

export function isNegated(scene: Scene, match: Match): boolean {
  const sentence = scene.sentences[match.firstToken];
  let at = match.firstToken - 1;
  while (match.firstToken - at < 4 && SHADES.has(wordAt(scene, at, sentence))) at--;
  return NOT.has(wordAt(scene, at, sentence)) || wordAfter(scene, match) === "емес";
}

/** how far before a group somebody may be told off for what he says of it */
const REBUKE = 6;
const REBUKED =
  /^(?:calling|saying|stop|quit|believe|hateful|bigot\S*|называть|называйте|называют|обзыва\S*|оскорбля\S*|перестаньте|хватит|прекратите|расизм|дискриминац\S*|кемсіт\S*|қорла\S*)$/u;

/** "You have to stop calling women disgusting", "hateful to say that …": against hostility, though it names it. */
export function isRebuked(scene: Scene, group: Match): boolean {
  const sentence = scene.sentences[group.firstToken];
  for (let step = 1; step <= REBUKE; step++) {
    if (REBUKED.test(wordAt(scene, group.firstToken - step, sentence))) return true;
  }
  return false;
}

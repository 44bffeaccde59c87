import { follows, type Match, near, type Scene, wordAfter, wordAt } from "./scene.ts";

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
  "все всех такие такой все-таки совсем вообще particular all any every such that so really of a an the particularly будьте to be been being always complete completely total totally at".split(
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
  "a an the such just only really very total complete absolute bit of am was were be being feel felt like love look looked being'a как просто такой такая такие такие-то был была были всегда опять снова реально точно прям видимо же ну вот наверное конечно полный полная последний последняя".split(
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
/** "ақымақ екен деген еді": what the one who said it thought it to be */
const AS_SAID = /^(?:екен|неме|ғой|адам)/u;
/** "ақымақ деп ойлаймын", "мал деген осылар": one's own opinion */
const OWN_OPINION = /^(?:ойла(?!п$|йтын$)|есепте|сана[йм]|білем|айтар|айтам|айтқым|осылар|міне|сендер|сіздер)/u;

/** Said of oneself, quoted from somebody, denied, or taken for one (за дураков держат). */
export function excused(scene: Scene, match: Match): boolean {
  const sentence = scene.sentences[match.firstToken];
  const [first, second, third, fourth] = [1, 2, 3, 4].map((n) => wordAt(scene, match.firstToken - n, sentence));
  if (isNegated(scene, match) || isReported(scene, match)) return true;
  const led = LED_BY.has(first ?? "") && !(first === "за" && second === "что");
  if ((led && follows(scene, match.firstToken)) || (MENTIONED.has(first ?? "") && isNamed(scene, match)))
    return !near(scene, match, ["you"], 2);
  if (isSelf(scene, match) || SPEAKER.has(second ?? "")) return !near(scene, match, ["you"], 1);
  if ([first, second, third, fourth].some((word) => CALLED.test(word ?? ""))) return true;
  // говорили, что дураки покупают
  if (first === "что" && SAID.test(second ?? "")) return !near(scene, match, ["you"], 2);
  // подлецом себя чувствую
  if (wordAfter(scene, match) === "себя" && FEELS.test(wordAfter(scene, match, 2))) return true;
  if ((SPEAKER.has(wordAfter(scene, match)) && goesOn(scene, match)) || isTitle(scene, match)) return true;
  if (TAKEN_FOR.test(first ?? "")) return true;
  return isSaidAfter(scene, match);
}

const FEELS = /^(?:чувств|ощущ|счит)/u;
/** "слово: дурак", not "одно слово – дурак" */
const isNamed = ({ document: { text, tokens } }: Scene, { firstToken }: Match): boolean =>
  !/[–—-]/u.test(text.slice(tokens[firstToken - 1]?.end ?? 0, tokens[firstToken]?.start));

/** за дураков, как дура, from idiots */
const LED_BY = new Set(["за", "как", "from"]);

/** "ақымақ деп айтты", "ақымақ екен деген еді" */
function isSaidAfter(scene: Scene, match: Match): boolean {
  const at = AS_SAID.test(wordAfter(scene, match)) ? 2 : 1;
  const verb = wordAfter(scene, match, at);
  if (at > 1 && !/^(?:деп|дед|дей|деген)/u.test(verb)) return false;
  return QUOTED_AFTER.test(verb) && !(/^де(?:п|ген)$/u.test(verb) && OWN_OPINION.test(wordAfter(scene, match, at + 1)));
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
const goesOn = (scene: Scene, { endToken }: Match): boolean => follows(scene, endToken);

/** Between quotation marks, and somebody said it. */
export const isReported = ({ quoted }: Scene, { firstToken, endToken }: Match): boolean =>
  quoted.has(firstToken) && quoted.has(endToken - 1);

/** a title: «Идиот» */
const isTitle = ({ document: { text } }: Scene, { start, end }: Match): boolean =>
  /["«“„']/u.test(text[start - 1] ?? "") && /["»”“']/u.test(text[end] ?? "");

export function isNegated(scene: Scene, match: Match): boolean {
  const sentence = scene.sentences[match.firstToken];
  let at = match.firstToken - 1;
  while (match.firstToken - at < 5 && SHADES.has(wordAt(scene, at, sentence))) at--;
  return NOT.has(wordAt(scene, at, sentence)) || wordAfter(scene, match) === "емес" || deniesItself(scene, match);
}

/** "руки не из жопы", "are not at all ignorant": a denial in a gap, where the pattern has none */
function deniesItself({ document: { tokens } }: Scene, { firstToken, endToken, pattern }: Match): boolean {
  for (let at = firstToken + 1; at < endToken - 1; at++) {
    const { text } = tokens[at] as { text: string };
    if (DENIAL.has(text) && !pattern.split(NO_LETTER).includes(text)) return true;
  }
  return false;
}
const NO_LETTER = /[^\p{L}']+/u;
const DENIAL = new Set(["не", "not", "never", "no", "isn't", "aren't"]);

/** how far before a group somebody may be told off for what he says of it */
const REBUKE = 6;
const REBUKED =
  /^(?:calling|saying|writing|threatening|claiming|implying|stop|quit|hateful|bigot\S*|называть|называйте|называют|обзыва\S*|оскорбля\S*|перестаньте|хватит|прекратите|расизм|дискриминац\S*|кемсіт\S*|қорла\S*)$/u;

/** "You have to stop calling women disgusting", "hateful to say that …": against hostility, though it names it. */
export function isRebuked(scene: Scene, group: Match): boolean {
  const sentence = scene.sentences[group.firstToken];
  for (let step = 1; step <= REBUKE; step++) {
    if (REBUKED.test(wordAt(scene, group.firstToken - step, sentence))) return true;
  }
  return false;
}

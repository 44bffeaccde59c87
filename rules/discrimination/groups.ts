import { firstFrom, isToldOf } from "elek/rule";
import { contempt, explainedBy, FONDLY_CALLED, isWriter, namesPeople } from "./english.ts";
import { excused, isNegated, isRebuked, isReported } from "./excuses.ts";
import { between, type Match, near, type Scene, tagged, wordAfter, wordAt, wordOf } from "./scene.ts";

/** What is said against a group, and how surely. */
export interface Hostility {
  readonly group: Match;
  readonly against: Match;
  readonly confidence: number;
}

/** words between a group and a predicate about it */
const REACH = 5;
/** and where all of them are meant: "орыстардың бәрі …", "все узбеки …" */
const FAR = 10;
const ALL = new Set("все всех всем всякий любой каждый бәрі барлығы бәрін бәріне барлық all every any".split(" "));

const isWhole = (scene: Scene, group: Match): boolean =>
  ALL.has(wordAfter(scene, group)) || ALL.has(wordAt(scene, group.firstToken - 1, scene.sentences[group.firstToken]));

/** tokens back to the group that a pronoun of the next sentence means */
const BACK = 24;

/** Hostility to the people that a group's name stands for, or contempt of them. */
export function hostility(scene: Scene, group: Match): Hostility | undefined {
  if (group.language === "en") return hostilityInEnglish(scene, group);
  if (isNegated(scene, group) || isReported(scene, group) || isRebuked(scene, group) || isOwn(scene, group))
    return undefined;
  if (isToldOf(scene.document, scene.sentences, group.firstToken)) return undefined;
  const found = (against: Match | undefined, confidence: number): Hostility | undefined =>
    against && !isNegated(scene, against) && !isReported(scene, against) && !hates(scene, group, against)
      ? { group, against, confidence }
      : undefined;
  // "орыс кетсін" means people; the bare name before a noun, its goods: "қытай тауарын алмау керек"
  const bare = group.entry.tag === "nation";
  const reach = bare ? 0 : isWhole(scene, group) ? FAR : REACH;
  return (
    found(near(scene, group, ["hostile"], reach), 0.86) ??
    found(linked(scene, group, near(scene, group, ["vile", "trait"], 5)), 0.86) ??
    found(linked(scene, group, named(scene, group)), 0.86) ??
    found(swornAt(scene, group), 0.86) ??
    found(near(scene, group, ["cold"], bare ? 0 : 2), 0.7)
  );
}

function hostilityInEnglish(scene: Scene, group: Match): Hostility | undefined {
  if (isReported(scene, group) || isRebuked(scene, group) || isOwn(scene, group) || isWriter(scene, group))
    return undefined;
  const said = contempt(scene, group);
  if (said) return { group, ...said };
  if (
    isNegated(scene, group) ||
    !namesPeople(scene, group) ||
    isToldOf(scene.document, scene.sentences, group.firstToken)
  )
    return undefined;
  const against =
    linked(scene, group, near(scene, group, ["vile", "trait"], 5)) ??
    linked(scene, group, named(scene, group)) ??
    swornAt(scene, group);
  // "fat women", "ugly men" may be said with a smile
  if (against?.entry.tag === "trait" && against.endToken === group.firstToken && FONDLY_CALLED.has(group.entry.message))
    return undefined;
  return against && !isNegated(scene, against) ? { group, against, confidence: 0.86 } : undefined;
}

/** "people like me", "таких женщин, как я": the writer's own */
function isOwn(scene: Scene, group: Match): boolean {
  if (group.language === "en" && wordAt(scene, group.firstToken - 1, scene.sentences[group.firstToken]) === "us")
    return true;
  for (let step = 1; step <= 3; step++) {
    if (LIKE.has(wordAfter(scene, group, step))) return ONESELF.has(wordAfter(scene, group, step + 1));
  }
  return false;
}
const LIKE = new Set(["like", "как", "вроде"]);
const ONESELF = new Set(["me", "us", "myself", "я", "мы", "меня", "нас"]);

/** "Women will hate the pockets": they do the hating */
function hates(scene: Scene, group: Match, against: Match): boolean {
  if (against.firstToken < group.endToken || !HATE.test(wordOf(scene, against))) return false;
  return !between(scene, group.endToken, against.firstToken).some((text) => SPEAKERS.has(text));
}
const HATE = /^(?:hates?|despises?|detests?|loathes?)$/u;
const SPEAKERS = new Set(["i", "we", "i'd", "we'd", "everyone", "everybody"]);

/** An obscene word beside a group abuses it, unless it is thrown in: "старухи бля", "какие нахуй бюджетники". */
function swornAt(scene: Scene, group: Match): Match | undefined {
  const word = near(scene, group, ["obscene"], 0);
  return word && !THROWN_IN.test(wordOf(scene, word)) ? word : undefined;
}
const THROWN_IN = /^(?:бля|блять|блядь|бл[яа]ха|блеать|на ?ху[йя]|нах|похуй|пиздец|пздц)$/u;

/** женщинам, әйелге: to them, or for them; what stands beside is another thing: "женщинам собака понравилась" */
const FOR_THEM = /(?:[ая]м|ами|ями|[ғгқк][ае]|мен)$/u;

function named(scene: Scene, group: Match): Match | undefined {
  const last = scene.document.tokens[group.endToken - 1]?.text ?? "";
  const name = near(scene, group, FOR_THEM.test(last) ? ["insult"] : ["insult", "beast", "brute"], 4);
  return name && !excused(scene, name) ? name : undefined;
}

/** "Women think they're special. I hate them." */
export function hostilityBefore(scene: Scene, against: Match): Hostility | undefined {
  if (isNegated(scene, against) || isReported(scene, against)) return undefined;
  const explained = against.language === "en" ? explainedBy(scene, against) : undefined;
  if (explained || against.entry.tag === "heldAgainst")
    return explained && { group: explained, against, confidence: 0.7 };
  const group =
    lastBefore(tagged(scene, "group"), against.firstToken) ?? lastBefore(tagged(scene, "single"), against.firstToken);
  if (
    !group ||
    against.firstToken - group.endToken > BACK ||
    isToldOf(scene.document, scene.sentences, against.firstToken)
  )
    return undefined;
  const sentences = (scene.sentences[against.firstToken] ?? 0) - (scene.sentences[group.firstToken] ?? 0);
  return sentences > 1 || isReported(scene, group) || isRebuked(scene, group)
    ? undefined
    : { group, against, confidence: 0.7 };
}

/** The last of matches in text order that begins before a token. */
const lastBefore = (matches: readonly Match[], token: number): Match | undefined =>
  matches[firstFrom(matches, token) - 1];

const LINK = new Set(
  (
    "все всё такие эти это всегда же одни очень самые какие просто сплошь сплошные реально поголовно до одного как один вообще и да самый всё-таки тоже у нас тут нынче сами сейчас теперь " +
    "бәрі барлығы өте деген нағыз кілең тек өңшең сондай бір деген ғой халық адам адамдар да де болады " +
    "are is the an a all r so just really absolutely totally completely always only such very like you them these those people were be being too bunch of nothing but seriously most the kind naturally simply obviously can can't stop themselves from without doubt in on this planet and"
  ).split(" "),
);

/** "казахи все тупые", not "русские субтитры тупые" */
function linked(scene: Scene, group: Match, quality: Match | undefined): Match | undefined {
  if (!quality) return undefined;
  const from = Math.min(group.endToken, quality.endToken);
  const to = Math.max(group.firstToken, quality.firstToken);
  return between(scene, from, to).every((text) => LINK.has(text)) ? quality : undefined;
}

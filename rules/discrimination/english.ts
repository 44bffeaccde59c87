import { firstFrom, isToldOf } from "elek/rule";
import { isNegated, isReported } from "./excuses.ts";
import { ADDRESSED, between, type Match, type Scene, tagged, wordAfter, wordAt } from "./scene.ts";
import { words } from "./words.ts";

/** What is said against a group, and how surely. */
export interface Contempt {
  readonly against: Match;
  readonly confidence: number;
}

/** candidates of a kind that are looked at on either side of a group */
const LOOKED_AT = 4;
/** words between a group and what is said of it, of a group with something added to its name, and of a wish's object */
const NEAR = 5;
const FAR = 10;
const WISHED = 4;
/** words between a verb and its object */
const OBJECT = 4;

/** What may stand between a verb and the people that it is done to. */
const DETERMINERS = words(
  "all these those the every any such a an of you them some most each many other another that this their your our more bloody fucking damn damned stupid dirty filthy lazy fat entire whole single last next having working being around goddamn bunch lot group kind sort kinds with by for to than from on in dead trans people lives and or both my next",
);
/** What may stand between people and what they are said to be or do. */
const LINKS = words(
  "are is were was be being been just really all always only so very too simply obviously clearly naturally usually mostly can't cannot stop themselves from without doubt planet totally completely absolutely seriously literally both nothing but these those can could will would should must may might also still often never not ever truly even like such a an the you all's lives life out here today everywhere together and again as do does did actually generally frankly honestly have has by nature probably fucking bloody",
);
/** What adds to a group's name: "women who …", "people like you", "Muslims in this country". */
const ADDED = words(
  "i we i've i'd we've being into who that like in from with at on around over under of living which whose where of you",
);

/** Words that are no head of a noun phrase: after them, "gay", "female" and "Muslim" name people. */
const NO_HEAD = words(
  "is are was were be been am isn't aren't wasn't weren't who that which like and or but nor so if when while because as than in on at by from to of with for without about around over under before after until since not never no can can't cannot could couldn't will won't would wouldn't should shouldn't must mustn't may might do don't does doesn't did didn't has have had ought need needs deserve deserves make makes made making get gets got go goes went belong belongs smell smells stink stinks reek disgust disgusts sicken ruin ruins steal steals breed know knows think thinks just only always all also too again here there everywhere today tonight tomorrow now really simply still ever i we you he she they it this these those every live lives come comes came want wants say says said take takes took run runs lie lies cheat cheats rob robs refuse out once instead please again after already yet back anyway first spread commit need",
);
/** Names of a ground that are nouns of people by their own form, whatever follows. */
const PLURAL = /(?:s|men|women|people|folk|children|ppl|gypsy)$/u;
/** and that are adjectives all the same */
const ADJECTIVE = /^(?:homeless|christians?'|jewish|gypsy)$/u;

/** Whether a group's name stands for people here, not before a noun of its own: "the gay bar", "a female connector". */
export function namesPeople(scene: Scene, group: Match): boolean {
  const { document } = scene;
  const last = document.tokens[group.endToken - 1];
  const next = document.tokens[group.endToken];
  if (last === undefined || next === undefined || scene.sentences[group.endToken] !== scene.sentences[group.firstToken])
    return true;
  if (PLURAL.test(last.text) && !ADJECTIVE.test(last.text)) return true;
  if (
    group.entry.tag !== "single" &&
    group.endToken - group.firstToken > 1 &&
    !/^(?:gay|female|male|trans)$/u.test(last.text)
  )
    return true;
  if (/[^\s]/u.test(document.text.slice(last.end, next.start)) || next.kind !== "word") return true;
  return (
    NO_HEAD.has(next.text) ||
    BARRED.has(next.text) ||
    AGAINST.some((tag) => tagged(scene, tag).some((m) => m.firstToken === group.endToken))
  );
}
const AGAINST = ["so", "hostile", "doom"] as const;

/** Contempt of a group in an English sentence. */
export function contempt(scene: Scene, group: Match): Contempt | undefined {
  if (!namesPeople(scene, group) || isToldOf(scene.document, scene.sentences, group.firstToken)) return undefined;
  const denied = isDenied(scene, group);
  if (denied === "no" && ON_A_SIGN.has(wordAfter(scene, group))) return { against: group, confidence: 0.86 };
  if (denied !== "") {
    // "not all of them"; "no Muslim can ever be trusted"
    const esteem = denied === "no" ? first(after(scene, group, "esteem", NEAR)) : undefined;
    return esteem && { against: esteem, confidence: 0.8 };
  }
  const reach = isAddedTo(scene, group) ? FAR : NEAR;
  const said =
    group.entry.tag === "single"
      ? undefined
      : after(scene, group, "so", reach).find((so) => isSaidOf(scene, group, so));
  const against =
    said ??
    before(scene, group, "at", OBJECT).find((at) => isDoneTo(scene, at, group)) ??
    before(scene, group, "harm", OBJECT).find(
      (harm) => wordAfter(scene, harm) !== "of" && isDoneTo(scene, harm, group) && isMeant(scene, harm),
    ) ??
    smeared(scene, group) ??
    crowded(scene, group) ??
    barred(scene, group) ??
    wishedUpon(scene, group) ??
    approvedOf(scene, group) ??
    [...after(scene, group, "hostile", reach), ...before(scene, group, "hostile", NEAR)].find((one) =>
      stands(scene, one),
    );
  return against && { against, confidence: 0.86 };
}

/** "no Uzbeks allowed" */
const ON_A_SIGN = words("allowed admitted welcome wanted");
const first = <T>(found: readonly T[]): T | undefined => found[0];
const stands = (scene: Scene, against: Match): boolean => !isNegated(scene, against) && !isReported(scene, against);

/** Matches of a tag that begin after a group, and the one that it stands within: "are blondes stupid". */
function after(scene: Scene, group: Match, tag: string, within: number): Match[] {
  const all = tagged(scene, tag);
  const found: Match[] = [];
  for (let at = Math.max(0, firstFrom(all, group.endToken) - 2); at < all.length && found.length < LOOKED_AT; at++) {
    const one = all[at] as Match;
    if (one.firstToken > group.endToken + within) break;
    const encloses = one.firstToken < group.firstToken && one.endToken > group.endToken;
    if ((encloses || one.firstToken >= group.endToken) && sameSentence(scene, one, group)) found.push(one);
  }
  return found;
}

/** Matches of a tag that end before a group, the nearest first. */
function before(scene: Scene, group: Match, tag: string, within: number): Match[] {
  const all = tagged(scene, tag);
  const found: Match[] = [];
  for (let at = firstFrom(all, group.firstToken) - 1; at >= 0 && found.length < LOOKED_AT; at--) {
    const one = all[at] as Match;
    if (one.firstToken < group.firstToken - FAR - within) break;
    if (
      one.endToken <= group.firstToken &&
      one.endToken >= group.firstToken - within &&
      sameSentence(scene, one, group)
    )
      found.push(one);
  }
  return found;
}

const sameSentence = ({ sentences }: Scene, a: Match, b: Match): boolean =>
  sentences[a.firstToken] === sentences[b.firstToken];

const isAddedTo = (scene: Scene, group: Match): boolean =>
  ADDED.has(wordAfter(scene, group)) || ALL.has(wordAt(scene, group.firstToken - 1, scene.sentences[group.firstToken]));
const ALL = words("all every any most");

/** "Muslims are just filthy", "women who drive are a danger"; not "Muslims' phones are", where others are spoken of. */
const isSaidOf = (scene: Scene, group: Match, so: Match): boolean =>
  stands(scene, so) &&
  !isParticular(scene, group) &&
  !SOME.has(wordAt(scene, group.firstToken - 1, scene.sentences[group.firstToken])) &&
  !(UNABLE.test(scene.document.tokens[so.firstToken]?.text ?? "") && IN_NEED.has(group.entry.message)) &&
  (ADDED.has(wordAfter(scene, group)) ||
    between(scene, group.endToken, so.firstToken).every((text) => LINKS.has(text)));

/** "some men are lazy": not their kind */
const SOME = words("some few several certain");
/** what the old and the disabled can't do is a complaint of theirs */
const UNABLE = /^(?:can't|cannot|cant|couldn't)$/u;
const IN_NEED: ReadonlySet<string> = new Set(["age", "disability", "language"]);

/** "the girls at the desk": those who stand there, not all of their kind */
function isParticular(scene: Scene, group: Match): boolean {
  const before = wordAt(scene, group.firstToken - 1, scene.sentences[group.firstToken]);
  return (
    group.entry.message === "sex" &&
    (before === "the" || NUMBER.test(before)) &&
    PLACES.has(wordAfter(scene, group)) &&
    !between(scene, group.endToken, group.endToken + 4).some((text) => EVERYWHERE.has(text))
  );
}
const NUMBER = /^(?:two|three|both|\d+)$/u;
const PLACES = words("at in behind on from");
const EVERYWHERE = words("country world city society town government power charge");

const isDoneTo = (scene: Scene, at: Match, group: Match): boolean =>
  stands(scene, at) &&
  !isToldOf(scene.document, scene.sentences, at.firstToken) &&
  isFelt(scene, at) &&
  between(scene, at.endToken, group.firstToken).every((text) => DETERMINERS.has(text));

const LOATHES = /^(?:hate|despise|detest|loathe|abhor)s?$/u;
const SCORN = /\b(?:hatred|contempt|disdain|scorn|loathing|revulsion)\b/iu;
const ADVERB = /ly$|^(?:just|do|so|fucking|still|also|always|all|really|both|and|but|why|utter|pure)$/u;
const FEELERS = words("i we i'd we'd everyone everybody god people i've may ihate");
/** words before a feeling in which who feels it stands */
const FEELER = 8;

/** Hatred counts where who writes feels it: not "they hate foreigners here", "the hatred towards immigrants is sad". */
function isFelt(scene: Scene, at: Match): boolean {
  const sentence = scene.sentences[at.firstToken];
  if (SCORN.test(scene.document.text.slice(at.start, at.end)))
    return between(scene, Math.max(0, at.firstToken - FEELER), at.endToken).some((text) => FEELERS.has(text));
  if (!LOATHES.test(scene.document.tokens[at.firstToken]?.text ?? "")) return true;
  let back = at.firstToken - 1;
  while (ADVERB.test(wordAt(scene, back, sentence))) back--;
  const who = wordAt(scene, back, sentence);
  return who === "" || FEELERS.has(who);
}

/** how far before a deed it may be told who means to do it */
const INTENT = 6;
const MEANS = words(
  "i i'll i'm i'd we we'll we're we'd let's lets should must ought gonna gotta wanna please somebody someone just don't going about will would could ready time shall",
);
/** "shot some women with this camera" is told, no call */
const PAST = /ed$|^(?:shot|hung|burnt|beaten)$/u;
const OTHERS = words("they he she who it nazis people that to've was were been being by");

/** A deed is meant where who writes is to do it, or calls for it; not where others did: "they wanted to deport all …". */
function isMeant(scene: Scene, harm: Match): boolean {
  const sentence = scene.sentences[harm.firstToken];
  for (let step = 1; step <= INTENT; step++) {
    const text = wordAt(scene, harm.firstToken - step, sentence);
    if (text === "") return !PAST.test(scene.document.tokens[harm.firstToken]?.text ?? "");
    if (MEANS.has(text)) return true;
    if (OTHERS.has(text)) return false;
  }
  return false;
}

/** "I would love to see those women suffer" */
function wishedUpon(scene: Scene, group: Match): Match | undefined {
  const wish = before(scene, group, "wishing", WISHED).find((one) => isDoneTo(scene, one, group));
  const doom = wish && after(scene, group, "doom", 3).find((one) => stands(scene, one));
  return doom && !between(scene, group.endToken, doom.firstToken).includes("never") ? doom : undefined;
}

/** "Killing a gypsy shouldn't be a crime" */
const approvedOf = (scene: Scene, group: Match): Match | undefined =>
  before(scene, group, "harming", 3).find(
    (one) =>
      isDoneTo(scene, one, group) && wordAt(scene, one.firstToken - 1, scene.sentences[one.firstToken]) === "keep",
  );

/** "I don't let Africans into my taxi", not "don't let women down" */
function barred(scene: Scene, group: Match): Match | undefined {
  return BARRED.has(wordAfter(scene, group))
    ? before(scene, group, "bar", 2).find((one) => isDoneTo(scene, one, group))
    : undefined;
}
const BARRED = words(
  "on here among into near touch in inside anywhere drive work run handle around teach treat serve cook",
);

/** "Lazy Mexicans again": an adjective that looks down on all of them; of women and the old it may be fond */
const smeared = (scene: Scene, group: Match): Match | undefined =>
  FONDLY_CALLED.has(group.entry.message) || !PLURAL.test(scene.document.tokens[group.endToken - 1]?.text ?? "")
    ? undefined
    : before(scene, group, "smear", 0).find((one) => one.endToken === group.firstToken && stands(scene, one));
export const FONDLY_CALLED: ReadonlySet<string> = new Set(["sex", "age"]);

/** "Too many foreigners in this city", not "too many women ordered it". */
function crowded(scene: Scene, group: Match): Match | undefined {
  const next = wordAfter(scene, group);
  return next === "" || PLACED.has(next)
    ? before(scene, group, "crowd", 2).find((one) => isDoneTo(scene, one, group))
    : undefined;
}
const PLACED = words("in here everywhere around now already lately there");

/** Which word denies a group, if one does: "no immigrant", "not all of them". */
function isDenied(scene: Scene, group: Match): string {
  const sentence = scene.sentences[group.firstToken];
  for (let step = 0; step <= 3; step++) {
    const text = wordAt(scene, group.firstToken - step, sentence);
    if (text === "not" && wordAt(scene, group.firstToken - 1, sentence) === "single") return "no";
    if (text === "no" || text === "not" || text === "none") return text === "none" ? "no" : text;
    if (step > 0 && !SHADES.has(text)) return "";
  }
  return "";
}
const SHADES = words("a an all every any of the these those such single other");

/** tokens on to the group that explains what is held against somebody */
const ON = 14;
const PRONOUN = words("they they're you you're he he's she she's it it's he'd it'd");
/** how far into its sentence a group stands that tells of what kind somebody is */
const PREDICATE = 5;

/** "Of course they are stupid. They are Muslims after all.": the group is named in the sentence after. */
export function explainedBy(scene: Scene, against: Match): Match | undefined {
  const { sentences } = scene;
  const groups = [...tagged(scene, "group"), ...tagged(scene, "single")];
  return groups.find((group) => {
    const apart = (sentences[group.firstToken] ?? 0) - (sentences[against.firstToken] ?? 0);
    if (group.language !== "en" || apart !== 1 || group.firstToken - against.endToken > ON) return false;
    if (isToldOf(scene.document, sentences, against.firstToken)) return false;
    let opens = group.firstToken;
    while (sentences[opens - 1] === sentences[group.firstToken]) opens--;
    return group.firstToken - opens <= PREDICATE && PRONOUN.has(scene.document.tokens[opens]?.text ?? "");
  });
}

/** "as a queer person", "I'm a gay man": who writes is one of them */
export function isWriter(scene: Scene, group: Match): boolean {
  const sentence = scene.sentences[group.firstToken];
  let at = group.firstToken - 1;
  while (ARTICLE.has(wordAt(scene, at, sentence))) at--;
  const text = wordAt(scene, at, sentence);
  if (text === "as" && REBORN.has(wordAt(scene, at - 1, sentence))) return false;
  if (text === "as") return !between(scene, group.endToken, group.endToken + 4).some((word) => ADDRESSED.has(word));
  return text === "i'm" || text === "im" || (text === "am" && wordAt(scene, at - 1, sentence) === "i");
}
const REBORN = words("up reborn born living");
const ARTICLE = words("a an the proud single young old");

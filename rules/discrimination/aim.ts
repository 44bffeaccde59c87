import { follows, type Match, near, type Scene, wordAfter, wordAt, wordOf } from "./scene.ts";

/** How surely an animal's name is thrown at somebody; 0 where it may be the animal. */
export function aimed(scene: Scene, match: Match): number {
  if (saysYouAre(scene, match)) return 0.9;
  const brute = match.entry.tag === "brute";
  // "баран, а не мастер"
  if (wordAfter(scene, match) === "а" && wordAfter(scene, match, 2) === "не" && near(scene, match, ["person"], 2))
    return 0.86;
  if (HAIL.has(wordAt(scene, match.firstToken - 1, scene.sentences[match.firstToken]))) return 0.86;
  if (brute ? near(scene, match, ["you"], 2) : isYou(scene, match)) return 0.88;
  if (near(scene, match, ["insult", "obscene", "slur", "beast", "brute", ...(brute ? ["trait"] : [])], 0)) return 0.86;
  const beside = near(scene, match, ["person"], 0);
  // "the towels are trash, they shed"
  if (beside && !(match.language === "en" && OF_THINGS.test(wordOf(scene, beside)))) return 0.8;
  if (isCalled(scene, match)) return 0.8;
  if (areYou(scene, match)) return 0.86;
  if (isPlural(scene, match) && near(scene, match, ["obscene"], 4)) return 0.8;
  if (isWhatA(scene, match) && near(scene, match, ["doing", "person"], 4)) return 0.75;
  return callsOut(scene, match) ? 0.75 : 0;
}

/** "курьер мамбет екен", "менеджер даун натуральный" */
const TURNS_OUT = /^(?:екен|екендер|ғой|гой|натуральн|настоящ|конченн?|неме)/u;
/** "курьерлері қандай мал", "мынадай колхозник сатушы" */
const SUCH_A = /^(?:қандай|кандай|нағыз|нагыз|мынадай|мындай|сондай|тұрған|просто|какой-то|натуральн|конченн?)/u;
/** words on both sides of which who is called a name may stand */
const SAID_OF = 6;

/** Somebody named before is said to be one. */
export function isCalled(scene: Scene, match: Match): boolean {
  const sentence = scene.sentences[match.firstToken];
  if (ONLY_A_STATE.test(wordOf(scene, match))) return false;
  if (TURNS_OUT.test(wordAt(scene, match.endToken, sentence)))
    return (near(scene, match, ["person"], SAID_OF)?.endToken ?? Number.POSITIVE_INFINITY) <= match.firstToken;
  return SUCH_A.test(wordAt(scene, match.firstToken - 1, sentence)) && near(scene, match, ["person"], 1) !== undefined;
}
/** "курьер соқыр екен" may be said in pity */
const ONLY_A_STATE = /^(?:инвалид|аутист|калек|бабк|старух|нищ|бедняк|мүгедек|соқыр|мылқау|саңырау|оралман)/u;

/** "ты коза", "вас, собаки": who is called that; not "тебе и собака мила", whose it is */
export function isYou(scene: Scene, match: Match): boolean {
  const you = near(scene, match, ["you"], 1);
  if (you === undefined) return false;
  const [left, right] = you.firstToken < match.firstToken ? [you, match] : [match, you];
  return !OBLIQUE.test(wordOf(scene, you)) || /[,!:–—-]/u.test(scene.document.text.slice(left.end, right.start));
}
const OBLIQUE = /^(?:теб[яе]|вас|вам|саған|сізге|сені|сізді)$/u;

/** "you are just a whore": an English name that you are linked to */
export function areYou(scene: Scene, match: Match): boolean {
  if (match.language !== "en") return false;
  const sentence = scene.sentences[match.firstToken];
  let at = match.firstToken - 1;
  let linked = false;
  while (LINKING.has(wordAt(scene, at, sentence)) && match.firstToken - at < SAID_OF) {
    linked ||= /^(?:are|r|were)$/u.test(wordAt(scene, at, sentence));
    at--;
  }
  const who = wordAt(scene, at, sentence);
  return /^(?:you're|youre|ur)$/u.test(who) || (linked && /^(?:you|u|ya)$/u.test(who));
}

const LINKING = new Set(
  "is are was were be been being am isn't 's just such a an the really literally absolutely truly nothing but like so real total complete".split(
    " ",
  ),
);
/** of several, it may be goods: "they are absolute garbage" */
const OF_THINGS = /^the(?:y|y're)$/u;
/** "the seller is a piece of trash", "piece of shit courier", "garbage of a person": goods are called so as well */
export function isSaidOfSomebody(scene: Scene, match: Match): boolean {
  if (/\b(?:person|people|human)\b/iu.test(scene.document.text.slice(match.start, match.end))) return true;
  const sentence = scene.sentences[match.firstToken];
  let at = match.firstToken - 1;
  while (LINKING.has(wordAt(scene, at, sentence))) at--;
  const somebody = near(scene, match, ["you", "person"], match.firstToken - at);
  if (!somebody || OF_THINGS.test(wordOf(scene, somebody))) return false;
  return somebody.endToken === at + 1 || somebody.firstToken === match.endToken;
}

const POINTING =
  /^(?:эт(?:от|ого|ому|им|их|и|ой|а|у|ими|ом)|так(?:ой|ого|ому|им|их|ие|ая|ими)|как(?:ой|ие|ая|ого)|вс(?:е|ех|ем)|кажд|очередн|мерзк|наст|конченн?|какой-то|мынау|анау|осы|бұл|what|such|this|these|those)/u;

/** "этот козёл", "козёл, верни деньги", "одно слово – бараны!" */
export function pointedAt(scene: Scene, match: Match): boolean {
  const { document, sentences } = scene;
  const sentence = sentences[match.firstToken];
  const previous = wordAt(scene, match.firstToken - 1, sentence);
  // "этих двух проституток"
  const pointing = SEVERAL.test(previous) ? wordAt(scene, match.firstToken - 2, sentence) : previous;
  if (POINTING.test(pointing)) return true;
  const end = document.tokens[match.endToken - 1]?.end ?? 0;
  const mark = document.text.slice(end, end + 2).trimStart()[0] ?? "";
  if (previous === "" && (mark === "," || mark === "!")) return true;
  return mark === "!" && /[-–—:]\s*$/u.test(document.text.slice(Math.max(0, match.start - 4), match.start));
}

const SEVERAL = /^(?:дв(?:ух|ое|оих|ум|умя)|тр(?:[её]х|[её]м|ое|оих)|обо(?:их|им)|нескольких)$/u;

/** "что за овца сидит на кассе", "какая-то курица отвечает" */
function isWhatA(scene: Scene, match: Match): boolean {
  const sentence = scene.sentences[match.firstToken];
  const previous = wordAt(scene, match.firstToken - 1, sentence);
  if (previous === "за" && wordAt(scene, match.firstToken - 2, sentence) === "что") return true;
  return previous === "то" && /^как/u.test(wordAt(scene, match.firstToken - 2, sentence));
}

const PLURAL = /(?:[дтл][ае]р|ы|и|ины|ье)$/u;
/** in Kazakh words ы is no ending of many: малшы, қозы */
const KAZAKH_LETTER = /[әіңғүұқөһ]/u;
const KAZAKH_PLURAL = /[дтл][ае]р$/u;
const isPlural = (scene: Scene, match: Match): boolean =>
  (match.language === "kk" || KAZAKH_LETTER.test(wordOf(scene, match)) ? KAZAKH_PLURAL : PLURAL).test(
    wordOf(scene, match),
  );
/** ей, есек */
const HAIL = new Set(["е", "эй", "ей", "әй", "эу", "ау"]);
const CALL = new Set(
  "е эй ей ой эх вот ну одни сплошные все какие просто настоящие нағыз барлығы бәрі кілең".split(" "),
);

/** "дауны работают", "мамбет какой-то упаковывал": he does what only people do */
export const atWork = (scene: Scene, match: Match): boolean =>
  !PLAIN.test(wordOf(scene, match)) && near(scene, match, ["doing"], 2) !== undefined;
/** words that also name people without contempt, and they work too */
const PLAIN = /^(?:инвалид|аутист|калек|бабк|старух|нищ|бедняк|мүгедек|соқыр|мылқау|саңырау|оралман|колхоз)/u;

/** "чабан", "колхоз": a trade or a farm, unless it is thrown */
export const isTrade = (scene: Scene, match: Match): boolean => /^(?:чабан|колхоз$)/u.test(wordOf(scene, match));

/** "Малдар!" "Вот козлы": many of them, called out at the start or the end of a sentence in which somebody is spoken to */
export function callsOut(scene: Scene, match: Match): boolean {
  if (!isPlural(scene, match)) return false;
  const sentence = scene.sentences[match.firstToken];
  const previous = wordAt(scene, match.firstToken - 1, sentence);
  const following = wordAt(scene, match.endToken, sentence);
  const ends = following === "" || !follows(scene, match.endToken);
  if ((CALL.has(previous) && (ends || match.entry.tag !== "beast")) || following === "одни") return true;
  // "Ведьмы?" is asked about them
  if (previous === "" && following === "") return !/^\s*\?/u.test(scene.document.text.slice(match.end, match.end + 3));
  return (previous === "" || following === "") && isSpokenTo(scene, match);
}

/** a text of one word that is called out at nobody: an entry of a dictionary, a title, a search */
export const standsAlone = (scene: Scene, match: Match): boolean =>
  isOneWord(scene) && !scene.document.text.includes("!") && !saysYouAre(scene, match);
/** many of them, called names: "Оңбағандар"; not what they look like: "толстухи" */
export const namesMany = (scene: Scene, match: Match): boolean =>
  isPlural(scene, match) && !OF_BODY.test(wordOf(scene, match));
const OF_BODY = /^(?:толст|коротыш|старух|очкар|дылд)/u;
/** no name that anybody is called: an adjective without its noun, a case that depends on a verb */
const DEPENDENT = /(?:[ыи]й|[ая]я|[^ь]е|[ыи]х|ого|ому|ия|ов|ами?|ах|ом|у|ю)$/u;
export const depends = (scene: Scene, match: Match): boolean => DEPENDENT.test(wordOf(scene, match));

function isOneWord({ document: { tokens } }: Scene): boolean {
  let words = 0;
  for (const { kind } of tokens) if (kind === "word" && ++words > 1) return false;
  return true;
}

/** how far around a word somebody may be spoken to */
const EARSHOT = 12;

function isSpokenTo({ document, sentences }: Scene, { firstToken, endToken }: Match): boolean {
  const sentence = sentences[firstToken];
  for (let at = firstToken - EARSHOT; at < endToken + EARSHOT; at++) {
    const outside = at < firstToken || at >= endToken;
    if (outside && sentences[at] === sentence && isSecondPerson(document.tokens[at]?.text ?? "")) return true;
  }
  return false;
}

/** сың, сыңдар, ңдар: Kazakh words that speak to somebody */
const SECOND_PERSON = /[а-яёәіңғүұқөһ]{2}(?:с[ыіи][ңн](?:д[ае]р)?|с[ыі]з(?:д[ае]р)?|[ңн]д[ае]р(?:ш[ыі])?)$/u;
/** есексің, малсыңдар, and in Latin letters */
const YOU_ARE = /с[ыіи][ңн]?(?:д[ае]р)?$|s[iıy][nñ](?:d[ae]r)?$/u;
/** ит екенсің */
const YOU_TURN_OUT = /^(?:екен|боп|болып)с[ыіи][ңнз]/u;

/** words between an animal that is hinted at and who is meant by it: "люди такие, извините, свиньи" */
const NEARBY = 3;
/** свиней, собаку, собак: what is done to it, not what somebody is */
const OBLIQUE_NOUN =
  /(?:[аыоя]ми?|[ая]х|ов|ев|ей|ой|у|ю)$|^(?:собак|коров|обезьян|мартышек|макак|овец|куриц|коз|крыс|псин|жаб|мышей)$/u;
/** beasts that are people */
const MAN = /^(?:ватни|хам|наркоман|алкогол|импотент|лаке|шест[её]р|дикар|варвар|людоед)/u;
const THIS = /^(?:эт(?:от|ого|ому|им|их|и|ой|а|у|ими|ом)|так(?:ой|ого|ому|им|их|ие|ая|ими|ую))$/u;

/**
 * An animal or a thing that the sentence may mean as such, "собаки лают", "вывоз мусора": it hints at somebody where it
 * is pointed at or is said of one.
 */
export function mayMeanSomebody(scene: Scene, match: Match): boolean {
  const sentence = scene.sentences[match.firstToken];
  if ([1, 2].some((step) => THIS.test(wordAt(scene, match.firstToken - step, sentence)))) return true;
  if (near(scene, match, ["trait", "insult", "slur", "brute", "hint"], 1)) return true;
  if (MAN.test(wordOf(scene, match))) return true;
  if (OBLIQUE_NOUN.test(wordOf(scene, match))) return false;
  const subject = near(scene, match, ["person"], NEARBY);
  return (subject !== undefined && subject.firstToken < match.firstToken) || isYou(scene, match);
}
export const saysYouAre = (scene: Scene, match: Match): boolean =>
  YOU_ARE.test(wordOf(scene, match)) ||
  YOU_TURN_OUT.test(wordAt(scene, match.endToken, scene.sentences[match.firstToken]));
/** возвращайте, извинитесь, не умеете */
const SECOND_PERSON_RU = /[а-яё]{2}(?:[йи]те(?:сь)?|ете(?:сь)?|[еи]шь(?:ся)?)$/u;
const isSecondPerson = (word: string): boolean => SECOND_PERSON.test(word) || SECOND_PERSON_RU.test(word);

/** "тупее пробки" */
const COMPARATIVE = /(?:ее|ей)$/u;
/** words that are no head of their own: "вы тупые что ли" */
const PARTICLE = /^(?:.{1,2}|что|или|как|раз|там|тут|уже|все|если)$/u;

/** "тупой продавец", "продавцы тупые": not "продавец дал тупой нож", where a noun of its own follows */
export function describes(scene: Scene, trait: Match, target: Match): boolean {
  if (target.firstToken >= trait.endToken) return true;
  const following = wordAt(scene, trait.endToken, scene.sentences[trait.firstToken]);
  return (
    following === "" ||
    COMPARATIVE.test(wordOf(scene, trait)) ||
    PARTICLE.test(following) ||
    near(scene, trait, ["obscene", "trait", "insult", "beast", "brute"], 0) !== undefined
  );
}

/** "этих поехавших", "такой тупой!": a trait of mind stands for whoever has it */
export const namesByTrait = (scene: Scene, trait: Match): boolean =>
  THIS.test(wordAt(scene, trait.firstToken - 1, scene.sentences[trait.firstToken])) &&
  (OF_MIND.test(wordOf(scene, trait))
    ? wordAfter(scene, trait) === "" || !follows(scene, trait.endToken)
    : OF_LOOKS.test(wordOf(scene, trait)) && NO_HEAD.test(wordAfter(scene, trait)));
/** "этот плешивый ещё": nobody but a person is so, and no noun follows */
const OF_LOOKS = /^(?:плешив|прыщав|мордаст|лыс)(?:ый|ая|ого|ую|ой)$/u;
const NO_HEAD = /^(?:ещ[её]|уже|опять|снова|там|тут|сам|сама|всё|все|)$/u;
const OF_MIND =
  /^(?:туп|поехавш|ненормальн|безмозгл|отбит|сумасшедш|безграмотн|малограмотн|убог|конченн?|никч[её]мн|недоразвит|умалиш|психованн|двинут|придурковат)\S*(?:ых|ым|ыми|их|им|ими|ые|ие)$/u;

/** Nobody's trait: "гнилая доска", "страшная авария", where a noun of its own follows; "глупая" is what anybody may be. */
export const mayDescribe = (scene: Scene, trait: Match): boolean =>
  !MILD.test(wordOf(scene, trait)) &&
  (describes(scene, trait, trait) || near(scene, trait, ["you", "yours", "person"], 4) !== undefined);

/** unwise, at worst: of people at large it is an opinion */
const MILD = /^(?:глуп|наивн|неумн)/u;
const PEOPLE = /^(?:люд|человек|народ|населен)/u;

/** "глупых людей много", "если человек глупый": nobody in particular */
export const isRemark = (scene: Scene, trait: Match, target: Match): boolean =>
  MILD.test(wordOf(scene, trait)) && PEOPLE.test(wordOf(scene, target));

import { isCloseKin, SOME_PERSON, SOME_TELLER, speaksAfter, subjectOf } from "./people.ts";
import { after, before, type Reader, type Way, type Word, within } from "./words.ts";

export const JUDGEMENT =
  /^(?:жакси|керемет|кушти|мики?ти|микти|мыкти|супер|зор|тамаша|нашар|жаман|сапали|сапаси|тати|тиимди|паидали|кизик|кизикти|адеми|топ|норм|нормальн|нормал|болди|екен|калди|коместти|комектести|бузил|сина|алда|каимбат|кимбат|арзан|брак|копия|жалган|развод|отстои|зиян|алсиз|мил[жж]и?н|осал|огонь|ерунда|плох|хорош|качеств|ужас)/u;
/** says it, by the stem of the verb: айт-, жаз-, мақта-, ұсын-, ескерт-, шағымдан- … */
const TELLS =
  /^(?:аит|жаз(?!да|ил)|макта|жаманда|усин|ескерт|талкила|шагимдан|ренжи|жарнамала|рекламала|насихатта|сипатта|сиин|даурик|каргап|каргад|наразилан|зарла|корсетти|балагатта|датта)/u;
/** ... in the third person, whatever the tense: -ды, -ған, -ыпты, -ады */
const THIRD = /(?:[дт]и|[гк][ае]н|ипти|апти|епти|ат|ет|[аеи]ди(?:го|гои)?)$/u;
const CONVERB = /[аеиу]?п$/u;
/** goes on or is done: айтып жүр, жазып отыр, мақтап келді, айтып еді */
const GOES_ON = /^(?:жати?р|жур|отир|тур|келди|калди|кетти|кете|кел[ег]|еди|бер[ди]|коиди|кояди|бар$)/u;
/** хвалить етеді: a Russian infinitive with a Kazakh auxiliary */
const RUSSIAN_TELLS = /^(?:хвалить|советовать|рекламировать|рекомендовать|жаловаться|ругать|предупредить|рассказать)$/u;
const AUXILIARY = /^(?:ет|жаса|кил)(?:[дт]и|еди|ади|ип|е|кен|ип)/u;
const QUOTES = /^(?:дед[ие]|де?и?ди(?:го|гои)?|диди|дид|деит|дит|деп|деген|дегенди|дептi?|депти|деседи|дисед)$/u;
/** мақтаған соң келдім: a reason to go, not what is told */
const REASON = /^(?:сон|кеиин|болмаса|боиинша|ушин)$/u;
/** said or done to the author, not told of the thing: рахмет айтты, қызмет көрсетті */
const COURTESY = /^(?:кизмет|рахмет|рахметин|алгис|салем|маган|бизге)$/u;

export const TOLD_WAYS: readonly Way[] = [
  { at: new RegExp(`(?!деп$|деген)(?:${QUOTES.source})`, "u") },
  { at: /^деп$/u, beside: /^жати?р/u },
  {
    at: new RegExp(`${TELLS.source}|${RUSSIAN_TELLS.source}|^(?:кенес|акил|деген|дегенди)$`, "u"),
    beside: SOME_TELLER,
  },
];
export const HEARD_WAYS: readonly Way[] = [{ at: /^(?:ест|кулаг|ауз)/u }];

const span = (at: number, who: number, to = at) => ({ from: Math.min(at, who), to: Math.max(to, who) });

/** көршім айтты · ел айтып жатыр · жеңгем мақтап келді · досым кеңес берді · көршім жақсы дейді · деседі */
export const told: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  const next = after(words, at, 1);
  if (REASON.test(next)) return undefined;
  if (QUOTES.test(word)) return quoted(words, at);
  const advises = /^(?:кенес|акил)$/u.test(word) && /^(?:бер|айт)/u.test(next) && !/м$|мин$/u.test(next);
  const borrowed = RUSSIAN_TELLS.test(word) && AUXILIARY.test(next);
  const goesOn = CONVERB.test(word) && TELLS.test(word) && GOES_ON.test(next) && !/м$|м[иы]?[нз]$/u.test(next);
  if (!advises && !borrowed && !goesOn && !(TELLS.test(word) && THIRD.test(word))) return undefined;
  if (COURTESY.test(before(words, at, 1))) return undefined;
  const who = subjectOf(words, at, true) ?? speaksAfter(words, at);
  if (who === undefined) return undefined;
  return { type: "hearsay", lexeme: "kk:айтты", ...span(at, who, advises || borrowed || goesOn ? at + 1 : at) };
};

/** жақсы дейді · ағартады дейді ғой · деседі: with a teller, or as what people say */
const quoted: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  const judged = [1, 2, 3].some((n) => JUDGEMENT.test(before(words, at, n)));
  const finite = /^д(?:еди|е?и?ди|ид|еит|ит|епти|есед|исед)/u.test(word);
  if (finite || (judged && word !== "деп")) {
    // what is quoted may be in the first person: беремін деді
    const who = subjectOf(words, at - 1, true) ?? (word === "деген" ? undefined : speaksAfter(words, at));
    if (who !== undefined) return { type: "hearsay", lexeme: "kk:дейді", ...span(at, who) };
  }
  if (/^д[еи]сед/u.test(word)) return { type: "hearsay", lexeme: "kk:деседі", from: at - 1 };
  const well = /^(?:гои|го|екен)$/u.test(after(words, at, 1)) || /го|гои$/u.test(word);
  if (finite && well && /[аеи]ди$/u.test(before(words, at, 1)) && !SERVICE.test(before(words, at, 1))) {
    return { type: "hearsay", lexeme: "kk:дейді ғой", from: at - 1, to: at + 1 };
  }
  if (word === "деп" && /^жати?р/u.test(after(words, at, 1)) && JUDGEMENT.test(before(words, at, 1))) {
    return { type: "hearsay", lexeme: "kk:деп жатыр", from: at - 1, to: at + 1 };
  }
  return undefined;
};
/** what a shop answers of its own doings: келеді дейді */
const SERVICE = /^(?:кел|жеткиз|бол|бер|каитар|хабарлас|ал|жибер|тусе|шига)/u;

const OF_WHAT =
  /^(?:деп|туралы|турали|жаили|жаман|жакси|коп|гана|сапаси|нашар|пикир\p{L}*|отзив\p{L}*|коммент\p{L}*)$/u;

/** жақсы деп естідім · естіп едім · құлағым шалды · ел аузында · естігенім көп */
export const heard: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  const next = after(words, at, 1);
  if (/^кулаг/u.test(word) && /^шалди|^шали?п|^тиди|^жетти/u.test(next)) {
    return { type: "hearsay", lexeme: "kk:құлағым шалды", to: at + 1 };
  }
  if (/^ау[иы]?зинда/u.test(word) && /^(?:ел|журт|халик)/u.test(before(words, at, 1))) {
    return { type: "hearsay", lexeme: "kk:ел аузында", from: at - 1 };
  }
  if (!/^ест/u.test(word)) return undefined;
  if (word === "естип" && /^еди[мк]|^(?:жур|отир|жати?р)м|^калди[мк]/u.test(next)) {
    return { type: "hearsay", lexeme: "kk:естіп едім", to: at + 1 };
  }
  if (/^естиген(?:им|дерим)$/u.test(word) || /^естилип$/u.test(word)) {
    return /^(?:коп|бар|бои|жакси|жаман|жати?р|жур)/u.test(next)
      ? { type: "hearsay", lexeme: "kk:естігенім көп", to: at + 1 }
      : undefined;
  }
  if (!/^ест(?:т?и)?(?:дим|дик|гем|ген|генмин|генбиз|тим)$/u.test(word)) return undefined;
  const what = OF_WHAT.test(before(words, at, 1));
  const spoken = within(words, at, [-1, -2, -3, -4, -5, -6], (text) => text === "деп" || text === "дейди");
  if (!what && spoken === undefined) return undefined;
  return { type: "hearsay", lexeme: "kk:естідім", ...(what ? { from: at - 1 } : {}) };
};

/** -ыпты/-іпті, and not nouns and adjectives that end so: кітапты, ұқыпты, тәртіпті */
const EVIDENTIAL = /^(?!китап|мектеп|укип|тартип|топ|хип).{2,}[аеиоу]пти$/u;
/** buys, wears, uses it */
const HAS =
  /^(?:ал(?:ган|ди|ип|ади)|сатип|колдан|паидалан|ки(?:ди|ген|ип|иип|инген|еди|иеди)|таг|такти|таккан|тутин|тапсир|заказ|иш(?:ти|кен|ип|еди)|же(?:ди|ген|п|иди)|жаг|жакти|жаккан|мин(?:ди|ген|ип)|орнат(?!ил)|оина|коид)/u;
const RUSSIAN_HAS = /^(?:взяла?|купила?|заказала?|брала?|приобрела?|носит|пользуется)$/u;
const OWNED = /(?:м|миз|л[ае]р|[дт][ае]р|син)$/u;
const REPORTED = /^(?:екен|деи?ди|деиди)$|пти$/u;
/** has it, in a clause of its own: алған, киген, қолданды */
const DONE = /(?:[гк][ае]н|(?<![аеи])ди|ти)$/u;
const LASTS = /^(?:жур|отир|жати?р|тур)(?:ген|ган|ди|ипти)?$/u;
/** what happened to people with goods */
const HARMED = /^(?:опик|уланип|уланди|алданип|алданди|окинип|окинди|ренжули|уланипти|алданипти|уланган|алданган)$/u;
export const OTHERS_DO_WAYS: readonly Way[] = [
  {
    at: new RegExp(
      `пти$|^екен$|${HARMED.source}|${RUSSIAN_HAS.source}|(?=${HAS.source}).*(?:${CONVERB.source}|${DONE.source})`,
      "u",
    ),
    beside: SOME_PERSON,
  },
];

const closes = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  return next === undefined || next.sentence !== words[at]?.sentence || next.parted || next.text === "еди";
};

/** көршім алыпты · жеңгем қолданады екен · абысыным алған, … · досым тағып жүр · құрбым опық жеді */
export const othersDo: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  const previous = before(words, at, 1);
  const hearsay = (lexeme: string, to = at, kin = true) => {
    const who = subjectOf(words, at);
    if (who === undefined || (!kin && isCloseKin(words[who]?.text ?? ""))) return undefined;
    return { type: "hearsay", lexeme, from: who, to } as const;
  };
  if (EVIDENTIAL.test(word)) return COURTESY.test(previous) ? undefined : hearsay("kk:-ыпты");
  if (word === "екен") {
    const did = /(?:[гк]ан|[гк]ен|ипти)$/u.test(previous) || (/[аеи]ди$/u.test(previous) && HAS.test(previous));
    return did ? hearsay("kk:алған екен") : undefined;
  }
  if (HARMED.test(word)) return hearsay("kk:опық жеді");
  if (!HAS.test(word) && !RUSSIAN_HAS.test(word)) return undefined;
  if (CONVERB.test(word) && LASTS.test(after(words, at, 1))) return hearsay("kk:киіп жүр", at + 1, false);
  if ((DONE.test(word) || RUSSIAN_HAS.test(word)) && closes(words, at)) {
    // close kin count where what follows is reported, too
    const reported = within(words, at, [-1, -2, -3, -4, -5, -6], (text) => REPORTED.test(text)) !== undefined;
    const found = hearsay("kk:алған", at, reported);
    // "подруги взяла": a Russian noun has cases of its own
    return found && RUSSIAN_HAS.test(word) && !OWNED.test(words[found.from]?.text ?? "") ? undefined : found;
  }
  return undefined;
};

import { before, type Word, type WordTest } from "./words.ts";

/** Words are compared by their skeleton, see words.ts. */
const stems = (list: string): string => list.trim().split(/\s+/u).join("|");

/** kin that live elsewhere, friends, neighbours, fellows (-дас, -лас), people at large; Russian words take Kazakh endings */
const KIN = stems(`
  нагаши абисин балдиз кудаги кудаша куда(?:м|лар) бажа боле(?:м|си|$) жиен женг женеше жезд келин кели(?:м|$) куиеу$ каии?н(?:ага|ини|син|ене|ата|бике|ж|$)
  апкем апк[ае] апек[ае] агаи?м агаи аган тат[ае][мс] сини?л синг?л карин?дас бауир ини?м$ иним инисе апаи(?:и?м|$) устази туис туган$ туган-
`);
const FRIENDS = stems(`
  дос(?!т[аи]ви) курби танис кор[шс]и таниш подруг друг$ друг(?:им|тар) сосед знаком коллег сестра брат(?:им|$) тетя дяд[яе] одноклас одногруп сменщик приятел
  бастиг шеф начальник директорим
`);
const FELLOWS = stems(`
  курдас ариптес жумистас кизметтес курстас сабактас сини?птас кластас классташ группалас ауилдас жерлес замандас калалас таласк пирлес
`);
const AT_LARGE = stems(`
  баскалар басикалар журт жутт?ин халик копшили биреу(?:$|лер|ди) кеибиреу адамдар кисилер студенттер
  блогер устала?р устам сауап отагас тренер бапкер шаштараз косметолог мамандар сарапши сарапшилар галимдар даригерлер уидеги кумалар тутинушилар
  колданушилар окирмандар клиенттер алушилар
`);
const PERSON = new RegExp(`^(?:${KIN}|${FRIENDS}|${FELLOWS}|${AT_LARGE})`, "u");
/** everything may well be one's own finding: only people tell */
const CROWD = /^(?:интернет|галамтор|ел$|елд|форум|тикток|инстаграм|ютуб|чат)/u;
const ALL = /^(?:бари$|барлиги|барша|копи$|копт|киздар|жигиттер)/u;
/** ауылдағылар, жұмыстағылар: people of a place; алғандар, қолданғандар: people who did */
const BY_PLACE_OR_DEED =
  /(?:[дт]агилар|[дт]егилер|^(?:ал|колдан|паидалан|ки|тутин|иш|же|таг|так|уста|тапсир|кор|бил|оки?|бар|тексер|жаг|жак|мин)(?:(?:ган|кан)дар|(?:ген|кен)дер))(?:ди?н)?$/u;
/** to or about them, not by them: келініме, халыққа, адамдарды */
const NOT_SUBJECT = /(?:[аеиум]?м[ае]|[гкн][ае]|[дтн]и|[дтн][ае]н|м[дт]а)$/u;
const SUBJECT = /^(?:женге|апке|апка|ага|тате|бизд?ин|шеф|сосед|подруга|коллега|сестра)$/u;
/** a man or a woman, or some of them, of whom the word before says that somebody else is meant: бір қыз, жұмыстағы жігіттер */
const SOMEBODY = /^(?:киз|жигит|келиншек|аиел|киси|апа[ий]|ага[ий]|еркек|кемпир|шал|азамат)$/u;
const SOME =
  /^(?:бир|анау|танис|таксист|корши|[жу]урген|(?!уиде|бизде|дукен|касса|базар|магазин|пункт|салон|кабилда|склад|кафе|апте|дарихана|мейрамхана|телефон)[а-я]+[дт][ае]ги)$/u;
const SOMEBODIES =
  /^(?:киздар|жигиттер|келиншектер|аиелдер|кисилер|адамдар|апаилар|агаилар|апкелер|апкеилер|балалар)(?:ди?н)?$/u;
const OF_A_PLACE = /^[а-я]+[дт][ае]ги$|^[а-я]+[гк][ае]н$/u;

const isSubject = (word: string): boolean => SUBJECT.test(word) || !NOT_SUBJECT.test(word);

/** who sells, brings and serves: what they say is part of the author's own experience */
const SERVING =
  /^(?:сатуши|оператор|менеджер|кассир|курьер|консультант|официант|жеткизуши|админ|кизметкер|продав|жеткизген|акелген|кабилдаган|мед|врач|дариг)/u;
/** the author does it: алдым, кидік, жүрмін, қолданамыз */
const FIRST_PERSON = /(?:[дт]и[мк]|(?:[аеир]|[гк][ае]н)ми[нз])$/u;
const REACH = 14;
const ALL_REACH = 2;

/** People who know, not the household that got the thing. */
const isPerson = (words: readonly Word[], at: number): boolean => {
  const word = words[at]?.text ?? "";
  if (isPersonWord(word)) return true;
  const previous = before(words, at, 1);
  if (SOMEBODY.test(word) && SOME.test(previous)) return true;
  return SOMEBODIES.test(word) && OF_A_PLACE.test(previous);
};
/** The same told of a word by itself, without what stands before it. */
export const isPersonWord = (word: string): boolean =>
  BY_PLACE_OR_DEED.test(word) || (PERSON.test(word) && isSubject(word));
/** a word that may be a subject, see subjectOf: nothing is found without one */
export const SOME_PERSON: WordTest = {
  test: (word) => isPersonWord(word) || SOMEBODY.test(word) || SOMEBODIES.test(word),
};
export const SOME_TELLER: WordTest = {
  test: (word) => SOME_PERSON.test(word) || CROWD.test(word) || ALL.test(word),
};

/** ... or where people talk */
const isCrowd = (words: readonly Word[], at: number, distance: number): boolean => {
  const word = words[at]?.text ?? "";
  return (CROWD.test(word) || (distance <= ALL_REACH && ALL.test(word))) && isSubject(word);
};
/** close kin may share the household: that they wear it is no hearsay, what they tell of others' goods is */
export const isCloseKin = (word: string): boolean =>
  /^(?:келин|ини|сини?л|синг|карин?дас|бауир|ага|апк|апек|тат|сестра|брат)/u.test(word);

/**
 * Who does what a verb says: the nearest such person before it, unless the author, or somebody who serves the author, is
 * nearer. `crowd`: everybody and the internet count, too.
 */
export function subjectOf(words: readonly Word[], at: number, crowd = false): number | undefined {
  const { sentence } = words[at] ?? {};
  for (let n = at - 1; n >= Math.max(0, at - REACH) && words[n]?.sentence === sentence; n--) {
    if (isPerson(words, n) || (crowd && isCrowd(words, n, at - n)))
      return SERVING.test(before(words, n, 1)) || SERVING.test(before(words, n, 2)) ? undefined : n;
    const word = words[n]?.text ?? "";
    if (SERVING.test(word) || FIRST_PERSON.test(word)) return undefined;
  }
  return undefined;
}

/** In spoken order the teller comes after: "мақтап жүр көршім". */
export const speaksAfter = (words: readonly Word[], at: number): number | undefined =>
  [at + 1, at + 2].find((n) => words[n]?.sentence === words[at]?.sentence && isPerson(words, n));

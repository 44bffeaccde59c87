import { isPersonWord } from "./people.ts";
import { JUDGEMENT } from "./told.ts";
import { APPEARANCE, after, before, type Reader, type Way, type WordTest, within } from "./words.ts";

const REPORT_SOURCE =
  /^(?:аиту(?:ин|ларин)(?:ша|а|[дт]а|мен)?|аитуина|ест(?:и?у|иген)им(?:из)?(?:ше|де|деи)?|аитканин(?:ша|а|ан)|аитисинша|соз(?:ин|дерин)(?:ше|ша)|мактауинша|пикиринше|паимдауинша|жазуинша|деуинше|жазганинша)$/u;
const OPINION = /^(?:пикир|отзив|коммент|комент|жулди?з|реи?тинг|созд|шолу|обзор|жазган)/u;
const MINE = /^(?:пикирим|отзивим|жазганим)/u;
const LOOKED =
  /^(?:кара(?:п|сам|сак|сан|саниз|ганда|ганим|дим)|оки(?:п|сам|дим|дик|ганда|ирп|и)?|сен(?:сек|сениз|сен|ип)|жугинсек|суиенсек)$/u;
/** where others write and show it: тиктоктан, газеттен, жарнамадан */
const MEDIA =
  /^(?:тик ?ток|инста|ютуб|youtube|интернет|инет|жарнам|реклам|телев|телед|телек|блогер|феисбук|галамтор|форум|чат|отзив|пикир|коммент|топ|телеграм|вацап|ватсап|желид|газет|журнал|макала|статья|жаналик|новост|радио|сторис|реилс|видео|ролик|шолу|обзор|сипаттама|сайт)\p{L}*(?:[дтн][ае]н|[дт][ае]|син|сина|исин|уин|уди|ин)$/u;
const SHOWN =
  /^(?:кор(?:ип|дим|дик|гем|ген|генмин|сетти|сетип|сеткен|дим)|оки(?:дим|ган|гам|дик|п)|жаз(?:ади|ипти|ган|илган|илипти|ип)|аит(?:ти|ади|ип|илган)|макта(?:п|ади|ган|йди|иди)|шик(?:ти|ти)|шиг(?:ип|ади)|талкила|жарнамала|коргем)/u;

/** at whose place it is, from whom it was seen: досымда, көршіден */
const CASES = [/[дт][ае]$/u, /[дтн][ае]н$/u];
const AT_SOMEBODY: WordTest = {
  test: (word) => CASES.some((ending) => ending.test(word) && isPersonWord(word.replace(ending, ""))),
};

export const HEARSAY_WAYS: readonly Way[] = [
  { at: new RegExp(`${REPORT_SOURCE.source}|^(?:боиинша$|кор(?:ин|н)еди)`, "u") },
  { at: LOOKED, beside: OPINION },
  { at: OPINION, beside: /^(?:екен|коп)/u },
  { at: SHOWN, beside: MEDIA },
  { at: /^(?:кор(?:гем|дим|генм|генмин)|бар|тур|болган)$/u, beside: AT_SOMEBODY },
];

/** айтуынша · пікірлерге қарасам · тиктоктан көрдім · шаш түсіп кететін көрінеді · досымда бар */
export const hearsay: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  const previous = before(words, at, 1);
  // by whose word, and then what: alone it says nothing
  if (REPORT_SOURCE.test(word)) return words.length > 1 ? { type: "hearsay", lexeme: "kk:айтуынша" } : undefined;
  if (
    word === "боиинша" &&
    /^(?:соз|аиту|естуи|пикир|отзив|маглумат|интернет|сипаттам|рейтинг|реитинг)/u.test(previous)
  ) {
    return { type: "hearsay", lexeme: "kk:пікір бойынша", from: at - 1 };
  }
  // шаш түсіп кететін көрінеді: a participle with "it seems" reports what one has not seen
  if (/^кор(?:ин|н)еди(?:гои|го)?$/u.test(word) && /(?:[аеи]тин|[гк][ае]н)$/u.test(previous)) {
    return { type: "hearsay", lexeme: "kk:-тын көрінеді", from: at - 1 };
  }
  if (LOOKED.test(word) && OPINION.test(previous) && !MINE.test(previous)) {
    return { type: "hearsay", lexeme: "kk:пікірге қарап", from: at - 1 };
  }
  if (OPINION.test(word) && JUDGEMENT.test(after(words, at, 1)) && /^(?:екен|коп)/u.test(after(words, at, 2))) {
    return { type: "hearsay", lexeme: "kk:пікірлер жақсы екен", to: at + 2 };
  }
  if (SHOWN.test(word) && !/^(?:исте|жаса|ал|тапсир|бар|уирен|заказ|сатип)/u.test(after(words, at, 1))) {
    // оқып едім, олай емес екен: what was read turned out otherwise
    const goesOn =
      /п$/u.test(word) &&
      !/^(?:|(?:отир|жур|тур|жати?р)(?:мин|миз|м|ми)?|калди[мк]|шикти[мк]|коиди[мк])$/u.test(after(words, at, 1));
    if (goesOn && /^(?:ок|кор)/u.test(word) && !words[at + 1]?.parted) return undefined;
    const where = within(words, at, [1, 2, 3, 4], (text) => MEDIA.test(text));
    if (where !== undefined && (where === 1 || !APPEARANCE.test(before(words, at, 1)))) {
      return { type: "hearsay", lexeme: "kk:тиктоктан көрдім", from: at - where };
    }
  }
  if (/^кор(?:гем|дим|генм|генмин)$/u.test(word) && /[дтн][ае]н$/u.test(previous)) {
    const who = previous.replace(/[дтн][ае]н$/u, "");
    if (isPersonWord(who)) {
      return { type: "hearsay", lexeme: "kk:досымнан көрдім", from: at - 1 };
    }
  }
  // досымда бар, көршіде тұр
  if (/^(?:бар|тур|болган)$/u.test(word) && /[дт][ае]$/u.test(previous)) {
    const who = previous.replace(/[дт][ае]$/u, "");
    if (isPersonWord(who)) {
      return { type: "hearsay", lexeme: "kk:досымда бар", from: at - 1 };
    }
  }
  return undefined;
};

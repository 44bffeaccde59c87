import { APPEARANCE, after, before, isSource, OTHERS, type Reader, THINGS, within } from "./words.ts";

const JUDGEMENT =
  /^(?:жакси|керемет|кушти|мики?ти|микти|мыкти|супер|зор|тамаша|нашар|жаман|сапали|сапаси|тати|тиимди|паидали|кизик|кизикти|адеми|топ|норм|нормальн|нормал|болди|екен|калди|коместти|комектести|бузил|сина|алда|каимбат|кимбат|арзан|брак|копия|жалган|развод|отстои|зиян)/u;
/** дейді, дидығо, деседі, деп жатыр, деп айтады, деп естідім */
const SAID =
  /^(?:де?и?ди(?:го|гои)?|деседи|дисед|дид|деген|дегенди|айтади|аитади|аитти|аиткан|аитипти|аиткам|жазипти|жазиппа|жазган|мактаиди|мактаган|мактапти|мактап|мактаган|жамандап|жамандаиди|жамандапти|шагимданди|шагимданади|шагимданип|ренжип|ренжиди|ести(?:дим|дик|гем|ген|генмин|генбиз)|есттим|усинди|кенес|усиниспа)$/u;
/** goes on: айтып жатыр, жазып жүр */
const TELLING = /^(?:аитип|жазип|мактап|жамандап|шулап|жарнамалап|рекламалап|хваливать|шагимданип)$/u;
const GOES_ON = /^(?:жати?р|жур|отир|тур)/u;
const REPORT_SOURCE =
  /^(?:аитуинша|аитуларинша|аитуина|аитуин[дт]а|естуимше|естуимизше|естуим|аитуи|аитуимен|аитканинша|аитканина|аитканинан|аитисинша|созинше|создеринше|мактауинша)$/u;
const READ_OPINIONS = /^(?:пикир|отзив|коммент|комент|жулди?з|рейтинг|реитинг|созд?ер|шолу|обзор)/u;
const LOOKED = /^кара(?:п|сам|сак|саниз|сан|ганда|ганим|дим)|^оки(?:п|сам|дим|ганда|ирп|и)$|^оки?п?$/u;
/** -ыпты/-іпті, and not nouns and adjectives that end so: кітапты, ұқыпты, тәртіпті */
const EVIDENTIAL = /^(?!китап|мектеп|укип|тартип|топ|хип).{2,}[аеиоу]пти$/u;
/** where others show it: тиктоктан, жарнамадан */
const MEDIA =
  /^(?:тик ?ток|инста|ютуб|интернет|жарнам|реклам|телевиз|телед|блогер|фейсбук|галамтор|форум|чат|отзив|пикир|коммент|топ)\p{L}*(?:[дтн][ае]н|[дт][ае]|син)$/u;
const BEFORE = [1, 2, 3, 4, 5, 6, 7, 8];

const isPerson = (word: string): boolean => isSource(word) && !THINGS.test(word);

export const HEARSAY_AT =
  /пти$|^(?:де?и?ди|десе|дисед|дид|деп$|деген|аит|жаз|макта|жаманда|шагим|ренжи|ест|усин|кенес|созин|создер|шулап|жарнамалап|рекламалап|кара|оки?|кор|екен$|бар$|тур$|болган$|пикир|отзив|комм?ент|жулди?з|реи?й?тинг|созд|шолу|обзор)/u;

/** көршім жақсы дейді · ел айтып жатыр · досым алыпты · айтуынша · пікірлерге қарасам · естідім */
export const hearsay: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  if (REPORT_SOURCE.test(word)) return { type: "hearsay", lexeme: "kk:айтуынша" };
  if (SAID.test(word)) return said(words, at);
  if (TELLING.test(word) && GOES_ON.test(after(words, at, 1))) {
    const who = within(words, at, BEFORE, isSource);
    if (who !== undefined) return { type: "hearsay", lexeme: "kk:айтып жатыр", from: at - who, to: at + 1 };
  }
  if (word === "деп" && /^жати?р/u.test(after(words, at, 1)) && JUDGEMENT.test(before(words, at, 1))) {
    return { type: "hearsay", lexeme: "kk:деп жатыр", from: at - 1, to: at + 1 };
  }
  if (
    LOOKED.test(word) &&
    READ_OPINIONS.test(before(words, at, 1)) &&
    !/^(?:пикирим|отзивим)/u.test(before(words, at, 1))
  ) {
    return { type: "hearsay", lexeme: "kk:пікірге қарап", from: at - 1 };
  }
  if (
    READ_OPINIONS.test(word) &&
    JUDGEMENT.test(after(words, at, 1)) &&
    /^(?:екен|коп|eken)/u.test(after(words, at, 2))
  ) {
    return { type: "hearsay", lexeme: "kk:пікірлер жақсы екен", to: at + 2 };
  }
  if (word === "естип" && /^еди[мк]/u.test(after(words, at, 1)))
    return { type: "hearsay", lexeme: "kk:естіп едім", to: at + 1 };
  if (EVIDENTIAL.test(word)) {
    const who = within(words, at, BEFORE.slice(0, 6), isPerson);
    if (who !== undefined) return { type: "hearsay", lexeme: "kk:-ыпты", from: at - who };
  }
  // көршім алған екен, достарым қолданады екен
  if (word === "екен" && /(?:[гк]ан|[гк]ен|ади|еди|иди|ипти)$/u.test(before(words, at, 1))) {
    const who = within(words, at, BEFORE.slice(1, 6), isPerson);
    if (who !== undefined) return { type: "hearsay", lexeme: "kk:алған екен", from: at - who };
  }
  // тиктоктан көріп қалдым
  if (
    /^(?:кор(?:ип|дим|гем|ген)|оки(?:дим|ган|гам|дик))/u.test(word) &&
    MEDIA.test(before(words, at, 1)) &&
    !/^(?:исте|жаса|ал|тапсир|бар|уирен)/u.test(after(words, at, 1))
  ) {
    return { type: "hearsay", lexeme: "kk:тиктоктан көрдім", from: at - 1 };
  }
  if (/^кор(?:гем|дим|генм|генмин)/u.test(word)) {
    const who = before(words, at, 1);
    if (OTHERS.test(who) && /[дтн][ае]н$/u.test(who) && !APPEARANCE.test(who))
      return { type: "hearsay", lexeme: "kk:досымнан көрдім", from: at - 1 };
  }
  // досымда бар, көршіде тұр
  if (
    /^(?:бар|тур|болган)$/u.test(word) &&
    OTHERS.test(before(words, at, 1)) &&
    /и?м[дт][ае]$|лар[дт]а$|лер[дт]е$|и[дн]?де$/u.test(before(words, at, 1))
  ) {
    return { type: "hearsay", lexeme: "kk:досымда бар", from: at - 1 };
  }
  return undefined;
};

const said: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  // мақтаған соң келдім: a reason to go, not what is told
  if (/^(?:сон|соң|кеиин|болмаса)$/u.test(after(words, at, 1))) return undefined;
  const quoted = word.startsWith("д") ? at : before(words, at, 1) === "деп" ? at - 1 : -1;
  const judged = quoted >= 0 && [1, 2, 3].some((n) => JUDGEMENT.test(before(words, quoted, n)));
  // in spoken order what was said comes after: айтты жақсы деп
  const spoken =
    within(words, at, [-1, -2, -3, -4, -5, -6], (text) => text === "деп" || text === "дейди") !== undefined;
  const graded = /^(?:макта|жаманда|шагим|ренжи)/u.test(word);
  const wrote = /^(?:жазипти|аитипти|жазган)$/u.test(word);
  // the teller may stand before, or in spoken order after
  const told = within(words, at, [...BEFORE, -1, -2], isSource);
  if (
    told !== undefined &&
    (judged ||
      graded ||
      wrote ||
      (spoken && !word.startsWith("д")) ||
      (quoted >= 0 && /^де?и?ди|^деседи|^диди/u.test(word)))
  ) {
    return { type: "hearsay", lexeme: "kk:дейді", from: Math.min(at, at - told), to: Math.max(at, at - told) };
  }
  if (judged && /^(?:дисед|деседи|естид|естиг)/u.test(word)) {
    return { type: "hearsay", lexeme: "kk:деседі", from: quoted - 1 };
  }
  if (/^ест/u.test(word)) {
    const heard = before(words, at, 1);
    const what =
      heard === "деп" ||
      READ_OPINIONS.test(heard) ||
      /^(?:туралы|жайлы|туралi|жаили|турали|жаман|жакси|коп|гана)$/u.test(heard);
    if (what || spoken) return { type: "hearsay", lexeme: "kk:естідім", ...(what ? { from: at - 1 } : {}) };
  }
  return undefined;
};

import { GIVEN, KAZAKH_ENDING } from "./given.ts";

/**
 * What a word may be in a person's name, judged from its build alone. Words come folded (see fold.ts).
 * Kazakh case endings follow names of every sort in Kazakh and mixed text: Сыдиковнаға, Байгалиевичке, Тоқаевтың.
 */
const KAZAKH_CASE =
  "(?:[нд][иы]н|т[иы]н|[гк][ае]|[нд][ае]|т[ае]|[ндт][иы]|[ндт][ае]н|[мбп]ен|д[иы]к[иы]|н[иы]к[иы]|с[иы]|м[иы]н|дай|дей)?";

const RU_PATRONYMIC = new RegExp(
  `^\\p{L}{2,14}(?:(?:ов|ев)ич(?:а|у|ем|е|и|ей)?|(?:ов|ев)н(?:а|ы|е|у|ой|ою)|(?:ьм|л|ом|ль|ит|вв)ич(?:а|у|ом|ем|е)?|иничн(?:а|ы|е|у|ой)|мичн(?:а|ы|е|у|ой))${KAZAKH_CASE}$`,
  "u",
);
const KK_PATRONYMIC = new RegExp(`^\\p{L}{3,16}(?:улы|кызы|тег[иы])(?:м)?${KAZAKH_CASE}$`, "u");
/** The Kazakh possessive -улы ends thousands of adjectives (шулы, қарулы, таулы); with ұ typed it ends none. */
const CERTAIN_KK = /(ұлы|қызы|кызы|uly|qyzy|kyzy|qızı|ulı)/i;

const SURNAME = new RegExp(
  `^\\p{L}{2,14}(?:[оеи]в(?:а|у|ым|е)?|[оеи]в(?:ой|ою)|(?:и|цы)н(?:а|у|ым|е)?|(?:и|цы)ной|[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)|енко|нько|йко|чук|чука|чуку|чуком|юк|юка|ян|яна|яну|яном|дзе|швили|берг|ман|штейн)${KAZAKH_CASE}$`,
  "u",
);

export const isRussianPatronymic = (word: string): boolean => RU_PATRONYMIC.test(word) && !NOT_PATRONYMIC.test(word);
/** `typed` is the word before folding, in lower case. */
export const isKazakhPatronymic = (word: string, typed: string, capital: boolean): boolean =>
  KK_PATRONYMIC.test(word) && (CERTAIN_KK.test(typed) || capital) && !NOT_PATRONYMIC.test(word);

/** -вич surnames and -вна words that are no patronymics. */
const NOT_PATRONYMIC =
  /^(царевн|королевн|мазуревич|шостакович|абрамович|макаревич|мицкевич|гуревич|лукашевич|собчак|кирпич|паралич|мангышлакулы|деревн|дневн|ровн|голубизн|основн|шулы|сулы|таулы|каулы|карулы|аулы|жылулы|даулы|даусулы|дыбысулы|намысулы|кызулы|зулы|ашулы|жазулы|турулы|койулы|илулы|салулы|курулы|байлаулы|кыркулы|когамтегы)/;

/** Case endings of Russian given names: Бориса, Юлии, Ольгой. */
const RU_CASE = ["а", "у", "ом", "ем", "е", "ы", "и", "ой", "ей", "я", "ю", "ью", "ии", "ию", "ия", "ием", "ией"];
const NOMINATIVE = ["", "а", "я", "й", "ь", "ия", "ий"];

/** A given name in a Kazakh case: only the last word of a name takes one, so that two names stand here, not one. */
export const isInflectedGiven = (word: string): boolean =>
  !GIVEN.has(word) && !KAZAKH_ENDING.test(word) && GIVEN.has(stripKazakhCase(word) ?? "");

export function isGiven(word: string): boolean {
  if (word.length < 3) return false;
  if (GIVEN.has(word) || KAZAKH_ENDING.test(word)) return true;
  for (const end of RU_CASE) {
    if (!word.endsWith(end)) continue;
    const stem = word.slice(0, -end.length);
    if (stem.length >= 3 && NOMINATIVE.some((nominative) => GIVEN.has(stem + nominative))) return true;
  }
  const bare = stripKazakhCase(word);
  if (bare !== undefined && bare.length >= 3 && (GIVEN.has(bare) || KAZAKH_ENDING.test(bare))) return true;
  const hyphen = word.indexOf("-");
  return hyphen > 2 && (GIVEN.has(word.slice(0, hyphen)) || GIVEN.has(word.slice(hyphen + 1)));
}

/** Korean surnames of Kazakhstan: too short to be told by their build. */
const SHORT_SURNAME =
  /^(ким|цой|пак|цхай|югай|шин|тен|тян|нам|огай|хегай|шегай|когай|ногай|пан|хван|мун|чен|кан|ли|ни|лим|шим|хо|хан|ван|лю|чжан|мин|чой|ан|юн|хе)$/;

/** `typed` is the word before folding: what ends in ң is a Kazakh genitive, in -ін a possessive, not a surname in -ин. */
export function isSurname(word: string, typed = word): boolean {
  if (typed.endsWith("ін")) return false;
  const bare = typed.endsWith("ң") ? stripKazakhCase(word) : word;
  return bare !== undefined && (SURNAME.test(bare) || SHORT_SURNAME.test(bare));
}

const CASE_AT_END = /(?:[ндт][иы]н|[гк][ае]|[ндт][ае]|[ндт][иы]|[ндт][ае]н|[мбп]ен|д[иы]к[иы]|н[иы]к[иы])$/u;
/** The word without one Kazakh case ending, where it has one. */
export function stripKazakhCase(word: string): string | undefined {
  const match = CASE_AT_END.exec(word);
  return match && match.index >= 3 ? word.slice(0, match.index) : undefined;
}

import type { TokenLanguage } from "../../core/signals.ts";

const KAZAKH_LETTER = /[әғқңөұүһі]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
/** endings and words by which Kazakh typed without its own letters is known */
const KAZAKH_SHAPE =
  /(?:л[аеы]р|д[ае]р|т[ае]р)(?:ы|и|дын|дин|га|ге|да|де|дан|ден|мен|ымыз)?$|(?:дын|дин|тын|тин|нын|нин|дан|ден|тан|тен|ган|ген|кан|кен|мыз|миз|сыз|сиз|лык|лик|дык|тык|дай|дей|ыпты|ипти|айды|ейди|йды|йди|ады|еди|ган|дым|дик|мен|пен|бен)$/u;
const KAZAKH_WORDS = new Set(
  "жок бар жаксы рахмет ракмет керемет екен емес осы бул сол мен сен биз сиз олар ол деп унады сапасы кереметь бирак бирок барлыгы барине коп коптен алдым алдык жаман кымбат арзан канша кайда калай тез тауар ушин гана енди балалар балама улкен киши бир еки уш торт бес алты жети сегиз тогыз он туган кун оте отте айтып берди болды болса болып болады".split(
    " ",
  ),
);
const RUSSIAN_ONLY = /[ёщъэцфчв]/u;

const cache = new Map<string, TokenLanguage>();
const CACHE_LIMIT = 50_000;

/** Best guess of a single folded word's language. */
export function languageOf(word: string): TokenLanguage {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const language = guess(word);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, language);
  return language;
}

function guess(word: string): TokenLanguage {
  if (KAZAKH_LETTER.test(word)) return "kk";
  if (CYRILLIC.test(word)) {
    if (KAZAKH_WORDS.has(word)) return "kk";
    return !RUSSIAN_ONLY.test(word) && KAZAKH_SHAPE.test(word) ? "kk" : "ru";
  }
  return LATIN.test(word) ? "en" : "other";
}

import {
  after,
  before,
  CONVERB,
  hasYet,
  NEEDS_YET,
  PARTICIPLE,
  type Reader,
  USE,
  type Way,
  type Word,
  YET,
  YET_WORD,
} from "./words.ts";

const NEGATED_PAST = /^(.{2,}?)(?:ма|ме|ба|бе|па|пе)(?:ди?[мк]|пп?(?:и?н|и?з|и?м(?:и[зн])?))(?:го|гои|ау|ба)?$/u;
/** -маған, -меген with a first person: only beside "yet", since "бұрын қолданбағанмын" tells of the time before */
const NEGATED_PERFECT = /^(.{2,}?)(?:ма|ме|ба|бе|па|пе)(?:ган|ген)(?:мин|биз|ем|м)?$/u;
const NONE_OF_MINE = /^жо[кг]и?п?(?:ин|н|ин?|из|з|им|мин)?$/u;
const NONE_OF_MINE_SURE = /^жо[кг]и?п?(?:ин|н|из|з|им|мин)$/u;
const SEE_NOT = /^кор(?:ме|ма)(?:ди?[мк](?:го|гои)?|п[пи]{1,2}(?:н|з|миз|мин))$/u;
const ACCUSATIVE = /..(?:[дтн]и|[аеи]н)$/u;
const PRONOUN: ReadonlySet<string> = new Set(
  "мен менде озим оз озимиз басым биз ха но ну бирак бирок мани буни муни уни мина бул оны они жеке лично сам".split(
    " ",
  ),
);
/** another kind, a part, a length of time, a way of use: the rest was used */
const PARTIAL =
  /^(?:баска|толик|сонина|аягина|ешкандаи|ештене|еш$|мундаи|осиндаи|бундаи|будан|буринсонди|бурин|коп$|режим|функция)|^\d|^.{3,}[мбп]ен$/u;
const PARTIAL_REACH = [1, 2, 3] as const;

const isPartial = (words: readonly Word[], at: number): boolean =>
  PARTIAL_REACH.some((n) => !partedWithin(words, at, n) && PARTIAL.test(before(words, at, n)));
const partedWithin = (words: readonly Word[], at: number, reach: number): boolean =>
  words.slice(Math.max(0, at - reach + 1), at + 1).some(({ parted }) => parted);
/** Nothing before it but who: `мен алмадым`, `бірақ алған жоқпын`, `қымбат екен, алмадым`. */
const opens = (words: readonly Word[], at: number): boolean => {
  const previous = before(words, at, 1);
  return (
    previous === "" ||
    previous === "екен" ||
    previous === "деиин" ||
    PRONOUN.has(previous) ||
    words[at]?.parted === true
  );
};

/** қолданбадым; қолданған with жоқпын or емеспін; қолданбаған with "yet" */
export const UNTRIED_WAYS: readonly Way[] = [
  { at: /..(?:ма|ме|ба|бе|па|пе)(?:ди?[мк]|п)/u },
  { at: /(?:ган|ген|кан|кен|гам|гем)(?:им|имиз)?$/u, beside: /^жо[кг]|^емес/u, near: true },
  { at: /..(?:ма|ме|ба|бе|па|пе)(?:ган|ген)/u, beside: YET_WORD },
];

/** a Russian infinitive with a Kazakh auxiliary: пробовать етпедім, распаковать еткен жоқпын */
const RUSSIAN_USE =
  /^(?:по|ис|о|рас|у|на|при|под|за|про|с)?(?:пробова|пользова|использова|пакова|тестирова|провер[яи]|мери|меря|откры|откр[ыи]ва|вскры|вскрыва|включа|включи|ставит|устанавлива|установи|носи|надева|наде|игра|чита|смотре|е|ес|пи|заказа|заказыва|купи|покупа|взя|бра|приобре|подключа|подключи|стира|ката)с?[тч]ь(?:ся)?$/u;
const RUSSIAN_BUYING = /^(?:за|при)?(?:купи|каза|казыва|покупа|взя|бра|обре)/u;
const DONE_NOT = /^(?:етпе|килма|жасама)(?:ди?[мк]|п)/u;
const DONE_YET = /^(?:еткен|жасаган|килган)$/u;

/** its box: whoever has not taken it out of that has not used it */
const BOX = /^(?:корап|кораб|коробк|упаковк|каптам|пакет|пленк)/u;

const OPENING = /^(?:аш|распаков|вскр|шигар)/u;
/** done with goods by no shop: not орнат-, бер- */
const WORN = /^(?:ки(?:г|ин)|колдан(?!ил)|паидалан(?!ил)|оина|таг|так|мин|ок[иы](?!л)|тат|иш(?:к|п)|же[гп])/u;
/** bought for somebody who has not even got it */
const GIVING = /^(?:бер|сиила)/u;
const BUYING = /^(?:сатип|ал|бар|тапсир)(?!ип|маст)/u;
const typeOf = (verb: string) =>
  OPENING.test(verb) || GIVING.test(verb) ? "unopened" : BUYING.test(verb) ? "not-bought" : "untried";

/** қолданбадым · ойнаған жоқпын · киіп көрмедім · ашып көрген жоқпын · оқи қойған жоқпын · әлі көрмедім */
export const untried: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  const particle = /^(?:да|де|та|те)$/u.test(after(words, at, 1)) ? 1 : 0;
  const none = after(words, at, 1 + particle);
  const possessed = /(?:ган|ген|кан|кен)(?:им|имиз)$/u.test(word) && /^жо[кг]$/u.test(none);
  const participle =
    possessed || (PARTICIPLE.test(word) && (NONE_OF_MINE_SURE.test(none) || /^емес(?:пин|биз|пиз)/u.test(none)));
  const impersonal = !participle && PARTICIPLE.test(word) && NONE_OF_MINE.test(none);
  const to = participle || impersonal ? at + 1 + particle : at;
  const helper = /^(?:кор(?:[гк]ен|гем)|коиган|шиккан|улгерген|алган|болган|караган)(?:им|имиз)?$/u.test(word);
  if (SEE_NOT.test(word) || ((participle || impersonal) && helper) || /^улгерме(?:ди?[мк]|п)/u.test(word)) {
    const found = withHelper(words, at, to, participle);
    if (found) return found;
    if (!/^алган$/u.test(word)) return undefined;
  }
  if (/^(?:тапсирис|заказ)/u.test(before(words, at, 1)) && /^(?:бер(?:ме|ген)|жаса(?:ма|ган))/u.test(word)) {
    if (participle || (hasYet(words, at) && NEGATED_PAST.test(word))) {
      return { type: "not-bought", lexeme: "kk:тапсырыс бермедім", from: at - 1, to };
    }
  }
  // ашылған жоқ, қосылған жоқ: of the thing, so only with "yet"
  if (impersonal && /^(?:ашил|косил|колданил|паидаланил|орнатил|киил|оки?л|жуил)/u.test(word) && hasYet(words, at)) {
    return { type: typeOf(word), lexeme: "kk:-ылған жоқ", to };
  }
  // етпедім, еткен жоқпын after a Russian verb
  const russian = before(words, at, 1);
  if (RUSSIAN_USE.test(russian) && ((DONE_YET.test(word) && (participle || impersonal)) || DONE_NOT.test(word))) {
    const type = RUSSIAN_BUYING.test(russian) ? "not-bought" : "untried";
    return { type, lexeme: "kk:пробовать етпедім", from: at - 1, to };
  }
  // қорабын ашқан да жоқпын, қораптан алмадым
  if (BOX.test(russian) && /^(?:аш|ал|шигар)/u.test(word) && (participle || NEGATED_PAST.test(word))) {
    return { type: "unopened", lexeme: "kk:қораптан алмадым", from: at - 1, to };
  }
  // балам әлі киген жоқ: of somebody at home
  if (impersonal && WORN.test(word) && hasYet(words, at) && !isPartial(words, at)) {
    return { type: "untried", lexeme: "kk:әлі киген жоқ", to };
  }
  if (NEGATED_PERFECT.test(word) && USE.test(word) && hasYet(words, at) && !isPartial(words, at)) {
    return { type: typeOf(word), lexeme: "kk:-маған" };
  }
  if (!participle && !NEGATED_PAST.test(word)) return undefined;
  if (!USE.test(word) || /^кор/u.test(word) || isPartial(words, at)) return undefined;
  // ала алмадым: could not; қайтарып алмадым
  const previous = before(words, at, 1);
  if (/^ал(?:ма|ган)/u.test(word) && /[аеи]$|[аеиуо]п$/u.test(previous) && !PRONOUN.has(previous)) {
    if (!YET.has(previous) && previous !== "сатип" && !(previous === "барип" && hasYet(words, at))) return undefined;
  }
  const yet = hasYet(words, at) || previous === "сатип";
  if (NEEDS_YET.test(word) && !yet && !opens(words, at)) return undefined;
  return {
    type: typeOf(previous === "сатип" ? previous : word),
    lexeme: participle ? "kk:-ған жоқпын" : "kk:-мадым",
    to,
  };
};

/** never met with: өкініп көрмедім, кездестіріп көрмедім */
const MISHAP =
  /^(?:окин|ренжи|кездес|кател|жанил|шагим|алдан|кинал|ауир|байка|баика|ести|бузи|син(?!а)|коринип|сезин|ойла|оила|умит|тап)/u;
const saysMyself = (words: readonly Word[], at: number): boolean =>
  [2, 3, 4, 5, 6].some((n) => /^(?:озим|озимиз|басим|мен)$/u.test(before(words, at, n)));

/** киіп көрмедім, оқи қойған жоқпын, қолданып үлгермедім, әлі көрмедім */
function withHelper(words: readonly Word[], at: number, to: number, sure: boolean): ReturnType<Reader> {
  const word = words[at]?.text ?? "";
  const previous = before(words, at, 1);
  const converb = CONVERB.test(previous) || /[аеи]$/u.test(previous);
  if (converb && previous.length > 2 && !YET.has(previous) && !PRONOUN.has(previous)) {
    // ала алған жоқпын: could not
    if (/^ал(?:ма|ган)/u.test(word)) return undefined;
    if (isPartial(words, at - 1) || MISHAP.test(previous)) return undefined;
    // to try doing whatever it is: only of oneself, or with "yet"
    if (!USE.test(previous) && !(CONVERB.test(previous) && (hasYet(words, at) || saysMyself(words, at))))
      return undefined;
    return { type: typeOf(previous), lexeme: "kk:-п көрмедім", from: at - 1, to };
  }
  if (/^улгер/u.test(word)) {
    const next = after(words, at, 1);
    return USE.test(next) || /^(?:аш|оки|киу|кору)/u.test(next)
      ? { type: "untried", lexeme: "kk:үлгермедім", to: Math.max(to, at + 1) }
      : undefined;
  }
  if (!/^кор/u.test(word)) return undefined;
  if (/^(?:жумисин|озин|касиетин)$/u.test(after(words, at, 1)))
    return { type: "untried", lexeme: "kk:жұмысын көрмедім", to: at + 1 };
  // seen nothing wrong, no such game, no use in it: there the thing seen stands before the verb
  const own = sure || SEE_NOT.test(word);
  if (/^(?:жумисин|озин|касиетин|сапасин|истегенин)$/u.test(previous))
    return { type: "untried", lexeme: "kk:жұмысын көрмедім", from: at - 1, to };
  const bare = previous === "" || YET.has(previous) || PRONOUN.has(previous);
  if (!own || !bare || ACCUSATIVE.test(before(words, at, YET.has(previous) ? 2 : 1)) || isPartial(words, at))
    return undefined;
  const alone = previous === "озим" || previous === "озимиз";
  return hasYet(words, at) || alone ? { type: "untried", lexeme: "kk:әлі көрмедім", to } : undefined;
}

export const WITHOUT_WAYS: readonly Way[] = [{ at: /^(?:менде|бизде|озимде)$/u, beside: /^жо[кг]$/u, near: true }];

/** менде жоқ, бірақ … : not had at all */
export const without: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  if (!/^(?:менде|бизде|озимде)$/u.test(word)) return undefined;
  const none = YET.has(after(words, at, 1)) ? 2 : 1;
  if (!/^жо[кг]$/u.test(after(words, at, none))) return undefined;
  const next = after(words, at, none + 1);
  if (!/^(?:|бирак|бирок|но|али|сонда)$/u.test(next) && words[at + none + 1]?.parted !== true) return undefined;
  return { type: "not-bought", lexeme: "kk:менде жоқ", to: at + none };
};

export const UNKNOWN_WAYS: readonly Way[] = [
  { at: /^билме(?:имин|им|имиз)$/u, beside: /^(?:калаи|кандаи)$/u },
  { at: /^алмаи(?:мин|м|миз)?$/u, beside: /^(?:аита|деи|бере|пикир|багалаи)$/u },
];

/** қалай жұмыс істейтінін білмеймін: not known in use */
export const unknown: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  if (/^алмаи(?:мин|м|миз)?$/u.test(word)) return cannotSay(words, at);
  if (!/^билме(?:имин|им|имиз)$/u.test(word)) return undefined;
  const how = [2, 3, 4, 5].find((n) => /^(?:калаи|кандаи)$/u.test(before(words, at, n)));
  if (how === undefined) return undefined;
  const use = [1, 2, 3].some((n) => /^(?:исте|жумис|екен|боларин|болатин)/u.test(before(words, at, n)));
  return use ? { type: "untried", lexeme: "kk:қалай екенін білмеймін", from: at - how } : undefined;
};

/** сапасын айта алмаймын, ештеңе дей алмаймын: no opinion yet */
const cannotSay: Reader = (words, at) => {
  if (!/^(?:аита|деи|бере|пикир|багалаи)$/u.test(before(words, at, 1)) || before(words, at, 2) === "деп")
    return undefined;
  const what = [2, 3, 4, 5].find((n) =>
    /^(?:сапасин|сапаси|туралы|турали|жаили|екенин|баг[ае]|пикир|натижесин|дамин|жумисин)$/u.test(before(words, at, n)),
  );
  // толық айта алмаймын: some of it is known
  const partly = [2, 3, 4].some((n) => /^(?:толик|накти)$/u.test(before(words, at, n)));
  return what === undefined || partly ? undefined : { type: "untried", lexeme: "kk:айта алмаймын", from: at - what };
};

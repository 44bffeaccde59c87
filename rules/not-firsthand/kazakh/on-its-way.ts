import { after, before, hasYet, PARTICIPLE, type Reader, type Word, within, YET } from "./words.ts";

const LONG_WAIT = /^(?:аи$|аида|апта|кун(?:$|дер|ден)|неделя|месяц|акша|каитар|уакит|сагат|алдад|алдап)/u;
const NOT_COME = /^(?:кел|жет|жеткиз|желкиз|тим|шик|болм)(?:ме|пе|бе|)(?:ди|ип|ген жо)$/u;
const PARCEL = /^(?:посилк|тауар|тапсирис|заказ|зат|жук|доставк)/u;
const SELF_WAITS = /^(?:отир|жур|жати?р|тур)(?:м?ин|ми?з|м|миз)?$/u;

const COMPLAINT_REACH = 20;
const complains = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - COMPLAINT_REACH), at + COMPLAINT_REACH)
    .some(({ text, sentence }) => sentence === words[at]?.sentence && LONG_WAIT.test(text));

export const ON_ITS_WAY_AT =
  /(?:ме|пе|бе)ди$|^(?:келген|жеткен|жеткиз|тиген|келип|кут|жолда|келе|келед|акелед|жетед|алип)/u;

/** әлі келмеді · қолыма тимеді · жолда келе жатыр · тапсырыс бердім, күтіп отырмын · күтудемін · посылкам жолда */
export const onItsWay: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  const next = after(words, at, 1);
  const none = /^ж[оу]к/u.test(next);
  const notCome =
    (NOT_COME.test(word) && /(?:ме|пе|бе)ди$/u.test(word) && !/^болм/u.test(word)) ||
    (/^(?:келген|жеткен|жеткизген|жеткизилген|тиген|келип)$/u.test(word) && none);
  const hand = [1, 2, 3].some((n) => /^кол(?:им|имизг|г)а?/u.test(before(words, at, n)));
  const to = none ? at + 1 : at;
  const yet = hasYet(words, at) || YET.has(after(words, at, none ? 2 : 1));
  // a wait that is measured is a complaint
  if (notCome && (yet || hand) && !complains(words, at)) {
    return { type: hand && yet ? "waiting" : "not-received", lexeme: "kk:әлі келмеді", to };
  }
  const parcel = within(words, at, [1, 2, 3, 4, 5, 6, -1, -2], (text) => PARCEL.test(text)) !== undefined;
  const waiting =
    (parcel && /^кут(?:удемин|удемиз|емин|емиз|ем|еиик)$/u.test(word)) ||
    (word === "кутип" && SELF_WAITS.test(next) && (parcel || hasYet(words, at))) ||
    (word === "жолда" && (/^кел/u.test(next) || [1, 2].some((n) => PARCEL.test(before(words, at, n))))) ||
    (word === "келе" && /^жати?р/u.test(next) && [1, 2, 3].some((n) => PARCEL.test(before(words, at, n))));
  // ертең әкеледі
  const due =
    /^(?:акеледи|акелед|жетеди|жеткизеди|алип келеди|келеди|келед)$/u.test(word) && next !== "деп"
      ? within(words, at, [1, 2, 3], (text) => /^(?:ертен|бугин|кешке|бурсигуни|жакинда|аптада|келесиде)/u.test(text))
      : undefined;
  if (due !== undefined) return { type: "waiting", lexeme: "kk:ертең келеді", from: at - due };
  if (!waiting || complains(words, at)) return undefined;
  return {
    type: "waiting",
    lexeme: "kk:күтіп отырмын",
    ...(word === "кутип" || word === "келе" ? { to: at + 1 } : {}),
  };
};

const PLANNING = /^(?:отир|жур|жати?р|тур)(?:ми?н|ми?з|м)?$|^тирм|^едим$/u;
const WANTED = /^(?:ал|сатип|тапсир|колдан|паидалан|оки|оина|бар|ки|иш|тат|жукте|бер|кор)/u;
const AGAIN = /^(?:таги|тагида|тек|гана|осиндан|екинши|унеми|аркашан|дамил|кайта|еще)$/u;
const WHEN =
  /^(?:дуисенби|сеисенби|сарсенби|беисенби|жума|сенби|жексенби|мереке|демалис|ертен|келесиде|аилик|жалаки|степенд|стипенд|акша|пенсия|скидка|женилдик|жазда|киста|жакинда|алдаги|тусе|тускен|болганда|болса|кузде|коктемде|бурси?гуни|кешке|кейин|кеиин|бугин|буиирса)/u;
const again = (words: readonly Word[], at: number): boolean =>
  [1, 2, 3, 4, -1].some((n) => AGAIN.test(before(words, at, n)));

export const PENDING_AT =
  /(?:гим|ким|гимиз|гали|гели|кали|кели)$|^(?:деп$|себет|корзин|алса|арманда|армандап|жоспарлап|планирую|тапсирис|заказ|ал|кетем|берем|жати?р|баста|оки|оина|колдан|тамаша)/u;

/** енді жүктеп жатырмын · қолданайын деп жатырмын · алғалы тұрмын · алғым келіп жүр · айлық түссе аламын · себетте */
export const pending: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  const next = after(words, at, 1);
  if (/^(?:ал|бер|колдан|ки|оки|оина|бар|байка|баика|истет|ки|жег|иш|тат|сатип ал|кор)(?:гим|ким|гимиз)$/u.test(word)) {
    const wants =
      /^(?:келед|кеп)/u.test(next) ||
      (next === "келип" && /^(?:тур|жур)(?:ми?н|м)?$/u.test(after(words, at, 2))) ||
      (next === "келип" && PLANNING.test(after(words, at, 2)));
    // оқи бергім келеді: to go on
    if (word === "бергим" && /[аеи]$/u.test(before(words, at, 1))) return undefined;
    return wants && !again(words, at) ? { type: "pending", lexeme: "kk:алғым келеді", to: at + 1 } : undefined;
  }
  if (/^(?:ал|бер|колдан|оки|оина|бар|кии?|ис|ки)(?:гали|гели|кали|кели)$/u.test(word) && PLANNING.test(next)) {
    return { type: "pending", lexeme: "kk:алғалы тұрмын", to: at + 1 };
  }
  if (word === "деп" && PLANNING.test(next)) {
    const verb =
      before(words, at, 1) === "ба" || before(words, at, 1) === "бе" ? before(words, at, 2) : before(words, at, 1);
    const meant = /(?:аин|еин|[аеи]ин|ам|ем|амин|емин|сам|сем|сак|сек|аик|еик)$/u.test(verb) && WANTED.test(verb);
    return meant ? { type: "pending", lexeme: "kk:-айын деп жүрмін", from: at - 1, to: at + 1 } : undefined;
  }
  if (/^(?:алсам|алсак)$/u.test(word) && /^ба|^ма$/u.test(next))
    return { type: "pending", lexeme: "kk:алсам ба", to: at + 1 };
  if (before(words, at, 1) === "енди" && /^(?:баста|оки|оина|колдан|тамашала)(?:имин|им|амин|ам)$/u.test(word)) {
    return { type: "pending", lexeme: "kk:енді оқимын", from: at - 1 };
  }
  if (/^(?:себет|корзина)/u.test(word) && /^(?:сал|кос|тур|жатир)/u.test(next)) {
    return { type: "pending", lexeme: "kk:себетке салдым", to: at + 1 };
  }
  const intends = /^(?:армандап|жоспарлап)$/u.test(word) ? PLANNING.test(next) : word === "планирую" && next === "алу";
  if (intends || /^армандаими?н?$/u.test(word)) {
    return { type: "pending", lexeme: "kk:жоспарлап жүрмін" };
  }
  // енді ғана, жаңа тапсырыс бердім
  if (/^(?:тапсирис|заказ)/u.test(word) && /^(?:бер|жаса)ди[мк]/u.test(next)) {
    const now = within(words, at, [1, 2, 3], (text) => /^(?:жана|кеше|бугин|енди|азир|казир|гана)$/u.test(text));
    const till = within(words, at, [-2, -3, -4, -5, -6], (text) =>
      /^(?:кут|жду|ждем|келсе|карап|корем|коремиз)/u.test(text),
    );
    if (now !== undefined && till !== undefined) return { type: "waiting", lexeme: "kk:тапсырыс бердім", to: at + 1 };
    return undefined;
  }
  if (/^(?:ал(?:ам(?:ин)?|амиз|армин|армиз)|кетем(?:ин)?|берем(?:ин)?)$/u.test(word)) {
    const verb = before(words, at, 1);
    const buys = word.startsWith("ал") || /^(?:алип|тапсирис|заказ|барип)$/u.test(verb);
    const when = within(words, at, [1, 2, 3, 4, 5], (text) => WHEN.test(text));
    // таба аламыз: can
    if (/[аеи]$/u.test(verb) && !WHEN.test(verb)) return undefined;
    if (buys && when !== undefined && !again(words, at))
      return { type: "pending", lexeme: "kk:ертең аламын", from: at - when };
  }
  return downloading(words, at);
};

const downloading: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  if (!/^жати?р(?:ми?н|м|ми?з)?$/u.test(word) || word === "жатир") return undefined;
  if (!/^(?:жуктеп|тартип|орнатип|коширип|скачать)$/u.test(before(words, at, 1))) return undefined;
  const now = [2, 3, 4].some((n) => /^(?:енди|жана|азир|казир)$/u.test(before(words, at, n)));
  return now ? { type: "pending", lexeme: "kk:енді жүктеп жатырмын", from: at - 1 } : undefined;
};

export const LATER_AT = /^(?:ки|таг|колдан|кос|аш|сиила|бер|жек|иш).*(?:ем|ам)/u;

/** бұйырса алып киеміз тойға: the first use lies ahead */
export const later: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  if (!/^(?:ки|таг|колдан|кос|аш|сиила|бер|жек|иш)(?:и?ем|ам|ем)(?:ин|из|иин)$/u.test(word) || PARTICIPLE.test(word))
    return undefined;
  const when = within(
    words,
    at,
    [1, 2, 3],
    (text) => WHEN.test(text) || /^(?:тоига|тойга|туган|мерекеге|жана)/u.test(text),
  );
  return when === undefined ? undefined : { type: "later", lexeme: "kk:ертең киемін", from: at - when };
};

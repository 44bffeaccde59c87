import { after, before, hasYet, type Reader, type Way, type Word, within, YET } from "./words.ts";

const LONG_WAIT = /^(?:аи$|аида|апта|кун(?:$|дер|ден)|неделя|месяц|акша|каитар|уакит|сагат|алдад|алдап)/u;
const NOT_COME = /^(?:кел|жет|жеткиз|желкиз|тим|шик|болм)(?:ме|пе|бе|)(?:ди|ип|ген жо)$/u;
const PARCEL = /^(?:посилк|тауар|тапсирис|заказ|зат|жук|доставк|жеткизу|сатип)/u;
/** where goods lie before they are fetched */
const DEPOT = /^(?:пошта|почта|склад|коима|пункт|постамат|сортировк|кеден|таможн|отделени|каспипошта)\p{L}*[дт][ае]$/u;
const SELF_WAITS = /^(?:отир|жур|жати?р|тур)(?:м?ин|ми?з|м|миз)?$/u;

const COMPLAINT_REACH = 20;
const complains = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - COMPLAINT_REACH), at + COMPLAINT_REACH)
    .some(({ text, sentence }) => sentence === words[at]?.sentence && LONG_WAIT.test(text));

const MY_HAND = /^кол(?:им|имизг|г)а?/u;
const SOON = /^(?:ертен|бугин|кешке|бурсигуни|жакинда|аптада|келесиде)/u;

export const ON_ITS_WAY_WAYS: readonly Way[] = [
  {
    at: /(?:ме|пе|бе)ди$|^(?:келген|жеткен|жеткизген|жеткизилген|тиген|келип)$/u,
    beside: { test: (word) => YET.has(word) || MY_HAND.test(word) },
  },
  { at: /^кут|^(?:жолда|келе)$/u },
  {
    at: /^(?:пошта|почта|склад|коима|пункт|постамат|сортировк|кеден|таможн|отделени)/u,
    beside: /^(?:жати?р|тур|кут)/u,
  },
  { at: /^(?:акелед|жетед|жеткизеди|келед)/u, beside: SOON },
];

/** әлі келмеді · қолыма тимеді · жолда келе жатыр · тапсырыс бердім, күтіп отырмын · күтудемін · посылкам жолда */
export const onItsWay: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  const next = after(words, at, 1);
  const none = /^ж[оу]к/u.test(next);
  const notCome =
    (NOT_COME.test(word) && /(?:ме|пе|бе)ди$/u.test(word) && !/^болм/u.test(word)) ||
    (/^(?:келген|жеткен|жеткизген|жеткизилген|тиген|келип)$/u.test(word) && none);
  const hand = [1, 2, 3].some((n) => MY_HAND.test(before(words, at, n)));
  const to = none ? at + 1 : at;
  const yet = hasYet(words, at) || YET.has(after(words, at, none ? 2 : 1));
  // a wait that is measured is a complaint
  if (notCome && (yet || hand) && !complains(words, at)) {
    return { type: hand && yet ? "waiting" : "not-received", lexeme: "kk:әлі келмеді", to };
  }
  const parcel = within(words, at, [1, 2, 3, 4, 5, 6, -1, -2], (text) => PARCEL.test(text)) !== undefined;
  // екінші рет тапсырыс бердім: the first has come
  const second =
    within(words, at, [1, 2, 3, 4, 5, 6], (text) => /^(?:екинши|ушинши|кайта|таги)$/u.test(text)) !== undefined;
  const waiting =
    (parcel && /^кут(?:удемин|удемиз|емин|емиз|ем|еиик)$/u.test(word)) ||
    (word === "кутип" && SELF_WAITS.test(next) && (parcel || hasYet(words, at)) && !second) ||
    (word === "жолда" && (/^кел/u.test(next) || [1, 2].some((n) => PARCEL.test(before(words, at, n))))) ||
    (word === "келе" && /^жати?р/u.test(next) && [1, 2, 3].some((n) => PARCEL.test(before(words, at, n))));
  // поштада жатыр
  if (DEPOT.test(word) && /^(?:жати?р|тур|кут)/u.test(next) && !/[гк][ае]н/u.test(next) && !complains(words, at)) {
    return { type: "waiting", lexeme: "kk:поштада жатыр", to: at + 1 };
  }
  // ертең әкеледі
  const due =
    /^(?:акеледи|акелед|жетеди|жеткизеди|алип келеди|келеди|келед)$/u.test(word) && next !== "деп"
      ? within(words, at, [1, 2, 3], (text) => SOON.test(text))
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
const AGAIN = /^(?:келесиси|алдинги|таги|тагида|тек|гана|осиндан|екинши|ушинши|унеми|аркашан|дамил|кайта|еще)$/u;
export const WHEN =
  /^(?:дуисенби|сеисенби|сарсенби|беисенби|жума|сенби|жексенби|мереке|демалис|ертен|келесиде|аилик|жалаки|степенд|стипенд|акша|пенсия|скидка|женилдик|жазда|киста|жакинда|алдаги|тусе|тускен|болганда|болса|кузде|коктемде|бурси?гуни|кешке|кейин|кеиин|бугин|буиирса)/u;
export const again = (words: readonly Word[], at: number): boolean =>
  [1, 2, 3, 4, -1].some((n) => AGAIN.test(before(words, at, n)));

const DOWNLOADING = /^(?:жуктеп|тартип|орнатип|коширип|скачать)$/u;

export const PENDING_WAYS: readonly Way[] = [
  { at: /(?:гим|ким|гимиз|гали|гели|кали|кели)$|^(?:алса|себет|корзин|арманда|жоспарлап$|планирую$)/u },
  { at: /^деп$/u, beside: PLANNING },
  { at: /^(?:ал[ау]|алармин|алармиз|кетем|берем)/u, beside: { test: (word) => word === "керек" || WHEN.test(word) } },
  { at: /^(?:баста|оки|оина|колдан|тамашала)/u, beside: /^енди$/u },
  { at: /^(?:жиип|жинап|тусип)$/u, beside: /^(?:козим|акша|каражат)/u },
  { at: /^(?:тапсирис|заказ)/u, beside: /^(?:бер|жаса)ди[мк]/u },
  { at: /^жати?р/u, beside: DOWNLOADING },
];

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
  // ақша жиып жүрмін, көзім түсіп жүр, алу керек
  if (/^(?:жиип|жинап|тусип)$/u.test(word) && /^(?:жур|отир|жати?р|тур)/u.test(next)) {
    const what = word === "тусип" ? /^козим/u : /^(?:акша|акшам|каражат)/u;
    const from = within(words, at, [1, 2], (text) => what.test(text));
    if (from !== undefined) return { type: "pending", lexeme: "kk:ақша жиып жүрмін", from: at - from, to: at + 1 };
  }
  if (word === "алу" && next === "керек" && forMyself(words, at)) {
    return { type: "pending", lexeme: "kk:алу керек", to: at + 1 };
  }
  if (/^(?:себет|корзина)/u.test(word) && /^(?:сал|кос|тур|жатир)/u.test(next)) {
    return { type: "pending", lexeme: "kk:себетке салдым", to: at + 1 };
  }
  const intends = /^(?:армандап|жоспарлап)$/u.test(word)
    ? PLANNING.test(next) && after(words, at, 2) !== "едим"
    : word === "планирую" && next === "алу";
  if (intends || /^армандаими?н?$/u.test(word)) {
    return { type: "pending", lexeme: "kk:жоспарлап жүрмін" };
  }
  // енді ғана, жаңа тапсырыс бердім
  if (/^(?:тапсирис|заказ)/u.test(word) && /^(?:бер|жаса)ди[мк]/u.test(next)) {
    const now = within(words, at, [1, 2, 3], (text) => /^(?:жана|кеше|бугин|енди|азир|казир|гана)$/u.test(text));
    const till = within(words, at, [-2, -3, -4, -5, -6], (text) =>
      /^(?:кут|жду|ждем|келсе|карап|корем|коремиз|кореи[ки])/u.test(text),
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

const forMyself = (words: readonly Word[], at: number): boolean =>
  /^(?:маган|озиме|бизге)$/u.test(before(words, at, 1)) && !again(words, at);

const downloading: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  if (!/^жати?р(?:ми?н|м|ми?з)?$/u.test(word) || word === "жатир") return undefined;
  if (!DOWNLOADING.test(before(words, at, 1))) return undefined;
  const now = [2, 3, 4].some((n) => /^(?:енди|жана|азир|казир)$/u.test(before(words, at, n)));
  return now ? { type: "pending", lexeme: "kk:енді жүктеп жатырмын", from: at - 1 } : undefined;
};

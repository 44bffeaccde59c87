import { type DigitWindow, isThousands } from "./digits.ts";

/** Mobile codes of Kazakhstan: Kcell, Beeline, Tele2, Altel, Jusan and the virtual ones. */
const KZ_MOBILE = /^(70[0-8]|747|75[01]|76[0-4]|771|77[5-8])/;
/** Area codes: 71x west and north, 72x south, east and centre. */
const KZ_LANDLINE = /^7(1[0-8]|2[1-9])/;
const RU_MOBILE = /^9[0-9]{2}/;
const RU_LANDLINE = /^(3[0-9]|4[0-9]|8[1-7])/;
/** Free and shared-cost numbers belong to organisations. */
const HOTLINE = /^(80[0-9]|90[0-9]{3}0{5}|803|808|809)/;
/** Country codes that are met beside +7, with the digits that follow them. */
const FOREIGN =
  /^(99[2-68]\d{9}|994\d{9}|37[0-5]\d{8,9}|380\d{9}|90\d{10}|86\d{11}|49\d{10,11}|44\d{10}|1\d{10}|971\d{9}|82\d{9,10})$/;

const CUE =
  /(тел|номер|нөмір|нөмер|номір|номир|нумир|what|вацап|ватса|вотса|уатса|звон|хабарлас|қоңырау|конырау|пиши|жазың|жазын|моб|ұялы|сотка|call|phone|viber|вайбер|tel|аудар|каспи|kaspi|чат|байланыс)/;
const ORGANISATION_REACH = 30;
/** whose landline is nobody's own */
const ORGANISATION =
  /(колл-?\s?центр|call-?\s?cent|горяч\p{L}{2} лини|сенім телефон|ыстық желі|жедел желі|ресепш|регистратур|тіркеу|справочн|анықтама|диспетчер|приемн|приёмн|қабылдау|офис|кеңсе|филиал|бөлімше|отделени|магазин|дүкен|клиник|емхана|больниц|аурухана|поликлиник|ресторан|кафе|hotline|reception|office)/u;
const ORDER_CUE =
  /(?<!\p{L})(заказ[аеуы]?|тапсырыс\p{L}{0,3}|трек\p{L}{0,3}|накладн\p{L}{2,3}|артикул\p{L}?|штрих-?код|код товара|imei|s\/n|серийн\p{L}{2,3}|чек|order|track\p{L}{0,5})[\s:#.-]{0,3}(номер\p{L}{0,3}|нөмір\p{L}{0,3}|код\p{L}?|no|number)?[\s:#.-]{0,3}$/u;
const NON_PHONE_AFTER =
  /^\s?(тг|тенге|теңге|₸|руб|₽|сум|\$|€|kzt|ақш|доллар|еуро|евро|миллион|мб|гб|gb|mb|шт(?!\p{L})|км|mah)/u;

export type PhoneReading =
  | { readonly kind: "personal"; readonly confidence: number; readonly form: string }
  | { readonly kind: "hotline" };

/** What follows is the number of an order, of goods or of a device. */
export const hasOrderCue = (lead: string): boolean => ORDER_CUE.test(lead);
export const hasPhoneCue = (words: string): boolean => CUE.test(words);

/**
 * Reads a window as a telephone number. How sure depends on the code, on how the digits are set out (a plus, brackets,
 * 3-3-2-2) and on the words beside it: eleven digits in a row may be an order's number, thousands a price.
 */
export function readPhone(window: DigitWindow, lead: string, tail: string): PhoneReading | undefined {
  const { digits, groups } = window;
  const plus = /\+\s?\(?$/.test(lead) || /плюс\s$/.test(lead);
  if (NON_PHONE_AFTER.test(tail) && !plus) return undefined;
  const cue = CUE.test(lead.slice(-40)) || CUE.test(tail.slice(0, 25));
  const national = trunk(digits, plus);
  if (national === undefined) {
    return plus && FOREIGN.test(digits) ? { kind: "personal", confidence: 0.9, form: "foreign" } : undefined;
  }
  if (HOTLINE.test(national)) return { kind: "hotline" };
  if (isThousands(window) && !plus && !cue && digits.length === 10) return undefined;
  const base = codeConfidence(national, digits.length === 11, plus);
  if (base === 0 || !hasPhoneShape(window)) return undefined;
  const landline = KZ_LANDLINE.test(national);
  if (landline && ORGANISATION.test(lead.slice(-ORGANISATION_REACH)))
    return { kind: "personal", confidence: 0.3, form: "landline" };
  if (hasOrderCue(lead)) return { kind: "personal", confidence: 0.3, form: "order" };
  const spoken = groups.some((group) => group.spoken);
  const confidence = cue || plus ? Math.min(0.99, base + (digits.length === 10 ? 0.3 : 0.12)) : base;
  return {
    kind: "personal",
    confidence,
    form: spoken ? "spoken" : landline ? "landline" : digits.length === 11 ? "trunk" : "national",
  };
}

/** The ten digits after 7 or 8, or undefined where the window is no number of the +7 zone. */
function trunk(digits: string, plus: boolean): string | undefined {
  if (digits.length === 11 && (digits[0] === "7" || (digits[0] === "8" && !plus))) return digits.slice(1);
  if (digits.length === 11 && digits.startsWith("8") && KZ_MOBILE.test(digits.slice(1))) return digits.slice(1);
  if (digits.length === 12 && digits.startsWith("87") && KZ_MOBILE.test(digits.slice(2))) return digits.slice(2);
  return digits.length === 10 && !plus ? digits : undefined;
}

function codeConfidence(national: string, withTrunk: boolean, plus: boolean): number {
  if (/^(\d)\1{9}$/.test(national) || /0{6}$/.test(national)) return 0;
  if (KZ_MOBILE.test(national)) return withTrunk ? 0.95 : 0.8;
  if (KZ_LANDLINE.test(national)) return withTrunk ? 0.9 : 0.6;
  if (RU_MOBILE.test(national)) return withTrunk ? 0.93 : 0.45;
  if (RU_LANDLINE.test(national)) return withTrunk ? (plus ? 0.85 : 0.45) : 0;
  return 0;
}

/**
 * What is written in pieces has a gap after the code (three digits, or four of a small town), or is pulled apart into
 * ones and twos: a disguise. Other pieces are sizes and prices in a row.
 */
function hasPhoneShape({ digits, groups }: DigitWindow): boolean {
  const spoken = groups.filter((group) => group.spoken);
  // a word or two among written digits hides a part of them; words alone have to be several
  const written = digits.length - spoken.reduce((sum, group) => sum + group.digits.length, 0);
  if (spoken.some((group) => group.digits !== "")) return spoken.length >= 3 || written >= 6;
  if (groups.length <= 2 || groups.every((group) => group.digits.length <= 2)) return true;
  let read = 0;
  return groups.some((group) => {
    read += group.digits.length;
    return digits.length - read === 7 || digits.length - read === 6;
  });
}

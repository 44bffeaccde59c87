import type { TextDocument } from "elek/rule";
import { after, before, foldedHit, type Hit } from "./hit.ts";
import { isDay } from "./numbers/checksums.ts";

const NUMERIC =
  /(?<![\p{N}.,/-])(?:(?<d>\d{1,2})[./-](?<m>\d{1,2})[./-](?<y>(?:19|20)?\d{2})|(?<y2>(?:19|20)\d{2})[./-](?<m2>\d{1,2})[./-](?<d2>\d{1,2}))(?![\p{N}/-])/gu;
const MONTHS =
  "январ[яь]|феврал[яь]|март[а]?|апрел[яь]|ма[яй]|июн[яь]|июл[яь]|август[а]?|сентябр[яь]|октябр[яь]|ноябр[яь]|декабр[яь]|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|january|february|march|april|may|june|july|august|september|october|november|december";
const WORDED = new RegExp(
  String.raw`(?<!\p{N})(?:\d{1,2}(?:-?\p{L}{1,3})?\s(?:${MONTHS})\p{L}{0,5}\s(?:19|20)\d{2}|(?:19|20)\d{2}\s?(?:жыл\p{L}*|ж\.|г\.)?\s\d{1,2}\s?(?:-?\p{L}{1,3}\s)?(?:${MONTHS})\p{L}{0,5})(?!\p{N})`,
  "gu",
);
/** Said before the date. */
const CUE_BEFORE =
  /(родил\p{L}{1,3}|рожден\p{L}*|рожд\.?|д\.?\s?р\.?|туған|туылған|туылды|туды|туган|born|birth\p{L}*|dob|туған күн\p{L}*|день рождения)[\s:—–-]*(\p{L}{1,12}[\s:—–-]{1,3}){0,3}$/u;
/** Said after it. */
const CUE_AFTER =
  /^\s?(жыл\p{L}*\s|ж\.\s?|года?\s|г\.\s?)?(?:күн\p{L}*\s)?(родил|рожд|г\.?\s?р\.?(?!\p{L})|ж\.?\s?т\.?(?!\p{L})|туған|туылған|туган|дүниеге келген)/u;
/** Things are born too (a shop, a brand), and a present is bought for a birthday. */
const NOT_A_PERSON =
  /((дүкен|магазин|компани|бренд|фирма|проект)\p{L}*|туған күн(ге|іне|іме|іңе|інде|ғе)|(на день|ко дню|с днем) рождени\p{L})\s*$/u;

/** A year of birth, which alone only tells how old a child is. */
const YEAR =
  /(?<!\p{N})(?:19[3-9]|20[01])\d(?=\s?(?:г\.?\s?р|ж\.?\s?т|года? рожд|жылы туған|жылы туыл|жылғы))|(?<=(?:туған жылы|туылған жылы|год рождения|born in|year of birth)[\s:—-]{1,3})(?:19[3-9]|20[01])\d/gu;
/** how far the name of whom it is said may stand */
const NAME_REACH = 60;
const NAMED = 0.5;

/** A full date with a word of birth beside it, or a year of birth beside a full name. */
export function findBirthDates(document: TextDocument, names: readonly Hit[]): Hit[] {
  const text = document.folded.text;
  if (!/(рожд|родил|д\.?\s?р|г\.?\s?р|туған|туған|туыл|туган|туды|ж\.?\s?т|birth|born|dob|дүниеге)/.test(text))
    return [];
  const hits: Hit[] = [];
  for (const pattern of [NUMERIC, WORDED]) {
    for (const match of text.matchAll(pattern)) {
      const { d, m, y, d2, m2, y2 } = match.groups ?? {};
      if (pattern === NUMERIC && !isDay(Number(y ?? y2), Number(m ?? m2), Number(d ?? d2))) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      const lead = before(text, span.start, 40);
      if (NOT_A_PERSON.test(lead)) continue;
      if (!CUE_BEFORE.test(lead) && !CUE_AFTER.test(after(text, span.end, 30))) continue;
      hits.push(foldedHit(document, span, "birthDate", 0.92, "birth-date"));
    }
  }
  for (const match of names.length > 0 ? text.matchAll(YEAR) : []) {
    const hit = foldedHit(document, { start: match.index, end: match.index + 4 }, "birthDate", 0.75, "birth-year");
    if (hits.some((date) => date.start <= hit.start && hit.end <= date.end)) continue;
    const near = ({ start, end }: Hit) => start < hit.end + NAME_REACH && hit.start < end + NAME_REACH;
    if (names.some((name) => name.confidence >= NAMED && near(name))) hits.push(hit);
  }
  return hits;
}

import type { Span, TextDocument } from "elek/rule";
import {
  DOORPHONE,
  EN_FORM,
  FLAT,
  FLAT_FORM,
  IN_CITY,
  KK_FORM,
  KK_MARKER,
  LEAD,
  MARKER,
  NEIGHBOURHOOD_FORM,
  NUMBERED_FORM,
  RU_ADJECTIVE_FORM,
  RU_FORM,
} from "./address-grammar.ts";
import { after, before, foldedHit, type Hit } from "./hit.ts";

const HOME =
  /(жив[уеё]|прожива|прописан|мой адрес|адрес:|домашний|тұра(ды|мын|тын)|турады|мекенжай|мекен-жай|үйім|живем|домой|i live|lives at|home address)/;
/** Where the public comes: a shop's or an office's address is nobody's home. */
const PUBLIC =
  /(?<!\p{L})(магазин|дүкен|дукен|филиал|отделени|бөлімше|аптек|дәріхана|тц |трц|тд |торгов|постамат|банкомат|пункт|самовывоз|кафе|ресторан|бутик|салон|клиник|емхана|больниц|аурухана|мектеп|школ|садик|балабақша|офис|склад|қойма|базар|рынок|сауда үй|сауда орт|почт|пошта|остановк|аялдама|филиалы|терминал|студия|центр|орталы|ломбард|автосервис|сто |азс|заправк|shop|store|office|branch|mall|hotel|отел|қонақ|мейрамхана|дәмхана|тойхана|банк|цон|хқко)/u;
/** Whose address it is said to be: `продавецтің адресі`, `пункттің мекенжайы`, `адрес продавщицы`. */
const OWNER =
  /(?<!\p{L})(\p{L}{2,20})(?:ның|нің|дың|дің|тың|тің)\s(?:үйінің\s)?(?:адрес|мекен|үйі(?!\p{L}))|(?<!\p{L})адрес\p{L}{0,2}\s(?=продав|курьер|хозя|менеджер|директор|сосед|бывш|водител|мастер|кладовщи|эт(?:ой|ого)\s)(\p{L}{3,20})/u;
const NOT_A_HOUSE =
  /^\s?(?:%|-?(?:н?шы|н?ші|инши|ыншы|інші)\p{L}*|(?:тг|тенге|теңге|руб\p{L}*|мин|минут\p{L}*|час\p{L}*|сағат\p{L}*|км|метр\p{L}*|лет|жыл\p{L}*|жас|раза?|рет|шт|процент\p{L}*|күн\p{L}*|дней|дня|чел\p{L}*|адам\p{L}*|жұлдыз\p{L}*|звезд\p{L}*)(?!\p{L}))/u;

/** More addresses than this are a directory: its beginning is enough to decide. */
const MAX_MARKERS = 30;
/** How far before and after its marker an address reaches. */
const BEFORE = 60;
const AFTER = 110;

/** Without it a text holds no address. A class of all letters of all scripts takes milliseconds to compile. */
export const ADDRESS_WORD = new RegExp(`${MARKER.source.replaceAll("\\p{L}", "[a-zа-яёәғқңөұүһі]")}|код|домофон`);

/** Postal addresses in Kazakh and Russian; a home where a flat is told, a city and a house otherwise. */
export function findAddresses(document: TextDocument): Hit[] {
  const text = document.folded.text;
  const hits: Hit[] = [];
  let read = 0;
  let markers = 0;
  for (const marker of text.matchAll(MARKER)) {
    if (marker.index < read) continue;
    markers += 1;
    if (markers > MAX_MARKERS) break;
    const found = readAround(document, Math.max(read, marker.index - BEFORE), marker.index + AFTER);
    if (!found) continue;
    read = found.end;
    const span = withLead(text, found);
    hits.push(foldedHit(document, span, "address", sureness(text, span, found), `address:${found.form}`));
  }
  if (text.includes("код") || text.includes("домофон")) {
    for (const match of [...text.matchAll(DOORPHONE)].slice(0, MAX_MARKERS)) {
      const span = { start: match.index, end: match.index + match[0].length };
      hits.push(foldedHit(document, span, "address", 0.75, "address:doorphone"));
    }
  }
  return hits;
}

type Form = "street" | "flat";
type Found = Span & { readonly form: Form };

function readAround(document: TextDocument, from: number, to: number): Found | undefined {
  const window = document.folded.text.slice(from, to);
  for (const [pattern, form] of [
    [NUMBERED_FORM, "street"],
    [RU_FORM, "street"],
    [KK_FORM, "street"],
    [RU_ADJECTIVE_FORM, "street"],
    [EN_FORM, "street"],
    [NEIGHBOURHOOD_FORM, "street"],
    [FLAT_FORM, "flat"],
  ] as const) {
    const match = pattern.exec(window);
    if (!match) continue;
    const end = match.index + match[0].length;
    if (NOT_A_HOUSE.test(window.slice(end, end + 16))) continue;
    const start = from + match.index;
    const surplus = pattern === KK_FORM ? surplusWords(document, start, from + end) : 0;
    return { start: start + surplus, end: from + end, form };
  }
  return undefined;
}

/**
 * A Kazakh street's name stands before its marker with nothing to say where it begins: one word, or two of which only
 * the first has a capital (`Бұқар жырау даңғылы`). Returns how many characters before it belong to the sentence.
 */
function surplusWords(document: TextDocument, start: number, end: number): number {
  const text = document.folded.text.slice(start, end);
  const marker = KK_MARKER.exec(text)?.index ?? 0;
  const words = [...text.slice(0, marker).matchAll(/\S+/g)];
  const isCapital = (at: number): boolean => {
    const first = document.text[document.folded.origin(start + at, start + at + 1).start] ?? "";
    return first !== first.toLowerCase();
  };
  const [last, previous] = [words.at(-1), words.at(-2)];
  if (!last || !previous) return 0;
  return !isCapital(last.index) && isCapital(previous.index) ? previous.index : last.index;
}

/** Takes in the city, district and index before the street. */
function withLead(text: string, span: Span): Span {
  const lead = LEAD.exec(text.slice(Math.max(0, span.start - 90), span.start));
  return lead ? { start: span.start - lead[0].length, end: span.end } : span;
}

function sureness(text: string, span: Span, found: Found): number {
  const words = `${before(text, span.start, 60)} ${after(text, span.end, 60)}`;
  const street = found.form === "street";
  const owner = OWNER.exec(words);
  const theirs = owner !== null && !PUBLIC.test(`${owner[1] ?? owner[2]} `);
  const home = theirs || (owner === null && HOME.test(words));
  const flat = FLAT.test(text.slice(found.start, found.end));
  if (!home && PUBLIC.test(words)) return flat && street ? 0.6 : 0.3;
  if (flat && (street || home)) return 0.93;
  if (flat) return 0.7;
  if (home) return 0.9;
  return span.start < found.start || IN_CITY.test(text.slice(span.start, span.end)) ? 0.88 : 0.55;
}

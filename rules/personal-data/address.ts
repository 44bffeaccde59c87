import type { Span, TextDocument } from "elek/rule";
import { after, before, foldedHit, type Hit } from "./hit.ts";

/** a word of a street's name; a preposition before the number makes it no house: `вышло до 200` */
const WORD = String.raw`(?!(?:до|от|за|на|в|с|по|к|и|из|у|ға|га|ден|дан)\s)[\p{L}\d][\p{L}\d'’.-]{0,24}`;
const GAP = String.raw`[\s,.]{1,3}`;
/** `12`, `12а`, `12/3`, `д. 12`, `№12`, `12-үй` */
const HOUSE = String.raw`(?:(?:дом|д|үй|уй|үйі|№|house)\.?\s?№?\s?)?\d{1,4}(?:\s?[\/-]\s?\d{1,4})?(?:\s?-?\s?[абвгдежк](?!\p{L}))?(?![\d%])(?:\s?-?\s?(?:үй|уй|дом)\p{L}{0,5})?`;
const REST = String.raw`(?:${GAP}(?:корпус|корп|к|блок|подъезд|под|кіреберіс|подьезд|этаж|эт|қабат|кабат|пәтер|патер|кв|квартира|квартире|п|оф|офис|apt|flat)\.?\s?№?\s?\d{1,4}\p{L}?|${GAP}\d{1,4}[\s-]{1,2}(?:пәтер|патер|квартира|кв|подъезд|этаж|қабат|үй)\p{L}{0,5}){0,4}`;

const RU_STREET =
  "(?:улиц[аыеу]|ул|проспект[еау]?|просп|пр-т|пр-кт|переул[о]?к[ае]?|микрорайоне?|мкр-н|мкрн|мкр|м-н|бульваре?|б-р|шоссе|площад[ьи]|проезд[е]?|пр-д|тупик[е]?|набережн[аяой]{2}|аллея)";
/** these are words or parts of words without their full stop */
const RU_SHORT = "(?:пр|пер|бул|пл|наб|ш)";
const KK_STREET =
  "(?:көшес\\p{L}{1,6}|көше|көш\\.?|кошес\\p{L}{1,6}|кошеси|кош\\.|к-сі|даңғыл\\p{L}{0,6}|дангыл\\p{L}{0,6}|даң\\.?|д-лы|тұйығ\\p{L}{1,4}|тұйық|бульвары|шағын ауданы?|шағынауданы?|ықшам ауданы?|ықшамауданы?|ы/а|ш/а|мөлтек ауданы?|м/а|мкр|street|st|avenue|ave)";

/** `ул. Абая, 12`, `мкр Самал-2, дом 33` */
const RU_FORM = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${RU_STREET}(?:\.\s?|\s)|${RU_SHORT}\.\s?)(?:${WORD}${GAP}){0,2}?${WORD}${GAP}${HOUSE}${REST}`,
  "gu",
);
/** `Абай көшесі, 12`, `Кенесары даңғылы 23-үй` */
const KK_FORM = new RegExp(
  String.raw`(?<![\p{L}\d])${WORD}(?:\s${WORD}){0,2}?\s${KK_STREET}(?:\.\s?|[\s,]{1,3})${HOUSE}${REST}`,
  "gu",
);
const KK_MARKER = new RegExp(String.raw`\s${KK_STREET}(?:[.,\s]|$)`, "u");
/** `Абая 12, кв 5`, `12 үй 5 пәтер`, `дом 3 квартира 40`: no street's name is needed where a flat is told */
const FLAT_FORM = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${WORD}[\s,]{1,3})?(?:(?:дом|д\.|үй|уй)\s?№?\s?\d{1,4}\p{L}?|\d{1,4}\p{L}?[\s-]{0,2}(?:үй|дом)\p{L}{0,4}|${HOUSE})${GAP}(?:(?:кв|квартира|пәтер|патер|apt|flat)\.?\s?№?\s?\d{1,4}|\d{1,4}[\s-]{1,2}(?:пәтер|патер|квартира)\p{L}{0,5})(?!\d)`,
  "gu",
);
const DOORPHONE =
  /(?<!\p{L})(?:код\p{L}{0,2} (?:от )?(?:домофон|подъезд|двер)\p{L}{0,2}|домофон\p{L}{0,4} код\p{L}{0,3}|есік коды|домофон)\s?[:—-]?\s?[#*№]?\d{2,6}[#*]?\d{0,5}/gu;

const CITY =
  "(?:алматы|астана|шымкент|қарағанды|караганда|караганды|ақтөбе|актобе|актюбинск|тараз|павлодар|өскемен|усть-каменогорск|семей|атырау|қостанай|костанай|қызылорда|кызылорда|орал|уральск|петропавл|петропавловск|ақтау|актау|теміртау|темиртау|түркістан|туркестан|көкшетау|кокшетау|талдықорған|талдыкорган|екібастұз|экибастуз|жезқазған|жезказган|балқаш|балхаш|байқоңыр|байконур|қонаев|конаев|капчагай|щучинск|рудный|жаңаөзен|москв\\p{L}{1,2}|санкт-петербург|спб|омск|новосибирск|бишкек|ташкент)";
/** what may stand before the street: `Алматы қ.,`, `г. Астана, Есиль р-н,`, an index */
const LEAD = new RegExp(
  String.raw`(?:(?<!\d)\d{6}[\s,]{1,3})?(?:[\p{L}-]{3,20}\s(?:обл|облысы|область|республика)\p{L}{0,2}\.?[\s,]{1,3})?(?:(?:г|город|қ|қаласы)\.?\s?[\p{L}-]{3,20}|[\p{L}-]{3,20}\s(?:қаласы|қ\.|қ)|${CITY}\p{L}{0,4})(?:[\s,.]{1,3}[\p{L}-]{3,20}\s(?:район|р-н|ауданы|ауд\.?)\p{L}{0,2})?[\s,.]{1,3}$`,
  "u",
);
const FLAT =
  /(кв|квартир\p{L}*|пәтер\p{L}*|патер\p{L}*|подъезд\p{L}*|подьезд|кіреберіс\p{L}*|apt|flat)\.?\s?№?\s?\d|\d[\s-]{0,2}(пәтер|патер|кв|подъезд|кіреберіс)|\d{1,4}\s?-\s?\d{1,4}$/u;
const HOME =
  /(жив[уеё]|прожива|прописан|мой адрес|адрес:|домашний|тұра(ды|мын|тын)|турады|мекенжай|мекен-жай|үйім|живем|домой|i live|lives at|home address)/;
/** Where the public comes: a shop's or an office's address is nobody's home. */
const PUBLIC =
  /(?<!\p{L})(магазин|дүкен|дукен|филиал|отделени|бөлімше|аптек|дәріхана|тц |трц|тд |торгов|постамат|банкомат|пункт|самовывоз|кафе|ресторан|бутик|салон|клиник|емхана|больниц|аурухана|мектеп|школ|садик|балабақша|офис|склад|қойма|базар|рынок|сауда үй|сауда орт|почт|пошта|остановк|аялдама|филиалы|терминал|студия|центр|орталы|ломбард|автосервис|сто |азс|заправк|shop|store|office|branch|mall|hotel|отел|қонақ|мейрамхана|дәмхана|тойхана|банк|цон|хқко)/u;
const NOT_A_HOUSE =
  /^\s?(?:%|-?(?:н?шы|н?ші|инши|ыншы|інші)\p{L}*|(?:тг|тенге|теңге|руб\p{L}*|мин|минут\p{L}*|час\p{L}*|сағат\p{L}*|км|метр\p{L}*|лет|жыл\p{L}*|жас|раза?|рет|шт|процент\p{L}*|күн\p{L}*|дней|дня|чел\p{L}*|адам\p{L}*|жұлдыз\p{L}*|звезд\p{L}*)(?!\p{L}))/u;

/** Postal addresses in Kazakh and Russian; a home where a flat is told, a city and a house otherwise. */
export function findAddresses(document: TextDocument): Hit[] {
  const text = document.folded.text;
  if (
    !/[0-9]/.test(text) ||
    !/(ул|пр|пер|м-?к?р|м-н|б-р|шоссе|пл|көш|кош|даң|дан|тұй|аудан|к-сі|д-лы|[ышм]\/а|наб|ал|тупик|кв|пәт|пат|st|ave|домофон|есік)/.test(
      text,
    )
  ) {
    return [];
  }
  const hits: Hit[] = [];
  const add = (found: Span, street: boolean, lexeme: string) => {
    const span = withLead(text, found);
    if (hits.some((hit) => overlapsFolded(document, hit, span))) return;
    const confidence = sureness(text, span, found, street);
    if (confidence > 0) hits.push(foldedHit(document, span, "address", confidence, lexeme));
  };
  for (const [pattern, lexeme] of [
    [RU_FORM, "address:street"],
    [KK_FORM, "address:street"],
    [FLAT_FORM, "address:flat"],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (NOT_A_HOUSE.test(text.slice(span.end, span.end + 16))) continue;
      if (pattern === KK_FORM) span.start += surplusWords(document, span);
      add(span, lexeme === "address:street", lexeme);
    }
  }
  for (const match of text.matchAll(DOORPHONE)) {
    hits.push(
      foldedHit(
        document,
        { start: match.index, end: match.index + match[0].length },
        "address",
        0.75,
        "address:doorphone",
      ),
    );
  }
  return hits;
}

/**
 * A Kazakh street's name stands before its marker with nothing to say where it begins: one word, or two of which only
 * the first has a capital (`Бұқар жырау даңғылы`). Returns how many characters before it belong to the sentence.
 */
function surplusWords(document: TextDocument, span: Span): number {
  const text = document.folded.text.slice(span.start, span.end);
  const marker = KK_MARKER.exec(text)?.index ?? 0;
  const words = [...text.slice(0, marker).matchAll(/\S+/g)];
  const isCapital = (at: number): boolean => {
    const first = document.text[document.folded.origin(span.start + at, span.start + at + 1).start] ?? "";
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

function sureness(text: string, span: Span, found: Span, street: boolean): number {
  const words = `${before(text, span.start, 60)} ${after(text, span.end, 60)}`;
  const home = HOME.test(words);
  const flat = FLAT.test(text.slice(found.start, found.end));
  const city = span.start < found.start || new RegExp(`(?<!\\p{L})${CITY}`, "u").test(text.slice(span.start, span.end));
  if (!home && PUBLIC.test(words)) return flat && street ? 0.6 : 0.3;
  if (flat && (street || home)) return 0.93;
  if (flat) return 0.7;
  if (home) return 0.9;
  return city ? 0.88 : 0.55;
}

function overlapsFolded(document: TextDocument, hit: Hit, span: Span): boolean {
  const { start, end } = document.folded.origin(span.start, span.end);
  return start < hit.end && hit.start < end;
}

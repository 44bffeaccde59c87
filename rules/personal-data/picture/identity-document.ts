import { hasMachineReadableZone } from "./machine-readable-zone.ts";

/** What a document is called. A cover or an advertisement for one says no more than this. */
const TITLES = [
  words("жеке куәлік", "жеке куәлігі", "удостоверение личности", "identity card"),
  words("паспорт", "passport", "төлқұжат"),
  words("жүргізуші куәлігі", "водительское удостоверение", "driving licence", "driving license"),
];

/** What is printed beside the entries of a document, each line in the languages that documents here are printed in. */
const FIELDS = [
  words("тегі", "фамилия", "surname"),
  words("әкесінің аты", "отчество", "patronymic"),
  words("аты", "имя", "given name", "given names"),
  words("туған күні", "дата рождения", "date of birth"),
  words("туған жері", "место рождения", "place of birth"),
  words("жсн", "иин", "iin"),
  words("берілген күні", "қолданылу мерзімі", "дата выдачи", "срок действия", "date of issue", "date of expiry"),
  words("берген орган", "орган выдачи", "authority", "issuing authority"),
  words("азаматтығы", "ұлты", "гражданство", "национальность", "nationality", "citizenship"),
  words("ішкі істер министрлігі", "министерство внутренних дел", "ministry of internal affairs"),
];

/** Finds any of these as whole words: «тегі» is a surname's field, «тегін» means for nothing. */
function words(...any: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${any.join("|")})(?!\\p{L})`, "u");
}

const SURE = { zone: 0.95, filled: 0.9, fields: 0.75, titled: 0.6 };
const MANY_FIELDS = 3;
const DIGITS_OF_A_DOCUMENT = /\d{9}|\d{2}[.\s]\d{2}[.\s]\d{4}/;

/** How sure it is that a picture with these words, and with or without a face, shows somebody's identity document; 0 where nothing says so. */
export function identityDocument(text: string, withFace: boolean): number {
  if (hasMachineReadableZone(text)) return SURE.zone;
  const lower = text.toLowerCase();
  const count = (groups: readonly RegExp[]): number => groups.filter((group) => group.test(lower)).length;
  const [titles, fields] = [count(TITLES), count(FIELDS)];
  const filled = withFace || DIGITS_OF_A_DOCUMENT.test(lower);
  if (fields >= MANY_FIELDS || (fields > 0 && titles > 0)) return filled ? SURE.filled : SURE.fields;
  return titles > 0 && withFace && DIGITS_OF_A_DOCUMENT.test(lower) ? SURE.titled : 0;
}

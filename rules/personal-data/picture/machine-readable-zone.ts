/**
 * The machine-readable zone of identity cards (three lines of 30), older cards (two of 36) and passports (two of 44), after
 * ICAO Doc 9303: dates with check digits in fixed order. What a reader of pictures makes of it is patched up first.
 */

/** Fillers are read as all sorts of brackets, and letters as their Cyrillic twins. */
const MISREAD: Readonly<Record<string, string>> = {
  "«": "<<",
  "‹": "<",
  "〈": "<",
  "＜": "<",
  А: "A",
  В: "B",
  Е: "E",
  К: "K",
  М: "M",
  Н: "H",
  О: "O",
  Р: "P",
  С: "C",
  Т: "T",
  Х: "X",
};

/** birth date and its check digit, sex, expiry date and its check digit */
const DATES = /([0-9OISB]{6})([0-9OISB])([MF<X])([0-9OISB]{6})([0-9OISB])/g;
const DIGITS: Readonly<Record<string, string>> = { O: "0", I: "1", S: "5", B: "8" };
/** A zone has many fillers or a country's three letters beside its dates. */
const COUNTRY_OR_FILLER = /<{2}|KAZ|RUS|UZB|KGZ/;

/** Whether a text read in a picture holds a machine-readable zone whose check digits are right. */
export function hasMachineReadableZone(text: string): boolean {
  const zone = text
    .toUpperCase()
    .replace(/\s+/g, "")
    .replace(/[^0-9A-Z<]/g, (sign) => MISREAD[sign] ?? " ");
  if (!COUNTRY_OR_FILLER.test(zone)) return false;
  for (const [, birth = "", birthCheck = "", , expiry = "", expiryCheck = ""] of zone.matchAll(DATES)) {
    if (isRight(birth, birthCheck) && isRight(expiry, expiryCheck)) return true;
  }
  return false;
}

function isRight(date: string, check: string): boolean {
  const digits = digitsOf(date);
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * ([7, 3, 1][index % 3] ?? 0), 0);
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  return sum % 10 === Number(digitsOf(check)) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

const digitsOf = (text: string): string => text.replace(/[OISB]/g, (letter) => DIGITS[letter] ?? letter);

import { signsOf, type TextDocument } from "elek/rule";
import { ADDRESS_WORD, findAddresses } from "./address.ts";
import { findBirthDates } from "./birth-date.ts";
import { findDocumentNumbers } from "./document-number.ts";
import { AT_RUN, findEmails } from "./email.ts";
import { findHandles, NETWORK_NAME } from "./handle.ts";
import type { Hit } from "./hit.ts";
import { besideIdentifiers, findNames } from "./names/find-names.ts";
import { PATRONYMIC_PART, SMALL_CUE, SMALL_SURNAME } from "./names/name-parts.ts";
import { countDigits, findNumbers } from "./numbers/find-numbers.ts";
import { isNumberWord } from "./numbers/spoken.ts";
import { findSalaries, INCOME_WORD } from "./salary.ts";

/**
 * Everything in a text that is about a person, whoever's it is. Numbers, addresses, dates and sums of money have digits
 * in them, and most texts have none.
 */
export function findPersonalData(document: TextDocument): Hit[] {
  const signs = firstLook(document);
  const names = findNames(document, (signs & PATRONYMIC) !== 0, (signs & SMALL_NAME) === SMALL_NAME);
  if ((signs & (DIGIT | NUMBER_WORD | AT | NETWORK)) === 0) return names;
  const digits = (signs & DIGIT) === 0 ? 0 : countDigits(document.folded.text);
  const numbers = findNumbers(document, digits, (signs & NUMBER_WORD) !== 0);
  const others = [
    ...numbers,
    ...((signs & AT) === 0 ? [] : findEmails(document)),
    ...(digits === 0 ? [] : findWithDigits(document, signs, digits, names, numbers)),
    ...((signs & NETWORK) === 0 ? [] : findHandles(document)),
  ];
  return [...besideIdentifiers(names, others), ...others];
}

const DIGIT = 1;
const NUMBER_WORD = 2;
const PATRONYMIC = 4;
const AT = 8;
const NETWORK = 16;
const SURNAME = 32;
const CUE = 64;
const ADDRESS = 128;
const INCOME = 256;
const SMALL_NAME = SURNAME | CUE;

/** `1.2.90` */
const LEAST_OF_A_DATE = 4;

const firstLook = signsOf(
  ({ text, tokens }) =>
    (/[0-9]/.test(text) ? DIGIT : 0) |
    (tokens.some((token) => isNumberWord(token.text)) ? NUMBER_WORD : 0) |
    (PATRONYMIC_PART.test(text) ? PATRONYMIC : 0) |
    (AT_RUN.test(text) ? AT : 0) |
    (NETWORK_NAME.test(text) ? NETWORK : 0) |
    (SMALL_SURNAME.test(text) ? SURNAME : 0) |
    (SMALL_CUE.test(text) ? CUE : 0) |
    (ADDRESS_WORD.test(text) ? ADDRESS : 0) |
    (INCOME_WORD.test(text) ? INCOME : 0),
);

const findWithDigits = (
  document: TextDocument,
  signs: number,
  digits: number,
  names: readonly Hit[],
  numbers: readonly Hit[],
): Hit[] => [
  ...((signs & ADDRESS) === 0 ? [] : findAddresses(document)),
  ...(digits < LEAST_OF_A_DATE ? [] : findBirthDates(document, names)),
  ...findDocumentNumbers(document).filter((hit) => !numbers.some((number) => overlap(hit, number))),
  ...((signs & INCOME) === 0 ? [] : findSalaries(document, names)),
];

const overlap = (a: Hit, b: Hit): boolean => a.start < b.end && b.start < a.end;

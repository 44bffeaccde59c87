import type { TextDocument } from "elek/rule";
import { findAddresses } from "./address.ts";
import { findBirthDates } from "./birth-date.ts";
import { findDocumentNumbers } from "./document-number.ts";
import { findEmails } from "./email.ts";
import { findHandles } from "./handle.ts";
import type { Hit } from "./hit.ts";
import { findNames } from "./names/find-names.ts";
import { findNumbers } from "./numbers/find-numbers.ts";
import { findSalaries } from "./salary.ts";

/**
 * Everything in a text that is about a person, whoever's it is. Numbers, addresses, dates and sums of money have digits
 * in them, and most texts have none.
 */
export function findPersonalData(document: TextDocument): Hit[] {
  const names = findNames(document);
  const numbers = findNumbers(document);
  const written = /\d/.test(document.folded.text);
  return [
    ...numbers,
    ...findEmails(document),
    ...names,
    ...(written ? findWithDigits(document, names, numbers) : []),
    ...findHandles(document),
  ];
}

const findWithDigits = (document: TextDocument, names: readonly Hit[], numbers: readonly Hit[]): Hit[] => [
  ...findAddresses(document),
  ...findBirthDates(document),
  ...findDocumentNumbers(document).filter((hit) => !numbers.some((number) => overlap(hit, number))),
  ...findSalaries(document, names),
];

const overlap = (a: Hit, b: Hit): boolean => a.start < b.end && b.start < a.end;

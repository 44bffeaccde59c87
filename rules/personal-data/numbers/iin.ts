import { iinChecksum, isDay } from "./checksums.ts";
import type { DigitWindow } from "./digits.ts";

const CUE = /(^|[^\p{L}])(иин|жсн|iin|zhsn|жеке сәйкестендіру|индивидуальн\p{L}* идентификацион)/u;

/**
 * Individual identification number: six digits of the birth date, a digit for sex and century (1..6), four of a
 * counter, the control digit. An organisation's BIN has 4..6 in the fifth place, where a day of a month has 0..3, so
 * that the two never meet.
 */
export function isPlausibleIin(digits: string): boolean {
  if (digits.length !== 12) return false;
  const century = Number(digits[6]);
  if (century < 1 || century > 6) return false;
  return isDay(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4, 6)));
}

export const isIin = (digits: string): boolean => isPlausibleIin(digits) && iinChecksum(digits);

/** Written whole, or the birth date set apart from the rest, or in groups of at least two. */
export const hasIinShape = ({ groups }: DigitWindow): boolean =>
  groups.length === 1 || groups.every((group) => group.digits.length >= 2);

export const hasIinCue = (lead: string): boolean => CUE.test(lead);

/** Sum of digits times weights, modulo 11: one round of the Kazakhstan identifiers' checksum. */
const round = (digits: string, shift: number): number => {
  let sum = 0;
  for (let i = 0; i < 11; i += 1) sum += Number(digits[i]) * (((i + shift) % 11) + 1);
  return sum % 11;
};

/** Twelfth digit of an IIN or BIN: a second round with shifted weights where the first gives 10. */
export function iinChecksum(digits: string): boolean {
  const first = round(digits, 0);
  const control = first === 10 ? round(digits, 2) : first;
  return control !== 10 && control === Number(digits[11]);
}

/** Luhn's sum over a whole card number. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    let digit = Number(digits[digits.length - 1 - i]);
    if (i % 2 === 1) {
      digit *= 2;
      if (digit > 9) digit -= 9;
    }
    sum += digit;
  }
  return sum % 10 === 0;
}

/** ISO 7064 mod 97-10 over an account number, its first four characters moved to the end. */
export function mod97(account: string): boolean {
  const turned = account.slice(4) + account.slice(0, 4);
  let rest = 0;
  for (const char of turned) {
    const value = char >= "a" ? char.charCodeAt(0) - 87 : Number(char);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** A day that exists: `yy` is two digits, so 29 February is allowed where some century has it. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const days = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] as number;
  return day <= days;
}

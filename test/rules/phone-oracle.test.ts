import fc from "fast-check";
import { type CountryCode, getCountries, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { describe, expect, it } from "vitest";
import { findPersonalData } from "../../rules/personal-data/find.ts";
import { readText } from "../../src/prepare/text/index.ts";

/** Numbering plans as Google's library knows them judge ours. */
const CODES: readonly { country: CountryCode; about: string; codes: readonly string[] }[] = [
  { country: "KZ", about: "mobile", codes: ["700", "701", "702", "705", "707", "747", "771", "775", "777", "778"] },
  { country: "KZ", about: "landline", codes: ["7172", "7272", "7273", "7252", "7212", "7132", "7142"] },
  { country: "RU", about: "mobile", codes: ["903", "916", "921", "925", "977", "999"] },
  { country: "RU", about: "landline", codes: ["495", "499", "812", "383", "343"] },
];

const number = (codes: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...codes), fc.integer({ min: 2_000_000, max: 8_999_999 }))
    .map(([code, rest]) => (code + rest).slice(0, 10));

const WRITINGS: readonly ((national: string) => string)[] = [
  (n) => `+7${n}`,
  (n) => `8${n}`,
  (n) => `+7 (${n.slice(0, 3)}) ${n.slice(3, 6)}-${n.slice(6, 8)}-${n.slice(8)}`,
  (n) => `8 ${n.slice(0, 3)} ${n.slice(3, 6)} ${n.slice(6, 8)} ${n.slice(8)}`,
  (n) => `8-${n.slice(0, 3)}-${n.slice(3, 6)}-${n.slice(6)}`,
];

const hasPhone = (text: string): boolean =>
  findPersonalData(readText("text", text)).some(({ message }) => message === "phone");

const isValid = (text: string): boolean => parsePhoneNumberFromString(text)?.isValid() ?? false;

describe("phone numbers as a numbering plan sees them", () => {
  it("knows the countries asked about", () => {
    expect(getCountries()).toEqual(expect.arrayContaining(["KZ", "RU"]));
  });

  it.each(CODES)("finds $country $about in every writing", ({ country, codes }) => {
    fc.assert(
      fc.property(number(codes), fc.constantFrom(...WRITINGS), (national, write) => {
        const parsed = parsePhoneNumberFromString(`+7${national}`);
        // a row of one digit is a placeholder, and passes
        fc.pre(parsed?.isValid() === true && parsed.country === country && !/(\d)\1{3}/u.test(national));
        expect(hasPhone(`Звоните ${write(national)} вечером`), write(national)).toBe(true);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it.each(["+7 (000) 123-45-67", "+7 123 456 78 90", "+7 701 123 45", "8 200 123 45 67"])(
    "leaves %s, which no plan holds",
    (text) => {
      expect(isValid(text.replace(/^8/u, "+7"))).toBe(false);
      expect(hasPhone(`Артикул ${text} на коробке`)).toBe(false);
    },
  );
});

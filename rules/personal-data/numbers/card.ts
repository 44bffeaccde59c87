import { luhn } from "./checksums.ts";
import { type DigitWindow, shape } from "./digits.ts";

interface Range {
  readonly from: number;
  readonly to: number;
  readonly lengths: readonly number[];
}

/** First digits and lengths of the schemes whose cards are met here, ISO/IEC 7812. */
const RANGES: readonly Range[] = [
  { from: 4, to: 4, lengths: [16, 19] }, // Visa
  { from: 51, to: 55, lengths: [16] }, // Mastercard
  { from: 2221, to: 2720, lengths: [16] },
  { from: 34, to: 34, lengths: [15] }, // American Express
  { from: 37, to: 37, lengths: [15] },
  { from: 2200, to: 2204, lengths: [16, 17, 18, 19] }, // Mir
  { from: 62, to: 62, lengths: [16, 17, 18, 19] }, // UnionPay
  { from: 81, to: 81, lengths: [16, 17, 18, 19] },
  { from: 9860, to: 9860, lengths: [16] }, // Humo
  { from: 8600, to: 8600, lengths: [16] }, // Uzcard
  { from: 9417, to: 9417, lengths: [16] }, // Elcart
  { from: 3528, to: 3589, lengths: [16] }, // JCB
  { from: 6011, to: 6011, lengths: [16] }, // Discover
  { from: 65, to: 65, lengths: [16] },
  { from: 5018, to: 5020, lengths: [16, 18, 19] }, // Maestro
  { from: 5038, to: 5038, lengths: [16, 18, 19] },
  { from: 6304, to: 6304, lengths: [16, 18, 19] },
  { from: 6759, to: 6768, lengths: [16, 18, 19] },
];

const CUE =
  /(?<!\p{L})(карт[аыуео](?! лояльн| клиент| постоян| памяти)|картас|картағ|card|каспи ?gold|каспи ?голд|kaspi ?gold|пластик)/u;
const TAIL_REACH = 12;
const SHAPES = new Set(["4-4-4-4", "16"]);

const inRange = (digits: string): boolean =>
  RANGES.some(({ from, to, lengths }) => {
    const head = Number(digits.slice(0, String(from).length));
    return head >= from && head <= to && lengths.includes(digits.length);
  });

export const isCard = (digits: string): boolean =>
  digits.length >= 15 && digits.length <= 19 && inRange(digits) && !/^(\d)\1+$/.test(digits) && luhn(digits);

/** Sixteen digits whole or set out as on a card beside the word, whatever the checksum says. */
export const looksLikeCard = (window: DigitWindow, lead: string, tail: string): boolean =>
  SHAPES.has(shape(window)) && inRange(window.digits) && (CUE.test(lead) || CUE.test(tail.slice(0, TAIL_REACH)));

/** Written whole, in fours, or as the scheme prints it. */
export const hasCardShape = (window: DigitWindow): boolean =>
  window.groups.every((group) => group.digits.length >= 3 || group.digits === "") ||
  window.groups.every((group) => group.spoken);

/** What a UTF-16 code unit is to the tokeniser. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** signs that people write in place of letters or that carry meaning by themselves: * @ $ # % & + = ^ ~ | \ _ */
export const SYMBOL = 4;
export const PUNCTUATION = 5;
/** pictographs, and halves of surrogate pairs that are no letters */
export const EMOJI = 6;
export const MARK = 7;
/** zero-width, bidi, soft hyphen, variation selectors and the rest that prints nothing */
export const INVISIBLE = 8;

/** The unit stays as it is, but for its case, when a text is folded. */
const PLAIN = 16;
const CLASS = 15;

const known = new Uint8Array(0x10000);

const SYMBOLS = new Set("*@$#%&+=^~|\\_<>€£₸₽§¤");
/** look like an apostrophe and are written for one */
export const APOSTROPHES = new Set("'’‘ʼʻ`´′");

/** Cyrillic letters with a mark that neither Russian nor Kazakh has: ӯ is a scribbled у. */
export const SCRIBBLED: ReadonlyMap<string, string> = new Map(
  [..."ӑӓѐӗӂӝӟӣӥѝӧӯӱӳӵӹӭ"].map((letter) => [letter, letter.normalize("NFD").charAt(0)]),
);

function classify(code: number): number {
  const char = String.fromCharCode(code);
  let kind: number;
  if (code >= 0xd800 && code <= 0xdfff) kind = EMOJI;
  else if (isInvisible(code)) kind = INVISIBLE;
  else if (/[\p{L}\p{Mc}\u02bb\u02bc]/u.test(char)) kind = LETTER;
  else if (/\p{Nd}/u.test(char)) kind = DIGIT;
  else if (/[\p{Mn}\p{Me}]/u.test(char)) kind = MARK;
  else if (/[\s\p{Z}\p{Cc}\u2800\u3164\uffa0]/u.test(char)) kind = SPACE;
  else if (SYMBOLS.has(char)) kind = SYMBOL;
  else if (code > 0x200 && /[\p{Extended_Pictographic}\p{So}]/u.test(char)) kind = EMOJI;
  else kind = PUNCTUATION;
  const lower = char.toLowerCase();
  const plain =
    kind !== MARK &&
    kind !== INVISIBLE &&
    kind !== EMOJI &&
    lower.length === 1 &&
    lower.normalize("NFKC") === lower &&
    char.normalize("NFKC") === char &&
    !SCRIBBLED.has(lower) &&
    !(APOSTROPHES.has(char) && char !== "'");
  return kind | (plain ? PLAIN : 0);
}

/** Prints nothing: format characters, fillers, variation selectors, the keycap's combining box aside. */
const isInvisible = (code: number): boolean =>
  code === 0xad ||
  code === 0x34f ||
  code === 0x61c ||
  (code >= 0x115f && code <= 0x1160) ||
  (code >= 0x17b4 && code <= 0x17b5) ||
  (code >= 0x180b && code <= 0x180f) ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff ||
  (code >= 0xfff0 && code <= 0xfffb) ||
  (code < 0x20 && code !== 9 && code !== 10 && code !== 13) ||
  code === 0x7f;

function lookUp(code: number): number {
  const found = known[code] as number;
  if (found !== 0) return found;
  const value = classify(code);
  known[code] = value;
  return value;
}

/** Class of a code unit: one of the constants above. */
export const classOf = (code: number): number => lookUp(code) & CLASS;

export const isPlain = (code: number): boolean => (lookUp(code) & PLAIN) !== 0;

/**
 * The reading of a text that classifiers count n-grams in: lower case, ё as е, every digit as `0`, white space as one
 * space, runs of one character cut to two, and look-alikes inside a Cyrillic word as the Cyrillic letters they
 * pose as. Each code unit knows where it came from, so that an n-gram can be shown in the user's own text.
 */
export interface Stream {
  /** UTF-16 code units; begins and ends with a space */
  readonly codes: Uint16Array;
  /** the source offset of each code unit; one entry more than there are units */
  readonly offsets: Uint32Array;
  readonly length: number;
}

const SPACE = 0x20;
const ZERO = 0x30;
const MAX_RUN = 2;

const OTHER = 0;
const WHITE = 1;
const DIGIT = 2;
const LATIN = 4;
const CYRILLIC = 8;
const LETTER = LATIN | CYRILLIC;

/** Character classes of the code units below U+0600; the few letters beyond are looked up by property. */
const CLASSES = (() => {
  const table = new Uint8Array(0x600);
  for (let code = 0; code < table.length; code++) {
    const character = String.fromCharCode(code);
    if (/\s/u.test(character)) table[code] = WHITE;
    else if (/\p{Nd}/u.test(character)) table[code] = DIGIT;
    else if (/\p{Script=Cyrillic}/u.test(character)) table[code] = CYRILLIC;
    else if (/\p{L}/u.test(character)) table[code] = LATIN;
  }
  return table;
})();

const classOf = (code: number): number => {
  if (code < CLASSES.length) return CLASSES[code] as number;
  // small capitals and turned letters
  if (code >= 0x1d00 && code <= 0x1dbf) return LATIN;
  if (code >= 0x2000 && code <= 0x200a) return WHITE;
  return code === 0x3000 || code === 0x2028 || code === 0x2029 ? WHITE : OTHER;
};

/** Letters of other scripts, small capitals and turned letters that pass for Cyrillic ones on a screen. */
const LOOK_ALIKE = new Map(
  Object.entries({
    а: "aαᴀ",
    б: "Ƃƃ",
    в: "bβʙ",
    г: "rɼᴦ",
    е: "eεᴇ",
    з: "ɜɛ",
    и: "uι",
    к: "kκᴋ",
    л: "ᴧʌ",
    м: "mʍᴍ",
    н: "hɴʜ",
    о: "oσοᴏ",
    п: "nπᴨ",
    р: "pρᴩ",
    с: "cᴄϲ",
    т: "tτᴛ",
    у: "yγυʏ",
    ф: "φɸ",
    х: "xχ",
    ш: "ɯ",
    і: "i",
  }).flatMap(([cyrillic, alikes]) => [...alikes].map((alike) => [alike.charCodeAt(0), cyrillic.charCodeAt(0)])),
);
const YO = 0x451;
const YE = 0x435;

export const isLetterOrDigit = (code: number): boolean => (classOf(code) & (LETTER | DIGIT)) !== 0;

// one document is read at a time and its stream is used up before the next: the buffers can be shared
let codes = new Uint16Array(1024);
let offsets = new Uint32Array(1025);

/** White space stands inside: the stream has a space there. */
export function holdsSpace(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (classOf(text.charCodeAt(index)) === WHITE) return true;
  return false;
}

/** Reads a folded (lower-case) text. The answer is valid until the next call. */
export function readStream(source: string): Stream {
  if (codes.length < source.length + 2) {
    codes = new Uint16Array(source.length * 2 + 2);
    offsets = new Uint32Array(source.length * 2 + 3);
  }
  codes[0] = SPACE;
  offsets[0] = 0;
  let length = 1;
  let previous = SPACE;
  let run = 1;
  let wordStart = -1;
  let scripts = 0;
  for (let index = 0; index <= source.length; index++) {
    // the end of the text closes the last word like a space would
    const raw = index < source.length ? source.charCodeAt(index) : SPACE;
    const kind = classOf(raw);
    const code = kind === WHITE ? SPACE : kind === DIGIT ? ZERO : raw === YO ? YE : raw;
    if ((kind & LETTER) !== 0) {
      if (wordStart < 0) wordStart = length;
      scripts |= kind;
    } else if (wordStart >= 0) {
      if (scripts === LETTER) repairLookAlikes(wordStart, length);
      wordStart = -1;
      scripts = 0;
    }
    run = code === previous ? run + 1 : 1;
    previous = code;
    if (run > (code === SPACE ? 1 : MAX_RUN)) continue;
    codes[length] = code;
    offsets[length] = index;
    length++;
  }
  offsets[length] = source.length;
  return { codes, offsets, length };
}

function repairLookAlikes(start: number, end: number): void {
  for (let index = start; index < end; index++) {
    const cyrillic = LOOK_ALIKE.get(codes[index] as number);
    if (cyrillic !== undefined) codes[index] = cyrillic;
  }
}

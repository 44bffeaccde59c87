import type { Span, TextDocument, Token } from "elek/rule";

/** What everybody can say by heart: alphabets, numbers, days. Whoever writes them down has nothing to say. */
const BY_HEART = [
  "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я",
  "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я",
  "а б в г д е ё ж",
  "a b c d e f g h i j k l m n o p q r s t u v w x y z",
  Array.from({ length: 20 }, (_, index) => index + 1).join(" "),
  "0 1",
  "9 8 7 6 5 4 3 2 1 0",
  "раз два",
  "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать",
  "бір екі үш төрт бес алты жеті сегіз тоғыз он",
  "бир еки уш торт бес алты жети сегиз тогыз он",
  "one two three four five six seven eight nine ten eleven twelve thirteen",
  "понедельник вторник среда четверг пятница суббота воскресенье",
  "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі",
  "monday tuesday wednesday thursday friday saturday sunday",
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
];
const RECITED = new Set(BY_HEART.flatMap((line) => line.split(" ")));
/** A word or a number that some recital holds. */
export const isRecited = (text: string): boolean => RECITED.has(text);

const NEXT = new Set(
  BY_HEART.flatMap((line) => {
    const steps = line.split(" ");
    return steps.slice(1).map((step, index) => `${steps[index]} ${step}`);
  }),
);

const LEAST_STEPS = 4;
const SHARE = 0.6;
const MOST_TOKENS = 200;

export interface Recital {
  readonly span: Span;
  readonly count: number;
  readonly confidence: number;
}

/** The alphabet, counting, the days of the week, with hardly anything beside. */
export function findRecital(document: TextDocument): Recital | undefined {
  const tokens: Token[] = [];
  for (const token of document.tokens) {
    if (token.kind !== "word" && token.kind !== "number") continue;
    if (tokens.length === MOST_TOKENS) return undefined;
    tokens.push(token);
  }
  let steps = 0;
  let first: Token | undefined;
  let last: Token | undefined;
  for (let index = 1; index < tokens.length; index++) {
    const before = tokens[index - 1] as Token;
    const token = tokens[index] as Token;
    // a look at each by itself is cheaper than putting the two together
    if (!isRecited(token.text) || !isRecited(before.text) || !NEXT.has(`${before.text} ${token.text}`)) continue;
    steps++;
    first ??= before;
    last = token;
  }
  if (!first || !last || steps < LEAST_STEPS || steps < (tokens.length - 1) * SHARE) return undefined;
  return {
    span: { start: first.start, end: last.end },
    count: steps + 1,
    confidence: Math.min(0.85, 0.53 + 0.02 * steps),
  };
}

/** so many digits and not a word are no size, price or article */
const MOST_DIGITS = 24;
/** the same few digits again and again: `876876876` */
const AGAIN = /^(\d{2,4})\1{2,}\d{0,3}$/u;
const AGAIN_LEAST = 9;
const COUNTING = /(?:12345678|23456789|98765432|87654321)/u;

/** Digits hit at random or in their order, and nothing else. */
export function findDigits(document: TextDocument): Recital | undefined {
  let digits = 0;
  let first: Token | undefined;
  let last: Token | undefined;
  let telling = false;
  for (const token of document.tokens) {
    if (token.kind !== "number") return undefined;
    const plain = token.text.replace(/\D/gu, "");
    digits += plain.length;
    telling ||= (plain.length >= AGAIN_LEAST && AGAIN.test(plain)) || COUNTING.test(plain);
    first ??= token;
    last = token;
  }
  if (!first || !last || !(telling || digits > MOST_DIGITS)) return undefined;
  return { span: { start: first.start, end: last.end }, count: digits, confidence: 0.58 };
}

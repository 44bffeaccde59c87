import { rememberOf, type TextDocument, type TokenShape } from "elek/rule";
import type { CueType } from "../cues.ts";

/** A word by its skeleton, in which letters that people mix up or type without are the same one. */
export interface Word {
  readonly text: string;
  readonly token: TokenShape;
  /** half-open UTF-16 offsets in the part as submitted */
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** number of its clause: "бірақ" opens a new one */
  readonly clause: number;
  /** a comma or another sign stands right before it */
  readonly parted: boolean;
}

export interface Reading {
  readonly type: CueType;
  readonly lexeme: string;
  /** first and last word, where it is not the word read alone */
  readonly from?: number;
  readonly to?: number;
}

export type Reader = (words: readonly Word[], at: number) => Reading | undefined;

/** asks a word, by its skeleton: a regular expression does */
export interface WordTest {
  test(word: string): boolean;
}

/**
 * Where a reader may answer: at such a word and, where it takes another one besides, only in a text that holds one like
 * that. Told of words alone, by their skeleton, so that it is remembered with them; most texts have no reader to run.
 */
export interface Way {
  readonly at: RegExp;
  readonly beside?: WordTest;
  /** the other word stands no further away than the next but one */
  readonly near?: true;
}

const SAME: Readonly<Record<string, string>> = {
  қ: "к",
  ғ: "г",
  ң: "н",
  ү: "у",
  ұ: "у",
  ө: "о",
  ә: "а",
  ə: "а",
  і: "и",
  i: "и",
  ы: "и",
  й: "и",
  ё: "е",
  һ: "х",
};

/** the Latin alphabets of Kazakh, official and home-made; two letters for one sound come first */
const LATIN: ReadonlyMap<string, string> = new Map(
  "sh ш zh ж ch ч kh х gh г a а á а ä а b б c ц ç ч d д e е f ф g г ǵ г ğ г h х i и í и ı и j ж k к l л m м n н ń н ñ н ŋ н o о ó о ö о p п q к r р s с ş ш t т u у ú у ü у ū у v в w у x х y и ý у z з"
    .match(/\S+ \S+/gu)
    ?.map((pair) => pair.split(" ") as [string, string]),
);
const LATIN_WORD = /^[a-záäçǵğíıńñŋóöşúüūý]+$/u;

export const skeletonOf = rememberOf((text, _token: TokenShape) =>
  LATIN_WORD.test(text)
    ? text.replace(/[szckg]h|./gu, (sound) => LATIN.get(sound) ?? sound)
    : text.replace(/[қғңүұөәəіiыйёһ]/gu, (letter) => SAME[letter] ?? letter),
);

const SPACE = 0x20;

export function readWords(document: TextDocument, sentences: readonly number[], clauses: readonly number[]): Word[] {
  let last = 0;
  const words: Word[] = [];
  document.tokens.forEach((token, at) => {
    const { kind, start, end } = token;
    if (kind !== "word" && kind !== "number") return;
    // most words are parted by one space
    const near = start === last + 1 && document.text.charCodeAt(last) === SPACE;
    const parted = last > 0 && !near && /[,;:—–(«"-]/u.test(document.text.slice(last, start));
    last = end;
    const [sentence = 0, clause = 0] = [sentences[at], clauses[at]];
    words.push({ text: skeletonOf(token), token, start, end, sentence, clause, parted });
  });
  return words;
}

/** The n-th word before, in the same sentence. */
export const before = (words: readonly Word[], at: number, n: number): string => {
  const word = words[at - n];
  return word && word.sentence === words[at]?.sentence ? word.text : "";
};
export const after = (words: readonly Word[], at: number, n: number): string => before(words, at, -n);

/** How far before (or, negative, after) a word one stands that the test holds for. */
export const within = (
  words: readonly Word[],
  at: number,
  distances: readonly number[],
  test: (word: string) => boolean,
): number | undefined => distances.find((n) => test(before(words, at, n)));

/** verbs by which goods, services, books and games are known; of a skeleton's beginning */
export const USE =
  /^(?:колдан|па[ин]дал|оина|оки(?!н)|тарт|истет|исте|степ|ки[ип]?|иш|тат|дам|сина|орнат|жукте|кошир|тексер|жаса|жак|жаг|кина|кос|ииске|иске|аш|бар|кир|мин|таг|ал|жег|жеп|сатип|уста|кор|сеил|жасат|кара|баста|шигар|катис|емдел|сабак|бер|сиила|тапсир|тутин|тамактан)/u;
/** short or many-sided verbs: only with "yet" beside them do they speak of a first use */
export const NEEDS_YET =
  /^(?:ал|бар|кир|аш|жаса|исте|мин|таг|жу|жак|жаг|кос|бер|сиила|кара|уста|тапсир|сеил|шигар)(?:ма|ме|ба|бе|па|пе|ган|ген|кан|кен|да|та|тир)/u;
export const YET: ReadonlySet<string> = new Set([
  "али",
  "еще",
  "ещо",
  "азирге",
  "азирше",
  "пока",
  "казирше",
  "казир",
  "ели",
  "ёли",
  "алигеше",
  "алидеин",
]);
export const YET_WORD: WordTest = { test: (word) => YET.has(word) };
export const CONVERB = /[аеиуо]?п$/u;
export const PARTICIPLE = /(?:ган|ген|кан|кен|гам|гем)$/u;

export const hasYet = (words: readonly Word[], at: number): boolean =>
  [1, 2, 3, 4].some((n) => YET.has(before(words, at, n))) || YET.has(after(words, at, 1));

export const APPEARANCE =
  /^(?:сурет|сирти?н?|тис(?:и|ин)|тур(?:и|ин)|багас|баган|дизаин|жарнам|реклам|видео|фото|сипаттам|описани|галамтор|интернет|инстаграм|ютуб|тикток|кораб|коробк|упаковк|мукаба|обложк|состав|курам|ценник|каптам|затбелги|аннотаци|трейлер|картинк)/u;

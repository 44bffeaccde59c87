import { remember, type TextDocument, type Token } from "elek/rule";
import type { Cue } from "../cues.ts";
import { hearsay } from "./hearsay.ts";
import { guess, looks } from "./looks.ts";
import { later, onItsWay, pending } from "./on-its-way.ts";
import { own } from "./own.ts";
import { unknown, untried, without } from "./untried.ts";
import { type Reader, readWords, skeleton, type Word } from "./words.ts";

/** Words without which no claim is made: negations, converbs of tellers, evidentials, appearances. */
const CLAIM =
  /(?:ма|ме|ба|бе|па|пе)(?:ди?[мк]|ди$|ган|ген|п)|(?:ган|ген|кан|кен|гам|гем)$|^(?:де?и?ди|десе|дид|деп$)|^(?:аит|айт|жаз|макта|жаманда|шагим|ренжи|ест|кара|оки|кор[гд]|сурет|сирт|тур[иы]|баг|жарн|рекл|видео|фото|сипат|описан|галам|интер|инста|ютуб|тикт|кораб|короб|упак|мукаб|облож|состав|курам|ценник|аннот|картин|пикир|отзив|комм|комент|реитинг|рейтинг|кут|жолда|келе$|себет|корзин|арман|жоспар|планир|менде|бизде|ниет|шолу|обзор|созин|созд|тапс|заказ|екен|бар$|билме|алсам|алсак|тур$|жати?р)|пти$|(?:гим|ким|гали|гели|кали|кели)$|^(?:ал|кетем|берем|кие|ки|таг|иш|улгер)/u;

/**
 * Kazakh says in the verb itself who knows what from where, so the grammar is read here, not a list of phrases:
 * negated first person of verbs of use (қолданбадым, ойнаған жоқпын, киіп көрмедім), the evidential past of others
 * (көршім алыпты), reported judgement (жақсы дейді), intention (алғалы тұрмын). Written Kazakh drops its special letters
 * and vowels, so words are compared by a skeleton in which what people mix up is the same letter.
 */
export function kazakhCues(
  document: TextDocument,
  sentences: readonly number[],
  clauses: readonly number[],
  claimed: boolean,
): Cue[] {
  // a text in another language, or without the words that a claim could be made of
  if (!claimed && !document.tokens.some(mayClaim)) return [];
  const words = readWords(document, sentences, clauses);
  const claims = readAll(words, CLAIMS);
  return claims.length === 0 && !claimed ? [] : [...claims, ...readAll(words, [guess, own])];
}

const CLAIMS: readonly Reader[] = [untried, without, unknown, onItsWay, pending, later, hearsay, looks];

const mayClaim = ({ kind, text }: Token): boolean => kind === "word" && isClaim(text);
const isClaim = remember((text) => CLAIM.test(skeleton(text)));

function readAll(words: readonly Word[], readers: readonly Reader[]): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const read of readers) {
      const found = read(words, at);
      if (!found) continue;
      const { type, lexeme, from = at, to = at } = found;
      const [first, last] = [words[from], words[Math.min(to, words.length - 1)]];
      if (!first || !last) continue;
      cues.push({ type, lexeme, start: first.start, end: last.end, clause: words[from]?.clause ?? 0 });
    }
  }
  return cues;
}

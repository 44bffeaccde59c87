import type { Span, TextDocument } from "elek/rule";
import { after, before, foldedHit, type Hit } from "../hit.ts";
import { hasCardShape, isCard, looksLikeCard } from "./card.ts";
import { type DigitGroup, type DigitWindow, digitRuns, windows } from "./digits.ts";
import { findIbans } from "./iban.ts";
import { hasIinCue, hasIinShape, isIin, isPlausibleIin } from "./iin.ts";
import { hasOrderCue, hasPhoneCue, readPhone } from "./phone.ts";
import { spokenGroups, spokenNumbers } from "./spoken.ts";

/** The shortest number that is told from its digits alone. */
const MIN_DIGITS = 10;
/** A written digit and the letters for digits beside it (`87ОО`) are hardly more digits than this. */
const STANDS_FOR = 3;
const MAX_LOCAL = 50;
const LOCAL_NUMBER =
  /(?<![\p{L}\p{N}./-])(\d-\d{2}-\d{2}-\d{2}|\d{2}[- ]\d{2}[- ]\d{2}|\d{3}[- ]\d{2}[- ]\d{2})(?![\p{N}./-])/gu;
/** pieces of a local number, without a look at their neighbours, which is what takes the time */
const LOCAL_ANYWHERE = /\d[- ]\d{2}[- ]\d{2}/;
const LONG_LINK = /(https?:\/\/|www\.|\.kz\/|\.ru\/|\.com\/)[^\s]*$/;

/**
 * IIN, bank cards, accounts and telephone numbers; each span is read once, by the surest reading first.
 *
 * @param digits how many of them the text has
 * @param said the text may hold words that spell digits
 */
export function findNumbers(document: TextDocument, digits: number, said: boolean): Hit[] {
  const text = document.folded.text;
  const written = digits * STANDS_FOR;
  if (!said && written < MIN_DIGITS) return [];
  const spoken = spokenNumbers(document);
  if (written + spoken.digits < MIN_DIGITS) return [];
  const words = spoken.any ? spokenGroups(text) : [];
  const hits: Hit[] = [];
  const taken: Span[] = [];
  const take = (span: Span, hit: Hit | undefined) => {
    taken.push(span);
    if (hit) hits.push(hit);
  };
  for (const iban of findIbans(text)) {
    take(iban, foldedHit(document, iban, iban.valid ? "iban" : "account", iban.valid ? 0.99 : 0.7, "iban"));
  }
  for (const run of digitRuns(text, words)) readRun(document, run, taken, take);
  if (!LOCAL_ANYWHERE.test(text)) return hits;
  for (const local of [...text.matchAll(LOCAL_NUMBER)].slice(0, MAX_LOCAL)) {
    const span = { start: local.index, end: local.index + local[0].length };
    if (overlaps(span, taken)) continue;
    if (!hasLocalCue(before(text, span.start, 30), after(text, span.end, 30))) continue;
    take(span, foldedHit(document, span, "phone", 0.7, "phone:local"));
  }
  return hits;
}

/** Most texts with digits have one, two or three of them. */
export function countDigits(text: string): number {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits++;
  }
  return digits;
}

function readRun(
  document: TextDocument,
  run: readonly DigitGroup[],
  taken: readonly Span[],
  take: (span: Span, hit: Hit | undefined) => void,
): void {
  if (run.reduce((sum, group) => sum + group.digits.length, 0) < MIN_DIGITS) return;
  const text = document.folded.text;
  const candidates = [...windows(run)].filter((window) => !overlaps(window, taken));
  const claimed: Span[] = [];
  for (const read of [readExact, readTelephone, readClaimed]) {
    for (const window of candidates) {
      if (overlaps(window, claimed) || cutsAWord(window)) continue;
      const hit = read(document, window, before(text, window.start, 45), after(text, window.end, 30));
      if (hit === undefined) continue;
      claimed.push(window);
      take(window, hit === "not personal" ? undefined : hit);
    }
  }
}

type Reading = Hit | "not personal" | undefined;

/** Numbers whose check digits hold. */
function readExact(document: TextDocument, window: DigitWindow, lead: string): Reading {
  const { digits } = window;
  const goods = hasOrderCue(lead);
  if (isCard(digits) && hasCardShape(window)) return foldedHit(document, window, "card", goods ? 0.6 : 0.97, "card");
  if (isIin(digits) && hasIinShape(window)) {
    return foldedHit(document, window, "iin", hasIinCue(lead) ? 0.99 : goods ? 0.6 : 0.95, "iin");
  }
  return undefined;
}

function readTelephone(document: TextDocument, window: DigitWindow, lead: string, tail: string): Reading {
  if (LONG_LINK.test(lead) && !/(wa\.me|tel:|phone=)/.test(lead)) return undefined;
  // a comma parts the sums of a list
  const listed = window.digits.length === 10 && document.folded.text.slice(window.start, window.end).includes(",");
  if (listed && !window.groups.some((group) => group.spoken)) return undefined;
  const reading = readPhone(window, lead, tail);
  if (!reading) return undefined;
  if (reading.kind === "hotline") return "not personal";
  const sign = /[+(]{1,2}\s?\(?$/.exec(lead)?.[0].length ?? 0;
  const span = { start: window.start - sign, end: window.end };
  return foldedHit(document, span, "phone", reading.confidence, `phone:${reading.form}`);
}

/** Numbers that the words beside them claim to be an IIN or a card, though a digit may be wrong. */
function readClaimed(document: TextDocument, window: DigitWindow, lead: string, tail: string): Reading {
  if (window.digits.length === 12 && hasIinCue(lead)) {
    return foldedHit(document, window, "iinLike", isPlausibleIin(window.digits) ? 0.9 : 0.7, "iin:cue");
  }
  if (looksLikeCard(window, lead, tail)) return foldedHit(document, window, "account", 0.75, "card:cue");
  return undefined;
}

/** A letter of a word touches the digits: a model number, not an identifier; a cue word may (`тел8701…`). */
const cutsAWord = ({ groups }: DigitWindow): boolean => groups.some((group) => !group.free);

const hasLocalCue = (lead: string, tail: string): boolean =>
  hasPhoneCue(lead) || hasPhoneCue(tail) || /(жауап бер|трубк|отвеча|регистратур)/.test(`${lead} ${tail}`);

const overlaps = (span: Span, others: readonly Span[]): boolean =>
  others.some((other) => span.start < other.end && other.start < span.end);

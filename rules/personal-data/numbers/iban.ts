import type { Span } from "elek/rule";
import { mod97 } from "./checksums.ts";

/** Lengths after the IBAN registry: an account of another length is another number. */
const LENGTHS: Readonly<Record<string, number>> = {
  ad: 24,
  ae: 23,
  al: 28,
  at: 20,
  az: 28,
  ba: 20,
  be: 16,
  bg: 22,
  bh: 22,
  br: 29,
  by: 28,
  ch: 21,
  cr: 22,
  cy: 28,
  cz: 24,
  de: 22,
  dk: 18,
  do: 28,
  ee: 20,
  eg: 29,
  es: 24,
  fi: 18,
  fo: 18,
  fr: 27,
  gb: 22,
  ge: 22,
  gi: 23,
  gl: 18,
  gr: 27,
  gt: 28,
  hr: 21,
  hu: 28,
  ie: 22,
  il: 23,
  iq: 23,
  ir: 26,
  is: 26,
  it: 27,
  jo: 30,
  kw: 30,
  kz: 20,
  lb: 28,
  lc: 32,
  li: 21,
  lt: 20,
  lu: 20,
  lv: 21,
  ly: 25,
  mc: 27,
  md: 24,
  me: 22,
  mk: 19,
  mr: 27,
  mt: 31,
  mu: 30,
  mz: 25,
  nl: 18,
  no: 15,
  pk: 24,
  pl: 28,
  ps: 29,
  pt: 25,
  qa: 29,
  ro: 24,
  rs: 22,
  ru: 33,
  sa: 24,
  sc: 31,
  se: 24,
  si: 19,
  sk: 24,
  sm: 27,
  sv: 28,
  tl: 23,
  tn: 24,
  tr: 26,
  ua: 29,
  va: 22,
  vg: 24,
  xk: 20,
};
/** Countries whose accounts go on with four letters of the bank. */
const BANK_LETTERS = new Set("az bg bh gb gi ie iq jo kw lc lv mt mu nl pk ps qa ro sc sv vg".split(" "));
const HEAD = /(?<![\p{L}\p{N}])[a-zкз]{2}[ -]?\d{2}(?=[ -]?[a-z0-9])/gu;
/** a head without a look at its neighbours, which is what takes the time */
const HEAD_ANYWHERE = /[a-zкз]{2}[ -]?\d{2}/;
const CUE = /(iban|ибан|счет|шот|есепшот|реквизит)/;

export interface Iban extends Span {
  readonly valid: boolean;
}

/** Account numbers of every country, whole or in fours; `valid` says whether the check digits hold. */
export function findIbans(text: string): Iban[] {
  if (!HEAD_ANYWHERE.test(text)) return [];
  const found: Iban[] = [];
  for (const head of text.matchAll(HEAD)) {
    const country = head[0].slice(0, 2).replace("к", "k").replace("з", "z");
    const length = LENGTHS[country];
    if (!length) continue;
    const account = readAccount(text, head.index, length);
    if (!account) continue;
    if (BANK_LETTERS.has(country) && !/^.{4}[a-z]{4}/.test(account.value)) continue;
    const valid = mod97(country + account.value.slice(2));
    const cue = country === "kz" && CUE.test(text.slice(Math.max(0, head.index - 25), head.index));
    if (valid || cue) found.push({ start: head.index, end: account.end, valid });
  }
  return found;
}

/** Reads exactly `length` letters and digits, single spaces or hyphens between them, then a word's end. */
function readAccount(text: string, start: number, length: number): { value: string; end: number } | undefined {
  let value = "";
  let at = start;
  for (; at < text.length && value.length < length; at += 1) {
    const char = text[at] as string;
    if (/[a-zкз0-9]/.test(char)) value += char;
    else if (!/[ -]/.test(char) || /[ -]/.test(text[at - 1] ?? "")) return undefined;
  }
  if (value.length < length || /[\p{L}\p{N}@]/u.test(text[at] ?? " ")) return undefined;
  return /^..\d\d[a-z0-9]+$/.test(value) ? { value, end: at } : undefined;
}

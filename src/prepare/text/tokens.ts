import type { Run, TextView, Token, TokenKind, TokenLanguage, TokenShape } from "../../core/signals.ts";
import { classOf, DIGIT, EMOJI, INVISIBLE, LETTER, MARK, PUNCTUATION, SPACE, SYMBOL } from "./characters.ts";
import { keepsOffsets } from "./fold.ts";
import { readWord } from "./language.ts";
import { matchLink } from "./links.ts";
import { longerHash, NO_HASH, rememberRuns } from "./runs.ts";

const OTHER: TokenLanguage = "other";

/** A run of anything but white space, read once for all the texts that it stands in. */
const findRun = rememberRuns(tokeniseRun);

/**
 * Cuts a folded text into tokens: words, numbers, addresses, emoji and signs. Punctuation and space are what lies
 * between. No token holds a space, so that runs are cut one by one.
 */
export function tokenise(view: TextView): { readonly tokens: Token[]; readonly runs: Run[] } {
  const { text } = view;
  const identity = keepsOffsets(view);
  const tokens: Token[] = [];
  const runs: Run[] = [];
  for (let begin = 0; begin < text.length; ) {
    if (isBreak(text.charCodeAt(begin))) {
      begin++;
      continue;
    }
    let end = begin;
    let hash = NO_HASH;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (isBreak(code)) break;
      hash = longerHash(hash, code);
    }
    const run = findRun(text, begin, end, hash);
    runs.push(run);
    const shapes = run.tokens;
    for (let k = 0; k < shapes.length; k++) {
      const { at: within, text: word, kind, language, facts } = shapes[k] as TokenShape;
      const at = begin + within;
      let start = at;
      let last = at + word.length;
      if (!identity) ({ start, end: last } = view.origin(at, last));
      tokens.push({ start, end: last, at, text: word, kind, language, facts });
    }
    begin = end;
  }
  return { tokens, runs };
}

/** Space, tab or the end of a line. Rarer white space parts tokens within a run. */
const isBreak = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

function tokeniseRun(text: string): TokenShape[] {
  const tokens: TokenShape[] = [];
  const push = (at: number, end: number, kind: TokenKind): void => {
    const word = readWord(text.slice(at, end));
    tokens.push({ at, text: word.text, kind, language: kind === "word" ? word.language : OTHER, facts: word.facts });
  };

  let at = 0;
  /** links are looked for once in a run without spaces, or a long run would be read again and again */
  let linksReadUntil = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    switch (classOf(code)) {
      case SPACE:
      case PUNCTUATION:
      // what folding leaves of marks and invisible characters that stand on nothing
      case MARK:
      case INVISIBLE:
        at++;
        break;
      case EMOJI: {
        const end = emojiEnd(text, at);
        push(at, end, "emoji");
        at = end;
        break;
      }
      default: {
        if (at >= linksReadUntil) {
          const runEnd = endOfRun(text, at);
          linksReadUntil = runEnd;
          const link = matchLink(text, at, runEnd);
          if (link) {
            push(at, link.end, link.kind);
            at = link.end;
            linksReadUntil = at;
            break;
          }
        }
        if (classOf(code) === SYMBOL) {
          push(at, at + 1, "symbol");
          at++;
          break;
        }
        const end = wordEnd(text, at);
        push(at, end.at, end.number ? "number" : "word");
        at = end.at;
      }
    }
  }
  return tokens;
}

/** End of the run of anything but white space, 2,048 units at most: no address is longer. */
function endOfRun(text: string, from: number): number {
  const limit = Math.min(text.length, from + 2048);
  let end = from;
  while (end < limit && classOf(text.charCodeAt(end)) !== SPACE) end++;
  return end;
}

const isWordUnit = (kind: number): boolean => kind === LETTER || kind === DIGIT;

function wordEnd(text: string, from: number): { at: number; number: boolean } {
  let at = from;
  let number = true;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === DIGIT) continue;
    if (kind === LETTER) {
      number = false;
      continue;
    }
    if (at === from || at + 1 >= text.length) break;
    const next = classOf(text.charCodeAt(at + 1));
    // 3.14, 10:30, 1,000 are one number; don't, o'te are one word
    if (number && (code === 0x2e || code === 0x2c || code === 0x3a) && next === DIGIT) continue;
    if (!number && code === 0x27 && isWordUnit(next)) continue;
    break;
  }
  return { at, number };
}

function emojiEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdbff && at + 1 < text.length) {
    const low = text.charCodeAt(at + 1);
    if (low >= 0xdc00 && low <= 0xdfff) {
      let end = at + 2;
      // a skin tone belongs to the emoji before it
      while (
        text.charCodeAt(end) === 0xd83c &&
        text.charCodeAt(end + 1) >= 0xdffb &&
        text.charCodeAt(end + 1) <= 0xdfff
      )
        end += 2;
      return end;
    }
  }
  return at + 1;
}

import type { TokenKind } from "../../core/signals.ts";
import { classOf, DIGIT, EMOJI, LETTER } from "./characters.ts";

const SLASH = 0x2f;

interface Link {
  readonly end: number;
  readonly kind: Extract<TokenKind, "url" | "email" | "handle">;
}

const TOP_LEVEL =
  "kz|ru|com|net|org|info|biz|me|io|co|app|shop|store|online|site|link|click|top|xyz|pro|club|vip|live|tv|su|ua|by|uz|kg|uk|de|eu|us|cn|cc|ly|gg|ai|dev|tech|bet|casino|win|fun|space|website|market|world|рф|қаз|рус|онлайн|сайт";

const SCHEME = /(?:https?|ftp|tg):\/\/[^\s<>"']{2,}/uy;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,24}/uy;
const HANDLE = /@[\p{L}\p{N}_][\p{L}\p{N}_.]{2,63}/uy;
const HOST = new RegExp(
  `(?:www\\.)?(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.){1,5}(?:${TOP_LEVEL}|xn--[a-z0-9-]{2,60})(?![\\p{L}\\p{N}])(?::\\d{2,5})?(?:[/?#][^\\s<>"']*)?`,
  "uy",
);
const TRAILING = /[.,;:!?)\]}»”"'*]+$/u;

/** An address that begins at `at` in a run without white space ending at `runEnd`, or nothing. */
export function matchLink(text: string, at: number, runEnd: number): Link | undefined {
  let dot = false;
  let sign = false;
  let colon = false;
  for (let i = at; i < runEnd; i++) {
    const code = text.charCodeAt(i);
    // a full stop at the end of a word and a smile are no part of an address
    if (code === 0x2e) dot ||= goesOn(text, i + 1);
    else if (code === 0x40) sign = true;
    else if (code === 0x3a) colon ||= text.charCodeAt(i + 1) === SLASH;
  }
  if (sign) {
    const email = dot && endOf(EMAIL, text, at);
    if (email) return { end: email, kind: "email" };
    const handle = endOf(HANDLE, text, at);
    if (handle) return { end: handle, kind: "handle" };
  }
  const url = (colon && endOf(SCHEME, text, at)) || (dot && endOf(HOST, text, at));
  return url ? { end: url, kind: "url" } : undefined;
}

function goesOn(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const kind = classOf(text.charCodeAt(at));
  return kind === LETTER || kind === DIGIT || kind === EMOJI;
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === undefined ? 0 : at + found.replace(TRAILING, "").length;
}

import type { TextDocument, Token } from "../../core/signals.ts";

/** Rows of digit tokens that together look like a phone number: 10 or 11 digits, or + and 10 to 14. */
export function findPhones({ tokens, folded }: TextDocument): { index: number; endIndex: number }[] {
  const phones: { index: number; endIndex: number }[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (tokens[index]?.kind !== "number") continue;
    let digits = 0;
    let end = index;
    while (end < tokens.length && tokens[end]?.kind === "number" && digits < 15) {
      if (end > index && !/^[\s()\-.]{1,3}$/u.test(between(folded.text, tokens[end - 1], tokens[end]))) break;
      digits += digitsIn((tokens[end] as Token).text);
      end++;
    }
    if (digits >= 10 && digits <= 14) {
      phones.push({ index, endIndex: end });
      index = end - 1;
    }
  }
  return phones;
}

function digitsIn(text: string): number {
  let digits = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) digits++;
  return digits;
}

const between = (text: string, left: Token | undefined, right: Token | undefined): string =>
  left && right ? text.slice(left.at + left.text.length, right.at) : "";

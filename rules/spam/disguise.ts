import type { SpanEvidence, TextDocument } from "elek/rule";

export interface DisguiseSign {
  readonly evidence: readonly SpanEvidence[];
  readonly confidence: number;
}

const MIXED = /[а-яёәғқңөұүһ]/u;
const FOREIGN = /[a-zα-ωᴀ-ᵿɐ-ʯƀ-ɏ]/u;
/** letters that a Kazakh or Ukrainian takes from the Latin layout for want of his own */
const BORROWED = /[iïhəөұ'’]/gu;
/** Latin letters that can be read as Cyrillic ones; a word of others is lawfully mixed (`iPhoneды`) */
const ALIKE = /^[aceopxyhkmtbnru0346]+$/u;
const TURNED = /[α-ωᴀ-ᵿɐ-ʯ]/u;

/**
 * Words written in look-alike letters of another alphabet. Nobody does so by mistake more than once or twice, and
 * whoever does it often is hiding the text from a filter.
 */
export function findDisguise(document: TextDocument): DisguiseSign | undefined {
  const evidence: SpanEvidence[] = [];
  let certain = 0;
  for (const { kind, text, start, end } of document.tokens) {
    if (kind !== "word" || !isDisguised(text)) continue;
    // a line break that some form wrote out as a backslash and an n
    if (document.text[start - 1] === "\\") continue;
    certain += TURNED.test(text) ? 2 : 1;
    if (evidence.length < 20)
      evidence.push({ kind: "span", part: document.part, start, end, lexeme: "mixed alphabets" });
  }
  const words = document.tokens.filter(({ kind }) => kind === "word").length;
  if (certain < 2 || (certain === 2 && words > 12)) return undefined;
  return { evidence, confidence: Math.min(0.93, 0.5 + 0.1 * (certain - 1)) };
}

/** Latin and Cyrillic by turns, or a stray look-alike: not a foreign stem with a native ending. */
export function isDisguised(token: string): boolean {
  if (token.length < 3) return false;
  const word = token.replace(BORROWED, "");
  if (!MIXED.test(word) || !FOREIGN.test(word)) return false;
  if (TURNED.test(word)) return true;
  const pieces = word.match(/[a-z]+|[^a-z]+/gu) ?? [];
  const latin = pieces.filter((piece) => /^[a-z]/u.test(piece));
  if (latin.length === 0 || !latin.every((piece) => ALIKE.test(piece))) return false;
  // one Latin stretch at the front with an ending after it is a brand with its case
  return pieces.length > 2 || (latin[0] as string).length <= 2;
}

import type { Span, TextDocument } from "elek/rule";
import type { PersonalDataMessage } from "./messages.ts";

/** One piece of personal data found in a text part, before anybody asked whose it is. */
export interface Hit extends Span {
  readonly message: PersonalDataMessage;
  readonly confidence: number;
  /** the detector and the form it saw, for moderators; never the user's words */
  readonly lexeme: string;
}

/** A hit at a span of the folded view, mapped back to the text as submitted. */
export function foldedHit(
  document: TextDocument,
  span: Span,
  message: PersonalDataMessage,
  confidence: number,
  lexeme: string,
): Hit {
  return { ...document.folded.origin(span.start, span.end), message, confidence, lexeme };
}

/** The words around a span of a text, where cue words are looked for. */
export const before = (text: string, start: number, reach: number): string =>
  text.slice(Math.max(0, start - reach), start);
export const after = (text: string, end: number, reach: number): string => text.slice(end, end + reach);
export const around = (text: string, span: Span, reach: number): string =>
  text.slice(Math.max(0, span.start - reach), span.end + reach);

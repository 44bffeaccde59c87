/** What a stretch of text says about where the author's knowledge comes from. */
export type CueType =
  /** I have not bought, received, used, read, played it */
  | "untried"
  /** I am about to: downloading, going to buy */
  | "pending"
  /** others say, wrote, praised, own it */
  | "hearsay"
  /** judged by picture, description, advertisement, price */
  | "looks"
  /** I think, I hope, probably, seems */
  | "guess"
  /** I bought, received, use, liked it */
  | "own";

export interface Cue {
  readonly type: CueType;
  /** half-open UTF-16 offsets in the part as submitted */
  readonly start: number;
  readonly end: number;
  /** pattern or grammar that saw it; never the user's words */
  readonly lexeme: string;
}

/** What a stretch of text says about where the author's knowledge comes from. */
export type CueType =
  /** I have not used, worn, read, played it yet */
  | "untried"
  /** I have not even opened it */
  | "unopened"
  /** I have not bought it, was not there */
  | "not-bought"
  /** it is on its way */
  | "waiting"
  /** it has not come */
  | "not-received"
  /** I am about to: downloading, going to buy, in the basket */
  | "pending"
  /** we shall see */
  | "later"
  /** ... once it was used: the first use lies ahead */
  | "ahead"
  /** a rating */
  | "stars"
  /** ... given before anything was had */
  | "in-advance"
  /** others say, wrote, praised, own it */
  | "hearsay"
  /** judged by picture, description, advertisement, price */
  | "looks"
  /** the same, and says that it is a judgement from outside: "judging by the picture" */
  | "judged"
  /** it looks fine: said by those who have it, too */
  | "appearance"
  /** ... and spells out what follows from it: "so cheap, clearly a fake" */
  | "inferred"
  /** it costs less elsewhere */
  | "price"
  /** I think, I hope, probably, seems, don't buy */
  | "guess"
  /** asks the seller or other buyers */
  | "question"
  /** the seller's or the maker's voice; a hint of it may be a happy buyer's */
  | "promo"
  | "promo-hint"
  /** I bought it, it came */
  | "got"
  /** it works, broke, holds */
  | "works"
  /** I use it, it fits me, I like it */
  | "own";

export interface Cue {
  readonly type: CueType;
  /** half-open UTF-16 offsets in the part as submitted */
  readonly start: number;
  readonly end: number;
  /** number of its sentence or, after a "but", clause */
  readonly clause: number;
  /** pattern or grammar that saw it; never the user's words */
  readonly lexeme: string;
  /** said of anything: counts only in a text about goods or a service */
  readonly talk?: boolean;
}

const EXPERIENCE: ReadonlySet<CueType> = new Set<CueType>(["got", "works", "own"]);
/** Types that claim nothing by themselves: they back or weaken what others claim. */
const BACKING: ReadonlySet<CueType> = new Set<CueType>([...EXPERIENCE, "guess", "stars"]);

export const isExperience = ({ type }: Cue): boolean => EXPERIENCE.has(type);
export const isClaim = (type: CueType): boolean => !BACKING.has(type);

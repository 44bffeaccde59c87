import type { Author, ContentContext } from "./content.ts";
import type { Failure } from "./finding.ts";
import type { HashAlgorithm } from "./hash-bank.ts";
import type { Shared } from "./remember.ts";
import type { Category, Kind, Language } from "./vocabulary.ts";

/**
 * A fact measured once about a revision. `clear` says that it was looked for and is not there; `failed` says that
 * nobody could look. The two are never the same value (law 2).
 */
export type Signal<T> =
  | { readonly status: "found"; readonly value: T }
  | { readonly status: "clear" }
  | { readonly status: "failed"; readonly failure: Failure };

/** Half-open UTF-16 offsets in the part as submitted. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A transformed reading of a text with an exact map back to what was typed. */
export interface TextView {
  readonly name: string;
  /** 0 for the text as it is; each disguise undone adds to it, and a deeper view lowers confidence */
  readonly depth: number;
  readonly text: string;
  /** Maps a half-open span of this view to the smallest span of the submitted text that it was read from. */
  origin(start: number, end: number): Span;
}

export type TokenKind = "word" | "number" | "url" | "email" | "handle" | "emoji" | "symbol";
export type TokenLanguage = Language | "other";

/** A token wherever it stands: the same words come in many texts. */
export interface TokenShape extends Shared {
  /** NFKC, lower case, invisible characters removed, ё kept: what a rule compares with */
  readonly text: string;
  /** where the token begins in the folded view; it ends at `at + text.length` */
  readonly at: number;
  readonly kind: TokenKind;
  /** best guess for words; `other` for what is not a word */
  readonly language: TokenLanguage;
}

export interface Token extends TokenShape, Span {}

/** What stands between two white spaces of a folded text. Texts share most of their runs: each is read once. */
export interface Run extends Shared {
  /** counted from where the run begins */
  readonly tokens: readonly TokenShape[];
}

/** Everything known about one text part before any rule looks at it. */
export interface TextDocument {
  readonly part: string;
  /** as submitted */
  readonly text: string;
  /** NFKC, lower case, invisible and bidi characters removed: the view that most patterns run on */
  readonly folded: TextView;
  readonly tokens: readonly Token[];
  /** in text order; their tokens, one run after another, are the document's */
  readonly runs: readonly Run[];
  /** shares 0..1 of the words, summing to 1 where there are words */
  readonly languages: Readonly<Record<TokenLanguage, number>>;
}

export interface TextSignal {
  readonly documents: readonly TextDocument[];
}

/** nsfwjs's classes; the five sum to 1. */
export interface NudityClasses {
  readonly drawing: number;
  readonly hentai: number;
  readonly neutral: number;
  readonly porn: number;
  readonly sexy: number;
}

export interface ImageNudity {
  readonly part: string;
  /**
   * which look at the part was scored: `whole`, `on-black` for what transparency hides on white, `frame:3` …; `body` for
   * what is below the largest face, where a trunk looks bare
   */
  readonly view: string;
  readonly model: string;
  readonly classes: NudityClasses;
  /** 0..1: how much of the trunks below the faces has the faces' colour; absent where no face was seen */
  readonly bareTrunk?: number;
}

export interface NuditySignal {
  readonly images: readonly ImageNudity[];
}

/** A face seen in a picture: where, and how sure. Nothing else about it is measured or kept. */
export interface ImageFace {
  readonly score: number;
  /** fractions 0..1 of width and height, after orientation is applied */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ImageFaces {
  readonly part: string;
  readonly model: string;
  /** the surest first */
  readonly faces: readonly ImageFace[];
}

/** One entry for every picture that was looked at, also where no face was seen. */
export interface FacesSignal {
  readonly images: readonly ImageFaces[];
}

/** Something readable in a picture: its words are a document of the text signal, so that every text rule sees them. */
export interface ImageText {
  /** the picture */
  readonly part: string;
  /** the document's part: `image:1:text`, `image:1:code:1` */
  readonly textPart: string;
  readonly source: "letters" | "code";
  /** where the characters from `start` to `end` of the document stand, fractions of the picture's width and height */
  readonly boxes: readonly (Span & {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  })[];
}

export interface ImageTextsSignal {
  readonly texts: readonly ImageText[];
}

/** Which personal facts a picture file carries beside its pixels: what they are, never what they say. */
export interface ImageMetadata {
  readonly part: string;
  readonly found: readonly { readonly kind: "place" | "name" | "serial"; readonly tag: string }[];
}

export interface ImageMetadataSignal {
  readonly images: readonly ImageMetadata[];
}

/** What the picture file itself says. */
export interface ImageFacts {
  readonly part: string;
  readonly format: string;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly sha256: string;
  /** perceptual hash, 64 hexadecimal digits; absent where the picture has too little in it to be told from others */
  readonly pdq?: string;
}

export interface ImagesSignal {
  readonly images: readonly ImageFacts[];
}

/** A picture was met again that stands in a bank. */
export interface KnownPicture {
  readonly part: string;
  readonly bank: string;
  readonly entry: number;
  readonly algorithm: HashAlgorithm;
  /** bits that differ, 0..31 */
  readonly distance: number;
  /** what the bank says that the picture breaks */
  readonly category: Category;
  readonly confirmed: boolean;
}

export interface KnownPicturesSignal {
  /** the nearest entry of each bank and category, by part */
  readonly matches: readonly KnownPicture[];
}

/** What was posted before: counts and nearest neighbours, never anybody's words. */
export interface RecentSignal {
  /** the author's posts of this kind within windows of seconds */
  readonly posts: readonly { readonly windowSeconds: number; readonly count: number }[];
  /** earlier Contents with the same or nearly the same text */
  readonly repeats: readonly {
    readonly contentKind: Kind;
    readonly contentId: string;
    readonly sameAuthor: boolean;
    /** 0..1, 1 for the same normalised text */
    readonly similarity: number;
    readonly ageSeconds: number;
  }[];
}

/** Earlier contents of a picture's kind that show the same picture, within a window; none that a person found in order. */
export interface RecentPicture {
  readonly part: string;
  readonly windowSeconds: number;
  /** other contents of the same author */
  readonly own: number;
  /** other authors */
  readonly authors: number;
  /** the nearest of them */
  readonly contents: readonly {
    readonly contentKind: Kind;
    readonly contentId: string;
    readonly sameAuthor: boolean;
    /** 0..1, 1 for the same hash */
    readonly similarity: number;
    readonly ageSeconds: number;
  }[];
}

/** Pictures that were met before. */
export interface RecentPicturesSignal {
  readonly pictures: readonly RecentPicture[];
}

/** A learned text classifier's verdict on one text part. */
export interface TextScore {
  readonly part: string;
  /** folder name under `models/` */
  readonly model: string;
  readonly label: string;
  /** calibrated probability 0..1 */
  readonly score: number;
  /** the model's own thresholds, from its manifest */
  readonly thresholds: { readonly highPrecision: number; readonly highRecall: number };
  /** heaviest n-grams with their spans in the part as submitted, heaviest first */
  heaviest(): readonly (Span & { readonly feature: string; readonly weight: number })[];
}

export interface TextScoresSignal {
  readonly scores: readonly TextScore[];
}

/** Facts the platform sent with the Content. */
export interface ContextSignal {
  readonly kind: Kind;
  readonly author: Author;
  readonly context: ContentContext;
}

/** Every signal by name. A rule declares the ones it reads; an undeclared one does not compile. */
export interface SignalMap {
  readonly text: TextSignal;
  readonly textScores: TextScoresSignal;
  readonly images: ImagesSignal;
  readonly nudity: NuditySignal;
  readonly faces: FacesSignal;
  readonly imageTexts: ImageTextsSignal;
  readonly imageMetadata: ImageMetadataSignal;
  readonly knownPictures: KnownPicturesSignal;
  readonly recent: RecentSignal;
  readonly recentPictures: RecentPicturesSignal;
  readonly context: ContextSignal;
}
export type SignalName = keyof SignalMap;

/** What `prepare` hands to `evaluate`. An absent signal was not asked for, e.g. `recent` when checking offline. */
export type Signals = { readonly [N in SignalName]: Signal<SignalMap[N]> };

export interface Prepared {
  readonly signals: Signals;
  /** failures of single parts beside a signal that was found, e.g. the second of three pictures */
  readonly failures: readonly Failure[];
  /** hash of the banks that pictures were compared with; absent where there was no picture, or no bank to ask */
  readonly hashBanks?: string;
}

import type { Language } from "../core/vocabulary.ts";

/**
 * One entry of a lexicon: what to find, and which message of the rule it stands for.
 *
 * Pattern language, tokens separated by spaces (all matched on folded text: case, ё/е, look-alikes and the other
 * disguises are the matcher's business, so write plain dictionary spelling):
 *
 * | written            | matches |
 * | ---                | --- |
 * | `слово`            | exactly this word |
 * | `слов~`            | this stem with any lawful chain of endings of the lexicon's language (Russian inflection; Kazakh plural, possessive, case, person and verbal suffixes in vowel harmony; English -s -ed -ing -er …); the empty ending too |
 * | `слов~n ~a ~v`     | the same, with the endings of nouns, adjectives or verbs only |
 * | `слов*`            | this and any letters after it |
 * | `*слов*`           | any letters before and after |
 * | `за(пис\|каз)ан~`   | inside a word: one of these; an empty alternative makes it optional |
 * | `{prefix}слов~`    | inside a word: one of the named set's spellings |
 * | `(а~\|б в)`         | one of these words or phrases |
 * | `[слово]`          | optional word or phrase |
 * | `<3>`              | a gap of up to three words |
 * | `{set}`            | any of the lexicon's own named set: words or phrases, themselves patterns |
 * | `#num` `#url` `#email` `#handle` `#phone` | a token of that class |
 *
 * A phrase never crosses the end of a sentence (. ! ? …); commas, line breaks, emoji and signs don't part it.
 */
export interface LexiconEntry<M extends string = string> {
  readonly match: string | readonly string[];
  readonly message: M;
  /** 0..1, certainty on an undisguised match; default 0.95 */
  readonly confidence?: number;
  /** patterns that, where they overlap this entry's match, silence it (ordinary words, set phrases) */
  readonly except?: readonly string[];
  /**
   * Through which disguises the entry is sought. Left out: all of them for words of four letters and more, the shallow
   * ones for three. `"shallow"`: stretching, look-alike letters, digits for letters, Kazakh on a Russian keyboard; not
   * transliteration, masks, spelling out or joining, for words and open patterns that something innocent turns into too
   * easily. `true`: all, whatever the length. `false`: the folded text only.
   */
  readonly disguised?: boolean | "shallow";
  /** where the entry comes from, when not from the lexicon's own source line */
  readonly source?: string;
  /** free label that the rule may branch on, e.g. a ground of discrimination or a role in a phrase */
  readonly tag?: string;
}

export interface Lexicon<M extends string = string> {
  readonly language: Language;
  /** who wrote it, from what, under which licence */
  readonly source: string;
  readonly sets?: Readonly<Record<string, readonly string[]>>;
  /** ordinary words and phrases that beat every entry of this lexicon on the same span */
  readonly exceptions?: readonly string[];
  /** the same, but only as typed: words that excuse nothing but themselves, seen through no disguise */
  readonly ordinary?: readonly string[];
  readonly entries: readonly LexiconEntry<M>[];
}

/** Gives a lexicon its type; the patterns themselves are compiled, and refused if broken, when a matcher is built. */
export const defineLexicon = <const M extends string>(lexicon: Lexicon<M>): Lexicon<M> => lexicon;

/** One place where an entry was found in a text part. */
export interface LexiconMatch<M extends string = string> {
  readonly part: string;
  /** half-open UTF-16 offsets in the part as submitted */
  readonly start: number;
  readonly end: number;
  /** index of the first and one past the last token of the document that the match covers */
  readonly firstToken: number;
  readonly endToken: number;
  readonly entry: LexiconEntry<M>;
  readonly language: Language;
  /** the pattern that matched, as written in the lexicon */
  readonly pattern: string;
  /** name of the deepest view needed */
  readonly view: string;
  /** entry's confidence lowered by the depth of the view */
  readonly confidence: number;
}

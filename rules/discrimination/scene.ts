import { groupByTag, type LexiconMatch, nearest, quotedTokens, sentenceNumbers, type TextDocument } from "elek/rule";
import { words } from "./words.ts";

export type Message =
  | "insult"
  | "ethnicity"
  | "sex"
  | "disability"
  | "religion"
  | "residence"
  | "status"
  | "language"
  | "orientation"
  | "age";
/** the rule has messages that no lexicon entry bears */
export type Match = LexiconMatch<Message | "toxic">;

/** Whom a word is aimed at and what makes it worse: they abuse nobody by themselves. */
export const PARTS = [
  "you",
  "yours",
  "person",
  "hostile",
  "so",
  "at",
  "harm",
  "harming",
  "wishing",
  "doom",
  "crowd",
  "smear",
  "bar",
  "heldAgainst",
  "esteem",
  "vile",
  "cold",
  "doing",
  "obscene",
] as const;

/** The tokens of a document and what the lexicons saw in it, by the part it can play. */
export interface Scene {
  readonly document: TextDocument;
  readonly sentences: readonly number[];
  readonly byTag: ReadonlyMap<string, readonly Match[]>;
  /** tokens that somebody is said to have said */
  readonly quoted: ReadonlySet<number>;
}

/** ordinary words are too easily read into masks and stretched letters; only words that always abuse are sought there */
const WORN: ReadonlySet<string> = new Set(["stretched", "masked", "joined"]);
/** "it" is not ит */
const SHORT = 3;
/** words of one letter, which are no ending of the word before: "идиот я" */
const OF_ONE_LETTER: ReadonlySet<string> = new Set("я и а о у в к с".split(" "));
const STRONG: ReadonlySet<string> = new Set(["insult", "slur"]);

export function readScene(document: TextDocument, matches: readonly Match[]): Scene {
  const legible = matches.filter(({ view, entry, start, end, endToken }) =>
    STRONG.has(entry.tag ?? "")
      ? !(view === "joined" && OF_ONE_LETTER.has(document.tokens[endToken - 1]?.text ?? ""))
      : !(WORN.has(view) || (view === "transliterated" && end - start <= SHORT)),
  );
  const sentences = sentenceNumbers(document);
  return { document, sentences, byTag: groupByTag(legible), quoted: quotedTokens(document) };
}

export const tagged = (scene: Scene, tag: string): readonly Match[] => scene.byTag.get(tag) ?? [];
/** The nearest of the first of these parts that stands near at all. */
export function near(scene: Scene, match: Match, tags: readonly string[], within: number): Match | undefined {
  for (const tag of tags) {
    const found = nearest(match, tagged(scene, tag), within, scene.sentences);
    if (found) return found;
  }
  return undefined;
}

export const wordAt = ({ document, sentences }: Scene, at: number, sentence: number | undefined): string =>
  sentences[at] === sentence ? (document.tokens[at]?.text ?? "") : "";
export const wordOf = (scene: Scene, match: Match): string => scene.document.tokens[match.endToken - 1]?.text ?? "";
export const wordAfter = (scene: Scene, match: Match, steps = 1): string =>
  wordAt(scene, match.endToken + steps - 1, scene.sentences[match.firstToken]);
/** Nothing but white space or a quotation mark stands between a token and the one before it. */
export const follows = ({ document: { text, tokens } }: Scene, at: number): boolean =>
  /^[\s"«“„']*$/u.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start));
/** The words from a token up to another. */
export const between = ({ document }: Scene, from: number, to: number): readonly string[] =>
  document.tokens.slice(from, to).map(({ text }) => text);

/** who is spoken to in English */
export const ADDRESSED = words("you u you'd ya");

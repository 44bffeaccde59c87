import type { LexiconEntry } from "elek/rule";
import type { Message } from "../compose.ts";

/**
 * Makes entries of words that say nothing alone; ../combinations.ts says which of them together do.
 *
 * @param disguised how far a language's words are looked for in disguise
 */
export const signMaker =
  (disguised: NonNullable<LexiconEntry["disguised"]>) =>
  (tag: string, message: Message, ...match: string[]): LexiconEntry<Message> => ({ match, message, tag, disguised });

import type { LexiconEntry } from "elek/rule";
import type { UnlawfulMessage } from "../laws.ts";

type Disguised = NonNullable<LexiconEntry["disguised"]>;

/**
 * Makes entries of the words that ../deeds.ts puts together; alone they say nothing.
 *
 * @param usual how far a language's words are looked for in disguise, where an entry doesn't say
 */
export const deedPart =
  (usual: Disguised) =>
  (
    message: UnlawfulMessage,
    tag: string,
    match: LexiconEntry["match"],
    disguised: Disguised = usual,
  ): LexiconEntry<UnlawfulMessage> => ({ match, message, tag, confidence: 0.1, disguised });

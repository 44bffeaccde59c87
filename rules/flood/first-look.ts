import { signsOf } from "elek/rule";
import { LONGEST_WORD, readStroke } from "./keys.ts";
import { HELD_WORD, isDrummed, repeatedLength } from "./letters.ts";
import { isRecited } from "./sequence.ts";

export const STRETCHED = 1;
export const HELD = 2;
export const DRUMMED = 4;
export const SYLLABLES = 8;
export const EMOJI = 16;
export const RECITED = 32;
export const DRAWN = 64;

const SIX_OF_ONE = /([\p{L}\p{N}])\1{5}/u;

/** Which of the things that this rule looks for a text has a beginning of; most have none. */
export const firstLook = signsOf(({ text, tokens }) => {
  let signs = SIX_OF_ONE.test(text) ? STRETCHED : 0;
  for (const token of tokens) {
    const isWord = token.kind === "word";
    if (token.kind === "emoji") signs |= EMOJI;
    if (!isWord && token.kind !== "number") continue;
    if (isRecited(token.text)) signs |= RECITED;
    if (HELD_WORD.test(token.text)) signs |= HELD;
    if (!isWord) continue;
    if (isDrummed(token.text)) signs |= DRUMMED;
    if (repeatedLength(token.text) > 0) signs |= SYLLABLES;
    if (token.text.length <= LONGEST_WORD && readStroke(token.text)) signs |= DRAWN;
  }
  return signs;
});

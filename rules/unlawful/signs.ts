import { signsOf, type TextDocument } from "elek/rule";
import { GOODS } from "./emoji.ts";
import { MAYBE_GLUED } from "./sums.ts";

const EMOJI = 1;
const PERCENT = 2;
const SUM = 4;

const readSigns = signsOf(
  ({ text, tokens }) =>
    (tokens.some((token) => token.kind === "emoji" && GOODS.test(token.text)) ? EMOJI : 0) |
    (text.includes("%") ? PERCENT : 0) |
    (MAYBE_GLUED.test(text) ? SUM : 0),
);

const NONE: readonly string[] = [];

/** Tags of what signs, and not the lexicons, may tell in a text. */
export function tagsOfSigns(document: TextDocument): readonly string[] {
  const signs = readSigns(document);
  if (signs === 0) return NONE;
  return [
    ...((signs & EMOJI) === 0 ? NONE : ["drug-emoji"]),
    ...((signs & PERCENT) === 0 ? NONE : ["percent", "return"]),
    ...((signs & SUM) === 0 ? NONE : ["price"]),
  ];
}

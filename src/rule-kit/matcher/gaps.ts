import type { TokenShape } from "../../core/signals.ts";
import { classOf, SPACE } from "../../prepare/text/characters.ts";

/** What stands between a token and the one before it. */
export function gapBefore(text: string, tokens: readonly TokenShape[], index: number): string {
  const left = tokens[index - 1] as TokenShape;
  return text.slice(left.at + left.text.length, (tokens[index] as TokenShape).at);
}

/** No white space stands before this token. */
export function touches(text: string, tokens: readonly TokenShape[], index: number): boolean {
  const left = tokens[index - 1] as TokenShape;
  const right = tokens[index] as TokenShape;
  for (let at = left.at + left.text.length; at < right.at; at++) {
    if (classOf(text.charCodeAt(at)) === SPACE) return false;
  }
  return true;
}

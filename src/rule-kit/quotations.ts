import type { TextDocument } from "../core/signals.ts";

/** Words between quotation marks: half-open token range. */
interface Quotation {
  readonly firstToken: number;
  readonly endToken: number;
}

const OPENING = "«“„\"'‘";
const CLOSING = "»”“\"'’";
const MARK = /[«»“”„"]|(?<=^|[\s(])['‘]|['’](?=$|[\s.,!?)])/u;
/** how far from the marks the verb of saying may stand, in words */
const REACH = 5;
const SAID =
  /^(?:sa(?:y|ys|id|ying)|wr(?:ite|ites|ote|iting)|call(?:s|ed|ing)?|shout(?:s|ed|ing)?|messages?|stuff|things?|phrases?|words?|terms?|like|ска[зж]а\S*|говор\S*|пи[сш]\S*|напис\S*|назва\S*|назыв\S*|заяв\S*|крич\S*|крикн\S*|ор[аеё]\S*|обозва\S*|обзыва\S*|ответ\S*|слов\S*|фраз\S*|деп|деді|дейді|деген\S*|айт\S*|жаз\S*|ата\S*|сөз\S*)$/u;

/** The tokens that are quoted where somebody says, writes or calls: reports of abuse, not abuse. */
export function quotedTokens({ text, tokens }: TextDocument): ReadonlySet<number> {
  const quoted = new Set<number>();
  if (!MARK.test(text)) return quoted;
  const found: Quotation[] = [];
  let opened = -1;
  let end = 0;
  tokens.forEach((token, at) => {
    const between = text.slice(end, token.start);
    end = token.end;
    for (const char of between) {
      if (opened >= 0 && CLOSING.includes(char) && at > opened) {
        found.push({ firstToken: opened, endToken: at });
        opened = -1;
      } else if (opened < 0 && OPENING.includes(char)) opened = at;
    }
  });
  if (opened >= 0 && [...text.slice(end)].some((char) => CLOSING.includes(char))) {
    found.push({ firstToken: opened, endToken: tokens.length });
  }
  for (const { firstToken, endToken } of found) {
    const around = Array.from({ length: REACH }, (_, step) => [tokens[firstToken - step - 1], tokens[endToken + step]]);
    if (!around.flat().some((token) => SAID.test(token?.text ?? ""))) continue;
    for (let at = firstToken; at < endToken; at++) quoted.add(at);
  }
  return quoted;
}

import type { LexiconMatch, TextDocument } from "elek/rule";
import type { UnlawfulMessage } from "./laws.ts";

const ENTRY = { match: "#num %", message: "pyramid", tag: "percent" } as const;

/** `20%`, `500 %`: promised returns are told in percent, and a sign is no word that a lexicon could hold. */
export function percents(document: TextDocument): LexiconMatch<UnlawfulMessage>[] {
  if (!document.folded.text.includes("%")) return [];
  const found: LexiconMatch<UnlawfulMessage>[] = [];
  for (let i = 1; i < document.tokens.length; i += 1) {
    const [number, sign] = [document.tokens[i - 1], document.tokens[i]];
    if (!number || sign?.text !== "%" || number.kind !== "number") continue;
    found.push({
      part: document.part,
      start: number.start,
      end: sign.end,
      firstToken: i - 1,
      endToken: i + 1,
      entry: ENTRY,
      language: "ru",
      pattern: ENTRY.match,
      view: document.folded.name,
      confidence: 1,
    });
  }
  return found;
}

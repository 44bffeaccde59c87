import type { LexiconMatch, TextDocument } from "elek/rule";
import type { UnlawfulMessage } from "./laws.ts";

/** Signs that stand for drugs in trade, and for leaves, snow and medicine elsewhere. */
export const GOODS = /^[🍁🌿🍄💊❄🔌🥦]/u;
const ENTRY = { match: "💊", message: "drugs", tag: "drug-emoji" } as const;

/** `🍁 есть, писать сюда`: a sign is no word that a lexicon could hold. */
export function goodsEmoji(document: TextDocument): LexiconMatch<UnlawfulMessage>[] {
  return document.tokens.flatMap((token, i) =>
    token.kind === "emoji" && GOODS.test(token.text)
      ? [
          {
            part: document.part,
            start: token.start,
            end: token.end,
            firstToken: i,
            endToken: i + 1,
            entry: ENTRY,
            language: "ru" as const,
            pattern: ENTRY.match,
            view: document.folded.name,
            confidence: 1,
          },
        ]
      : [],
  );
}

import type { LexiconMatch, TextDocument } from "elek/rule";
import type { UnlawfulMessage } from "./laws.ts";

const PERCENT = { match: "#num %", message: "pyramid", tag: "percent" } as const;
const RETURN = { match: "#num % a month or less", message: "pyramid", tag: "return" } as const;

/** Banks promise by the year; by the day, the week or the month only those do who will not pay. */
const PERIOD_AFTER =
  /^\s?%\s?(?:в|за|кажд\p{L}{2,3}|per|a|each|every)?\s?(?:день|сутки|недел\p{L}|месяц|ежедневно|еженедельно|ежемесячно|day|week|month|daily|weekly|monthly|күн сайын|ай сайын)/u;
const PERIOD_BEFORE =
  /(?:күніне|айына|аптасына|күн сайын|ай сайын|в день|в неделю|в месяц|daily|weekly|monthly)\s(?:\p{L}{1,12}\s)?(?:до\s)?$/u;

/** `20%`, `3% в день`: promised returns are told in percent, and a sign is no word that a lexicon could hold. */
export function percents(document: TextDocument): LexiconMatch<UnlawfulMessage>[] {
  const { text } = document.folded;
  if (!text.includes("%")) return [];
  const found: LexiconMatch<UnlawfulMessage>[] = [];
  for (let i = 1; i < document.tokens.length; i += 1) {
    const [number, sign] = [document.tokens[i - 1], document.tokens[i]];
    if (!number || sign?.text !== "%" || number.kind !== "number") continue;
    const after = text.slice(number.at + number.text.length, number.at + number.text.length + 24);
    const before = text.slice(Math.max(0, number.at - 30), number.at);
    const entry = PERIOD_AFTER.test(after) || PERIOD_BEFORE.test(before) ? RETURN : PERCENT;
    found.push({
      part: document.part,
      start: number.start,
      end: sign.end,
      firstToken: i - 1,
      endToken: i + 1,
      entry,
      language: "ru",
      pattern: entry.match,
      view: document.folded.name,
      confidence: 1,
    });
  }
  return found;
}

const PRICE = { match: "10к", message: "drugs", tag: "price" } as const;
/** Sums as they are typed in haste. */
const GLUED = /^\d[\d.,]*(?:к|k|т|тг|тыс|мың|мын|₸|\$)$/u;
export const MAYBE_GLUED = /\d[кkтм₸$]/u;

/** `50к`, `15000тг`: a number with its unit is one token, and again no word of a lexicon. */
export function gluedSums(document: TextDocument): LexiconMatch<UnlawfulMessage>[] {
  if (!MAYBE_GLUED.test(document.folded.text)) return [];
  return document.tokens.flatMap((token, i) =>
    GLUED.test(token.text)
      ? [
          {
            part: document.part,
            start: token.start,
            end: token.end,
            firstToken: i,
            endToken: i + 1,
            entry: PRICE,
            language: "ru" as const,
            pattern: PRICE.match,
            view: document.folded.name,
            confidence: 1,
          },
        ]
      : [],
  );
}

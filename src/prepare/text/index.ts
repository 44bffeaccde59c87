import type { Run, TextDocument, TextView, Token, TokenLanguage } from "../../core/signals.ts";
import { condense } from "./condense.ts";
import { foldText } from "./fold.ts";
import { tokenise } from "./tokens.ts";

/** Reads one text part: its folded view, its tokens and the languages they are in. */
export function readText(part: string, text: string): TextDocument {
  return new Reading(part, text);
}

class Reading implements TextDocument {
  readonly part: string;
  readonly text: string;
  readonly folded: TextView;
  readonly tokens: readonly Token[];
  readonly runs: readonly Run[];

  constructor(part: string, text: string) {
    this.part = part;
    this.text = text;
    this.folded = condense(foldText(text));
    const { tokens, runs } = tokenise(this.folded);
    this.tokens = tokens;
    this.runs = runs;
  }

  /** counted when asked for: few texts are */
  get languages(): Readonly<Record<TokenLanguage, number>> {
    return languageShares(this.tokens);
  }
}

const LANGUAGES: readonly TokenLanguage[] = ["kk", "ru", "en", "other"];

function languageShares(tokens: readonly Token[]): Record<TokenLanguage, number> {
  const shares: Record<TokenLanguage, number> = { kk: 0, ru: 0, en: 0, other: 0 };
  let words = 0;
  for (const { kind, language } of tokens) {
    if (kind !== "word") continue;
    shares[language]++;
    words++;
  }
  if (words > 0) for (const language of LANGUAGES) shares[language] /= words;
  return shares;
}

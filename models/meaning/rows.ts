import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toxicComments } from "../../scripts/train/comments.ts";
import { type CorpusRow, readSet } from "../../scripts/train/corpus.ts";
import { say } from "../../scripts/train/grammar.ts";
import { neutralised } from "../../scripts/train/neutral.ts";
import { pick, seeded } from "../../scripts/train/random.ts";
import { BRIEF_HONEST } from "../spam/grammar-brief-honest.ts";
import { HONEST } from "../spam/grammar-honest.ts";
import { half, has, KEPT, SOURCES } from "./sources.ts";

/** Real texts that nobody wrote for this model. */
export interface RealRow {
  readonly text: string;
  readonly set: string;
}

/** Rows by id that the patterns find under a label: neither honest ones to learn from, nor found by the model alone. */
const LEFT_OUT = JSON.parse(readFileSync(join(import.meta.dirname, "left-out.json"), "utf8")) as Record<
  string,
  readonly string[]
>;

/** a word is cut whose stem stands so many times as often in toxic comments as in clean texts */
const TIMES = 6;

/** Real texts to be learned as honest under a label. */
export function honestRows(label: string): RealRow[] {
  const leftOut = new Set(LEFT_OUT[label]);
  return SOURCES.filter(({ abusive = false }) => !abusive || label !== "discrimination").flatMap(({ set, keep }) =>
    readSet(set)
      .filter((row) => keep(row) && !leftOut.has(row.id))
      .map(({ text }) => ({ text, set })),
  );
}

/**
 * What is left of toxic comments without the words that abuse: how people talk to each other, honestly.
 * Clean comments of that make are scarce, and without them a model learns that whoever is addressed is insulted.
 */
export function remainsOfComments(): string[] {
  const texts = (set: string, keep: (row: CorpusRow) => boolean = () => true): string[] =>
    readSet(set)
      .filter(keep)
      .map(({ text }) => text);
  const chat = "ru_distorted_toxicity/all";
  return neutralised(
    [...toxicComments().map(({ text }) => text), ...texts(chat, has("toxic"))],
    [
      ...texts(chat, has("non-toxic")),
      ...texts("factrueval2016/paragraphs"),
      ...texts("pii_injected/carriers_clean", half),
      ...texts("kazsandra/market_positive_5star", half),
    ],
    TIMES,
  );
}

/** Honest lines of trade and of transfer notes, said by the grammars of `models/spam`. */
export function grammarRows(count: number): string[] {
  const random = seeded(5);
  return [HONEST, BRIEF_HONEST].flatMap((phrases) =>
    Array.from({ length: count }, () => say(pick(phrases.all as string[], random), phrases, random)),
  );
}

/** Real texts that choose a label's threshold: none that was learned from, or that the patterns find anyway; each once. */
export function keptApart(label: string, like: (typeof KEPT)[number]["like"]): RealRow[] {
  const leftOut = new Set(LEFT_OUT[label]);
  const seen = new Set(honestRows(label).map(({ text }) => text));
  return KEPT.filter((kept) => kept.like === like).flatMap(({ set, keep }) =>
    readSet(set)
      .filter((row) => keep(row) && !leftOut.has(row.id) && !seen.has(row.text) && seen.add(row.text))
      .map(({ text }) => ({ text, set })),
  );
}

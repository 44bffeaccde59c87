import {
  type LexiconMatch,
  matchEvidence,
  type SpanEvidence,
  sentenceNumbers,
  type TextDocument,
  tokensBetween,
} from "elek/rule";
import type { UnlawfulMessage } from "./laws.ts";

type Match = LexiconMatch<UnlawfulMessage>;

export interface Hit {
  readonly message: UnlawfulMessage;
  readonly confidence: number;
  readonly evidence: SpanEvidence;
}

interface Combination {
  readonly message: UnlawfulMessage;
  /** tag of the goods or the act */
  readonly anchor: string;
  /** of each group one part must stand near the anchor */
  readonly near: readonly (readonly string[])[];
  readonly within: number;
  readonly confidence: number;
}

/**
 * A topic named is no offence: goods and an offer, a search or a lure have to stand together. Ambiguous goods (соль,
 * шишки, план) need a price or a contact besides. The surest combination of an anchor comes first.
 */
const COMBINATIONS: readonly Combination[] = [
  {
    message: "drugs",
    anchor: "drug",
    near: [
      ["sell", "seek"],
      ["contact", "price"],
    ],
    within: 6,
    confidence: 0.95,
  },
  { message: "drugs", anchor: "drug", near: [["sell", "seek"]], within: 3, confidence: 0.88 },
  { message: "drugs", anchor: "drug", near: [["stash"]], within: 4, confidence: 0.9 },
  { message: "drugs", anchor: "drug-slang", near: [["stash"]], within: 3, confidence: 0.88 },
  {
    message: "drugs",
    anchor: "drug-slang",
    near: [
      ["sell", "seek"],
      ["contact", "price"],
    ],
    within: 4,
    confidence: 0.72,
  },
  {
    message: "drugs",
    anchor: "stash",
    near: [
      ["sell", "seek"],
      ["contact", "price"],
    ],
    within: 4,
    confidence: 0.7,
  },
  {
    message: "weapons",
    anchor: "weapon",
    near: [
      ["sell", "seek"],
      ["contact", "price"],
    ],
    within: 6,
    confidence: 0.92,
  },
  { message: "weapons", anchor: "weapon", near: [["sell", "seek"]], within: 2, confidence: 0.8 },
  {
    message: "vapes",
    anchor: "vape",
    near: [
      ["sell", "seek"],
      ["contact", "price"],
    ],
    within: 6,
    confidence: 0.94,
  },
  { message: "vapes", anchor: "vape", near: [["sell", "seek"]], within: 3, confidence: 0.88 },
  {
    message: "gambling",
    anchor: "bet-brand",
    near: [
      ["bet-lure", "bet"],
      ["bet-lure", "contact"],
    ],
    within: 8,
    confidence: 0.95,
  },
  { message: "gambling", anchor: "bet-brand", near: [["bet-lure", "contact", "bet"]], within: 6, confidence: 0.9 },
  {
    message: "gambling",
    anchor: "bet",
    near: [["bet-lure"], ["bet-lure", "contact", "guarantee"]],
    within: 6,
    confidence: 0.88,
  },
  { message: "gambling", anchor: "bet", near: [["bet-lure", "contact", "guarantee"]], within: 3, confidence: 0.65 },
  {
    message: "forgedPapers",
    anchor: "papers",
    near: [["round-rules"], ["sell", "seek", "contact", "price"]],
    within: 6,
    confidence: 0.92,
  },
  { message: "forgedPapers", anchor: "papers", near: [["sell", "seek"], ["contact"]], within: 6, confidence: 0.75 },
  { message: "forgedPapers", anchor: "exam", near: [["sell", "seek", "contact", "price"]], within: 5, confidence: 0.9 },
  {
    message: "pyramid",
    anchor: "guarantee",
    near: [["return", "percent", "invest", "payout", "multiply"]],
    within: 8,
    confidence: 0.9,
  },
  {
    message: "pyramid",
    anchor: "invest",
    near: [
      ["payout", "multiply"],
      ["contact", "recruit", "guarantee", "percent", "return"],
    ],
    within: 8,
    confidence: 0.9,
  },
  {
    message: "pyramid",
    anchor: "recruit",
    near: [["invest", "return", "percent", "guarantee", "payout", "recruit"]],
    within: 9,
    confidence: 0.87,
  },
  {
    message: "pyramid",
    anchor: "invest",
    near: [
      ["percent", "return"],
      ["recruit", "contact", "guarantee"],
    ],
    within: 8,
    confidence: 0.87,
  },
  { message: "fraud", anchor: "multiply", near: [["send-money", "invest", "contact"]], within: 8, confidence: 0.9 },
];

/** How far a word that makes a mention of it may stand. */
const MENTION_WITHIN = 8;
const NOT = new Set(["не", "ни", "нет", "без", "емес", "жоқ", "not", "no", "never", "don't", "dont"]);

/** Puts the parts found in one document together; a word of law, news or fiction beside them makes a mention of it. */
export function compose(document: TextDocument, found: readonly Match[]): Hit[] {
  const sentences = sentenceNumbers(document);
  const byTag = new Map<string, Match[]>();
  for (const match of found) {
    const tag = match.entry.tag ?? "";
    byTag.set(tag, [...(byTag.get(tag) ?? []), match]);
  }
  const hits: Hit[] = [];
  const read = new Set<Match>();
  for (const combination of COMBINATIONS) {
    for (const anchor of byTag.get(combination.anchor) ?? []) {
      if (read.has(anchor) || negated(document, anchor)) continue;
      const parts = pick(document, combination, anchor, byTag, sentences);
      if (!parts) continue;
      read.add(anchor);
      hits.push(
        joined(combination.message, combination.confidence * doubt(anchor, byTag, sentences), [anchor, ...parts]),
      );
    }
  }
  for (const match of byTag.get("") ?? []) {
    if (sentences[match.firstToken] !== sentences[match.endToken - 1] || negated(document, match)) continue;
    const confidence = match.confidence * doubt(match, byTag, sentences);
    hits.push(joined(match.entry.message, confidence, [match]));
  }
  return surest(hits);
}

/** One part of every group, each another one, near the anchor; offers run over sentences, so that one more is allowed. */
function pick(
  document: TextDocument,
  { near, within }: Combination,
  anchor: Match,
  byTag: ReadonlyMap<string, readonly Match[]>,
  sentences: readonly number[],
): Match[] | undefined {
  const parts: Match[] = [];
  for (const tags of near) {
    const candidates = tags.flatMap((tag) => byTag.get(tag) ?? []);
    const part = candidates
      .filter(
        (other) => other !== anchor && !parts.includes(other) && !overlaps(other, anchor) && !negated(document, other),
      )
      .filter((other) => !parts.some((taken) => overlaps(taken, other)))
      .filter((other) => Math.abs((sentences[other.firstToken] ?? 0) - (sentences[anchor.firstToken] ?? 0)) <= 1)
      .map((other) => ({ other, distance: tokensBetween(anchor, other) }))
      .filter(({ distance }) => distance <= within)
      .sort((a, b) => a.distance - b.distance)[0]?.other;
    if (!part) return undefined;
    parts.push(part);
  }
  return parts;
}

function doubt(anchor: Match, byTag: ReadonlyMap<string, readonly Match[]>, sentences: readonly number[]): number {
  const told = (byTag.get("mention") ?? []).some(
    (word) =>
      sentences[word.firstToken] === sentences[anchor.firstToken] &&
      !overlaps(word, anchor) &&
      tokensBetween(word, anchor) <= MENTION_WITHIN,
  );
  return told ? 0.4 : 1;
}

const overlaps = (a: Match, b: Match): boolean => a.firstToken < b.endToken && b.firstToken < a.endToken;

const negated = (document: TextDocument, match: Match): boolean =>
  NOT.has(document.tokens[match.firstToken - 1]?.text ?? "") || NOT.has(document.tokens[match.endToken]?.text ?? "");

function joined(message: UnlawfulMessage, confidence: number, parts: readonly Match[]): Hit {
  const sorted = [...parts].sort((a, b) => a.start - b.start);
  const first = sorted[0] as Match;
  const end = Math.max(...parts.map((part) => part.end));
  return {
    message,
    confidence,
    evidence: {
      ...matchEvidence(first),
      end,
      lexeme: sorted
        .map(({ pattern, language }) => `${language}:${pattern}`)
        .join(" + ")
        .slice(0, 200),
    },
  };
}

/** One finding of a message where several readings overlap. */
function surest(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => b.confidence - a.confidence)) {
    const twin = kept.some(
      ({ message, evidence }) =>
        message === hit.message && evidence.start < hit.evidence.end && hit.evidence.start < evidence.end,
    );
    if (!twin) kept.push(hit);
  }
  return kept;
}

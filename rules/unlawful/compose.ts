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
const OFFER = ["sell", "seek"] as const;
const TERMS = ["contact", "price"] as const;
const GOODS = ["drug", "drug-slang"] as const;
const one = (
  message: UnlawfulMessage,
  anchor: string,
  near: readonly (readonly string[])[],
  within: number,
  confidence: number,
): Combination => ({ message, anchor, near, within, confidence });

const COMBINATIONS: readonly Combination[] = [
  one("drugs", "drug", [OFFER, TERMS], 6, 0.95),
  one("drugs", "drug", [["stash"]], 4, 0.9),
  one("drugs", "drug", [OFFER], 3, 0.88),
  one("drugs", "drug", [["contact"], ["price"]], 5, 0.86),
  one("drugs", "drug", [["contact", "price"]], 5, 0.7),
  one("drugs", "drug", [["quality"]], 2, 0.65),
  one("drugs", "drug", [["praise"]], 3, 0.65),
  one("drugs", "drug", [["delivery"], ["price", "delivery", "contact", ...GOODS]], 6, 0.8),
  one("drugs", "drug", [["delivery"]], 3, 0.65),
  one("drugs", "drug-slang", [["stash"]], 3, 0.88),
  one("drugs", "drug-slang", [GOODS, ["sell", "contact", "stash", "delivery", "quality"]], 8, 0.88),
  one("drugs", "drug-slang", [["price"], ["contact", "quality", "delivery"]], 6, 0.8),
  one("drugs", "drug-slang", [OFFER, [...OFFER, ...TERMS]], 5, 0.8),
  one(
    "drugs",
    "drug-word",
    [
      ["drug", "drug-slang"],
      ["sell", "seek", "contact"],
    ],
    5,
    0.88,
  ),
  one("drugs", "drug-word", [["stash"]], 3, 0.86),
  one("drugs", "stash", [OFFER, TERMS], 4, 0.7),
  one("weapons", "weapon", [OFFER, TERMS], 6, 0.92),
  one("weapons", "weapon", [OFFER, ["covert"]], 8, 0.92),
  one("weapons", "weapon", [OFFER], 2, 0.8),
  one("weapons", "weapon-real", [TERMS], 5, 0.75),
  one("vapes", "vape", [OFFER, TERMS], 6, 0.94),
  one("vapes", "vape", [OFFER], 3, 0.88),
  one("vapes", "vape", [["contact"], ["price"]], 6, 0.88),
  one("vapes", "vape", [["contact", "delivery"]], 4, 0.7),
  one("vapes", "vape", [["price"]], 4, 0.65),
  one("vapes", "vape-word", [OFFER, TERMS], 4, 0.75),
  one("vapes", "vape-word", [["sell"]], 2, 0.7),
  one(
    "gambling",
    "bet-brand",
    [
      ["bet-lure", "bet"],
      ["bet-lure", "contact"],
    ],
    8,
    0.95,
  ),
  one("gambling", "bet-brand", [["bet-lure", "contact", "bet", "bet-word"]], 6, 0.9),
  one("gambling", "bet", [["bet-lure"], ["bet-lure", "contact", "guarantee"]], 6, 0.88),
  one("gambling", "bet", [["bet-lure", "guarantee"]], 3, 0.65),
  one("gambling", "bet-word", [["bet-lure"], ["bet-lure", "contact", "guarantee", "bet"]], 5, 0.8),
  one("forgedPapers", "papers", [["round-rules"], [...OFFER, ...TERMS]], 6, 0.92),
  one("forgedPapers", "papers", [["sell"], ["contact"]], 6, 0.75),
  one("forgedPapers", "papers", [["papers"], ["make", "sell", "price"]], 6, 0.78),
  one("forgedPapers", "papers", [["make"]], 2, 0.7),
  one("forgedPapers", "exam", [[...OFFER, ...TERMS]], 5, 0.9),
  one("pyramid", "guarantee", [["return", "percent", "invest", "payout", "multiply"]], 8, 0.9),
  one(
    "pyramid",
    "invest",
    [
      ["payout", "multiply"],
      ["contact", "recruit", "guarantee", "percent", "return"],
    ],
    8,
    0.9,
  ),
  one("pyramid", "recruit", [["invest", "return", "guarantee", "payout", "recruit"]], 9, 0.87),
  one(
    "pyramid",
    "invest",
    [
      ["percent", "return"],
      ["recruit", "contact", "guarantee"],
    ],
    8,
    0.87,
  ),
  one("pyramid", "return", [["invest", "recruit", "payout", "guarantee", "multiply"]], 8, 0.87),
  one("pyramid", "invest", [["multiply", "later"]], 6, 0.86),
  one("droppers", "bank-card", [["card-trade"]], 1, 0.87),
  one("bribery", "settle", [["authority"], ["means", "price"]], 8, 0.9),
  one("bribery", "settle", [["authority"]], 3, 0.75),
  one("bribery", "means", [["authority"]], 2, 0.75),
  one("prostitution", "sex-worker", [["sex-terms", "by-hour", "price"]], 6, 0.9),
  one("prostitution", "sex-worker", [["contact", ...OFFER]], 3, 0.7),
  one("prostitution", "girls", [["sex-terms"], ["by-hour", "price", "outcall"]], 6, 0.78),
  one("prostitution", "girls", [["outcall"], ["by-hour"]], 5, 0.6),
  one("pyramid", "boast", [["recruit", "guarantee", "contact", "payout"]], 9, 0.8),
  one("fraud", "later", [["send-money"]], 6, 0.86),
  one("fraud", "multiply", [["send-money", "invest", "contact"]], 8, 0.9),
];

const ANCHORS: ReadonlySet<string> = new Set(COMBINATIONS.map(({ anchor }) => anchor));
/** Parts beyond these are a wall of advertising: its beginning is enough, and time stays bounded. */
const MAX_PARTS = 150;

/** How far a word that makes a mention of it may stand. */
const MENTION_WITHIN = 8;
const NOT_BEFORE = new Set(["не", "ни", "без", "not", "no", "never", "don't", "dont", "without"]);
const OBJECTS: ReadonlySet<string> = new Set(["papers", "bank-card"]);
const MEANS = new Set(["на", "для", "под"]);
/** Denied, or said by somebody else. */
const NOT_AFTER = new Set(["емес", "жоқ", "жок", "нет", "деді", "дейді", "деп"]);

/** Puts the parts found in one document together; a word of law, news or fiction beside them makes a mention of it. */
export function compose(document: TextDocument, all: readonly Match[]): Hit[] {
  if (!all.some(({ entry: { tag } }) => tag === undefined || ANCHORS.has(tag))) return [];
  const found = all.slice(0, MAX_PARTS);
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
      if (
        read.has(anchor) ||
        negated(document, anchor) ||
        (OBJECTS.has(combination.anchor) && isMeans(document, anchor))
      )
        continue;
      const parts = pick(document, combination, anchor, byTag, sentences);
      if (!parts) continue;
      // courts and the police are what a bribe is about, not a sign that it is only mentioned
      const sureness = combination.message === "bribery" ? 1 : doubt(document, anchor, byTag, sentences);
      read.add(anchor);
      hits.push(joined(combination.message, combination.confidence * sureness, [anchor, ...parts]));
    }
  }
  for (const match of byTag.get("") ?? []) {
    if (sentences[match.firstToken] !== sentences[match.endToken - 1] || negated(document, match)) continue;
    const confidence = match.confidence * doubt(document, match, byTag, sentences);
    hits.push(joined(match.entry.message, confidence, [match]));
  }
  return surest(hits);
}

/** One part of every group, each another one, near the anchor; an offer stands in its sentence, its terms may follow in the next. */
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
      .filter((other) => {
        const apart = Math.abs((sentences[other.firstToken] ?? 0) - (sentences[anchor.firstToken] ?? 0));
        return apart === 0 || (apart === 1 && !(OFFER as readonly string[]).includes(other.entry.tag ?? ""));
      })
      .map((other) => ({ other, distance: tokensBetween(anchor, other) }))
      .filter(({ distance }) => distance <= within)
      .sort((a, b) => a.distance - b.distance)[0]?.other;
    if (!part) return undefined;
    parts.push(part);
  }
  return parts;
}

function doubt(
  document: TextDocument,
  anchor: Match,
  byTag: ReadonlyMap<string, readonly Match[]>,
  sentences: readonly number[],
): number {
  const told = [
    ...(byTag.get("mention") ?? []),
    ...(anchor.entry.tag === "papers" ? (byTag.get("papers-mention") ?? []) : []),
  ].some(
    (word) =>
      sentences[word.firstToken] === sentences[anchor.firstToken] &&
      !negated(document, word) &&
      !overlaps(word, anchor) &&
      tokensBetween(word, anchor) <= MENTION_WITHIN,
  );
  return told ? 0.4 : 1;
}

const overlaps = (a: Match, b: Match): boolean => a.firstToken < b.endToken && b.firstToken < a.endToken;

/** `на карту`, `фото на паспорт`: what something is done with or for, not what is traded. */
const isMeans = (document: TextDocument, match: Match): boolean =>
  MEANS.has(document.tokens[match.firstToken - 1]?.text ?? "");

const negated = (document: TextDocument, match: Match): boolean =>
  NOT_BEFORE.has(document.tokens[match.firstToken - 1]?.text ?? "") ||
  NOT_AFTER.has(document.tokens[match.endToken]?.text ?? "");

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

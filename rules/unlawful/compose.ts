import {
  type LexiconMatch,
  matchEvidence,
  type SpanEvidence,
  sentenceNumbers,
  someReading,
  type TextDocument,
  tokensBetween,
} from "elek/rule";
import { COMBINATIONS, isOffer } from "./combinations.ts";
import { DEEDS, type Deed } from "./deeds.ts";
import type { UnlawfulMessage } from "./laws.ts";
import { tagsOfSigns } from "./signs.ts";

type Match = LexiconMatch<UnlawfulMessage>;

export interface Hit {
  readonly message: UnlawfulMessage;
  readonly confidence: number;
  readonly evidence: SpanEvidence;
}

/** Offers first: they are the surer reading of the same words. */
const READINGS: readonly Deed[] = [...COMBINATIONS, ...DEEDS];
const DONE: ReadonlySet<Deed> = new Set(DEEDS);
const ANCHORS: ReadonlySet<string> = new Set(READINGS.map(({ anchor }) => anchor));
/** Parts beyond these are a wall of advertising: its beginning is enough, and time stays bounded. */
const MAX_PARTS = 150;

/** How far a word that makes a mention of it may stand. */
const MENTION_WITHIN = 8;
const NOT_BEFORE = new Set(["не", "ни", "без", "not", "no", "never", "don't", "dont", "without", "like", "как"]);
const OBJECTS: ReadonlySet<string> = new Set(["papers", "rank", "bank-card"]);
/** What makes ordinary life of the words of one kind of offer. */
const ORDINARY: Partial<Record<UnlawfulMessage, readonly string[]>> = {
  forgedPapers: ["papers-mention", "study"],
  prostitution: ["craft"],
  stolen: ["guard"],
  weapons: ["toy"],
  drugs: ["bookmark"],
};
/** These boast of the past: it is their offer. */
const BOASTS: ReadonlySet<UnlawfulMessage> = new Set(["pyramid", "fraud", "gambling"]);
const MEANS = new Set(["на", "для", "под"]);
/** Denied, compared or said by somebody else. */
const NOT_AFTER = new Set([
  "сияқты",
  "секілді",
  "тәрізді",
  "деген",
  "емес",
  "жоқ",
  "жок",
  "нет",
  "деді",
  "дейді",
  "деп",
]);

/** These are told by signs (`3% в день`, 🍁), not by the lexicons: whatever makes an offer of them has to be seen. */
const BESIDE_SIGNS = new Set(
  READINGS.filter(({ anchor }) => anchor === "return" || anchor === "drug-emoji").flatMap(({ near }) => near.flat()),
);

/** What only stands beside an anchor, as terms of an offer or as what makes a mention of it. */
export const PARTS: readonly string[] = [
  ...new Set([
    "mention",
    "told",
    ...Object.values(ORDINARY).flat(),
    ...READINGS.flatMap(({ near, unless = [] }) => [...near.flat(), ...unless]),
  ]),
].filter((tag) => !ANCHORS.has(tag) && !BESIDE_SIGNS.has(tag));

const fulfilled = someReading([[[""]], ...READINGS.map(({ anchor, near }) => [[anchor], ...near])]);

/** Whether these tags could make an offer or a deed, with what signs may tell besides. */
export function mayTell(seen: ReadonlySet<string>, document: TextDocument): boolean {
  const signs = tagsOfSigns(document);
  return fulfilled(signs.length === 0 ? seen : new Set([...seen, ...signs]));
}

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
  for (const combination of READINGS) {
    if (document.tokens.length > (combination.brief ?? Number.POSITIVE_INFINITY)) continue;
    for (const anchor of byTag.get(combination.anchor) ?? []) {
      if (
        read.has(anchor) ||
        negated(document, anchor) ||
        (OBJECTS.has(combination.anchor) && isMeans(document, anchor))
      )
        continue;
      const parts = pick(document, combination, anchor, byTag, sentences);
      if (!parts || excused(combination, anchor, parts, byTag, sentences)) continue;
      // courts and the police are what a bribe is about, not a sign that it is only mentioned
      const named = combination.message === "bribery" ? 1 : doubt(document, anchor, parts, byTag, sentences);
      const sureness =
        named *
        (DONE.has(combination) || BOASTS.has(combination.message) || parts.some(({ entry }) => isOffer(entry.tag))
          ? 1
          : told(anchor, byTag, sentences));
      read.add(anchor);
      hits.push(joined(combination.message, combination.confidence * sureness, [anchor, ...parts]));
    }
  }
  for (const match of byTag.get("") ?? []) {
    if (sentences[match.firstToken] !== sentences[match.endToken - 1] || negated(document, match)) continue;
    const confidence = match.confidence * doubt(document, match, [], byTag, sentences);
    hits.push(joined(match.entry.message, confidence, [match]));
  }
  return surest(hits);
}

/** One part of every group, each another one, near the anchor; an offer stands in its sentence, its terms may follow in the next. */
function pick(
  document: TextDocument,
  { near, within }: Deed,
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
        return apart === 0 || (apart === 1 && !isOffer(other.entry.tag));
      })
      .map((other) => ({ other, distance: tokensBetween(anchor, other) }))
      .filter(({ distance }) => distance <= within)
      .sort((a, b) => a.distance - b.distance)[0]?.other;
    if (!part) return undefined;
    parts.push(part);
  }
  return parts;
}

/** Ordinary life in the same sentence: `за траву для кролика`, `шөпке, малға`. */
const excused = (
  { unless = [] }: Deed,
  anchor: Match,
  parts: readonly Match[],
  byTag: ReadonlyMap<string, readonly Match[]>,
  sentences: readonly number[],
): boolean =>
  unless.some((tag) =>
    byTag
      .get(tag)
      ?.some(
        (word) =>
          sentences[word.firstToken] === sentences[anchor.firstToken] &&
          ![anchor, ...parts].some((part) => overlaps(word, part)),
      ),
  );

function doubt(
  document: TextDocument,
  anchor: Match,
  parts: readonly Match[],
  byTag: ReadonlyMap<string, readonly Match[]>,
  sentences: readonly number[],
): number {
  const ordinary = (ORDINARY[anchor.entry.message] ?? []).flatMap((tag) => byTag.get(tag) ?? []);
  const about = (byTag.get("mention") ?? []).filter((word) => !overlaps(word, anchor));
  const mentioned = [...about, ...ordinary].some(
    (word) =>
      sentences[word.firstToken] === sentences[anchor.firstToken] &&
      !negated(document, word) &&
      // "проходят детектор" praises forged notes, "детектор купюр" is goods
      !(word.entry.tag === "guard" && overlaps(word, anchor)) &&
      !parts.some((part) => overlaps(word, part)) &&
      tokensBetween(word, anchor) <= MENTION_WITHIN,
  );
  return mentioned ? 0.4 : 1;
}

/** Nobody offers in the past: goods with a price or a delivery that came, pleased or broke were bought somewhere. */
const told = (anchor: Match, byTag: ReadonlyMap<string, readonly Match[]>, sentences: readonly number[]): number =>
  (byTag.get("told") ?? []).some((word) => sentences[word.firstToken] === sentences[anchor.firstToken]) ? 0.5 : 1;

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

import { groupByTag, type LexiconMatch, matchEvidence, type SpanEvidence, someReading, tokensBetween } from "elek/rule";
import { COMBINATIONS } from "./combinations.ts";
import type { messages } from "./messages.ts";

export type Message = keyof typeof messages;
type Match = LexiconMatch<Message>;

export interface Hit {
  readonly message: Message;
  readonly confidence: number;
  readonly evidence: SpanEvidence;
}

/** Parts beyond these are a wall of advertising: its beginning is enough, and time stays bounded. */
const MAX_PARTS = 120;
const ANCHORS: ReadonlySet<string> = new Set(COMBINATIONS.flatMap(({ anchor }) => anchor));
/** What only stands beside an anchor, or makes something chaste of it. */
export const PARTS: readonly string[] = [
  ...new Set(["chaste", ...COMBINATIONS.flatMap(({ near }) => near.flat())]),
].filter((tag) => !ANCHORS.has(tag));

/** Less sure than this, a phrase only names a topic. */
const SAYS_IT_ALL = 0.5;

/** Words of trade, care and childhood this near make something chaste of a body, a night or a toy. */
const CHASTE_WITHIN = 8;

export const mayTell = someReading([[[""]], ...COMBINATIONS.map(({ anchor, near }) => [anchor, ...near])]);

/** Reads what the lexicons found in one part: phrases that say it all, and words that say it together. */
export function compose(all: readonly Match[]): Hit[] {
  // one word of the lexicons, which says nothing by itself
  if (all.length === 1 && all[0]?.entry.tag !== undefined) return [];
  const found = all.slice(0, MAX_PARTS);
  const byTag = groupByTag(found);
  const hits: Hit[] = (byTag.get("") ?? []).map((match) => ({
    message: match.entry.message,
    confidence: match.confidence,
    evidence: matchEvidence(match),
  }));
  // a topic named (порно) is no offer yet, and hides none
  const taken = new Set<Match>((byTag.get("") ?? []).filter(({ confidence }) => confidence >= SAYS_IT_ALL));
  for (const { message, anchor: tags, near, within, confidence, plain } of COMBINATIONS) {
    for (const anchor of tags.flatMap((tag) => byTag.get(tag) ?? [])) {
      if ([...taken].some((other) => overlaps(other, anchor))) continue;
      const parts = pick(anchor, near, within, byTag);
      if (!parts || (!plain && isChaste(anchor, byTag))) continue;
      taken.add(anchor);
      hits.push({ message, ...joined(confidence, [anchor, ...parts]) });
    }
  }
  return hits;
}

/** One part of every group, each another one, near the anchor. */
function pick(
  anchor: Match,
  near: readonly (readonly string[])[],
  within: number,
  byTag: ReadonlyMap<string, readonly Match[]>,
): Match[] | undefined {
  const parts: Match[] = [];
  for (const tags of near) {
    let best: Match | undefined;
    for (const candidate of tags.flatMap((tag) => byTag.get(tag) ?? [])) {
      if (overlaps(candidate, anchor) || parts.some((part) => overlaps(part, candidate))) continue;
      const distance = tokensBetween(anchor, candidate);
      if (distance <= within && (!best || distance < tokensBetween(anchor, best))) best = candidate;
    }
    if (!best) return undefined;
    parts.push(best);
  }
  return parts;
}

const isChaste = (anchor: Match, byTag: ReadonlyMap<string, readonly Match[]>): boolean =>
  (byTag.get("chaste") ?? []).some((word) => tokensBetween(word, anchor) <= CHASTE_WITHIN && !overlaps(word, anchor));

const overlaps = (a: Match, b: Match): boolean => a.firstToken < b.endToken && b.firstToken < a.endToken;

function joined(confidence: number, parts: readonly Match[]): Omit<Hit, "message"> {
  const sorted = [...parts].sort((a, b) => a.start - b.start);
  const first = sorted[0] as Match;
  const sure = Math.min(...parts.map((part) => part.confidence / (part.entry.confidence ?? 0.95)), 1);
  return {
    confidence: confidence * sure,
    evidence: {
      ...matchEvidence(first),
      end: Math.max(...parts.map(({ end }) => end)),
      lexeme: sorted
        .map(({ pattern, language }) => `${language}:${pattern}`)
        .join(" + ")
        .slice(0, 200),
    },
  };
}

import { type LexiconMatch, matchEvidence, type TextDocument } from "elek/rule";
import type { Hit, Message } from "./compose.ts";

type Match = LexiconMatch<Message>;

interface Sign {
  readonly weight: number;
  /** how many matches of the group count */
  readonly most: number;
  readonly tags: readonly string[];
}

/** What a threat is made of, whatever its words: somebody it is aimed at, harm, a weapon or a grave, a demand, a menace. */
const AIM: readonly Sign[] = [
  { weight: 1.5, most: 1, tags: ["your-kin", "your-body", "veil", "your-near"] },
  { weight: 1, most: 1, tags: ["you", "you-object", "people", "staff", "such", "all", "your-place", "victim"] },
  { weight: 0.5, most: 1, tags: ["they"] },
];
const HARM: readonly Sign[] = [
  { weight: 1.5, most: 1, tags: ["kill"] },
  { weight: 1, most: 1, tags: ["hurt", "attack", "harm", "violent", "curse", "ill", "destroy", "cruel", "deed"] },
  { weight: 1, most: 2, tags: ["arms", "grave"] },
  { weight: 1, most: 2, tags: ["menace"] },
  { weight: 0.5, most: 1, tags: ["body", "face"] },
];
const FRAME: readonly Sign[] = [
  { weight: 1, most: 1, tags: ["demand", "coerce"] },
  { weight: 0.5, most: 1, tags: ["must", "lets", "wish-for"] },
  { weight: 0.5, most: 1, tags: ["coming"] },
  { weight: 0.5, most: 1, tags: ["slur"] },
];
/** What trade, care and play say: the words above are met there in peace. */
const CALM: readonly Sign[] = [{ weight: -1.5, most: 2, tags: ["calm", "scene", "news"] }];

/**
 * Tags that can't be missing from what adds up: without them, with "they", a body and a word of duty, there is never
 * enough.
 */
export const TELLING: ReadonlySet<string> = new Set(
  [...AIM, ...HARM, ...FRAME].flatMap(({ weight, tags }) => (weight < 1 ? [] : tags)),
);

const WITHIN = 14;
const PLAIN = "folded";
const ENOUGH = 2.5;

/** Whether these tags could add up, were there as many matches of each as count. */
export function maySuspect(seen: ReadonlySet<string>): boolean {
  const [aims = 0, harms = 0, frame = 0] = [AIM, HARM, FRAME].map((signs) =>
    signs.reduce((all, { weight, most, tags }) => (tags.some((tag) => seen.has(tag)) ? all + weight * most : all), 0),
  );
  return aims > 0 && harms > 0 && aims + harms + frame >= ENOUGH;
}

/** Opens a case where the signs add up, though no known phrase was found; a person decides. */
export function suspect(
  document: TextDocument,
  byTag: ReadonlyMap<string, readonly Match[]>,
  sentences: readonly number[],
): Hit | undefined {
  const aims = collect(AIM, byTag);
  // one word is not both whom it is meant for and what is done
  const harms = collect(HARM, byTag, aims.parts);
  if (aims.parts.length === 0 || harms.parts.length === 0) return undefined;
  const frame = collect(FRAME, byTag);
  const score = aims.score + harms.score + frame.score + collect(CALM, byTag).score;
  if (score < ENOUGH) return undefined;
  const parts = [...aims.parts, ...harms.parts].sort((a, b) => a.start - b.start);
  const [first, last] = [parts[0] as Match, parts.at(-1) as Match];
  if (last.endToken - first.firstToken > WITHIN || document.tokens.length > LONG) return undefined;
  // "умер, пока вы доехали. Лучше бы…": two sentences threaten together only where one of them swears at somebody
  if (sentences[first.firstToken] !== sentences[last.endToken - 1] && !byTag.has("slur")) return undefined;
  return {
    message: "threat",
    confidence: Math.min(0.8, 0.55 + 0.08 * (score - ENOUGH)),
    evidence: { ...matchEvidence(first), end: Math.max(...parts.map(({ end }) => end)) },
  };
}
/** Tokens: who threatens is brief, a long tale of a repair holds every word there is. */
const LONG = 40;

function collect(signs: readonly Sign[], byTag: ReadonlyMap<string, readonly Match[]>, taken: readonly Match[] = []) {
  let score = 0;
  const parts: Match[] = [];
  for (const { weight, most, tags } of signs) {
    let counted = 0;
    for (const match of tags.flatMap((tag) => byTag.get(tag) ?? [])) {
      // тіліңде and тілінде, in your tongue and in his, are one word once ң is read from н
      if (match.entry.tag?.startsWith("your-") && match.view !== PLAIN) continue;
      if (counted === most) break;
      if (parts.some((part) => part.firstToken < match.endToken && match.firstToken < part.endToken)) continue;
      if (taken.some((part) => part.firstToken <= match.firstToken && match.endToken <= part.endToken)) continue;
      counted++;
      score += weight;
      parts.push(match);
    }
  }
  return { score, parts };
}

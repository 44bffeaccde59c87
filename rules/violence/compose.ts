import {
  groupByTag,
  type LexiconMatch,
  matchEvidence,
  nearest,
  type SpanEvidence,
  sentenceNumbers,
  type TextDocument,
} from "elek/rule";

export type Message = "threat" | "deathWish" | "incitement" | "praise" | "exposure";
type Match = LexiconMatch<Message>;

export interface Hit {
  readonly message: Message;
  readonly confidence: number;
  readonly evidence: SpanEvidence;
}

interface Combination {
  readonly message: Message;
  /** tag of the part that is looked for first */
  readonly anchor: string;
  /** of each group one part must stand near the anchor, in the same sentence */
  readonly near: readonly (readonly string[])[];
  /** tokens that may stand between the anchor and another part */
  readonly within: number;
  readonly confidence: number;
}

/** Who does what to whom. Order in the sentence is free in all three languages; the surest reading comes first. */
const COMBINATIONS: readonly Combination[] = [
  { message: "threat", anchor: "kill", near: [["you", "they", "all"]], within: 3, confidence: 0.93 },
  { message: "threat", anchor: "attack", near: [["you"]], within: 2, confidence: 0.9 },
  {
    message: "threat",
    anchor: "harm",
    near: [
      ["body", "face"],
      ["you", "they"],
    ],
    within: 3,
    confidence: 0.9,
  },
  { message: "threat", anchor: "harm", near: [["face"]], within: 1, confidence: 0.7 },
  { message: "threat", anchor: "wring", near: [["neck"]], within: 1, confidence: 0.75 },
  { message: "threat", anchor: "blow", near: [["onto-body"]], within: 2, confidence: 0.8 },
  { message: "threat", anchor: "destroy", near: [["place"], ["you", "they"]], within: 3, confidence: 0.9 },
  { message: "threat", anchor: "destroy", near: [["place"]], within: 1, confidence: 0.7 },
  { message: "exposure", anchor: "leak", near: [["private-yours"]], within: 2, confidence: 0.9 },
  { message: "exposure", anchor: "leak", near: [["private"], ["you", "coerce"]], within: 4, confidence: 0.9 },
  { message: "exposure", anchor: "leak", near: [["private"], ["if"]], within: 3, confidence: 0.7 },
  { message: "exposure", anchor: "leak", near: [["coerce"]], within: 4, confidence: 0.75 },
  { message: "exposure", anchor: "tell", near: [["private"], ["coerce"]], within: 4, confidence: 0.88 },
  { message: "exposure", anchor: "tell", near: [["audience"], ["coerce"]], within: 3, confidence: 0.86 },
  {
    message: "incitement",
    anchor: "violent",
    near: [["must"], ["they", "people", "such", "you-object"]],
    within: 3,
    confidence: 0.86,
  },
  {
    message: "incitement",
    anchor: "rough",
    near: [["must"], ["people", "such", "you-object"]],
    within: 3,
    confidence: 0.86,
  },
  { message: "incitement", anchor: "ruin", near: [["must"], ["place"]], within: 3, confidence: 0.75 },
  { message: "incitement", anchor: "wring-it", near: [["must"], ["neck"]], within: 2, confidence: 0.7 },
];

const NOT = new Set(["не", "ни", "никогда", "not", "never", "don't", "dont", "won't", "ешқашан"]);
const SELF = new Set(["я", "мы", "мен", "біз", "ну", "все", "щас", "сейчас", "қазір"]);

/** Puts the parts that the lexicons found in one document together. */
export function compose(document: TextDocument, matches: readonly Match[]): Hit[] {
  const sentences = sentenceNumbers(document);
  const byTag = groupByTag(matches);
  const hits: Hit[] = [];
  const read = new Set<Match>();
  for (const { message, anchor: tag, near, within, confidence } of COMBINATIONS) {
    for (const anchor of byTag.get(tag) ?? []) {
      if (read.has(anchor) || negated(document, anchor)) continue;
      const parts = near.map((tags) =>
        firstFound(tags, (name) => nearest(anchor, byTag.get(name) ?? [], within, sentences)),
      );
      if (!parts.every((part) => part !== undefined)) continue;
      read.add(anchor);
      hits.push({ message, ...joined(confidence, [anchor, ...parts]) });
    }
  }
  for (const anchor of ["kill", "attack"].flatMap((tag) => byTag.get(tag) ?? [])) {
    const condition = read.has(anchor) || negated(document, anchor) ? -1 : conditionBefore(document, anchor, sentences);
    if (condition < 0) continue;
    read.add(anchor);
    hits.push({ message: "threat", ...from(document, condition, joined(0.9, [anchor])) });
  }
  for (const anchor of ["kill", "attack", "harm"].flatMap((tag) => byTag.get(tag) ?? [])) {
    const object = read.has(anchor) || negated(document, anchor) ? -1 : yoursBefore(document, anchor, sentences);
    if (object < 0) continue;
    read.add(anchor);
    hits.push({ message: "threat", ...from(document, object, joined(0.9, [anchor])) });
  }
  for (const anchor of byTag.get("kill") ?? []) {
    if (read.has(anchor) || negated(document, anchor) || !standsAlone(document, anchor, sentences)) continue;
    hits.push({ message: "threat", ...joined(0.7, [anchor]) });
  }
  for (const match of matches) {
    const { tag, message, confidence = 0.9 } = match.entry;
    if (tag !== undefined && tag !== "idiom") continue;
    if (sentences[match.firstToken] !== sentences[match.endToken - 1] || negated(document, match)) continue;
    hits.push({ message, ...joined(confidence, [match]) });
  }
  return hits;
}

function firstFound<T>(names: readonly string[], find: (name: string) => T | undefined): T | undefined {
  for (const name of names) {
    const found = find(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const negated = ({ tokens }: TextDocument, { firstToken }: Match): boolean =>
  NOT.has(tokens[firstToken - 1]?.text ?? "");

/** The finding, reaching back to a token that belongs to it. */
const from = ({ tokens }: TextDocument, token: number, { confidence, evidence }: Omit<Hit, "message">) => ({
  confidence,
  evidence: { ...evidence, start: tokens[token]?.start ?? evidence.start },
});

/** бермесең, қайтармасаңыз, and typed without ң: what you do or leave undone is the condition of the Kazakh threat */
const IF_YOU = /[мбп][ае]с[ае][ңн](?:[ыі]з)?(?:д[ае]р)?$/u;
const CONDITION_REACH = 4;
function conditionBefore({ tokens }: TextDocument, { firstToken }: Match, sentences: readonly number[]): number {
  for (let at = firstToken - 1; at >= firstToken - CONDITION_REACH; at--) {
    if (sentences[at] === sentences[firstToken] && IF_YOU.test(tokens[at]?.text ?? "")) return at;
  }
  return -1;
}

/** шешеңді, үйлеріңді, көзіңізді, үйіңе (барып): what is yours stands right before the Kazakh verb */
const YOURS = /(?:ң|ңыз|ңіз)(?:д[ыі])$|үй(?:лер)?іңе$/u;
const yoursBefore = ({ tokens }: TextDocument, { firstToken }: Match, sentences: readonly number[]): number =>
  [firstToken - 1, firstToken - 2].find(
    (at) => sentences[at] === sentences[firstToken] && YOURS.test(tokens[at]?.text ?? ""),
  ) ?? -1;

/** "Убью!": nothing else is said that could be what is killed */
function standsAlone({ tokens }: TextDocument, match: Match, sentences: readonly number[]): boolean {
  const sentence = sentences[match.firstToken];
  const silent = (at: number, step: number): boolean => {
    for (; sentences[at] === sentence; at += step) {
      const token = tokens[at];
      if (token?.kind === "word" && !SELF.has(token.text)) return false;
    }
    return true;
  };
  return silent(match.firstToken - 1, -1) && silent(match.endToken, 1);
}

/** One finding over all its parts, as sure as its least certain reading. */
function joined(confidence: number, parts: readonly [Match, ...Match[]] | readonly Match[]): Omit<Hit, "message"> {
  const first = parts[0] as Match;
  const sure = Math.min(...parts.map((part) => part.confidence / (part.entry.confidence ?? 0.95)), 1);
  return {
    confidence: confidence * sure,
    evidence: {
      ...matchEvidence(first),
      start: Math.min(...parts.map(({ start }) => start)),
      end: Math.max(...parts.map(({ end }) => end)),
    },
  };
}

import {
  groupByTag,
  isToldOf,
  type LexiconMatch,
  matchEvidence,
  nearest,
  quotedTokens,
  type SpanEvidence,
  sentenceNumbers,
  someReading,
  type TextDocument,
} from "elek/rule";
import { COMBINATIONS } from "./combinations.ts";
import { maySuspect, suspect, TELLING } from "./suspicion.ts";

export type Message = "threat" | "deathWish" | "incitement" | "praise" | "exposure";
type Match = LexiconMatch<Message>;

export interface Hit {
  readonly message: Message;
  readonly confidence: number;
  readonly evidence: SpanEvidence;
}

const NOT = new Set(["не", "ни", "никогда", "not", "never", "don't", "dont", "won't", "ешқашан"]);
/** What may stand beside a bare "убью" without being its object: who speaks, and what the other is called. */
const SELF = new Set(
  "я мы мен біз ну все щас сейчас қазір и же просто точно сука суки тварь гнида мразь урод гад падла козел ит сволочь гниды твари".split(
    " ",
  ),
);
/** Acts done by who speaks, and how sure they are where only a condition or a possessive shows whom they are meant for. */
const ACTS = ["kill", "attack", "harm"] as const;

/** What will befall you: told by a condition before it. */
const BEFALLS = ["menace", "fate"] as const;

const ANCHORS = new Set(["kill", "attack", "harm", "idiom", ...COMBINATIONS.map(({ anchor }) => anchor)]);
/** Where violence is told of, and nobody means it. */
const SCENES = ["scene", "news"] as const;
/** What only stands beside an anchor, or beside what a suspicion needs: they, a body, a place. */
export const PARTS: readonly string[] = [
  ...new Set([...COMBINATIONS.flatMap(({ near }) => near.flat()), "calm", ...SCENES]),
].filter((tag) => !ANCHORS.has(tag) && !TELLING.has(tag));

/** What says something by itself, or might with a condition before it, and what does so together. */
const speaks = someReading([
  ...["", "idiom", "veil", ...BEFALLS, ...ACTS].map((tag) => [[tag]]),
  ...COMBINATIONS.map(({ anchor, near }) => [[anchor], ...near]),
]);
export const mayTell = (seen: ReadonlySet<string>): boolean => speaks(seen) || maySuspect(seen);

/** Puts the parts that the lexicons found in one document together. */
export function compose(document: TextDocument, all: readonly Match[]): Hit[] {
  const sentences = sentenceNumbers(document);
  const matches = all.filter((match) => !negated(document, match) && !isOthers(document, match, sentences));
  const byTag = groupByTag(matches);
  const hits: Hit[] = [];
  const read = new Set<Match>();
  const report = (message: Message, anchor: Match, found: Omit<Hit, "message">) => {
    read.add(anchor);
    hits.push({ message, ...found });
  };
  for (const { message, anchor: tag, near, within, confidence, across } of COMBINATIONS) {
    for (const anchor of byTag.get(tag) ?? []) {
      if (read.has(anchor)) continue;
      const stretches = across ? sentences.map(() => 0) : sentences;
      const parts = near.map((tags) =>
        firstFound(tags, (name) => nearest(anchor, byTag.get(name) ?? [], within, stretches)),
      );
      if (!parts.every((part) => part !== undefined)) continue;
      const told =
        TOLD.has(message) || tag === "menace" || parts.some(({ entry }) => entry.tag === "they" || entry.tag === "all");
      if (told && inScene(anchor, byTag, sentences, across ? ["scene"] : SCENES)) continue;
      report(message, anchor, joined(confidence, [anchor, ...parts]));
    }
  }
  for (const anchor of ACTS.flatMap((tag) => byTag.get(tag) ?? [])) {
    if (read.has(anchor)) continue;
    const object = yoursBefore(document, anchor, sentences);
    const condition = anchor.entry.tag === "harm" ? -1 : conditionBefore(document, anchor, sentences);
    const told = object >= 0 ? object : condition;
    if (told >= 0) report("threat", anchor, from(document, told, joined(0.9, [anchor])));
    else if (anchor.entry.tag === "kill" && standsAlone(document, anchor, sentences)) {
      report("threat", anchor, joined(0.7, [anchor]));
    }
  }
  for (const anchor of BEFALLS.flatMap((tag) => byTag.get(tag) ?? [])) {
    const condition = read.has(anchor) ? -1 : conditionBefore(document, anchor, sentences);
    if (condition >= 0) report("threat", anchor, from(document, condition, joined(0.8, [anchor])));
  }
  for (const match of matches) {
    const { tag, message, confidence = 0.9 } = match.entry;
    if (tag !== undefined && tag !== "idiom" && tag !== "veil") continue;
    if (read.has(match) || sentences[match.firstToken] !== sentences[match.endToken - 1]) continue;
    if (tag === "veil" && quotedBefore(document, match, sentences)) continue;
    hits.push({ message, ...joined(confidence, [match]) });
  }
  const suspected = hits.length === 0 ? suspect(document, byTag, sentences) : undefined;
  return suspected ? [suspected] : hits;
}

/** Who writes of vermin, games or the news tells what was done to them, or would be, in there. */
const TOLD: ReadonlySet<Message> = new Set(["praise", "incitement", "deathWish"]);
const inScene = (
  anchor: Match,
  byTag: ReadonlyMap<string, readonly Match[]>,
  sentences: readonly number[],
  scenes: readonly string[],
): boolean =>
  scenes
    .flatMap((tag) => byTag.get(tag) ?? [])
    .some(({ firstToken }) => sentences[firstToken] === sentences[anchor.firstToken]);

/** "курьер сказал: знаю, где вы живёте": what somebody said is no threat of who writes */
const SAID = /^(?:сказал|говорит|позвонил|спросил|ответил|написал|said|says|told|деді|дейді|айтты|айтады)/u;
const quotedBefore = ({ tokens }: TextDocument, { firstToken }: Match, sentences: readonly number[]): boolean =>
  [1, 2, 3, 4, 5].some(
    (back) =>
      sentences[firstToken - back] === sentences[firstToken] && SAID.test(tokens[firstToken - back]?.text ?? ""),
  );

function firstFound<T>(names: readonly string[], find: (name: string) => T | undefined): T | undefined {
  for (const name of names) {
    const found = find(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const negated = ({ tokens }: TextDocument, { firstToken }: Match): boolean =>
  NOT.has(tokens[firstToken - 1]?.text ?? "");

/** words of an English sentence that threaten or wish by themselves, or add up to it */
const WEIGHTY: ReadonlySet<string | undefined> = new Set([undefined, "idiom", "hurt", "grave"]);
/** how far before them whoever it is not wished upon may stand: "no black person ought to be executed" */
const DENIAL = 6;
const NOBODY = new Set(["no", "nobody", "none", "noone"]);
/** "they wanted to deport all of them": others' deeds, told */
const CALLS_ON_ALL = /^\S+ (?:all|every|those|these)\b/iu;
const THIRD = new Set(["they", "he", "she", "who", "nazis", "that"]);

/** English words of violence that somebody else is said to have meant, or that are denied of everybody. */
function isOthers(document: TextDocument, match: Match, sentences: readonly number[]): boolean {
  if (match.language !== "en" || !WEIGHTY.has(match.entry.tag)) return false;
  const { tokens, text } = document;
  if (isToldOf(document, sentences, match.firstToken) || quotedTokens(document).has(match.firstToken)) return true;
  const callsOnAll = CALLS_ON_ALL.test(text.slice(match.start, match.end));
  for (let back = 1; back <= DENIAL; back++) {
    const at = match.firstToken - back;
    if (sentences[at] !== sentences[match.firstToken]) return false;
    const word = tokens[at]?.text ?? "";
    if (NOBODY.has(word) && match.entry.message !== "threat") return true;
    if (NOBODY.has(word) && match.entry.tag === "hurt") return true;
    if (callsOnAll && THIRD.has(word)) return true;
  }
  return false;
}

/** The finding, reaching back to a token that belongs to it. */
const from = ({ tokens }: TextDocument, token: number, { confidence, evidence }: Omit<Hit, "message">) => ({
  confidence,
  evidence: { ...evidence, start: tokens[token]?.start ?? evidence.start },
});

/** бермесең, қайтармасаңыз, and typed without ң: what you do or leave undone is the condition of the Kazakh threat */
const IF_YOU = /[мбпсрлздг][ае]?с[ае][ңн](?:[ыі]з)?(?:д[ае]р)?$/u;
/** "не вернёшь", "ещё раз позвоните", "если тронешь" */
const YOU_DO = /(?:[еиё]шь|[еиё]те)(?:ся|сь)?$/u;
const LEADS = new Set(["не", "если", "раз", "только", "еще", "попробуй", "if", "or", "unless", "next"]);
/** the other horn: "верни, иначе …" */
const ELSE = new Set(["иначе", "то", "или", "әйтпесе", "болмаса", "әйтпегенде", "otherwise", "else"]);
/** "алмасаң өкінесің", "если не купите, пожалеете" praise the goods */
const BUYS =
  /^(?:алма|алса|сатып|ішс|жес|жақс|қолданс|пайдалан|тамақтан|куп|возьм|взя|закаж|попроб|бер[её]т|съе|по?еш|ешь|выпь|пь[её]|сход|пойд|прим[еи]|намаж)/u;
const CONDITION_REACH = 5;
function conditionBefore({ tokens }: TextDocument, { firstToken }: Match, sentences: readonly number[]): number {
  for (let at = firstToken - 1; at >= firstToken - CONDITION_REACH; at--) {
    if (sentences[at] !== sentences[firstToken]) return -1;
    const text = tokens[at]?.text ?? "";
    if (BUYS.test(text)) continue;
    if (IF_YOU.test(text)) return at;
    if (at >= firstToken - 2 && ELSE.has(text)) return at;
    if (!YOU_DO.test(text)) continue;
    const lead = [at - 1, at - 2, at - 3].find((before) => LEADS.has(tokens[before]?.text ?? ""));
    if (lead !== undefined) return lead;
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
  const said = tokens[match.firstToken]?.text;
  const silent = (at: number, step: number): boolean => {
    for (; sentences[at] === sentence; at += step) {
      const token = tokens[at];
      if (token?.kind === "word" && !SELF.has(token.text) && token.text !== said) return false;
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

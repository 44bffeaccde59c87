import { matchEvidence, type SpanEvidence, type TextDocument } from "elek/rule";
import {
  aimed,
  areYou,
  atWork,
  callsOut,
  depends,
  describes,
  isCalled,
  isRemark,
  isSaidOfSomebody,
  isTrade,
  isYou,
  mayDescribe,
  mayMeanSomebody,
  namesByTrait,
  namesMany,
  pointedAt,
  saysYouAre,
  standsAlone,
} from "./aim.ts";
import { isHarmless, isSlurExcused } from "./english-names.ts";
import { excused } from "./excuses.ts";
import { hostility, hostilityBefore } from "./groups.ts";
import { type Match, type Message, near, readScene, type Scene, tagged } from "./scene.ts";

export interface Hit {
  readonly message: Message;
  readonly confidence: number;
  readonly evidence: SpanEvidence;
}

export interface Reading {
  readonly hits: readonly Hit[];
  /** words that may abuse, but at nobody in sight: they count where the whole text reads like abuse */
  readonly hints: readonly Hit[];
}

/**
 * An abusive word abuses nobody until it is aimed. Here each one looks for its target: you, a person, a group, another
 * abusive word beside it; and for what takes the sting out of it: oneself, a quotation, a denial.
 */
export function compose(document: TextDocument, matches: readonly Match[]): Reading {
  const scene = readScene(document, matches);
  const hits: Hit[] = [];
  const hints: Hit[] = [];
  const spent = new Set<Match>();
  const hit = (message: Match["entry"]["message"], confidence: number, parts: [Match, ...Match[]]): Hit => {
    for (const part of parts) spent.add(part);
    return { message: message as Message, confidence: confidence * certainty(parts), evidence: spanning(parts) };
  };
  const add = (message: Match["entry"]["message"], confidence: number, ...parts: [Match, ...Match[]]): void => {
    const bare = standsAlone(scene, parts[0]) && !abusesAlone(scene, parts[0]);
    hits.push(hit(message, bare ? Math.min(confidence, BARE) : confidence, parts));
  };
  // the model that a hint waits for knows Russian
  const hint = (match: Match): void => {
    if (match.language === "ru") hints.push(hit(match.entry.message, HINT, [match]));
  };

  for (const match of tagged(scene, "slur")) {
    if (!(match.language === "en" ? isSlurExcused : excused)(scene, match))
      add(match.entry.message, match.entry.confidence ?? 0.88, match);
  }
  const named = [...tagged(scene, "group"), ...tagged(scene, "nation"), ...tagged(scene, "single")];
  for (const group of [...named, ...tagged(scene, "weakSlur").filter(({ language }) => language === "en")]) {
    const found = spent.has(group) ? undefined : hostility(scene, group);
    if (found) add(group.entry.message, found.confidence, group, found.against);
  }
  for (const against of [...tagged(scene, "hostileToThem"), ...tagged(scene, "heldAgainst")]) {
    const found = spent.has(against) ? undefined : hostilityBefore(scene, against);
    if (found) add(found.group.entry.message, found.confidence, against);
  }
  for (const match of tagged(scene, "insult")) {
    if (spent.has(match) || isExcused(scene, match)) continue;
    const target = near(scene, match, ["you", "yours", "person"], 3);
    add("insult", target ? 0.9 : 0.8, match);
  }
  for (const match of tagged(scene, "scrap")) {
    if (!spent.has(match) && !excused(scene, match) && isSaidOfSomebody(scene, match)) add("insult", 0.86, match);
  }
  for (const match of tagged(scene, "weakSlur")) {
    if (spent.has(match) || excused(scene, match)) continue;
    const target = near(scene, match, ["you", "insult", "beast", "brute", "trait", "obscene"], 1);
    if (target || saysYouAre(scene, match) || isCalled(scene, match) || areYou(scene, match))
      add(match.entry.message, 0.86, match);
    else if (callsOut(scene, match) || atWork(scene, match)) add(match.entry.message, 0.7, match);
    else if (!isTrade(scene, match)) hint(match);
  }
  for (const match of [...tagged(scene, "beast"), ...tagged(scene, "brute")]) {
    if (spent.has(match) || excused(scene, match)) continue;
    const sure =
      aimed(scene, match) ||
      (match.entry.tag === "brute" && (pointedAt(scene, match) || atWork(scene, match)) ? 0.75 : 0);
    if (sure > 0) add("insult", sure, match);
    else if (match.entry.tag === "brute" || mayMeanSomebody(scene, match)) hint(match);
  }
  for (const match of tagged(scene, "trait")) {
    if (spent.has(match) || excused(scene, match)) continue;
    const target = near(scene, match, ["you"], 2) ?? near(scene, match, ["person"], 0);
    if (namesByTrait(scene, match)) add("insult", 0.75, match);
    else if (isCalled(scene, match) || (target && describes(scene, match, target) && !isRemark(scene, match, target)))
      add("insult", 0.82, match);
    else if (mayDescribe(scene, match)) hint(match);
  }
  for (const match of tagged(scene, "hint")) {
    if (spent.has(match) || excused(scene, match)) continue;
    if (isYou(scene, match)) add("insult", 0.75, match);
    else hint(match);
  }
  return { hits, hints };
}

const isExcused = (scene: Scene, match: Match): boolean =>
  match.language === "en" ? isHarmless(scene, match) : excused(scene, match);

/** what a hint is worth where the text reads like abuse: a case, no more */
const HINT = 0.6;

/** one word said of nobody is put on record */
const BARE = 0.3;
/** Slurs are hostile to people by themselves, unless they look down on a rank or a place (`плебеи`, `беднота`). */
const abusesAlone = (scene: Scene, match: Match): boolean => {
  if (match.entry.tag !== "slur") return namesMany(scene, match);
  return !RANKS.has(match.entry.message as Message) && !depends(scene, match);
};
const RANKS: ReadonlySet<Message> = new Set(["status", "residence", "language", "age"]);

/** What disguise took from the least certain part. */
const certainty = (parts: readonly Match[]): number =>
  Math.min(1, ...parts.map(({ confidence, entry }) => confidence / (entry.confidence ?? 0.95)));

function spanning(parts: readonly [Match, ...Match[]]): SpanEvidence {
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  return { ...matchEvidence(parts[0]), start, end };
}

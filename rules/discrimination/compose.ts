import { matchEvidence, type SpanEvidence, type TextDocument } from "elek/rule";
import { aimed, atWork, callsOut, describes, linked, pointedAt, saysYouAre } from "./aim.ts";
import { excused, isNegated } from "./excuses.ts";
import { type Match, type Message, near, readScene, tagged } from "./scene.ts";

export interface Hit {
  readonly message: Message | "toxic";
  readonly confidence: number;
  readonly evidence: SpanEvidence;
}

/**
 * An abusive word abuses nobody until it is aimed. Here each one looks for its target: you, a person, a group, another
 * abusive word beside it; and for what takes the sting out of it: oneself, a quotation, a denial.
 */
export function compose(document: TextDocument, matches: readonly Match[]): Hit[] {
  const scene = readScene(document, matches);
  const hits: Hit[] = [];
  const spent = new Set<Match>();
  const add = (message: Hit["message"], confidence: number, ...parts: [Match, ...Match[]]): void => {
    for (const part of parts) spent.add(part);
    hits.push({ message, confidence: confidence * certainty(parts), evidence: spanning(parts) });
  };
  for (const match of tagged(scene, "slur")) {
    if (!excused(scene, match)) add(match.entry.message, match.entry.confidence ?? 0.88, match);
  }
  for (const group of [...tagged(scene, "group"), ...tagged(scene, "nation")]) {
    if (isNegated(scene, group)) continue;
    // "орыс кетсін" means people; the bare name before a noun, its goods: "қытай тауарын алмау керек"
    const reach = group.entry.tag === "nation" ? 0 : 4;
    const hostile =
      near(scene, group, ["hostile"], reach) ??
      linked(scene, group, near(scene, group, ["vile", "trait"], 3)) ??
      linked(scene, group, near(scene, group, ["insult", "beast", "brute"], 1)) ??
      near(scene, group, ["obscene"], 0);
    if (hostile && !spent.has(group) && !isNegated(scene, hostile)) {
      add(group.entry.message, 0.86, group, hostile);
      continue;
    }
    const cold = near(scene, group, ["cold"], 2);
    if (cold && !spent.has(group) && !isNegated(scene, cold)) add(group.entry.message, 0.7, group, cold);
  }
  for (const match of tagged(scene, "insult")) {
    if (spent.has(match) || excused(scene, match)) continue;
    const target = near(scene, match, ["you", "yours", "person"], 3);
    add("insult", target ? 0.9 : 0.8, match);
  }
  for (const match of tagged(scene, "weakSlur")) {
    if (spent.has(match) || excused(scene, match)) continue;
    const target = near(scene, match, ["you", "insult", "beast", "brute", "trait", "obscene"], 1);
    if (target || saysYouAre(scene, match)) add(match.entry.message, 0.86, match);
    else if (callsOut(scene, match) || atWork(scene, match)) add(match.entry.message, 0.7, match);
  }
  for (const match of [...tagged(scene, "beast"), ...tagged(scene, "brute")]) {
    if (spent.has(match) || excused(scene, match)) continue;
    const sure =
      aimed(scene, match) ||
      (match.entry.tag === "brute" && (pointedAt(scene, match) || atWork(scene, match)) ? 0.75 : 0);
    if (sure > 0) add("insult", sure, match);
  }
  for (const match of tagged(scene, "trait")) {
    if (spent.has(match) || excused(scene, match)) continue;
    const target = near(scene, match, ["you"], 2) ?? near(scene, match, ["person"], 0);
    if (target && describes(scene, match, target)) add("insult", 0.82, match);
  }
  return hits;
}

/** What disguise took from the least certain part. */
const certainty = (parts: readonly Match[]): number =>
  Math.min(1, ...parts.map(({ confidence, entry }) => confidence / (entry.confidence ?? 0.95)));

function spanning(parts: readonly [Match, ...Match[]]): SpanEvidence {
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  return { ...matchEvidence(parts[0]), start, end };
}

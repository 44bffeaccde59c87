import { isToldOf } from "elek/rule";
import { excused } from "./excuses.ts";
import { ADDRESSED, between, type Match, type Scene, wordAfter, wordAt } from "./scene.ts";
import { words } from "./words.ts";

/** An English slur that its own people took back, or that somebody else is told to have used. */
export const isSlurExcused = (scene: Scene, match: Match): boolean =>
  excused(scene, match) ||
  isReclaimed(scene, match) ||
  (isToldOf(scene.document, scene.sentences, match.firstToken) && !nearYou(scene, match));

const FONDLY = words("proud fellow beloved dear my our real");
/** "proud to be a fag", "fags like me", "my fellow queers": a slur that its own people took back */
function isReclaimed(scene: Scene, match: Match): boolean {
  const sentence = scene.sentences[match.firstToken];
  if (wordAfter(scene, match) === "like" && MYSELF.has(wordAfter(scene, match, 2))) return true;
  for (let step = 1; step <= 5; step++) {
    const text = wordAt(scene, match.firstToken - step, sentence);
    if (FONDLY.has(text)) return step === 1 || text === "proud" || text === "fellow";
    if (step > 1 && !TO_BE.has(text) && !TO_BE.has(wordAt(scene, match.firstToken - 1, sentence))) return false;
  }
  return false;
}
const TO_BE = words("to be being a an the am of all such");

/** An English name thrown at nobody: "shut up" reported, an attribute of a deed or of oneself. */
export function isHarmless(scene: Scene, match: Match): boolean {
  if (excused(scene, match)) return true;
  const sentence = scene.sentences[match.firstToken];
  const previous = wordAt(scene, match.firstToken - 1, sentence);
  const spoken = COMMAND.test(scene.document.text.slice(match.start, match.end));
  if (spoken) return UNCOMMANDED.has(previous) && !ADDRESSED.has(wordAt(scene, match.firstToken - 2, sentence));
  if (OF_DEEDS.has(wordAfter(scene, match))) return true;
  if (isToldOf(scene.document, scene.sentences, match.firstToken)) return !nearYou(scene, match);
  return saidOfOneself(scene, match);
}
const COMMAND = /^(?:shut|fuck|piss|sod|bugger|get lost|go to|drop|screw|kiss|suck|eat)/iu;
const UNCOMMANDED = words("to should would will could can must they and then it just");
const OF_DEEDS = words(
  "move moves idea ideas thing things decision mistake question comment behaviour behavior self stuff attitude design way price trap traps poison control formed builds buildup stains ring line",
);

/** how far before a name somebody may be spoken to */
const EARSHOT = 8;
const nearYou = (scene: Scene, match: Match): boolean =>
  between(scene, Math.max(0, match.firstToken - EARSHOT), match.firstToken).some((text) => ADDRESSED.has(text));

const MYSELF = words("i i'm i'd i've im me my myself we we're we'd we've");
const ANOTHER = words(
  "you he she they who it this that these those you're he's she's they're your his her their seller courier staff manager and but from by such with",
);
/** how far before a name the writer may stand whom it is said of */
const BACK = 8;

/** "I can be a real bastard sometimes", "we acted like a bunch of idiots" */
function saidOfOneself(scene: Scene, match: Match): boolean {
  const sentence = scene.sentences[match.firstToken];
  let copula = false;
  for (let step = 1; step <= BACK; step++) {
    const text = wordAt(scene, match.firstToken - step, sentence);
    if (text === "my") return step === 1;
    if (MYSELF.has(text)) return copula || /'m|^im$/u.test(text);
    if (ANOTHER.has(text) || text === "") return false;
    if (OF_SELF.has(text)) copula = true;
  }
  return false;
}
const OF_SELF = words("am was be been being feel felt act acted acting are were become became");

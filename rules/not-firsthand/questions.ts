import type { TextDocument } from "elek/rule";
import type { Cue } from "./cues.ts";

/** Shorter sentences are greetings and thanks. */
const SHORT = 3;
/** a question is asked shortly: what runs on without a full stop tells a story */
const LONG = 14;
/** Why and where it is, what for: those complain; what more to say, who thought that up: those rage. */
const RHETORIC =
  /(?<!\p{L})(почему|зачем|доколе|сколько можно|где мо[йяие]|что сказать|кто придумал|неге|неліктен|осындай да|мұндай да|қашанға дейін|не деген|ұят|why|how come|how dare|where is my|верните|қайтар)/u;

/** Whether a text asks and tells nothing: every sentence that says something holds a question. */
export function onlyAsks(
  { text, folded, tokens }: TextDocument,
  sentences: readonly number[],
  cues: readonly Cue[],
): boolean {
  const questions = cues.filter(({ type }) => type === "question").sort((a, b) => a.start - b.start);
  if (questions.length === 0 || RHETORIC.test(folded.text)) return false;
  let from = 0;
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (at + 1 < tokens.length && sentences[at + 1] === sentences[at]) continue;
    const end = tokens[at]?.end ?? 0;
    const before = next;
    while ((questions[next]?.end ?? Number.POSITIVE_INFINITY) <= end) next++;
    const mark = text.slice(end, tokens[at + 1]?.start ?? text.length).includes("?");
    const length = at + 1 - from;
    if (length > SHORT && !mark && (length > LONG || next === before)) return false;
    from = at + 1;
  }
  return true;
}

import type { LexiconMatch, TextDocument } from "elek/rule";
import type { Cue, CueType } from "./cues.ts";

const TYPES: ReadonlySet<string> = new Set<CueType>(["untried", "pending", "hearsay", "looks", "guess", "own"]);
/** "не купил" is not a purchase */
const NEGATION = new Set(["не", "ни", "not", "never", "didn't", "didnt", "haven't", "havent", "hasn't"]);
/** how far into its sentence a bare "не пробовал" may stand and still be the whole point of it */
const AT_START = 1;

/** Cues from the Russian and English lexicons, whose tags are cue types and a few finer readings. */
export function lexiconCues(
  document: TextDocument,
  matches: readonly LexiconMatch[],
  sentences: readonly number[],
): Cue[] {
  return matches.flatMap((match) => {
    const seen = { start: match.start, end: match.end, lexeme: `${match.language}:${match.pattern}` };
    // "judging by the picture" says both what was looked at and that it is a guess
    if (match.entry.tag === "judging") {
      return [
        { type: "looks", ...seen },
        { type: "guess", ...seen },
      ];
    }
    const type = typeOf(document, match, sentences);
    return type ? [{ type, ...seen }] : [];
  });
}

function typeOf({ tokens }: TextDocument, match: LexiconMatch, sentences: readonly number[]): CueType | undefined {
  const { tag = "" } = match.entry;
  if (sentences[match.firstToken] !== sentences[match.endToken - 1]) return undefined;
  if (tag === "own") return NEGATION.has(tokens[match.firstToken - 1]?.text ?? "") ? undefined : "own";
  if (tag === "untried-start") {
    return sentences[match.firstToken - AT_START - 1] === sentences[match.firstToken] ? undefined : "untried";
  }
  if (tag === "not-received") return "pending";
  return TYPES.has(tag) ? (tag as CueType) : undefined;
}

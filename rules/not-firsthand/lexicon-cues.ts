import type { LexiconMatch, TextDocument } from "elek/rule";
import type { Cue, CueType } from "./cues.ts";

/** Tags that stand for a cue type of another name. */
const TYPES: Readonly<Record<string, CueType>> = {
  "untried-start": "untried",
  "had-by-others": "hearsay",
  "question-marked": "question",
  use: "own",
};
/** `hearsay-talk`: what people say of anything, goods or not */
const TALK = /-talk$/u;
/** "не купил" is not a purchase; "не подошёл" is an experience all the same */
const UNDONE_BY_NEGATION: ReadonlySet<string> = new Set(["got", "use"]);
const NEGATION = new Set([
  "не",
  "ни",
  "нет",
  "not",
  "never",
  "didn't",
  "didnt",
  "haven't",
  "havent",
  "hasn't",
  "don't",
]);
/** what has yet to happen: "чтобы быстрее пришло", "когда привезут" */
const UNREAL = new Set(["чтобы", "чтоб", "если", "когда", "бы", "пусть", "if", "when", "until", "once"]);
const UNREAL_REACH = 3;
/** between a negation and its verb: "не у меня", "haven't even used" */
const NEGATION_REACH = 2;
/** how far into its sentence a bare "не пробовал" may stand and still be the whole point of it */
const AT_START = 1;

export const claims = ({ entry }: LexiconMatch): boolean =>
  !["own", "use", "got", "works", "guess", "stars"].includes(entry.tag ?? "");

/** Cues from the lexicons, whose tags are cue types and a few finer readings. */
export function lexiconCues(
  document: TextDocument,
  matches: readonly LexiconMatch[],
  sentences: readonly number[],
  clauses: readonly number[],
): Cue[] {
  return matches.flatMap((match) => {
    const { start, end, firstToken, language, pattern } = match;
    const { tag = "" } = match.entry;
    if (!holds(document, match, sentences)) return [];
    const clause = clauses[firstToken] ?? 0;
    const talk = TALK.test(tag);
    const name = tag.replace(TALK, "");
    const type = TYPES[name] ?? (name as CueType);
    return [{ type, start, end, clause, talk, lexeme: `${language}:${pattern}` }];
  });
}

function holds({ text, tokens }: TextDocument, match: LexiconMatch, sentences: readonly number[]): boolean {
  const { tag = "" } = match.entry;
  const { firstToken, endToken } = match;
  if (sentences[firstToken] !== sentences[endToken - 1]) return false;
  // "соседка хвалила, взяла и себе": after the comma somebody else buys
  if (tag === "had-by-others") return !text.slice(match.start, match.end).includes(",");
  // "подойдёт на осень" praises where nothing is asked
  if (tag.startsWith("question-marked")) return text.includes("?");
  if (UNDONE_BY_NEGATION.has(tag)) {
    const lead = (reach: number) => tokens.slice(Math.max(0, firstToken - reach), firstToken);
    const negated = lead(match.language === "en" ? NEGATION_REACH : 1).some(({ text }) => NEGATION.has(text));
    return !negated && !(tag === "got" && lead(UNREAL_REACH).some(({ text }) => UNREAL.has(text)));
  }
  return !tag.startsWith("untried-start") || sentences[firstToken - AT_START - 1] !== sentences[firstToken];
}

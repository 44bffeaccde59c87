import type { Cue, CueType } from "./cues.ts";

export type LanguageMessage = "untried" | "hearsay" | "judgedByLooks";

export interface Reading {
  readonly message: LanguageMessage;
  readonly confidence: number;
  readonly cue: Cue;
}

/**
 * What the cues of one text add up to. Somebody who says that it came, fits or is in use speaks from experience,
 * whoever recommended it; and words alone never prove the opposite, so no reading here is sure enough to act on.
 */
export function combine(found: readonly Cue[]): Reading[] {
  const cues = found.filter((cue, at) => !found.some((other, there) => there !== at && covers(other, cue, there < at)));
  const of = (type: CueType) => cues.filter((cue) => cue.type === type);
  const second = of("hearsay");
  const seen = of("looks");
  const untried = of("untried");
  const pending = of("pending");
  const claims = [...second, ...seen, ...untried, ...pending];
  // "the neighbour bought it" is not a purchase of one's own
  const owned = of("own").some((cue) => !claims.some((claim) => overlap(claim, cue)));
  const guessed = of("guess").length > 0;
  const readings: Reading[] = [];
  for (const cue of untried) readings.push({ message: "untried", confidence: untriedSure(), cue });
  if (!owned && (guessed || untried.length > 0 || pending.length > 1 || kazakhNow(pending))) {
    for (const cue of pending) readings.push({ message: "untried", confidence: 0.62, cue });
  }
  if (!owned || untried.length > 0) {
    for (const cue of second) readings.push({ message: "hearsay", confidence: untried.length > 0 ? 0.75 : 0.66, cue });
  }
  if (!owned && (guessed || untried.length > 0)) {
    for (const cue of seen) readings.push({ message: "judgedByLooks", confidence: 0.64, cue });
  }
  return readings;

  function untriedSure(): number {
    const backed = second.length > 0 || seen.length > 0;
    if (owned) return backed ? 0.66 : RECEIVED_NOT_USED;
    return backed || guessed ? 0.8 : 0.76;
  }
}

/** received and liked, only not used yet: an honest first impression; recorded, and no reason to ask anybody */
const RECEIVED_NOT_USED = 0.35;

const kazakhNow = (cues: readonly Cue[]): boolean => cues.some(({ lexeme }) => lexeme.startsWith("kk:"));
/** the same thing seen by two patterns is one cue: the longer stays, of equal ones the first */
const covers = (longer: Cue, cue: Cue, first: boolean): boolean =>
  longer.type === cue.type &&
  longer.start <= cue.start &&
  cue.end <= longer.end &&
  (longer.end - longer.start > cue.end - cue.start || first);
const overlap = (a: Cue, b: Cue): boolean => a.start < b.end && b.start < a.end;

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
  const cues = withoutDoubles(found);
  const of = (type: CueType) => cues.filter((cue) => cue.type === type);
  const second = of("hearsay");
  const seen = of("looks");
  const untried = of("untried");
  const pending = of("pending");
  const claims = [...second, ...seen, ...untried, ...pending];
  // "the neighbour bought it" is not a purchase of one's own
  const owned = anyApart(of("own"), claims);
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
const inOrder = (cues: readonly Cue[]): Cue[] => [...cues].sort((a, b) => a.start - b.start || b.end - a.end);

/** The same thing seen by two patterns is one cue: the longest stays. */
function withoutDoubles(cues: readonly Cue[]): Cue[] {
  const reached = new Map<CueType, number>();
  return inOrder(cues).filter(({ type, end }) => {
    if (end <= (reached.get(type) ?? 0)) return false;
    reached.set(type, end);
    return true;
  });
}

/** Whether any of these stands clear of all of those. */
function anyApart(these: readonly Cue[], those: readonly Cue[]): boolean {
  const others = inOrder(those);
  let next = 0;
  let reached = 0;
  return inOrder(these).some(({ start, end }) => {
    for (; next < others.length && (others[next] as Cue).start < end; next++) {
      reached = Math.max(reached, (others[next] as Cue).end);
    }
    return reached <= start;
  });
}

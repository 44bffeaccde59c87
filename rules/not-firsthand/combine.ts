import { type Cue, type CueType, isClaim, isExperience } from "./cues.ts";
import type { LanguageMessage } from "./messages.ts";

export interface Reading {
  readonly message: LanguageMessage;
  readonly confidence: number;
  readonly cue: Cue;
}

/** received and liked, only not used yet: an honest first impression; recorded, and no reason to ask anybody */
const RECEIVED_NOT_USED = 0.35;
/** hints of a seller's voice that a happy buyer would not put into one review */
const HINTS_OF_PROMOTION = 3;

/**
 * What the cues of one text add up to. Somebody who says that it came, fits or is in use speaks from experience,
 * whoever recommended it; and words alone never prove the opposite, so no reading here is sure enough to act on.
 * `onlyAsks`: every sentence of the text is a question.
 */
export function combine(found: readonly Cue[], onlyAsks: boolean): Reading[] {
  const cues = withoutDoubles(found);
  const groups = new Map<CueType, Cue[]>();
  for (const cue of cues) {
    const group = groups.get(cue.type);
    if (group) group.push(cue);
    else groups.set(cue.type, [cue]);
  }
  const of = (...types: readonly CueType[]): Cue[] => types.flatMap((type) => groups.get(type) ?? []);
  const has = (...types: readonly CueType[]): boolean => types.some((type) => groups.has(type));

  // "the neighbour bought it" is not a purchase of one's own, and what "they say breaks" has not broken
  const claims = cues.filter(({ type }) => isClaim(type));
  const heard = firstHeard(of("hearsay"));
  const mine = apart(cues.filter(isExperience), claims).filter(
    ({ type, clause, start }) => type !== "works" || start < (heard.get(clause) ?? start + 1),
  );
  const had = (type: CueType): boolean => mine.some((cue) => cue.type === type);
  if (had("own") || (had("works") && !has("not-bought"))) return [];
  const owned = had("got");
  const guessed = has("guess", "stars", "judged", "inferred", "in-advance");
  const unseen = has("untried", "unopened", "ahead", "not-bought", "waiting", "not-received");
  const backed = guessed || has("hearsay", "looks", "appearance", "later", "pending");

  const readings: Reading[] = [];
  const report = (message: LanguageMessage, confidence: number, given: readonly Cue[]) => {
    for (const cue of given) readings.push({ message, confidence, cue });
  };
  if (owned) {
    report("untried", backed ? 0.66 : RECEIVED_NOT_USED, of("untried", "ahead"));
    report("untried", 0.6, of("unopened", "in-advance"));
    if (has("stars")) report("untried", 0.6, of("later"));
  } else {
    report("untried", backed ? 0.8 : 0.76, of("untried", "unopened", "ahead"));
    report("untried", guessed ? 0.64 : 0.6, of("pending", "in-advance"));
    if (guessed || unseen || has("looks", "pending")) report("untried", 0.6, of("later"));
    report("priceElsewhere", 0.6, of("price"));
    if (onlyAsks) report("question", 0.58, of("question").slice(0, 1));
    const hints = of("promo-hint");
    if (has("promo")) report("promotional", hints.length > 0 ? 0.7 : 0.62, of("promo"));
    else if (hints.length >= HINTS_OF_PROMOTION) report("promotional", 0.6, hints.slice(0, 1));
  }
  report("untried", backed ? 0.8 : 0.76, of("not-bought"));
  report("untried", backed ? 0.72 : 0.62, of("waiting"));
  // that it has not come is a complaint, unless it is rated all the same
  if (guessed || has("looks", "hearsay", "untried")) report("untried", 0.66, of("not-received"));
  if (!owned || unseen) report("hearsay", unseen ? 0.75 : 0.66, of("hearsay"));
  if (owned ? unseen : guessed || unseen || has("pending", "hearsay")) {
    report("judgedByLooks", 0.64, of("looks", "judged"));
  }
  if (!owned) report("judgedByLooks", guessed || unseen ? 0.68 : 0.6, of("inferred"));
  if (!owned && (unseen || has("pending", "hearsay"))) report("judgedByLooks", 0.6, of("appearance"));
  return readings;
}

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

/** Where in each clause others are first heard: what follows up to its end is theirs, but for what is said of oneself. */
function firstHeard(hearsay: readonly Cue[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const { clause, start } of hearsay) first.set(clause, Math.min(start, first.get(clause) ?? start));
  return first;
}

/** Those of these that stand clear of all of those. */
function apart(these: readonly Cue[], those: readonly Cue[]): Cue[] {
  const others = inOrder(those);
  let next = 0;
  let reached = 0;
  return inOrder(these).filter(({ start, end }) => {
    for (; next < others.length && (others[next] as Cue).start < end; next++) {
      reached = Math.max(reached, (others[next] as Cue).end);
    }
    return reached <= start;
  });
}

import type { Evidence, Kind, RecentSignal, TextSignal } from "elek/rule";

export interface Recurrence {
  readonly message: "repeated-by-author" | "repeated-by-many" | "burst";
  readonly confidence: number;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

const HOUR = 3600;
const DAY = 86_400;
const ALIKE = 0.85;
/** shorter texts are the same by themselves: "Рахмет, бәрі жақсы" */
const TELLING_WORDS = 7;
/** windows of seconds, and posts in one that no person writes by hand: suspicious, then certain */
const PACE: readonly (readonly [seconds: number, suspicious: number, certain: number])[] = [
  [60, 8, 15],
  [600, 25, 50],
  [HOUR, 60, 120],
];

/** What only memory shows: the same text again, by its author or by many, and posting faster than people write. */
export function findRecurrence(recent: RecentSignal, text: TextSignal | undefined, kind: Kind): Recurrence[] {
  // the same note goes with every month's rent: transfers repeat by nature
  const patience = kind === "message" ? 4 : 1;
  const found: Recurrence[] = [];
  const words = (text?.documents ?? []).reduce(
    (most, { tokens }) => Math.max(most, tokens.filter(({ kind: token }) => token === "word").length),
    0,
  );
  const alike = recent.repeats.filter(({ similarity, ageSeconds }) => similarity >= ALIKE && ageSeconds <= 30 * DAY);
  const own = alike.filter(({ sameAuthor, ageSeconds }) => sameAuthor && ageSeconds <= DAY);
  const others = alike.filter(({ sameAuthor }) => !sameAuthor);
  const telling = words >= TELLING_WORDS;
  const ownLeast = (telling ? 1 : 6) * patience;
  if (own.length >= ownLeast) {
    const confidence = Math.min(0.95, (telling ? 0.6 : 0.5) + 0.1 * (own.length / patience - (telling ? 1 : 6)));
    found.push({ message: "repeated-by-author", confidence, evidence: related("same-author", own) });
  }
  if (telling && others.length >= 2 * patience) {
    const confidence = Math.min(0.95, 0.55 + 0.08 * (others.length / patience - 2));
    found.push({ message: "repeated-by-many", confidence, evidence: related("other-author", others) });
  }
  for (const { windowSeconds, count } of recent.posts) {
    const pace = PACE.find(([seconds]) => seconds >= windowSeconds);
    if (!pace || count < pace[1] * patience) continue;
    const confidence = count >= pace[2] * patience ? 0.9 : 0.6;
    found.push({
      message: "burst",
      confidence,
      evidence: [{ kind: "counter", counter: "posts", count, windowSeconds }],
    });
  }
  return found;
}

function related(relation: string, repeats: RecentSignal["repeats"]): [Evidence, ...Evidence[]] {
  const [first, ...rest] = repeats.slice(0, 5).map(
    ({ contentKind, contentId, similarity }): Evidence => ({
      kind: "related",
      relation,
      contentKind,
      contentId,
      similarity,
    }),
  );
  return [first as Evidence, ...rest];
}

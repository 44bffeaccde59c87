import type { NuditySignal, ScoreEvidence } from "elek/rule";

type Scored = NuditySignal["images"][number];
type Classes = Scored["classes"];

export type PictureMessage = "porn" | "erotic" | "half-naked" | "drawn";

export interface PictureReport {
  readonly message: PictureMessage;
  readonly confidence: number;
  readonly evidence: readonly [ScoreEvidence, ...ScoreEvidence[]];
}

/**
 * A single classifier takes grey textures, close portraits and hands for pornography at scores up to 1: its word opens
 * a case and no more. Where a second model looked too, the lower of the two scores counts, and may act.
 */
const ONE_OPINION = 0.8;
/** «Sexy» stands for bare skin and tight clothes alike: never more than a reason to look. */
const HALF_NAKED = 0.7;
const LEAST = 0.4;

const LABEL: Readonly<Record<PictureMessage, keyof Classes>> = {
  porn: "porn",
  erotic: "sexy",
  "half-naked": "sexy",
  drawn: "hentai",
};

/** What each picture shows, by the worst of its looks; at most one report a part. */
export function lookAtPictures(images: readonly Scored[]): PictureReport[] {
  return [...groupBy(images, ({ part }) => part).values()].flatMap((looks) => {
    const reports = [...groupBy(looks, ({ view }) => view).values()].flatMap(judge);
    const worst = reports.reduce<PictureReport | undefined>(
      (a, b) => (a === undefined || b.confidence > a.confidence ? b : a),
      undefined,
    );
    return worst === undefined ? [] : [worst];
  });
}

/** One look, scored by one model or by several. */
function judge(opinions: readonly Scored[]): PictureReport[] {
  const models = new Set(opinions.map(({ model }) => model)).size;
  const least = (share: (classes: Classes) => number): number => Math.min(...opinions.map((o) => share(o.classes)));
  const ceiling = models > 1 ? 1 : ONE_OPINION;

  const porn = least((c) => c.porn);
  const drawn = least((c) => c.hentai);
  const sexy = least((c) => c.sexy);
  const naked = least((c) => c.porn + c.hentai);
  // torn between pornography and «sexy» is more than either alone
  const erotic = least((c) => c.porn + c.sexy);
  const candidates: [PictureMessage, number][] = [
    ["porn", Math.min(ceiling, drawn > porn ? porn : naked)],
    ["drawn", Math.min(ceiling, drawn)],
    ["erotic", porn >= 0.25 && sexy >= 0.25 ? Math.min(ONE_OPINION, erotic * 0.85) : 0],
    ["half-naked", sexy * HALF_NAKED],
  ];
  const [message, confidence] = candidates.reduce((a, b) => (b[1] > a[1] ? b : a));
  const [first, ...others] = opinions.map(
    ({ part, model, classes }): ScoreEvidence => ({
      kind: "score",
      part,
      model,
      label: LABEL[message],
      score: classes[LABEL[message]],
    }),
  );
  return first === undefined || confidence < LEAST ? [] : [{ message, confidence, evidence: [first, ...others] }];
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

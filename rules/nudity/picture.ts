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
/** Bare skin and tight clothes are «sexy» alike: one opinion counts for little, and two that agree may see a bathing suit. */
const ONE_OF_SEXY = 0.6;
const TWO_OF_SEXY = 0.8;
/** From here on it is the naked classes that speak, below it bareness as a whole. */
const NAKED = 0.5;
/** A share of the naked classes that, beside bare skin, is more than swimwear. */
const NAKED_ENOUGH = 0.4;
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
  const most = (share: (classes: Classes) => number): number => Math.max(...opinions.map((o) => share(o.classes)));
  const mean = (share: (classes: Classes) => number): number =>
    opinions.reduce((sum, o) => sum + share(o.classes), 0) / opinions.length;
  const ceiling = models > 1 ? 1 : ONE_OPINION;

  const naked = least((c) => c.porn + c.hentai);
  const bare = (c: Classes): number => c.porn + c.hentai + c.sexy;
  const erotic =
    most((c) => c.porn + c.hentai) >= NAKED_ENOUGH && most((c) => c.sexy) >= NAKED_ENOUGH && least(bare) >= NAKED;
  const [message, confidence] = ((): [PictureMessage, number] => {
    if (naked >= NAKED) {
      return [least((c) => c.porn) >= least((c) => c.hentai) ? "porn" : "drawn", Math.min(ceiling, naked)];
    }
    // one sees nakedness where the other sees «sexy»: more than either is sure of alone
    if (erotic) return ["erotic", Math.min(ONE_OPINION, least(bare))];
    return ["half-naked", models > 1 ? Math.min(TWO_OF_SEXY, mean(bare)) : mean(bare) * ONE_OF_SEXY];
  })();
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

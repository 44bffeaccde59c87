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
const LEAST = 0.4;
/** Shares of the naked classes from which the second model's agreement with the first says something. */
interface Agreement {
  /** from here on it is the naked classes that speak, below it bareness as a whole */
  readonly naked: number;
  /** the same of a quarter of a picture, which may be filled by an arm or a knee */
  readonly nakedQuarter: number;
  /** one model sees this much nakedness where the other sees as much «sexy»: more than swimwear */
  readonly erotic: number;
  /** the second model sees this much nakedness below a face where the first sees bareness: half-naked */
  readonly halfNaked: number;
}
const AGREEMENT: Agreement = { naked: 0.5, nakedQuarter: 0.6, erotic: 0.4, halfNaked: 0.35 };
/**
 * nsfwjs's InceptionV3 learned from the same pictures as the small model and repeats its mistakes on plain portraits,
 * fabrics and grey textures, so that both being a little sure says nothing.
 */
const INCEPTION = "nsfw-inception-v3";
const AGREEMENT_WITH_INCEPTION: Agreement = { naked: 0.6, nakedQuarter: 0.9, erotic: 1, halfNaked: 1 };

/** On a person who is half-naked a classifier sees at least this much bareness, in the whole or below the face … */
const BARE = 0.7;
/** … and this much of the trunk has the face's colour, unless the second classifier sees nakedness. */
const BARE_TRUNK = 0.28;
/** «Sexy» also stands for tight and short clothes: where nothing more is bare than on the dressed, it opens no case. */
const DRESSED = 0.45;
/** The looks that show what is below a face; they are read for bare skin and for nothing else. */
const BODY = /(?:^|:)body$/u;
/**
 * Looks at a part of a picture that is small in the whole. Each is one more chance for a false alarm, enlarged from few
 * pixels: a quarter counts only where both models see nakedness, a person only where most of the trunk is bare.
 */
const QUARTER = /(?:^|:)quarter:\d$/u;
const PERSON = /(?:^|:)person:\d$/u;
const PERSON_TRUNK = 0.45;

const LABEL: Readonly<Record<PictureMessage, keyof Classes>> = {
  porn: "porn",
  erotic: "sexy",
  "half-naked": "sexy",
  drawn: "hentai",
};

/** What each picture shows, by the worst of its looks; at most one report a part. */
export function lookAtPictures(images: readonly Scored[]): PictureReport[] {
  return [...groupBy(images, ({ part }) => part).values()].flatMap((looks) => {
    const body = Math.max(0, ...looks.filter(({ view }) => BODY.test(view)).map(({ classes }) => classes.sexy));
    const views = groupBy(
      looks.filter(({ view }) => !BODY.test(view)),
      ({ view }) => view,
    );
    const reports = [...views].flatMap(([view, opinions]) => judge(opinions, body, view));
    const worst = reports.reduce<PictureReport | undefined>(
      (a, b) => (a === undefined || b.confidence > a.confidence ? b : a),
      undefined,
    );
    return worst === undefined ? [] : [worst];
  });
}

/** One look, scored by one model or by several; `body` is how «sexy» it is below the largest face. */
function judge(opinions: readonly Scored[], body: number, view: string): PictureReport[] {
  const trunk = opinions[0]?.bareTrunk;
  if (PERSON.test(view) && (trunk ?? 0) < PERSON_TRUNK) return [];
  const models = new Set(opinions.map(({ model }) => model));
  const agreement = models.has(INCEPTION) ? AGREEMENT_WITH_INCEPTION : AGREEMENT;
  const least = (share: (classes: Classes) => number): number => Math.min(...opinions.map((o) => share(o.classes)));
  const most = (share: (classes: Classes) => number): number => Math.max(...opinions.map((o) => share(o.classes)));
  const mean = (share: (classes: Classes) => number): number =>
    opinions.reduce((sum, o) => sum + share(o.classes), 0) / opinions.length;
  const ceiling = models.size > 1 ? 1 : ONE_OPINION;

  const naked = least((c) => c.porn + c.hentai);
  const bare = (c: Classes): number => c.porn + c.hentai + c.sexy;
  if (QUARTER.test(view) && (models.size < 2 || naked < agreement.nakedQuarter)) return [];
  const erotic =
    most((c) => c.porn + c.hentai) >= agreement.erotic &&
    most((c) => c.sexy) >= agreement.erotic &&
    least(bare) >= agreement.naked;
  const [message, confidence] = ((): [PictureMessage, number] => {
    if (naked >= agreement.naked) {
      return [least((c) => c.porn) >= least((c) => c.hentai) ? "porn" : "drawn", Math.min(ceiling, naked)];
    }
    // one sees nakedness where the other sees «sexy»: more than either is sure of alone
    if (erotic) return ["erotic", Math.min(ONE_OPINION, least(bare))];
    const [one, other] = opinions;
    if (one !== undefined && trunk !== undefined) {
      const secondSeesMore = other !== undefined && other.classes.porn + other.classes.hentai >= agreement.halfNaked;
      return ["half-naked", halfNaked(Math.max(bare(one.classes), body), trunk >= BARE_TRUNK || secondSeesMore)];
    }
    return ["half-naked", models.size > 1 ? Math.min(TWO_OF_SEXY, mean(bare)) : mean(bare) * ONE_OF_SEXY];
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

/** Somebody whose face can be seen: bareness as the classifiers see it has to show on the trunk as well. */
function halfNaked(bareness: number, shows: boolean): number {
  return Math.min(shows && bareness >= BARE ? TWO_OF_SEXY : DRESSED, bareness);
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

import type { ImageFace, ImageNudity, NudityClasses } from "../../core/signals.ts";
import type { ImageClassifier } from "./classifier.ts";
import type { DecodedImage, Picture } from "./decode.ts";
import type { ImageModels } from "./models.ts";
import { bodyOf, peopleOf, quartersOf } from "./people.ts";
import { resizeExactly } from "./resize.ts";
import { bareTrunk } from "./skin.ts";
import { tilesOf } from "./tiles.ts";

/** Where the first classifier sees less bare skin than this, nobody else is asked. */
const WORTH_ASKING = 0.25;
/** Where more of a trunk than this has the face's colour, what is below the face is looked at by itself. */
const WORTH_A_LOOK = 0.25;

type Classifiers = Pick<ImageModels, "nudity" | "secondOpinion">;

/** A look with what is known of the people in it. */
interface Look {
  readonly picture: Picture;
  readonly bareTrunk: number | undefined;
}

/**
 * Scores every look at a picture: each sampled frame, what transparency hides on white, the parts of very wide or tall
 * pictures, people that are small in a picture, and quarters of it that have the colour of skin. Looks that the first
 * classifier finds anything in are scored by the second as well. `faces` holds those of each picture; the classifier does
 * not wait for them where it need not.
 */
export async function scoreNudity(
  part: string,
  image: DecodedImage,
  faces: Promise<readonly (readonly ImageFace[])[]>,
  classifiers: Classifiers,
): Promise<ImageNudity[]> {
  const scored = await Promise.all(
    image.pictures.map(async (picture, index) => {
      const whole = [picture, ...tilesOf(picture)];
      const first = score(part, whole, classifiers.nudity);
      // awaited below; until then nobody would hear of its failure
      first.catch(() => {});
      return lookCloser(part, picture, whole, await first, (await faces)[index] ?? [], classifiers);
    }),
  );
  return scored.flat();
}

async function lookCloser(
  part: string,
  picture: Picture,
  whole: readonly Picture[],
  first: readonly ImageNudity[],
  faces: readonly ImageFace[],
  { nudity, secondOpinion }: Classifiers,
): Promise<ImageNudity[]> {
  const trunk = bareTrunk(picture, faces);
  const body = trunk !== undefined && trunk >= WORTH_A_LOOK ? bodyOf(picture, faces) : undefined;
  const closer: Look[] = [
    ...quartersOf(picture).map((quarter) => ({ picture: quarter, bareTrunk: trunk })),
    ...peopleOf(picture, faces).map(({ face, picture: person }) => ({
      picture: person,
      bareTrunk: bareTrunk(picture, [face]),
    })),
  ];
  const closerScores = await score(
    part,
    closer.map((look) => look.picture),
    nudity,
  );
  const looks: Look[] = [...whole.map((look) => ({ picture: look, bareTrunk: trunk })), ...closer];
  const opinions = [...first, ...closerScores];
  const doubtful = looks.filter((_, index) => bareness(opinions[index]?.classes) >= WORTH_ASKING);
  const second = await score(
    part,
    doubtful.map((look) => look.picture),
    secondOpinion,
  );
  const third = body === undefined ? [] : await score(part, [body], nudity);
  const trunks = new Map(looks.map(({ picture: { view }, bareTrunk: bare }) => [view, bare]));
  if (body !== undefined) trunks.set(body.view, trunk);
  return [...opinions, ...second, ...third].map((scored) => {
    const bare = trunks.get(scored.view);
    return bare === undefined ? scored : { ...scored, bareTrunk: bare };
  });
}

async function score(part: string, looks: readonly Picture[], classifier: ImageClassifier): Promise<ImageNudity[]> {
  const { width, height } = classifier.input;
  const pixels = await Promise.all(looks.map((picture) => resizeExactly(picture, width, height)));
  const classes = await classifier.classify(pixels);
  return looks.flatMap(({ view }, index) => {
    const scores = classes[index];
    return scores === undefined ? [] : [{ part, view, model: classifier.model, classes: scores }];
  });
}

const bareness = (classes: NudityClasses | undefined): number =>
  classes === undefined ? 0 : classes.porn + classes.hentai + classes.sexy;

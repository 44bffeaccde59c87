import type { ImageFace, ImageNudity, NudityClasses } from "../../core/signals.ts";
import type { ImageClassifier } from "./classifier.ts";
import type { DecodedImage, Picture } from "./decode.ts";
import type { ImageModels } from "./models.ts";
import { resizeExactly } from "./resize.ts";
import { bareTrunk } from "./skin.ts";
import { cropped, tilesOf } from "./tiles.ts";

/** Where the first classifier sees less bare skin than this, nobody else is asked. */
const WORTH_ASKING = 0.25;
/** Where more of a trunk than this has the face's colour, what is below the face is looked at by itself. */
const WORTH_A_LOOK = 0.25;

/**
 * Scores every look at a picture: each sampled frame, what transparency hides on white, and the parts of very wide or
 * tall pictures. Looks that the first classifier finds anything in are scored by the second as well.
 */
export async function scoreNudity(
  part: string,
  image: DecodedImage,
  faces: readonly ImageFace[],
  { nudity, secondOpinion }: Pick<ImageModels, "nudity" | "secondOpinion">,
): Promise<ImageNudity[]> {
  const [whole, ...others] = image.pictures;
  const trunk = bareTrunk(whole, faces);
  const people = [whole, ...tilesOf(whole)];
  const looks = [...people, ...others.flatMap((picture) => [picture, ...tilesOf(picture)])];
  const first = await score(part, looks, nudity);
  const doubtful = looks.filter((_, index) => bareness(first[index]?.classes) >= WORTH_ASKING);
  const second = await score(part, doubtful, secondOpinion);
  if (trunk === undefined) return [...first, ...second];
  const body = trunk >= WORTH_A_LOOK ? bodyOf(whole, faces) : undefined;
  const third = body === undefined ? [] : await score(part, [body], nudity);
  // faces were looked for in the first picture alone
  const seen = new Set([...people.map(({ view }) => view), body?.view]);
  return [...first, ...second, ...third].map((scored) =>
    seen.has(scored.view) ? { ...scored, bareTrunk: trunk } : scored,
  );
}

/** What is below the largest face, over the whole width. */
function bodyOf(picture: Picture, [surest, ...others]: readonly ImageFace[]): Picture | undefined {
  if (surest === undefined) return undefined;
  const face = others.reduce((a, b) => (b.height > a.height ? b : a), surest);
  const top = Math.round((face.y + face.height) * picture.height);
  const { width, height } = picture;
  return height - top < SMALLEST ? undefined : cropped(picture, "body", { left: 0, top, width, height: height - top });
}
const SMALLEST = 24;

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

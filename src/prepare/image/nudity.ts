import type { ImageNudity, NudityClasses } from "../../core/signals.ts";
import type { ImageClassifier } from "./classifier.ts";
import type { DecodedImage, Picture } from "./decode.ts";
import type { ImageModels } from "./models.ts";
import { resizeExactly } from "./resize.ts";
import { tilesOf } from "./tiles.ts";

/** Where the first classifier sees less bare skin than this, nobody else is asked. */
const WORTH_ASKING = 0.25;

/**
 * Scores every look at a picture: each sampled frame, what transparency hides on white, and the parts of very wide or
 * tall pictures. Looks that the first classifier finds anything in are scored by the second as well.
 */
export async function scoreNudity(
  part: string,
  image: DecodedImage,
  { nudity, secondOpinion }: Pick<ImageModels, "nudity" | "secondOpinion">,
): Promise<ImageNudity[]> {
  const looks = image.pictures.flatMap((picture) => [picture, ...tilesOf(picture)]);
  const first = await score(part, looks, nudity);
  const doubtful = looks.filter((_, index) => bareness(first[index]?.classes) >= WORTH_ASKING);
  return [...first, ...(await score(part, doubtful, secondOpinion))];
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

import type { ImageNudity } from "../../core/signals.ts";
import type { ImageClassifier } from "./classifier.ts";
import type { DecodedImage } from "./decode.ts";
import { resizeExactly } from "./resize.ts";

/** Scores every look at a picture: each sampled frame, and what transparency hides on white. */
export async function scoreNudity(
  part: string,
  image: DecodedImage,
  classifier: ImageClassifier,
): Promise<ImageNudity[]> {
  const { width, height } = classifier.input;
  const pixels = await Promise.all(image.pictures.map((picture) => resizeExactly(picture, width, height)));
  const classes = await classifier.classify(pixels);
  return image.pictures.flatMap(({ view }, index) => {
    const scores = classes[index];
    return scores === undefined ? [] : [{ part, view, model: classifier.model, classes: scores }];
  });
}

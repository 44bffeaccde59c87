import type { BoxEvidence, FacesSignal, Kind } from "elek/rule";

type Picture = FacesSignal["images"][number];
type Face = Picture["faces"][number];

export type PeopleMessage = "several-people" | "crowd" | "person-on-product" | "person-in-review";

export interface PeopleReport {
  readonly message: PeopleMessage;
  readonly confidence: number;
  readonly evidence: readonly [BoxEvidence, ...BoxEvidence[]];
}

/** Detectors see faces in dogs and monkeys at up to this score. */
const SURE = 0.7;
/** Below this share of the largest face's height somebody is in the background. */
const BESIDE = 0.45;
/** Below this share of the picture nobody could be recognised. */
const RECOGNISABLE = 0.04;
const CROWD = 5;

/** What the faces in one picture mean for the kind that it was published as; undefined where they are as they should be. */
export function judgePeople(picture: Picture, kind: Kind): PeopleReport | undefined {
  const seen = picture.faces.filter(({ score, height }) => score >= SURE && height >= RECOGNISABLE);
  const largest = Math.max(0, ...seen.map(({ height }) => height));
  const prominent = seen.filter(({ height }) => height >= largest * BESIDE);
  const report = (message: PeopleMessage, certainty: number, faces: readonly Face[]): PeopleReport | undefined => {
    const [first, ...others] = faces.map((face) => box(picture.part, face));
    return first && { message, confidence: certainty, evidence: [first, ...others] };
  };
  if (seen.length >= CROWD) return report("crowd", 0.85, seen);
  switch (kind) {
    case "profile_image":
      // one face is what a profile picture is for; people far behind it are passers-by
      if (prominent.length > 1) return report("several-people", 0.8, prominent);
      return seen.length > 1 ? report("several-people", 0.45, seen) : undefined;
    case "product_image":
      return report("person-on-product", 0.4 + Math.min(0.3, largest), prominent);
    default:
      // whoever shows a purchase may show themselves, alone
      return report(
        prominent.length > 1 ? "several-people" : "person-in-review",
        prominent.length > 1 ? 0.6 : 0.4,
        prominent,
      );
  }
}

const box = (part: string, { x, y, width, height }: Face): BoxEvidence => ({
  kind: "box",
  part,
  x,
  y,
  width,
  height,
  label: "face",
});

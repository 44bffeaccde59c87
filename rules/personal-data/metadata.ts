import type { ImageMetadataSignal, ScoreEvidence } from "elek/rule";

type Picture = ImageMetadataSignal["images"][number];

export interface MetadataReport {
  readonly message: "geotag" | "cameraOwner";
  readonly confidence: number;
  readonly evidence: readonly [ScoreEvidence, ...ScoreEvidence[]];
}

/**
 * Every phone writes where a picture was taken, and what elek serves carries no metadata: told, so that the platform
 * strips its own copy, and not by itself a reason to ask a person.
 */
const TOLD = 0.45;

/** What the metadata of a picture's file gives away. */
export function findInMetadata({ part, found }: Picture): MetadataReport[] {
  const report = (message: MetadataReport["message"], place: boolean): MetadataReport[] => {
    const [first, ...others] = found
      .filter(({ kind }) => (kind === "place") === place)
      .map(({ tag }): ScoreEvidence => ({ kind: "score", part, model: "exif", label: tag, score: 1 }));
    return first === undefined ? [] : [{ message, confidence: TOLD, evidence: [first, ...others] }];
  };
  return [...report("geotag", true), ...report("cameraOwner", false)];
}

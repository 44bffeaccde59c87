import type { FacesSignal, Signal, Signals } from "../core/signals.ts";

/** What was measured of one picture, as `elek check --image` shows it. */
export interface PictureReport {
  readonly part: string;
  readonly format: string;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly sha256: string;
  readonly pdq: string | null;
  readonly nudity: readonly { readonly view: string; readonly model: string; readonly classes: object }[];
  readonly faces: FacesSignal["images"][number]["faces"];
  /** words and codes that were read in it */
  readonly texts: readonly { readonly part: string; readonly source: string; readonly text: string }[];
  /** which personal facts its file carries; never what they say */
  readonly metadata: readonly string[];
}

const foundIn = <T>(signal: Signal<T>): T | undefined => (signal.status === "found" ? signal.value : undefined);

export function reportPictures({ images, nudity, faces, imageTexts, imageMetadata, text }: Signals): PictureReport[] {
  const documents = foundIn(text)?.documents ?? [];
  return (foundIn(images)?.images ?? []).map(({ part, pdq, ...facts }) => ({
    part,
    ...facts,
    pdq: pdq ?? null,
    nudity: (foundIn(nudity)?.images ?? [])
      .filter((image) => image.part === part)
      .map(({ view, model, classes }) => ({ view, model, classes })),
    faces: (foundIn(faces)?.images ?? []).filter((image) => image.part === part).flatMap((image) => image.faces),
    texts: (foundIn(imageTexts)?.texts ?? [])
      .filter((read) => read.part === part)
      .map(({ textPart, source }) => ({
        part: textPart,
        source,
        text: documents.find((document) => document.part === textPart)?.text ?? "",
      })),
    metadata: (foundIn(imageMetadata)?.images ?? [])
      .filter((image) => image.part === part)
      .flatMap(({ found }) => found.map(({ kind, tag }) => `${kind} (${tag})`)),
  }));
}

export function printPictures(pictures: readonly PictureReport[]): void {
  for (const picture of pictures) {
    const { part, format, width, height, frames, sha256, pdq, nudity, faces, texts, metadata } = picture;
    console.log(`\n${part}: ${format}, ${width} × ${height}${frames > 1 ? `, ${frames} frames` : ""}`);
    console.log(`  sha256 ${sha256}\n  pdq    ${pdq ?? "too little in it to be told from others"}`);
    for (const { view, model, classes } of nudity) {
      const scores = Object.entries(classes).map(([name, score]) => `${name} ${Number(score).toFixed(2)}`);
      console.log(`  ${view} by ${model}: ${scores.join(" · ")}`);
    }
    for (const face of faces) {
      console.log(
        `  face ${face.score.toFixed(2)} at ${percent(face.x)} ${percent(face.y)}, ${percent(face.width)} × ${percent(face.height)}`,
      );
    }
    for (const { part: textPart, source, text } of texts) {
      console.log(`  ${textPart} (${source}): ${text.replaceAll("\n", " ⏎ ")}`);
    }
    for (const fact of metadata) console.log(`  the file carries a ${fact}`);
  }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

import type { BoxEvidence, FacesSignal, ImageTextsSignal, TextDocument } from "elek/rule";
import type { Hit } from "../hit.ts";
import { chatShot } from "./chat-shot.ts";
import { identityDocument } from "./identity-document.ts";

export interface PictureReport {
  readonly message: "identityDocument" | "chat";
  readonly confidence: number;
  readonly evidence: readonly [BoxEvidence, ...BoxEvidence[]];
}

/** Words that name somebody, if they are surer than this. */
const NAMED = 0.5;

/** What the words read in a picture, together with its faces, say of the picture as a whole. */
export function judgePicture(
  { part }: ImageTextsSignal["texts"][number],
  document: TextDocument,
  hits: readonly Hit[],
  faces: FacesSignal["images"],
): PictureReport[] {
  const seen = faces.filter((image) => image.part === part).flatMap((image) => image.faces);
  const boxes = seen.map(
    ({ x, y, width, height }): BoxEvidence => ({ kind: "box", part, x, y, width, height, label: "face" }),
  );
  const whole = (label: string): BoxEvidence => ({ kind: "box", part, x: 0, y: 0, width: 1, height: 1, label });
  const named = hits.some(
    ({ message, confidence }) => confidence >= NAMED && (message === "phone" || message === "fullName"),
  );
  const reports: PictureReport[] = [
    {
      message: "identityDocument",
      confidence: identityDocument(document.text, seen.length > 0),
      evidence: [whole("document"), ...boxes],
    },
    { message: "chat", confidence: chatShot(document.text, named), evidence: [whole("chat")] },
  ];
  return reports.filter(({ confidence }) => confidence > 0);
}

import type { Finding, SpanEvidence } from "../core/finding.ts";
import type { ImageText, Signals } from "../core/signals.ts";
import type { MarkedBox } from "../prepare/preview/evidence.ts";

type Place = Pick<MarkedBox, "x" | "y" | "width" | "height">;

const WHOLE: Place = { x: 0, y: 0, width: 1, height: 1 };

/** What to draw on a picture: the places of findings, those of words in it too, and the faces that were seen. */
export function markedBoxes(part: string, findings: readonly Finding[], { faces, imageTexts }: Signals): MarkedBox[] {
  const seen = faces.status === "found" ? faces.value.images.filter((image) => image.part === part) : [];
  const texts = imageTexts.status === "found" ? imageTexts.value.texts.filter((text) => text.part === part) : [];
  const marked = new Map<string, MarkedBox>();
  const mark = (place: Place, label: string, found: boolean): void => {
    const { x, y, width, height } = place;
    const key = [x, y, width, height].map((value) => value.toFixed(2)).join(" ");
    const before = marked.get(key);
    // two findings of one place share a box
    const labels = before?.found === found ? `${before.label}, ${label}` : label;
    marked.set(key, { x, y, width, height, label: labels, found });
  };
  for (const { score, ...box } of seen.flatMap((image) => image.faces)) mark(box, `face ${score.toFixed(2)}`, false);
  for (const finding of findings) {
    for (const place of placesOf(finding, part, texts)) mark(place, `${finding.rule}/${finding.message}`, true);
  }
  return [...marked.values()];
}

/** Boxes as they are, one box around the words of each text, and the whole picture for what speaks of the whole. */
function placesOf({ evidence }: Finding, part: string, texts: readonly ImageText[]): Place[] {
  const here = evidence.filter((item) => "part" in item && item.part === part);
  const boxes = here.filter((item) => item.kind === "box");
  const whole = here.some(({ kind }) => kind === "score" || kind === "hash") ? [WHOLE] : [];
  const spans = evidence.filter((item) => item.kind === "span");
  const words = texts.flatMap((text) => wordsUnder(spans, text));
  return [...boxes, ...whole, ...words];
}

/** One box around all words that the spans touch. */
function wordsUnder(spans: readonly SpanEvidence[], { textPart, boxes }: ImageText): Place[] {
  const touched = boxes.filter((box) =>
    spans.some(({ part, start, end }) => part === textPart && box.start < end && start < box.end),
  );
  if (touched.length === 0) return [];
  const x = Math.min(...touched.map((box) => box.x));
  const y = Math.min(...touched.map((box) => box.y));
  const right = Math.max(...touched.map((box) => box.x + box.width));
  const bottom = Math.max(...touched.map((box) => box.y + box.height));
  return [{ x, y, width: right - x, height: bottom - y }];
}

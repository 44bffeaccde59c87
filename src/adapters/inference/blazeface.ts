import type { ImageFace } from "../../core/signals.ts";
import type { Outputs } from "./protocol.ts";

/** BlazeFace's grids: cells along a side, anchors in a cell, and the outputs that belong to them. */
const GRIDS = [
  { cells: 16, anchors: 2, scores: "scores_16", boxes: "boxes_16" },
  { cells: 8, anchors: 6, scores: "scores_8", boxes: "boxes_8" },
] as const;
const INPUT = 256;
/** four numbers of the box, twelve of the points that elek does not read */
const ROW = 16;
/** two boxes that share this much of their union are one face */
const SAME_FACE = 0.3;

/** Boxes with at least this score, the surest first, one for each face; fractions of the picture given to the model. */
export function readFaces(outputs: Outputs, least: number): ImageFace[] {
  const boxes: ImageFace[] = [];
  for (const grid of GRIDS) {
    const scores = outputs[grid.scores] ?? [];
    const rows = outputs[grid.boxes] ?? [];
    for (const [anchor, logit] of scores.entries()) {
      const score = 1 / (1 + Math.exp(-logit));
      if (score < least) continue;
      const cell = Math.floor(anchor / grid.anchors);
      const [dx = 0, dy = 0, width = 0, height = 0] = rows.slice(anchor * ROW, anchor * ROW + 4);
      const x = ((cell % grid.cells) + 0.5) / grid.cells + dx / INPUT;
      const y = (Math.floor(cell / grid.cells) + 0.5) / grid.cells + dy / INPUT;
      boxes.push({
        score,
        x: x - width / INPUT / 2,
        y: y - height / INPUT / 2,
        width: width / INPUT,
        height: height / INPUT,
      });
    }
  }
  boxes.sort((a, b) => b.score - a.score);
  const kept: ImageFace[] = [];
  for (const box of boxes) if (!kept.some((other) => overlap(box, other) > SAME_FACE)) kept.push(box);
  return kept;
}

/** Share of the union of two boxes that both cover. */
function overlap(a: ImageFace, b: ImageFace): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const both = width * height;
  return both / (a.width * a.height + b.width * b.height - both);
}

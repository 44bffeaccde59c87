import sharp from "sharp";
import type { ImageFace } from "../../core/signals.ts";
import type { Picture } from "./decode.ts";
import type { ImageModels } from "./models.ts";

/** What this stage needs of a face detector: boxes in square pictures of one size. No points, no embeddings. */
export interface FaceDetector {
  /** folder name under `models/` */
  readonly model: string;
  /** of the weights; part of every decision's versions */
  readonly sha256: string;
  readonly input: { readonly width: number; readonly height: number };
  /** Boxes of at least this score for each picture, the surest first. Never blocks the event loop. */
  detect(pictures: readonly Uint8Array[], least: number): Promise<ImageFace[][]>;
}

/** … and of a model that says of the cut around a box whether it shows a human face: 0..1 each. It keeps no points either. */
export interface FaceVerifier {
  readonly model: string;
  readonly sha256: string;
  readonly input: { readonly width: number; readonly height: number };
  verify(pictures: readonly Uint8Array[]): Promise<number[]>;
}

/** A square cut out of a picture, in pixels; it may reach over the edges. */
interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** A first look at the whole picture proposes faces … */
const PROPOSED = 0.4;
/** … and a second look, at each with its surroundings, has to find it again, */
const CONFIRMED = 0.6;
/** where the face takes up this share of the square. */
const SHARE = 0.45;
/** The other model sees it as large as it was trained to. */
const VERIFIED_SHARE = 1 / 1.8;
/** It does not know faces from the side; a detector as sure as this was never seen to mean an animal. */
const SURE_ALONE = 0.82;
/** A second look costs as much as a first; more faces than these are a crowd anyway. */
const MOST = 12;

/**
 * Faces that are seen twice, in the whole picture and in a cut of it around each. Detectors see faces in dogs, monkeys and
 * car fronts as well: where a model of another kind doubts that one is human, it lowers the score.
 */
export async function findFaces(
  picture: Picture,
  { faces: detector, faceVerifier }: Pick<ImageModels, "faces" | "faceVerifier">,
): Promise<ImageFace[]> {
  const seen = await seenTwice(picture, detector);
  const doubtful = seen.filter(({ score }) => score < SURE_ALONE);
  const squares = doubtful.map((box) => squareAround(box.x, box.y, box.width, box.height, VERIFIED_SHARE));
  const cuts = await Promise.all(squares.map((square) => cut(picture, square, faceVerifier.input.width)));
  const human = await faceVerifier.verify(cuts);
  const sure = seen.filter(({ score }) => score >= SURE_ALONE);
  const verified = doubtful.map((box, index) => {
    return { ...box, score: Math.min(box.score, (box.score + (human[index] ?? 0)) / 2) };
  });
  return [...sure, ...verified].map((box) => inPicture(box, picture)).sort((a, b) => b.score - a.score);
}

/** In pixels of the picture. */
async function seenTwice(picture: Picture, detector: FaceDetector): Promise<ImageFace[]> {
  const whole = squareAround(0, 0, picture.width, picture.height, 1);
  const [seen = []] = await detector.detect([await cut(picture, whole, detector.input.width)], PROPOSED);
  const proposed = seen.slice(0, MOST).map((box) => placed(box, whole));
  const squares = proposed.map((box) => squareAround(box.x, box.y, box.width, box.height, SHARE));
  const cuts = await Promise.all(squares.map((square) => cut(picture, square, detector.input.width)));
  const again = await detector.detect(cuts, CONFIRMED);
  return proposed.flatMap((first, index) => {
    const square = squares[index];
    const second = again[index]?.find((box) => isCentral(box));
    if (square === undefined || second === undefined) return [];
    return [{ ...placed(second, square), score: Math.min(1, (first.score + second.score) / 2) }];
  });
}

function squareAround(x: number, y: number, width: number, height: number, share: number): Square {
  const side = Math.max(8, Math.round(Math.max(width, height) / share));
  return { left: Math.round(x + (width - side) / 2), top: Math.round(y + (height - side) / 2), side };
}

/** Fractions of a square → pixels of the picture. */
const placed = (box: ImageFace, { left, top, side }: Square): ImageFace => ({
  score: box.score,
  x: left + box.x * side,
  y: top + box.y * side,
  width: box.width * side,
  height: box.height * side,
});

/** The face asked for, not a neighbour: its middle lies in the middle of the square. */
const isCentral = ({ x, y, width, height }: ImageFace): boolean =>
  Math.abs(x + width / 2 - 0.5) < 0.2 && Math.abs(y + height / 2 - 0.5) < 0.2 && width > SHARE / 2.5;

/** Pixels → fractions, cut off at the edges. */
function inPicture({ score, x, y, width, height }: ImageFace, picture: Picture): ImageFace {
  const left = Math.max(0, x) / picture.width;
  const top = Math.max(0, y) / picture.height;
  const right = Math.min(picture.width, x + width) / picture.width;
  const bottom = Math.min(picture.height, y + height) / picture.height;
  return { score, x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** A square of the picture at the detector's size; what lies beyond the edges is black. */
async function cut(picture: Picture, { left, top, side }: Square, size: number): Promise<Uint8Array> {
  const from = { left: Math.max(0, left), top: Math.max(0, top) };
  const to = { right: Math.min(picture.width, left + side), bottom: Math.min(picture.height, top + side) };
  const scale = size / side;
  const width = Math.max(1, Math.round((to.right - from.left) * scale));
  const height = Math.max(1, Math.round((to.bottom - from.top) * scale));
  const x = Math.min(size - 1, Math.round((from.left - left) * scale));
  const y = Math.min(size - 1, Math.round((from.top - top) * scale));
  return sharp(picture.rgb, { raw: { width: picture.width, height: picture.height, channels: 3 } })
    .extract({ ...from, width: Math.max(1, to.right - from.left), height: Math.max(1, to.bottom - from.top) })
    .resize(Math.min(width, size - x), Math.min(height, size - y), { fit: "fill" })
    .extend({
      left: x,
      top: y,
      right: Math.max(0, size - x - Math.min(width, size - x)),
      bottom: Math.max(0, size - y - Math.min(height, size - y)),
      background: "black",
    })
    .raw()
    .toBuffer();
}

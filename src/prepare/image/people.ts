import type { ImageFace } from "../../core/signals.ts";
import type { Picture } from "./decode.ts";
import { skinShare } from "./skin.ts";
import { cropped } from "./tiles.ts";

/** Smaller crops tell nothing. */
const SMALLEST = 24;

/** From this score on a face is taken for one; so many people of a crowd are looked at by themselves. */
const SURE = 0.6;
const MOST = 3;
/** Whose face is larger is large in the whole picture as well. */
const SMALL_FACE = 0.2;
/** An upper body, in sizes of its face: above its top, below its chin, to either side of its middle. */
const UPPER_BODY = { above: 0.6, below: 4.5, half: 2.2 } as const;

/** A quarter of a picture is looked at where so much of it has the colour of skin, and it has pixels enough to tell. */
const SKIN = 0.25;
const QUARTER = 0.6;
const LEAST_SIDE = 480;

/** Names of looks are those of the picture that they are cut from, and then their own. */
const named = ({ view }: Picture, name: string): string => (view === "whole" ? name : `${view}:${name}`);

/** What is below the largest face, over the whole width. */
export function bodyOf(picture: Picture, [surest, ...others]: readonly ImageFace[]): Picture | undefined {
  if (surest === undefined) return undefined;
  const face = others.reduce((a, b) => (b.height > a.height ? b : a), surest);
  const top = Math.round((face.y + face.height) * picture.height);
  const { width, height } = picture;
  return height - top < SMALLEST
    ? undefined
    : cropped(picture, named(picture, "body"), { left: 0, top, width, height: height - top });
}

/** The upper bodies of people who are small in a picture, the largest first. */
export function peopleOf(picture: Picture, faces: readonly ImageFace[]): { face: ImageFace; picture: Picture }[] {
  return faces
    .filter(({ score, height }) => score >= SURE && height <= SMALL_FACE)
    .sort((a, b) => b.height - a.height)
    .slice(0, MOST)
    .flatMap((face, index) => {
      const size = Math.max(face.width * picture.width, face.height * picture.height);
      const middle = (face.x + face.width / 2) * picture.width;
      const left = Math.max(0, Math.round(middle - UPPER_BODY.half * size));
      const top = Math.max(0, Math.round(face.y * picture.height - UPPER_BODY.above * size));
      const right = Math.min(picture.width, Math.round(middle + UPPER_BODY.half * size));
      const below = (face.y + face.height) * picture.height + UPPER_BODY.below * size;
      const bottom = Math.min(picture.height, Math.round(below));
      if (right - left < SMALLEST || bottom - top < SMALLEST) return [];
      const place = { left, top, width: right - left, height: bottom - top };
      return [{ face, picture: cropped(picture, named(picture, `person:${index + 1}`), place) }];
    });
}

/** Overlapping quarters of a large picture that have the colour of skin: what is small in the whole is not in one of them. */
export function quartersOf(picture: Picture): Picture[] {
  const { width, height } = picture;
  if (Math.min(width, height) < LEAST_SIDE) return [];
  const size = { width: Math.round(width * QUARTER), height: Math.round(height * QUARTER) };
  return [0, 1, 2, 3].flatMap((index) => {
    const left = index % 2 === 0 ? 0 : width - size.width;
    const top = index < 2 ? 0 : height - size.height;
    const place = { left, top, ...size };
    if (skinShare(picture, place) < SKIN) return [];
    return [cropped(picture, named(picture, `quarter:${index + 1}`), place)];
  });
}

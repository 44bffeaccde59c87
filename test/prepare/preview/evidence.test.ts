import sharp from "sharp";
import { expect, it } from "vitest";
import { drawEvidence } from "../../../src/prepare/preview/evidence.ts";
import { generatedPicture } from "../../support/pictures.ts";

const pixels = async (png: Buffer) => sharp(png).raw().toBuffer({ resolveWithObject: true });
const at = ({ data, info }: Awaited<ReturnType<typeof pixels>>, x: number, y: number) => [
  ...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3),
];

it("outlines what was found in red and what was seen in blue, and leaves the rest as it was", async () => {
  const original = await generatedPicture(1, 400, 300).png().toBuffer();
  const drawn = await pixels(
    await drawEvidence(original, [
      { x: 0.25, y: 0.5, width: 0.5, height: 0.25, label: "spam/link", found: true },
      { x: 0.05, y: 0.2, width: 0.1, height: 0.2, label: "face 0.9", found: false },
    ]),
  );
  expect(drawn.info).toMatchObject({ width: 400, height: 300 });
  expect(at(drawn, 101, 170)).toEqual([220, 30, 30]);
  expect(at(drawn, 200, 224)).toEqual([220, 30, 30]);
  expect(at(drawn, 21, 90)).toEqual([40, 110, 230]);
  const before = await pixels(original);
  expect(at(drawn, 200, 190)).toEqual(at(before, 200, 190));
});

it.each([
  { x: 0, y: 0, width: 1, height: 1 },
  { x: -0.2, y: 0.9, width: 2, height: 3 },
  { x: 0.99, y: 0.99, width: 0, height: 0 },
])("draws a box that reaches $x $y as far as the picture goes", async (box) => {
  const original = await generatedPicture(1, 60, 20).png().toBuffer();
  const drawn = await drawEvidence(original, [{ ...box, label: "a long label <b>&", found: true }]);
  expect((await sharp(drawn).metadata()).width).toBe(60);
});

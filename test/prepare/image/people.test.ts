import { describe, expect, it } from "vitest";
import type { Picture } from "../../../src/prepare/image/decode.ts";
import { bodyOf, peopleOf, quartersOf } from "../../../src/prepare/image/people.ts";
import { skinShare } from "../../../src/prepare/image/skin.ts";

function picture(width: number, height: number, colourAt: (x: number, y: number) => readonly number[]): Picture {
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rgb.set(colourAt(x, y), (y * width + x) * 3);
  return { view: "whole", width, height, rgb };
}
const SKIN = [208, 160, 134];
const SKY = [90, 140, 210];
const face = (x: number, y: number, height: number, score = 0.9) => ({ score, x, y, width: height * 0.8, height });

describe("a closer look at people", () => {
  const beach = picture(900, 600, (x, y) => (x > 600 && y > 300 ? SKIN : SKY));

  it("cuts out the upper bodies of those who are small, the largest first", () => {
    const people = peopleOf(beach, [face(0.2, 0.5, 0.05), face(0.7, 0.5, 0.1)]);
    expect(people.map(({ picture: { view } }) => view)).toEqual(["person:1", "person:2"]);
    const [first] = people;
    // half a face above and four and a half below, as far as the picture goes
    expect(first?.picture.height).toBe(Math.round(600 - (0.5 * 600 - 0.6 * 72)));
    expect(first?.face.x).toBe(0.7);
  });

  it("leaves out who is large anyway, and what may be no face", () => {
    expect(peopleOf(beach, [face(0.3, 0.2, 0.4), face(0.7, 0.5, 0.1, 0.5)])).toEqual([]);
  });

  it("looks at the quarters of a large picture that have the colour of skin", () => {
    expect(quartersOf(beach).map(({ view, width, height }) => [view, width, height])).toEqual([
      ["quarter:4", 540, 360],
    ]);
    expect(quartersOf(picture(900, 600, () => SKY))).toEqual([]);
    expect(quartersOf(picture(300, 200, () => SKIN))).toEqual([]);
  });

  it("names looks at a frame after the frame", () => {
    const frame = { ...beach, view: "frame:3" };
    expect(quartersOf(frame).map(({ view }) => view)).toEqual(["frame:3:quarter:4"]);
    expect(bodyOf(frame, [face(0.7, 0.1, 0.2)])?.view).toBe("frame:3:body");
  });

  it.each([
    ["pale", [236, 200, 180]],
    ["tanned", [190, 132, 98]],
    ["brown", [120, 78, 56]],
    ["dark", [84, 56, 44]],
  ])("knows %s skin", (_name, colour) => {
    expect(
      skinShare(
        picture(8, 8, () => colour),
        { left: 0, top: 0, width: 8, height: 8 },
      ),
    ).toBe(1);
  });

  it.each([
    ["white", [250, 250, 250]],
    ["grey", [128, 128, 128]],
    ["black", [10, 8, 8]],
    ["grass", [80, 130, 60]],
    ["a red car", [190, 20, 25]],
  ])("takes %s for no skin", (_name, colour) => {
    expect(
      skinShare(
        picture(8, 8, () => colour),
        { left: 0, top: 0, width: 8, height: 8 },
      ),
    ).toBe(0);
  });
});

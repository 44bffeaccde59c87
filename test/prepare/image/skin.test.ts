import { describe, expect, it } from "vitest";
import type { Picture } from "../../../src/prepare/image/decode.ts";
import { bareTrunk } from "../../../src/prepare/image/skin.ts";

type Rgb = readonly [number, number, number];
const SKINS: readonly Rgb[] = [
  [235, 190, 165],
  [190, 130, 95],
  [95, 60, 42],
];
const face = { score: 0.9, x: 0.4, y: 0.1, width: 0.2, height: 0.1 };

/** A face on top, a trunk of one colour below it, on grey. */
function person(skin: Rgb, trunk: Rgb, height = 200): Picture {
  const rgb = new Uint8Array(100 * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < 100; x++)
      rgb.set(y < 42 ? skin : x > 15 && x < 85 ? trunk : [128, 128, 128], (y * 100 + x) * 3);
  }
  return { view: "whole", width: 100, height, rgb };
}

describe("bareTrunk", () => {
  it.each(SKINS)("sees a trunk of the face's own colour as bare: %i %i %i", (...skin) => {
    const shaded = skin.map((value) => value * 0.8) as unknown as Rgb;
    expect(bareTrunk(person(skin, shaded), [face])).toBeGreaterThan(0.95);
  });

  it.each([
    ["white", [240, 240, 240]],
    ["black", [15, 15, 15]],
    ["blue", [40, 60, 160]],
    ["green", [50, 140, 70]],
    ["purple", [150, 40, 160]],
  ] as const)("sees a %s shirt as dressed", (_, shirt) => {
    for (const skin of SKINS) expect(bareTrunk(person(skin, shirt), [face])).toBeLessThan(0.05);
  });

  it("averages over people", () => {
    const picture = person(SKINS[0] as Rgb, SKINS[0] as Rgb);
    for (let y = 42; y < 200; y++) for (let x = 0; x < 50; x++) picture.rgb.set([30, 30, 200], (y * 100 + x) * 3);
    const people = [
      { ...face, x: 0.15 },
      { ...face, x: 0.65 },
    ];
    const share = bareTrunk(picture, people) ?? 0;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
  });

  it("knows nothing where no face is, and sees nothing bare where only a face is", () => {
    const close = { score: 0.9, x: 0.1, y: 0.1, width: 0.8, height: 0.8 };
    const skin = SKINS[0] as Rgb;
    expect(bareTrunk(person(skin, skin), [])).toBeUndefined();
    expect(bareTrunk(person(skin, skin), [{ ...face, score: 0.4 }])).toBeUndefined();
    expect(bareTrunk(person(skin, skin), [close])).toBe(0);
  });
});

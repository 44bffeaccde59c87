import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLettering, toPicture } from "../../../src/prepare/image/lettering/index.ts";
import { asPicture, type Lettering, lettered, plain } from "../../support/lettered.ts";
import { generatedPicture } from "../../support/pictures.ts";

const TEXT = "Call 8 701 234 56 78";

const sheetOf = async (text: string, lettering: Lettering) => {
  const { rgb, width, height } = await lettered(text, lettering);
  return findLettering(rgb, width, height);
};

/** Degrees by which the first strip was turned. */
const angleOf = (right: readonly [number, number]) => (Math.atan2(right[1], right[0]) * 180) / Math.PI;

describe("lettering", () => {
  it.each<[string, Lettering]>([
    ["dark on light", { size: 30 }],
    ["light on dark", { size: 30, colour: "white", ground: () => plain("#225") }],
    ["small", { size: 14, ground: () => plain("#fff", 800, 600) }],
    ["large", { size: 100 }],
    ["on a busy ground", { size: 44, colour: "white", ground: () => generatedPicture(1, 1200, 800) }],
  ])("is one line: %s", async (_, lettering) => {
    const sheet = await sheetOf(TEXT, lettering);
    expect(sheet?.strips).toHaveLength(1);
  });

  it("has as many lines as were written", async () => {
    expect((await sheetOf(`${TEXT}\nБізге жазыңыз\nСкидки здесь`, { size: 30 }))?.strips).toHaveLength(3);
  });

  it.each([-15, -8, 5, 12])("is laid level from %i degrees", async (angle) => {
    const sheet = await sheetOf(TEXT, { size: 34, angle });
    expect(sheet?.strips).toHaveLength(1);
    expect(Math.abs(angleOf(sheet?.strips[0]?.right ?? [1, 0]) - angle)).toBeLessThan(2);
  });

  it("is found nowhere in plain colours and waves", async () => {
    for (const picture of [plain("red", 300, 300), generatedPicture(3, 800, 600)]) {
      const { rgb, width, height } = await asPicture(picture);
      expect(findLettering(rgb, width, height)).toBeUndefined();
    }
  });

  it("withstands any size and any pixels", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer(),
        (width, height, seed) => {
          let state = seed >>> 0;
          const rgb = new Uint8Array(width * height * 3).map(() => {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            return state >>> 24;
          });
          findLettering(rgb, width, height);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("a place on the sheet is a place in the picture", async () => {
    const sheet = await sheetOf(TEXT, { size: 34, angle: 10 });
    const strip = sheet?.strips[0];
    if (strip === undefined) throw new Error("no line");
    const [x, y] = toPicture(strip, strip.width / 2, strip.top + strip.height / 2);
    // the words were put in the middle of a picture of 1200 × 800
    expect(Math.abs(x - 600)).toBeLessThan(40);
    expect(Math.abs(y - 400)).toBeLessThan(20);
  });
});

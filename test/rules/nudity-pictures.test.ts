import { describe, expect, it } from "vitest";
import { lookAtPictures } from "../../rules/nudity/picture.ts";

const NEUTRAL = { drawing: 0, hentai: 0, neutral: 1, porn: 0, sexy: 0 };
const PORN = { ...NEUTRAL, neutral: 0.1, porn: 0.9 };
const SEXY = { ...NEUTRAL, neutral: 0.1, sexy: 0.9 };

const look = (view: string, classes: typeof NEUTRAL, model = "first", bareTrunk?: number) => ({
  part: "image:1",
  view,
  model,
  classes,
  ...(bareTrunk !== undefined && { bareTrunk }),
});
const both = (view: string, classes: typeof NEUTRAL, bareTrunk?: number) => [
  look(view, classes, "first", bareTrunk),
  look(view, classes, "second", bareTrunk),
];
const whole = look("whole", NEUTRAL);
const confidence = (...looks: Parameters<typeof lookAtPictures>[0]) => lookAtPictures(looks)[0]?.confidence ?? 0;

describe("nudity in pictures", () => {
  it("acts where two models agree, and opens a case on the word of one", () => {
    expect(confidence(...both("whole", PORN))).toBeGreaterThan(0.85);
    expect(confidence(look("whole", PORN))).toBeLessThan(0.85);
  });

  it("sees what is small in the whole and large in a quarter of it", () => {
    expect(confidence(whole, ...both("quarter:2", PORN))).toBeGreaterThan(0.5);
    expect(confidence(whole, ...both("frame:3:quarter:2", PORN))).toBeGreaterThan(0.5);
  });

  it("asks of a quarter more than bare skin, and more than one opinion", () => {
    expect(confidence(whole, ...both("quarter:2", SEXY))).toBe(0);
    expect(confidence(whole, look("quarter:2", PORN))).toBe(0);
  });

  it("counts a person who is small in a picture only where most of the trunk is bare", () => {
    expect(confidence(whole, ...both("person:1", SEXY, 0.7))).toBeGreaterThanOrEqual(0.5);
    expect(confidence(whole, ...both("person:1", SEXY, 0.2))).toBe(0);
  });
});

import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { decodeImage } from "../../../src/prepare/image/decode.ts";
import { type Look, previewOf } from "../../../src/prepare/preview/index.ts";

/** A large photograph of two colours, with all that a camera writes. */
const photo = () =>
  sharp({ create: { width: 2400, height: 1600, channels: 3, background: "#c33" } })
    .withExif({ IFD0: { Artist: "A. Owner" }, IFD3: { GPSLatitude: "43/1 14/1 0/1", GPSLatitudeRef: "N" } })
    .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'><owner/></x:xmpmeta>")
    .jpeg()
    .toBuffer();

describe("previewOf", () => {
  it.each<[Look, number]>([
    ["clear", 1280],
    ["blurred", 320],
  ])("a %s preview is at most %i pixels and carries no metadata", async (look, side) => {
    const original = await photo();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const preview = await previewOf(original, look, decodeImage);
    const { width, height, exif, xmp, icc, iptc } = await sharp(preview).metadata();
    expect(Math.max(width, height)).toBe(side);
    expect([exif, xmp, icc, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(preview.includes("Owner")).toBe(false);
  });

  it("a blurred preview has no colour left", async () => {
    const { channels } = await sharp(await previewOf(await photo(), "blurred", decodeImage)).stats();
    const means = channels.slice(0, 3).map(({ mean }) => Math.round(mean));
    expect(Math.max(...means) - Math.min(...means)).toBeLessThanOrEqual(1);
  });
});

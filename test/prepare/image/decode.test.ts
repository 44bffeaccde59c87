import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type DecodedImage, decodeImage } from "../../../src/prepare/image/decode.ts";
import { mostDifferentFrames, spacedFrames, THUMBNAIL } from "../../../src/prepare/image/frames.ts";
import { DEFAULT_IMAGE_LIMITS, type ImageLimits } from "../../../src/prepare/image/limits.ts";
import { generatedPicture, hasPictures, pictureBytes, pictureRows } from "../../support/pictures.ts";
import { png, pngChunk } from "../../support/png.ts";

const decode = (bytes: Buffer, limits: Partial<ImageLimits> = {}): Promise<DecodedImage> =>
  decodeImage(bytes, { ...DEFAULT_IMAGE_LIMITS, ...limits }, new AbortController().signal);

const codeOf = (bytes: Buffer, limits: Partial<ImageLimits> = {}): Promise<string> =>
  decode(bytes, limits).then(
    () => "decoded",
    (error: { code: string }) => error.code,
  );

const pixel = ({ pictures: [{ rgb, width }] }: DecodedImage, x: number, y: number): number[] => [
  ...rgb.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
];

describe("decoding", () => {
  it.each(["jpeg", "png", "webp", "gif", "avif"] as const)("reads %s by its content", async (format) => {
    const bytes = await generatedPicture(1).toFormat(format).toBuffer();
    const image = await decode(bytes);
    expect(image).toMatchObject({ format, width: 320, height: 240, frames: 1 });
    expect(image.pictures).toHaveLength(1);
    expect(image.pictures[0]).toMatchObject({ view: "whole", width: 320, height: 240 });
    expect(image.pictures[0].rgb).toHaveLength(320 * 240 * 3);
  });

  it("turns a picture as its EXIF orientation says", async () => {
    const halves = await sharp({ create: { width: 40, height: 20, channels: 3, background: "red" } })
      .composite([{ input: { create: { width: 20, height: 20, channels: 3, background: "blue" } }, left: 0, top: 0 }])
      .jpeg({ quality: 100, chromaSubsampling: "4:4:4" })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const image = await decode(halves);
    expect([image.width, image.height]).toEqual([20, 40]);
    expect(pixel(image, 10, 5)[2]).toBeGreaterThan(200);
    expect(pixel(image, 10, 35)[0]).toBeGreaterThan(200);
  });

  it("shrinks what is larger than the working side and keeps its shape", async () => {
    const image = await decode(await generatedPicture(2, 3000, 1500).jpeg().toBuffer());
    expect([image.width, image.height]).toEqual([3000, 1500]);
    expect(image.pictures[0]).toMatchObject({ width: 1280, height: 640 });
  });

  it("looks at a transparent picture on white and on black", async () => {
    const ghost = await sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 255, g: 255, b: 255, alpha: 0.5 } },
    })
      .png()
      .toBuffer();
    const { pictures } = await decode(ghost);
    expect(pictures.map(({ view }) => view)).toEqual(["whole", "on-black"]);
    expect(pictures[0].rgb[0]).toBe(255);
    expect(pictures[1]?.rgb[0]).toBeGreaterThan(120);
    expect(pictures[1]?.rgb[0]).toBeLessThan(136);
  });

  it("looks once at a picture whose alpha hides nothing", async () => {
    const { pictures } = await decode(await generatedPicture(3).ensureAlpha(1).png().toBuffer());
    expect(pictures).toHaveLength(1);
  });

  it.each([
    ["grey", generatedPicture(1).greyscale().png()],
    ["grey with alpha", generatedPicture(1).greyscale().ensureAlpha(0.3).png()],
    ["16-bit", generatedPicture(1).toColourspace("rgb16").png()],
    ["CMYK", generatedPicture(1).toColourspace("cmyk").jpeg()],
    ["palette", generatedPicture(1).png({ palette: true, colours: 8 })],
    ["interlaced", generatedPicture(1).png({ progressive: true })],
  ])("gives %s pictures as red, green and blue bytes", async (_name, picture) => {
    const { pictures } = await decode(await picture.toBuffer());
    for (const { rgb, width, height } of pictures) expect(rgb).toHaveLength(width * height * 3);
  });

  const plain = (background: { r: number; g: number; b: number }) =>
    sharp({ create: { width: 24, height: 24, channels: 3, background } });
  const colour = { r: 200, g: 40, b: 60 };

  it.each([
    ["8-bit PNG", 2, plain(colour).png()],
    ["16-bit PNG", 2, plain(colour).toColourspace("rgb16").png()],
    ["PNG in Display P3", 3, plain(colour).withIccProfile("p3").png()],
    ["16-bit PNG in Display P3", 3, plain(colour).withIccProfile("p3").toColourspace("rgb16").png()],
    ["JPEG in Display P3", 4, plain(colour).withIccProfile("p3").jpeg({ quality: 100, chromaSubsampling: "4:4:4" })],
    ["WebP in Display P3", 4, plain(colour).withIccProfile("p3").webp({ lossless: true })],
    ["AVIF", 6, plain(colour).avif({ quality: 90 })],
    // ink can't show every colour: what comes back is near
    ["CMYK JPEG", 25, plain(colour).toColourspace("cmyk").jpeg({ quality: 100 })],
    ["CMYK JPEG with a profile", 25, plain(colour).withIccProfile("cmyk").toColourspace("cmyk").jpeg({ quality: 100 })],
  ])("gives a %s the colours that people see", async (_name, tolerance, picture) => {
    const [red = 0, green = 0, blue = 0] = pixel(await decode(await picture.toBuffer()), 12, 12);
    expect(Math.abs(red - colour.r)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(green - colour.g)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(blue - colour.b)).toBeLessThanOrEqual(tolerance);
  });

  const moving = async (format: "gif" | "webp", colours: readonly { r: number; g: number; b: number }[]) => {
    const frames = await Promise.all(colours.map((each) => plain(each).png().toBuffer()));
    const joined = sharp(frames, { join: { animated: true } });
    return (format === "gif" ? joined.gif() : joined.webp({ lossless: true })).toBuffer();
  };
  const shade = (frame: number) => ({ r: 20, g: 20 + frame * 15, b: 20 });

  it.each(["gif", "webp"] as const)("looks at frames of a moving %s: first, last, between", async (format) => {
    const image = await decode(
      await moving(
        format,
        Array.from({ length: 13 }, (_, frame) => shade(frame)),
      ),
      {
        differentFrames: 0,
      },
    );
    expect(image.frames).toBe(13);
    expect(image.pictures.map(({ view }) => view)).toEqual(["whole", "frame:4", "frame:8", "frame:12"]);
    expect(Math.abs((image.pictures.at(-1)?.rgb[1] ?? 0) - 200)).toBeLessThan(16);
  });

  it.each(["gif", "webp"] as const)("… and at the one of a %s that is shown for a moment only", async (format) => {
    const colours = Array.from({ length: 60 }, (_, frame) => (frame === 33 ? colour : shade(frame % 3)));
    const image = await decode(await moving(format, colours));
    expect(image.pictures.some(({ rgb }) => (rgb[0] ?? 0) > 180)).toBe(true);
    expect(image.pictures.length).toBeLessThanOrEqual(6);
  });

  it("finds frames that differ from those chosen, and none where all are alike", () => {
    const frames = (...greys: number[]) =>
      Uint8Array.from(greys.flatMap((grey) => Array.from({ length: THUMBNAIL * THUMBNAIL * 4 }, () => grey)));
    expect(mostDifferentFrames(frames(0, 0, 90, 0, 200, 0), [0, 5], 2)).toEqual([4, 2]);
    expect(mostDifferentFrames(frames(0, 1, 2, 1), [0], 2)).toEqual([]);
  });

  it.each([
    [1, 4, [0]],
    [4, 4, [0, 1, 2, 3]],
    [100, 4, [0, 33, 66, 99]],
    [7, 1, [0]],
  ])("of %i frames spaces %i", (frames, samples, expected) => {
    expect(spacedFrames(frames, samples)).toEqual(expected);
  });
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';

describe("refusing", () => {
  it.each([
    ["an SVG", Buffer.from(SVG)],
    ["an SVG behind an XML declaration", Buffer.from(`<?xml version="1.0"?>${SVG}`)],
    ["a PDF", Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")],
    ["a ZIP archive", Buffer.from("504b0304140000000000", "hex")],
    ["a TIFF", Buffer.from("49492a0008000000000000000000", "hex")],
    ["a text", Buffer.from("not a picture at all")],
    ["a BMP", Buffer.from("424d46000000000000003600000028000000", "hex")],
  ])("%s is unsupported, whatever its name", async (_name, bytes) => {
    expect(await codeOf(bytes)).toBe("IMAGE_UNSUPPORTED");
  });

  it("nothing at all is truncated", async () => {
    expect(await codeOf(Buffer.alloc(0))).toBe("IMAGE_TRUNCATED");
  });

  it("a moving PNG, of which only a still would be seen, is unsupported", async () => {
    const still = await generatedPicture(1).png().toBuffer();
    const control = Buffer.alloc(8);
    control.writeUInt32BE(2);
    const afterHeader = 8 + 25;
    const moving = Buffer.concat([
      still.subarray(0, afterHeader),
      pngChunk("acTL", control),
      still.subarray(afterHeader),
    ]);
    expect(await codeOf(moving)).toBe("IMAGE_UNSUPPORTED");
  });

  it("an AVIF with a film in it, of which only a still would be seen, is unsupported", async () => {
    const still = await generatedPicture(1, 64, 64).avif().toBuffer();
    const film = Buffer.from("\0\0\0\x10moov\0\0\0\x08free", "latin1");
    expect(await codeOf(still)).toBe("decoded");
    expect(await codeOf(Buffer.concat([still, film]))).toBe("IMAGE_UNSUPPORTED");
  });

  it.each(["jpeg", "png", "webp", "gif"] as const)("a %s cut in the middle is truncated or corrupt", async (format) => {
    const bytes = await generatedPicture(4, 600, 400).toFormat(format).toBuffer();
    expect(await codeOf(bytes.subarray(0, bytes.length / 2))).toMatch(/^IMAGE_(TRUNCATED|CORRUPT)$/);
  });

  it("a PNG that declares more pixels than the limit is too large, before it is decoded", async () => {
    expect(await codeOf(png(60_000, 60_000, deflateSync(Buffer.alloc(1000))))).toBe("IMAGE_TOO_LARGE");
  });

  it("a PNG whose data never end is refused", async () => {
    expect(await codeOf(png(5000, 5000, deflateSync(Buffer.alloc(10))))).toMatch(/^IMAGE_(TRUNCATED|CORRUPT)$/);
  });

  it("limits bytes, pixels by how the format decodes, and frames", async () => {
    const plain = await generatedPicture(5).png().toBuffer();
    const interlaced = await generatedPicture(5).png({ progressive: true }).toBuffer();
    expect(await codeOf(plain, { bytes: 100 })).toBe("IMAGE_TOO_LARGE");
    expect(await codeOf(plain, { wholePixels: 1000 })).toBe("decoded");
    expect(await codeOf(plain, { streamedPixels: 1000, wholePixels: 1000 })).toBe("IMAGE_TOO_LARGE");
    expect(await codeOf(interlaced, { wholePixels: 1000 })).toBe("IMAGE_TOO_LARGE");
    const frames = await Promise.all([1, 2, 3].map((seed) => generatedPicture(seed).png().toBuffer()));
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect(await codeOf(moving, { frames: 2 })).toBe("IMAGE_TOO_LARGE");
    expect(await codeOf(moving, { allPixels: 200_000 })).toBe("IMAGE_TOO_LARGE");
  });

  it("stops when time is up or the caller gives up", async () => {
    const bytes = await generatedPicture(6, 2000, 2000).png().toBuffer();
    expect(await codeOf(bytes, { seconds: 0.001 })).toBe("IMAGE_TIMEOUT");
    await expect(decodeImage(bytes, DEFAULT_IMAGE_LIMITS, AbortSignal.abort())).rejects.toMatchObject({
      code: "IMAGE_TIMEOUT",
    });
  });

  it("random bytes behind a known signature never crash it", async () => {
    const heads = await Promise.all(
      (["jpeg", "png", "webp", "gif", "avif"] as const).map((format) =>
        generatedPicture(7, 64, 64).toFormat(format).toBuffer(),
      ),
    );
    for (const head of heads) {
      for (let seed = 1; seed <= 20; seed++) {
        const bytes = Buffer.from(head);
        for (let at = 24 + seed; at < bytes.length; at += 7 * seed) bytes[at] = (at * seed * 131) % 256;
        expect(await codeOf(bytes)).toMatch(/^(decoded|IMAGE_[A-Z]+)$/);
      }
    }
  });
});

describe.skipIf(!hasPictures)("the data's corrupt, bomb and odd files", () => {
  const rows = pictureRows().filter(({ labels }) =>
    labels.some((label) => ["corrupt", "bomb", "odd-format", "orientation", "exif", "exif:gps"].includes(label)),
  );

  it.each(rows.map((row) => [row.id, row] as const))("%s is decoded or refused with a code", async (_id, row) => {
    expect(await codeOf(pictureBytes(row))).toMatch(/^(decoded|IMAGE_(UNSUPPORTED|TRUNCATED|CORRUPT|TOO_LARGE))$/);
  });

  it("turns all of the rotated test pictures upright", async () => {
    for (const row of rows.filter(({ id }) => /ortrait_\d/.test(id))) {
      const { width, height } = await decode(pictureBytes(row));
      expect(width).toBeLessThan(height);
    }
  });
});

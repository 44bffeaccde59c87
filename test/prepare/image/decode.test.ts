import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type DecodedImage, decodeImage, sampledFrames } from "../../../src/prepare/image/decode.ts";
import { DEFAULT_IMAGE_LIMITS, type ImageLimits } from "../../../src/prepare/image/limits.ts";
import { generatedPicture, hasPictures, pictureBytes, pictureRows } from "../../support/pictures.ts";

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

/** A PNG of one chunk of header and one of data: what it declares need not be what it holds. */
function png(width: number, height: number, data: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  let crc = 0xffffffff;
  for (const byte of body) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(~crc >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

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

  it("looks at the first, the last and evenly spaced frames of a moving picture", async () => {
    const frames = await Promise.all(
      Array.from({ length: 9 }, (_, index) =>
        sharp({ create: { width: 10, height: 10, channels: 3, background: { r: index * 20, g: 0, b: 0 } } })
          .png()
          .toBuffer(),
      ),
    );
    const image = await decode(
      await sharp(frames, { join: { animated: true } })
        .webp({ lossless: true })
        .toBuffer(),
    );
    expect(image.frames).toBe(9);
    expect(image.pictures.map(({ view }) => view)).toEqual(["whole", "frame:3", "frame:5", "frame:8"]);
    expect(image.pictures.at(-1)?.rgb[0]).toBe(160);
  });

  it.each([
    [1, 4, [0]],
    [4, 4, [0, 1, 2, 3]],
    [100, 4, [0, 33, 66, 99]],
    [7, 1, [0]],
  ])("of %i frames samples %i", (frames, samples, expected) => {
    expect(sampledFrames(frames, samples)).toEqual(expected);
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

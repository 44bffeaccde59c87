import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createImageDecoder, type ImageDecoder } from "../../../src/adapters/decoder/index.ts";
import { printTable } from "../../../src/cli/table.ts";
import { DEFAULT_IMAGE_LIMITS } from "../../../src/prepare/image/limits.ts";
import { generatedPicture, pictureBytes, pictureRows } from "../../support/pictures.ts";
import { png, pngChunk } from "../../support/png.ts";
import { children, childrenComputed, residentMiB } from "../../support/processes.ts";

const ODD = /^(?:corrupt|bomb|odd-format|orientation|exif|exif:gps|good)$/u;
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "teal" }, limitInputPixels: false });

/** Small files that ask for much, at the limits and beyond them. */
const BOMBS: Readonly<Record<string, () => Promise<Buffer>>> = {
  "PNG that declares 60,000 × 60,000": async () => png(60_000, 60_000, deflateSync(Buffer.alloc(1_000))),
  "PNG of 120 megapixels": () => blank(12_000, 10_000).png().toBuffer(),
  "interlaced PNG of 49 megapixels": () => blank(7_000, 7_000).png({ progressive: true }).toBuffer(),
  "16-bit PNG of 49 megapixels": () => blank(7_000, 7_000).toColourspace("rgb16").png().toBuffer(),
  "PNG with text that inflates to 200 MB": async () => {
    const text = Buffer.concat([Buffer.from("Comment\0\0"), deflateSync(Buffer.alloc(200_000_000))]);
    return png(64, 64, deflateSync(Buffer.alloc(64 * (64 * 3 + 1))), pngChunk("zTXt", text));
  },
  "PNG with a profile that inflates to 200 MB": async () => {
    const profile = Buffer.concat([Buffer.from("icc\0\0"), deflateSync(Buffer.alloc(200_000_000))]);
    return png(64, 64, deflateSync(Buffer.alloc(64 * (64 * 3 + 1))), pngChunk("iCCP", profile));
  },
  "JPEG of 108 megapixels": () => blank(12_000, 9_000).jpeg().toBuffer(),
  "progressive JPEG of 49 megapixels": () => blank(7_000, 7_000).jpeg({ progressive: true }).toBuffer(),
  "progressive JPEG of 100 megapixels": () => blank(10_000, 10_000).jpeg({ progressive: true }).toBuffer(),
  "WebP of 49 megapixels": () => blank(7_000, 7_000).webp().toBuffer(),
  "AVIF of 49 megapixels": () => blank(7_000, 7_000).avif({ effort: 0 }).toBuffer(),
  "GIF of 100 frames": async () => {
    const frames = await Promise.all(
      Array.from({ length: 100 }, (_, seed) =>
        generatedPicture(seed, 200, 150).png({ compressionLevel: 0 }).toBuffer(),
      ),
    );
    return sharp(frames, { join: { animated: true } })
      .gif({ effort: 1 })
      .toBuffer();
  },
  "JPEG 60,000 wide and 1 high": () => blank(60_000, 1).jpeg().toBuffer(),
};

/** A decoder, what it made of each file, how long that took, and the most memory that the process has ever taken. */
describe.skipIf(process.platform !== "linux")("corrupt, bomb and odd files", { timeout: 120_000 }, () => {
  const table: {
    file: string;
    outcome: string;
    milliseconds: number;
    "of computing": number;
    "MiB at most": number;
  }[] = [];
  let decoder: ImageDecoder;
  beforeAll(async () => {
    decoder = createImageDecoder({ processes: 1 });
    // what is timed below is decoding, not the start of a process
    await decoder.decode(await blank(8, 8).png().toBuffer(), DEFAULT_IMAGE_LIMITS, new AbortController().signal);
  });
  afterAll(async () => {
    await decoder.close();
    printTable(table);
  });

  const look = async (file: string, bytes: Buffer): Promise<void> => {
    const startedAt = performance.now();
    const computed = childrenComputed();
    const outcome = await decoder.decode(bytes, DEFAULT_IMAGE_LIMITS, new AbortController().signal).then(
      ({ format, width, height, pictures }) => `${format} ${width} × ${height}, ${pictures.length} looks`,
      (error: { code: string }) => error.code,
    );
    const milliseconds = Math.round(performance.now() - startedAt);
    const mebibytes = Math.round(Math.max(0, ...children().map((pid) => residentMiB(pid, "VmHWM"))));
    const computing = childrenComputed() - computed;
    table.push({
      file,
      outcome,
      milliseconds,
      "of computing": Math.round(computing * 1_000),
      "MiB at most": mebibytes,
    });
    expect(outcome).toMatch(
      /^(?:(?:jpeg|png|webp|gif|avif) |IMAGE_(?:UNSUPPORTED|TRUNCATED|CORRUPT|TOO_LARGE|TIMEOUT)$)/u,
    );
    // what it costs is its computing; how long that lasts is also a matter of what else the machine does
    expect(computing).toBeLessThan(5.5);
    expect(milliseconds).toBeLessThan(20_000);
    expect(mebibytes).toBeLessThan(1_024);
  };

  it.each(Object.entries(BOMBS))("%s", async (name, make) => look(name, await make()));

  it.each(
    pictureRows()
      .filter(({ labels }) => labels.some((label) => ODD.test(label)))
      .map((row) => [row.path.replace(/^.*images\//u, ""), row] as const),
  )("%s", (name, row) => look(name, pictureBytes(row)));
});

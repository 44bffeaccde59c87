import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createImageReaders } from "../../src/adapters/image-readers.ts";
import { findTessdata } from "../../src/adapters/ocr/tessdata.ts";
import type { Picture } from "../../src/prepare/image/decode.ts";
import type { ImageReaders } from "../../src/prepare/image/texts.ts";
import { asPicture, type Lettering, lettered } from "../support/lettered.ts";
import { generatedPicture } from "../support/pictures.ts";

const digits = (text: string) => text.replace(/\D/g, "");

describe.skipIf(findTessdata(undefined) === undefined)("words in pictures, with the system's language files", () => {
  let readers: ImageReaders;
  beforeAll(async () => {
    readers = await createImageReaders(undefined);
  });
  afterAll(() => readers.close());
  const read = async (picture: Picture) => (await readers.letters?.read(picture)) ?? [];

  it.each<[string, Lettering]>([
    ["Хабарласыңыз: 8 701 234 56 78", { size: 36 }],
    ["Звоните +7 (707) 555-12-34", { size: 36 }],
    ["Call 8 747 222 33 44 today", { size: 36 }],
    ["Телефон 8 702 111 22 33", { size: 16 }],
    ["Нөмірі 8 775 987 65 43", { size: 40, colour: "white", ground: () => generatedPicture(1, 1200, 800) }],
    ["Нөмірі 8 775 987 65 43", { size: 40, colour: "yellow", ground: () => generatedPicture(2, 1200, 800) }],
    ["Звоните +7 (707) 555-12-34", { size: 30, angle: 7 }],
    ["Звоните +7 (707) 555-12-34", { size: 30, angle: -14 }],
    ["8 701 234 56 78 жазыңыз", { size: 90, colour: "#b00" }],
  ])("reads the number in «%s» %j", async (text, lettering) => {
    const found = (await read(await lettered(text, lettering))).map((each) => each.text).join(" ");
    expect(digits(found)).toContain(digits(text));
  });

  it("says where each word stands", async () => {
    const [found] = await read(await lettered("Жеңілдік 8 701 234 56 78", { size: 40 }));
    expect(found?.boxes.length).toBeGreaterThan(1);
    for (const { start, end, x, y, width, height } of found?.boxes ?? []) {
      expect(found?.text.slice(start, end)).toMatch(/^\S+$/);
      expect(x).toBeGreaterThan(0.1);
      expect(x + width).toBeLessThan(0.9);
      expect(y).toBeGreaterThan(0.4);
      expect(y + height).toBeLessThan(0.6);
    }
  });

  it("says where words stand that were turned", async () => {
    const [found] = await read(await lettered("Жеңілдік 8 701 234 56 78", { size: 40, angle: 12 }));
    const [first, last] = [found?.boxes[0], found?.boxes.at(-1)];
    expect(last?.y).toBeGreaterThan((first?.y ?? 1) + 0.05);
  });

  it("reads nothing where there is nothing", async () => {
    expect(await read(await asPicture(generatedPicture(3, 800, 600)))).toEqual([]);
    expect(
      await read(await asPicture(sharp({ create: { width: 300, height: 300, channels: 3, background: "red" } }))),
    ).toEqual([]);
  });
});

describe("language files", () => {
  it("that were promised and are not there are an error, never silence", async () => {
    await expect(createImageReaders(mkdtempSync(join(tmpdir(), "tessdata-")))).rejects.toMatchObject({
      code: "READER_UNAVAILABLE",
    });
  });
});

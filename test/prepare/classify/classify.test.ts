import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadClassifiers } from "../../../src/prepare/classify/index.ts";
import { readText } from "../../../src/prepare/text/index.ts";

const MODELS = join(import.meta.dirname, "../../../models");
const classifiers = loadClassifiers();
const score = (text: string, label: string) =>
  classifiers.scoreDocument(readText("text", text)).find((one) => one.label === label);

/** A copy of one model that a test may break. */
function copyModel(id: string): string {
  const directory = mkdtempSync(join(tmpdir(), "elek-models-"));
  mkdirSync(join(directory, id));
  for (const file of ["manifest.json", "weights.bin"]) {
    copyFileSync(join(MODELS, id, file), join(directory, id, file));
  }
  return directory;
}

const edit = (path: string, change: (manifest: Record<string, unknown>) => void): void => {
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
};

describe("loadClassifiers", () => {
  it("names every model by the hash of its weights", () => {
    expect(Object.keys(classifiers.versions)).toEqual(expect.arrayContaining(["nonsense", "spam"]));
    for (const hash of Object.values(classifiers.versions)) expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it("passes over folders that hold no text model", () => {
    const directory = copyModel("spam");
    mkdirSync(join(directory, "pictures"));
    writeFileSync(join(directory, "pictures", "manifest.json"), '{"id":"pictures","file":"model.onnx"}');
    mkdirSync(join(directory, "empty"));
    expect(Object.keys(loadClassifiers(directory).versions)).toEqual(["spam"]);
  });

  it.each<[string, (directory: string) => void]>([
    [
      "weights of another model",
      (d) => copyFileSync(join(MODELS, "nonsense/weights.bin"), join(d, "spam/weights.bin")),
    ],
    [
      "one byte changed",
      (d) => {
        const path = join(d, "spam/weights.bin");
        const bytes = readFileSync(path);
        bytes[7] = (bytes[7] as number) ^ 1;
        writeFileSync(path, bytes);
      },
    ],
    ["no JSON", (d) => writeFileSync(join(d, "spam/manifest.json"), "{")],
    ["a missing field", (d) => edit(join(d, "spam/manifest.json"), (manifest) => delete manifest.buckets)],
    [
      "another name",
      (d) =>
        edit(join(d, "spam/manifest.json"), (manifest) => {
          manifest.id = "ham";
        }),
    ],
    [
      "other features",
      (d) =>
        edit(join(d, "spam/manifest.json"), (manifest) => {
          manifest.featuresVersion = 999;
        }),
    ],
  ])("refuses %s", (_name, spoil) => {
    const directory = copyModel("spam");
    spoil(directory);
    expect(() => loadClassifiers(directory)).toThrowError(/MODEL_INVALID/u);
  });
});

describe("scoreDocument", () => {
  it("scores the same text the same, whatever was scored between", () => {
    const once = score("Ищем сотрудников, доход от 5000 в день, пишите в лс", "spam")?.score;
    score(`${"другой текст ".repeat(400)}`, "spam");
    expect(score("Ищем сотрудников, доход от 5000 в день, пишите в лс", "spam")?.score).toBe(once);
  });

  it("keeps to probabilities and to the text's own spans", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), (text) => {
        for (const one of classifiers.scoreDocument(readText("text", text))) {
          expect(one.score).toBeGreaterThanOrEqual(0);
          expect(one.score).toBeLessThanOrEqual(1);
          for (const { start, end } of one.heaviest()) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("points at n-grams as they were typed, also where folding changed the length", () => {
    const text = "\u200bИщем\u00ad сотрудников ＦＲＥＥ доход от 5000 в день, пишите в лс";
    const heaviest = score(text, "spam")?.heaviest() ?? [];
    expect(heaviest.length).toBeGreaterThan(0);
    for (const { start, end, feature } of heaviest) {
      const plain = (s: string) =>
        s
          .normalize("NFKC")
          .toLowerCase()
          .replace(/[\u200b\u00ad]/gu, "")
          .replace(/\d/gu, "0");
      // a run is cut to two in the feature and whole in the text
      expect(plain(text.slice(start, end)).replace(/(.)\1+/gu, "$1")).toContain(
        feature.trim().replace(/(.)\1+/gu, "$1"),
      );
    }
  });

  it("never shows half an emoji, whatever the n-gram", () => {
    const text = "короче 😂 😂 😂 😂 пишите 🔥в лс🔥 доход 💰💰💰";
    const heaviest = classifiers.scoreDocument(readText("text", text)).flatMap((one) => one.heaviest());
    expect(heaviest.length).toBeGreaterThan(0);
    for (const { start, end, feature } of heaviest) {
      expect(feature.isWellFormed()).toBe(true);
      expect(text.slice(start, end).isWellFormed()).toBe(true);
    }
  });

  it("reads look-alike letters as what they pose as", () => {
    const plain = score("Подработка на вечер, хорошая оплата", "spam")?.score ?? 0;
    const disguised = score("Пoдpaбoткa нa вечеp, xopoшaя oплaтa", "spam")?.score ?? 0;
    expect(disguised).toBeCloseTo(plain, 10);
  });

  it.each([
    ["шпнқпкғгщазкрсқлушақ дмазхвңәгнцхһғә", true],
    ["sdfkjhg wertyuilk dfgkjhsd", true],
    ["ывапрлдж щшкгеншг лоыврп", true],
    ["Сапасы жақсы, жеткізу тез болды", false],
    ["Очень довольна покупкой, спасибо продавцу", false],
    ["Óte jaqsy kitap, balama unady", false],
    ["zakaz prishel bystro, spasibo", false],
    ["хахахахаха ахахах", false],
    ["ссууупппеееррр тоооовар", false],
    ["https://t.co/qwJKxzPPd4 SM-A515F HDMI", false],
    ["", false],
    ["12345 !!! 👍👍", false],
  ])("mash in %j: %s", (text, mash) => {
    expect((score(text, "mash")?.score ?? 0) >= 0.5).toBe(mash);
  });
});

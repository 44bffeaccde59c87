import { existsSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createImageClassifier,
  INFERENCE_BACKENDS,
  type InferenceBackend,
} from "../../src/adapters/inference/index.ts";
import { printTable } from "../../src/cli/table.ts";
import type { NudityClasses } from "../../src/core/signals.ts";
import { picturesToCompare } from "../support/pictures.ts";

const ROOT = join(import.meta.dirname, "../..");
const MODEL = "nsfw-mobilenet-v2";
const CLASSES = ["drawing", "hentai", "neutral", "porn", "sexy"] as const;

const options = (backend: InferenceBackend, model = MODEL) => ({
  backend,
  modelsDir: join(ROOT, "models"),
  model,
  threads: 1,
});

const installed: Readonly<Record<InferenceBackend, boolean>> = {
  onnxruntime: true,
  "nsfwjs-wasm": true,
  "nsfwjs-node": existsSync(join(ROOT, "node_modules/@tensorflow/tfjs-node/lib")),
};

const grey = (side: number, value: number): Uint8Array => new Uint8Array(side * side * 3).fill(value);

describe.each(INFERENCE_BACKENDS)("an image classifier on %s", (backend) => {
  describe.skipIf(!installed[backend])("where it is installed", () => {
    let classifier: Awaited<ReturnType<typeof createImageClassifier>>;
    beforeAll(async () => {
      classifier = await createImageClassifier(options(backend));
    });
    afterAll(() => classifier.close());

    it("names its model, its weights and the size it takes", () => {
      expect(classifier.model).toBe(MODEL);
      expect(classifier.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(classifier.input).toEqual({ width: 224, height: 224 });
    });

    it("gives five probabilities that sum to one, one row for each picture, in order", async () => {
      const [black, white] = [grey(224, 0), grey(224, 255)];
      const [first, second, third] = await classifier.classify([black, white, black]);
      for (const row of [first, second, third]) {
        expect(CLASSES.reduce((sum, name) => sum + (row?.[name] ?? 0), 0)).toBeCloseTo(1, 4);
      }
      expect(third).toEqual(first);
      expect(second).not.toEqual(first);
    });

    it("answers nothing for nothing", async () => {
      expect(await classifier.classify([])).toEqual([]);
    });

    it("refuses a picture of another size and goes on working", async () => {
      await expect(classifier.classify([grey(100, 0)])).rejects.toMatchObject({ code: "INFERENCE_FAILED" });
      expect(await classifier.classify([grey(224, 128)])).toHaveLength(1);
    });

    it("answers calls that overlap, each with its own result", async () => {
      const pictures = [0, 60, 120, 180, 240].map((value) => grey(224, value));
      const together = await Promise.all(pictures.map((picture) => classifier.classify([picture])));
      for (const [index, picture] of pictures.entries()) {
        expect(together[index]).toEqual(await classifier.classify([picture]));
      }
    });

    it("leaves the event loop free while it computes", async () => {
      let turns = 0;
      const timer = setInterval(() => turns++, 1);
      await classifier.classify(Array.from({ length: 16 }, () => grey(224, 90)));
      clearInterval(timer);
      expect(turns).toBeGreaterThan(5);
    });

    it("rejects calls after it was closed", async () => {
      const closed = await createImageClassifier(options(backend));
      await closed.close();
      await expect(closed.classify([grey(224, 0)])).rejects.toMatchObject({ code: "INFERENCE_FAILED" });
    });
  });
});

const largestDifference = (a: readonly NudityClasses[], b: readonly NudityClasses[]): number =>
  Math.max(...a.flatMap((row, index) => CLASSES.map((name) => Math.abs(row[name] - (b[index]?.[name] ?? Number.NaN)))));

/** The optional models take part where they were built (`scripts/build-models.ts --all`). */
const models = [MODEL, "nsfw-mobilenet-v2-mid", "nsfw-inception-v3"].filter((model) =>
  existsSync(join(ROOT, "models", model, "model.onnx")),
);

/** Printed at the end: how far each conversion is from nsfwjs, and on how many pictures. */
const parity: { model: string; pictures: number; "largest difference": string }[] = [];
afterAll(() => printTable(parity));

describe.each(models)("%s converted to ONNX", (model) => {
  it("gives nsfwjs's own probabilities on the same pixels", { timeout: 1_200_000 }, async () => {
    const ours = await createImageClassifier(options("onnxruntime", model));
    const reference = await createImageClassifier(options("nsfwjs-wasm", model));
    const { width, height } = ours.input;
    const pictures = await Promise.all(
      (await picturesToCompare(200)).map((picture) =>
        sharp(picture).flatten().toColourspace("srgb").resize(width, height, { fit: "fill" }).raw().toBuffer(),
      ),
    );
    const found = await ours.classify(pictures);
    const expected = await reference.classify(pictures);
    await Promise.all([ours.close(), reference.close()]);
    expect(found).toHaveLength(pictures.length);
    const largest = largestDifference(found, expected);
    parity.push({ model, pictures: found.length, "largest difference": largest.toExponential(1) });
    expect(largest).toBeLessThan(0.001);
  });
});

describe("a model that is not what its manifest says", () => {
  it("is not loaded", async () => {
    await expect(createImageClassifier({ ...options("onnxruntime"), modelsDir: "nowhere" })).rejects.toMatchObject({
      code: "MODEL_MISSING",
    });
  });
});

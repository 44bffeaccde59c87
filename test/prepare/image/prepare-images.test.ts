import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { ElekError } from "../../../src/core/errors.ts";
import type { NudityClasses } from "../../../src/core/signals.ts";
import type { ImageClassifier } from "../../../src/prepare/image/classifier.ts";
import { decodeImage } from "../../../src/prepare/image/decode.ts";
import type { FaceDetector, FaceVerifier } from "../../../src/prepare/image/faces.ts";
import { prepareImages } from "../../../src/prepare/image/index.ts";
import { DEFAULT_IMAGE_LIMITS } from "../../../src/prepare/image/limits.ts";
import type { ImageModels } from "../../../src/prepare/image/models.ts";
import type { ImageReaders, PictureReader } from "../../../src/prepare/image/texts.ts";
import { generatedPicture } from "../../support/pictures.ts";

const SIZE = 16;
const NEUTRAL = { drawing: 0, hentai: 0, neutral: 1, porn: 0, sexy: 0 };

/** Answers by a rule of its own; the real back ends have their contract suite. */
const classifier = (classify: ImageClassifier["classify"], model = "first"): ImageClassifier => ({
  model,
  sha256: "0".repeat(64),
  input: { width: SIZE, height: SIZE },
  classify,
});

const answering = (model: string, classes: NudityClasses): ImageClassifier =>
  classifier(async (pictures) => pictures.map(() => classes), model);
const neutral = answering("first", NEUTRAL);

const noFaces: FaceDetector = {
  model: "faces",
  sha256: "0".repeat(64),
  input: { width: SIZE, height: SIZE },
  detect: async (pictures) => pictures.map(() => []),
};

const verifier: FaceVerifier = {
  model: "verifier",
  sha256: "0".repeat(64),
  input: { width: SIZE, height: SIZE },
  verify: async (pictures) => pictures.map(() => 1),
};

const reads = (...texts: string[]): PictureReader => ({
  read: async () => texts.map((text) => ({ text, boxes: [{ start: 0, end: text.length, ...WHOLE }] })),
});
const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

const picture = (part: string, bytes: Buffer) => ({ part, read: async () => bytes });

const prepare = (
  images: Parameters<typeof prepareImages>[0],
  models: Partial<ImageModels> = {},
  readers: Partial<ImageReaders> = {},
) =>
  prepareImages(
    images,
    {
      decode: decodeImage,
      models: async () => ({
        nudity: neutral,
        secondOpinion: answering("second", NEUTRAL),
        faces: noFaces,
        faceVerifier: verifier,
        close: async () => {},
        ...models,
      }),
      readers: async () => ({ codes: reads(), close: async () => {}, ...readers }),
    },
    DEFAULT_IMAGE_LIMITS,
    new AbortController().signal,
  );

describe("measuring pictures", () => {
  it("gives facts and scores of every picture", async () => {
    const good = await generatedPicture(1).jpeg().toBuffer();
    const prepared = await prepare([picture("image:1", good), picture("image:2", good)]);
    expect(prepared.failures).toEqual([]);
    expect(prepared.images).toMatchObject({
      status: "found",
      value: { images: [{ part: "image:1", format: "jpeg", width: 320, height: 240, frames: 1 }, { part: "image:2" }] },
    });
    expect(prepared.nudity).toEqual({
      status: "found",
      value: {
        images: ["image:1", "image:2"].map((part) => ({ part, view: "whole", model: "first", classes: NEUTRAL })),
      },
    });
  });

  it("keeps a broken picture as a failure beside those that were found", async () => {
    const good = await generatedPicture(2).png().toBuffer();
    const prepared = await prepare([
      picture("image:1", good),
      picture("image:2", Buffer.from("junk")),
      picture("image:3", good),
    ]);
    expect(prepared.images).toMatchObject({ status: "found" });
    expect(prepared.nudity.status === "found" && prepared.nudity.value.images.map(({ part }) => part)).toEqual([
      "image:1",
      "image:3",
    ]);
    expect(prepared.failures).toEqual([
      { stage: "extractor", name: "images", code: "IMAGE_UNSUPPORTED", part: "image:2" },
    ]);
  });

  it("fails both signals where no picture could be looked at", async () => {
    const prepared = await prepare([picture("image:1", Buffer.from("junk"))]);
    expect(prepared.images).toMatchObject({ status: "failed", failure: { code: "IMAGE_UNSUPPORTED" } });
    expect(prepared.nudity).toMatchObject({ status: "failed", failure: { code: "IMAGE_UNSUPPORTED" } });
  });

  it("fails nudity alone where the model fails, never as clear", async () => {
    const broken = classifier(() => Promise.reject(new ElekError("INFERENCE_FAILED", "test")));
    const prepared = await prepare([picture("image:1", await generatedPicture(3).png().toBuffer())], {
      nudity: broken,
    });
    expect(prepared.images.status).toBe("found");
    expect(prepared.nudity).toMatchObject({ status: "failed", failure: { name: "nudity", code: "INFERENCE_FAILED" } });
    expect(prepared.failures).toHaveLength(1);
  });

  it("names bytes that can't be had as a failure of that part", async () => {
    const lost = { part: "image:1", read: () => Promise.reject(new ElekError("IMAGE_UNREADABLE", "test")) };
    const prepared = await prepare([lost]);
    expect(prepared.failures).toMatchObject([{ part: "image:1", code: "IMAGE_UNREADABLE" }]);
  });

  it("is clear without pictures", async () => {
    const clear = { status: "clear" };
    expect(await prepare([])).toEqual({
      images: clear,
      nudity: clear,
      faces: clear,
      imageTexts: clear,
      imageMetadata: clear,
      texts: [],
      failures: [],
    });
  });

  it("hands the classifier pictures of its own size", async () => {
    const sizes: number[] = [];
    const measuring = classifier(async (pictures) => {
      sizes.push(...pictures.map(({ length }) => length));
      return pictures.map(() => NEUTRAL);
    });
    await prepare([picture("image:1", await generatedPicture(4).webp().toBuffer())], { nudity: measuring });
    expect(sizes).toEqual([SIZE * SIZE * 3]);
  });

  it("asks the second classifier only about looks in which the first sees bare skin", async () => {
    const bytes = await generatedPicture(5).png().toBuffer();
    const scores = async (first: NudityClasses) => {
      const prepared = await prepare([picture("image:1", bytes)], { nudity: answering("first", first) });
      return prepared.nudity.status === "found" ? prepared.nudity.value.images.map(({ model }) => model) : [];
    };
    expect(await scores(NEUTRAL)).toEqual(["first"]);
    expect(await scores({ ...NEUTRAL, neutral: 0.6, sexy: 0.4 })).toEqual(["first", "second"]);
  });

  it("looks at the squares of a very wide picture as well", async () => {
    const wide = await generatedPicture(6, 600, 200).png().toBuffer();
    const prepared = await prepare([picture("image:1", wide)]);
    expect(prepared.nudity.status === "found" && prepared.nudity.value.images.map(({ view }) => view)).toEqual([
      "whole",
      "tile:1",
      "tile:2",
      "tile:3",
    ]);
  });

  it("says of a picture without faces that it was looked at", async () => {
    const prepared = await prepare([picture("image:1", await generatedPicture(7).png().toBuffer())]);
    expect(prepared.faces).toEqual({
      status: "found",
      value: { images: [{ part: "image:1", model: "faces", faces: [] }] },
    });
  });

  it("hands on what codes and letters say as texts of their own, with the place they stand at", async () => {
    const bytes = await generatedPicture(8).png().toBuffer();
    const prepared = await prepare([picture("image:1", bytes)], {}, { codes: reads("a", "b"), letters: reads("c d") });
    expect(prepared.texts).toEqual([
      { part: "image:1:code:1", text: "a" },
      { part: "image:1:code:2", text: "b" },
      { part: "image:1:text", text: "c d" },
    ]);
    expect(prepared.imageTexts).toMatchObject({
      status: "found",
      value: {
        texts: [{ source: "code" }, { source: "code" }, { source: "letters", boxes: [{ start: 0, end: 3, ...WHOLE }] }],
      },
    });
  });

  it("reads a code that every frame shows once", async () => {
    const frames = await Promise.all([1, 2].map((seed) => generatedPicture(seed).png().toBuffer()));
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await prepare([picture("image:1", moving)], {}, { codes: reads("a") })).texts).toHaveLength(1);
  });

  it("keeps a reader that fails as a failure, never as a picture without words", async () => {
    const broken = { read: () => Promise.reject(new ElekError("READER_FAILED", "test")) };
    const prepared = await prepare(
      [picture("image:1", await generatedPicture(9).png().toBuffer())],
      {},
      { codes: broken },
    );
    expect(prepared.imageTexts).toMatchObject({ status: "failed", failure: { name: "codes", code: "READER_FAILED" } });
    expect(prepared.nudity.status).toBe("found");
  });

  it("names personal facts in the file's metadata, not what they say", async () => {
    const bytes = await generatedPicture(10)
      .jpeg()
      .withExif({
        IFD0: { Artist: "Somebody" },
        IFD3: {
          GPSLatitudeRef: "N",
          GPSLatitude: "43/1 15/1 0/1",
          GPSLongitudeRef: "E",
          GPSLongitude: "76/1 54/1 0/1",
        },
      })
      .toBuffer();
    const plain = await generatedPicture(10).jpeg().toBuffer();
    const prepared = await prepare([picture("image:1", bytes), picture("image:2", plain)]);
    expect(prepared.imageMetadata).toEqual({
      status: "found",
      value: {
        images: [
          {
            part: "image:1",
            found: [
              { kind: "place", tag: "GPS" },
              { kind: "name", tag: "Artist" },
            ],
          },
        ],
      },
    });
    expect(JSON.stringify(prepared)).not.toContain("Somebody");
  });
});

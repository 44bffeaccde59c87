import { describe, expect, it } from "vitest";
import { decodeImage } from "../../../src/prepare/image/decode.ts";
import { DEFAULT_IMAGE_LIMITS } from "../../../src/prepare/image/limits.ts";
import { personalMetadata } from "../../../src/prepare/image/metadata.ts";
import { generatedPicture, hasPictures, pictureBytes, pictureRows } from "../../support/pictures.ts";

const read = async (bytes: Buffer) =>
  personalMetadata("image:1", await decodeImage(bytes, DEFAULT_IMAGE_LIMITS, new AbortController().signal));

const AT = { GPSLatitudeRef: "N", GPSLatitude: "43/1 15/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "76/1 54/1 0/1" };
const NOWHERE = { ...AT, GPSLatitude: "0/1 0/1 0/1", GPSLongitude: "0/1 0/1 0/1" };

describe("metadata of pictures", () => {
  it.each(["jpeg", "png", "webp", "avif"] as const)("finds the place in %s", async (format) => {
    const bytes = await generatedPicture(1).toFormat(format).withExif({ IFD3: AT }).toBuffer();
    expect(await read(bytes)).toEqual([{ part: "image:1", found: [{ kind: "place", tag: "GPS" }] }]);
  });

  it("finds a place in XMP", async () => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf exif:GPSLatitude="43,15N"/></x:xmpmeta>';
    expect(await read(await generatedPicture(2).jpeg().withXmp(xmp).toBuffer())).toMatchObject([
      { found: [{ kind: "place" }] },
    ]);
  });

  it("finds serial numbers and names, and skips blank ones", async () => {
    const exif = { IFD0: { Artist: "  ", Copyright: "A. B." }, IFD2: { BodySerialNumber: "12345" } };
    expect(await read(await generatedPicture(3).jpeg().withExif(exif).toBuffer())).toEqual([
      {
        part: "image:1",
        found: [
          { kind: "name", tag: "Copyright" },
          { kind: "serial", tag: "SerialNumber" },
        ],
      },
    ]);
  });

  it.each([
    ["no metadata", generatedPicture(4).jpeg()],
    ["a place that nobody knew", generatedPicture(4).jpeg().withExif({ IFD3: NOWHERE })],
    [
      "what the camera was set to",
      generatedPicture(4)
        .jpeg()
        .withExif({ IFD0: { Make: "Camera", Model: "One" } }),
    ],
  ])("says nothing of %s", async (_name, picture) => {
    expect(await read(await picture.toBuffer())).toEqual([]);
  });
});

describe.skipIf(!hasPictures)("the data's pictures with EXIF", () => {
  it("finds every place", async () => {
    const rows = pictureRows().filter(({ labels }) => labels.includes("exif:gps"));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(
        (await read(pictureBytes(row)))[0]?.found.map(({ kind }) => kind),
        row.id,
      ).toContain("place");
    }
  });
});

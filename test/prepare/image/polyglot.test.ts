import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { decodeImage } from "../../../src/prepare/image/decode.ts";
import { DEFAULT_IMAGE_LIMITS } from "../../../src/prepare/image/limits.ts";
import { otherNature } from "../../../src/prepare/image/polyglot.ts";
import { hasPictures, pictureBytes, pictureRows } from "../../support/pictures.ts";

/** An archive with one empty entry's place in its list. */
function zip(): Buffer {
  const list = Buffer.alloc(46);
  list.write("PK\x01\x02", "latin1");
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt32LE(list.length, 12);
  return Buffer.concat([list, end]);
}

const TAILS = {
  "an archive": zip(),
  "a document": Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"),
  "a page": Buffer.from("<html><body>hello</body></html>"),
  "a script": Buffer.from("<SCRIPT>alert(1)</SCRIPT>"),
};
const picture = () => sharp({ create: { width: 60, height: 40, channels: 3, background: "#a53" } });
const decode = (bytes: Buffer) => decodeImage(bytes, DEFAULT_IMAGE_LIMITS, new AbortController().signal);

describe("pictures that are something else as well", () => {
  for (const format of ["jpeg", "png", "gif", "webp"] as const) {
    it.each(Object.entries(TAILS))(`${format} followed by %s is refused`, async (_, tail) => {
      const bytes = await picture()[format]().toBuffer();
      await expect(decode(Buffer.concat([bytes, tail]))).rejects.toMatchObject({ code: "IMAGE_UNSUPPORTED" });
      await expect(decode(bytes)).resolves.toMatchObject({ width: 60 });
    });
  }

  it("takes four chance bytes for nothing", () => {
    expect(
      otherNature(Buffer.concat([Buffer.alloc(500, 7), Buffer.from("PK\x05\x06"), Buffer.alloc(40, 9)])),
    ).toBeUndefined();
    expect(otherNature(Buffer.from("PK\x05\x06"))).toBeUndefined();
  });

  it.skipIf(!hasPictures)("refuses none of the data's pictures", () => {
    const refused = pictureRows()
      .filter(({ labels }) => labels.some((own) => /^(face|object|qr|code|near-dup)/.test(own)))
      .filter((row) => otherNature(pictureBytes(row)) !== undefined);
    expect(refused.map(({ id }) => id)).toEqual([]);
  });
});

import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { SAME_PICTURE } from "../../../src/core/hash-bank.ts";
import { decodeImage } from "../../../src/prepare/image/decode.ts";
import { hashIndex, packHashes, pictureDistance } from "../../../src/prepare/image/hash-index.ts";
import { hashPicture } from "../../../src/prepare/image/hashes.ts";
import { DEFAULT_IMAGE_LIMITS } from "../../../src/prepare/image/limits.ts";
import { pdqOf } from "../../../src/prepare/image/pdq.ts";
import { hasPictures, type PictureRow, pictureBytes, pictureOfSquares, pictureRows } from "../../support/pictures.ts";

const hashOf = async (bytes: Buffer) =>
  pdqOf((await decodeImage(bytes, DEFAULT_IMAGE_LIMITS, new AbortController().signal)).pictures[0]);

/** Numbers that look random and are the same in every run. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
}
const randomHash = (next: () => number) =>
  Array.from({ length: 32 }, () => (next() >>> 24).toString(16).padStart(2, "0")).join("");

function withBitsFlipped(hash: string, bits: readonly number[]): string {
  const bytes = Buffer.from(hash, "hex");
  for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes.toString("hex");
}

describe("the index of hashes", async () => {
  const next = noise(7);
  const hashes = Array.from({ length: 5_000 }, () => randomHash(next));
  const index = await hashIndex(packHashes(hashes));

  it.each([0, 1, 16, SAME_PICTURE])("finds a hash that differs in %i bits spread evenly", (count) => {
    for (let at = 0; at < 50; at++) {
      const bits = Array.from({ length: count }, (_, bit) => (bit * 8 + at) % 256);
      expect(index.find(withBitsFlipped(hashes[at] as string, bits))).toEqual([{ index: at, distance: count }]);
    }
  });

  it("finds what a comparison with every hash finds, wherever the bits lie", () => {
    for (let at = 0; at < 400; at++) {
      // some crowd into a few words, some are spread
      const [width, from] = [16 + ((next() >>> 8) % 240), (next() >>> 8) % 256];
      const bits = new Set(Array.from({ length: 34 }, () => (from + ((next() >>> 8) % width)) % 256));
      const sought = withBitsFlipped(hashes[at] as string, [...bits]);
      const near = pictureDistance(hashes[at] as string, sought);
      expect(index.find(sought)).toEqual(near <= SAME_PICTURE ? [{ index: at, distance: near }] : []);
    }
  });

  it("finds nothing beyond the distance", () => {
    const bits = Array.from({ length: SAME_PICTURE + 1 }, (_, bit) => bit * 8);
    expect(index.find(withBitsFlipped(hashes[3] as string, bits))).toEqual([]);
  });
});

describe("PDQ", () => {
  it("has no quality on a plain ground", async () => {
    const plain = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#789" } })
      .png()
      .toBuffer();
    expect((await hashOf(plain)).quality).toBe(0);
  });

  it("is the same for a picture and a smaller, blurred or recompressed one, turned or mirrored", async () => {
    const original = () => pictureOfSquares(11);
    const { pdq } = await hashOf(await original().png().toBuffer());
    for (const version of [
      original().resize(150),
      original().blur(1.5),
      original().flop(),
      original().flip(),
      original().rotate(90),
      original().rotate(180),
    ]) {
      const other = await hashOf(await version.jpeg({ quality: 60 }).toBuffer());
      expect(pictureDistance(pdq, other.pdq)).toBeLessThanOrEqual(SAME_PICTURE);
    }
  });
});

/** What Meta's own implementation says of ThreatExchange's test pictures. */
const REFERENCE = {
  "bridge-1-original": "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22",
  "bridge-2-rotate-90": "30a10efd71cc3d429013d48d0ffffc52e34e0e17ada952a9d29685211ea9e5af",
  "bridge-3-rotate-180": "adad5a64b5a142e75b62a09857da895ae63b847fc23794b766b319361bc93188",
  "bridge-4-rotate-270": "a5f0a457a48995e8c9065c275aaa5498b61ba4bdf8fcf80387c32f8b1bfc4f05",
  "bridge-5-flipx": "f8f80f31e0f417b20e37f5cd028f980fb36ed02a9662c1e233e64c634e9c64dd",
  "bridge-8-flip-minus-1": "a5f05aa8a4896a17c906a2d85aaaab07b61b5b42f8fc07fc87c3d0741bfcb0fa",
} as const;

describe.skipIf(!hasPictures)("PDQ on the data's near-duplicates", () => {
  const rows = hasPictures
    ? pictureRows().filter(({ labels }) => labels.some((own) => own.startsWith("near-dup:")))
    : [];

  it.each(Object.entries(REFERENCE))(
    "%s hashes as the reference does, but for what another decoder shifts",
    async (name, hash) => {
      const row = rows.find(({ id }) => id.endsWith(`${name}.jpg`));
      if (row === undefined) throw new Error(`${name} is not there`);
      const { pdq } = await hashOf(pictureBytes(row));
      const bits = [...pdq].reduce((sum, digit, at) => {
        const differing = Number.parseInt(digit, 16) ^ Number.parseInt(hash.charAt(at), 16);
        return sum + differing.toString(2).replaceAll("0", "").length;
      }, 0);
      expect(bits).toBeLessThanOrEqual(16);
    },
  );

  it("matches the pairs of a group, and no picture with another among all of the data", {
    timeout: 240_000,
  }, async () => {
    const known: (PictureRow & { readonly pdq: string; readonly sha256: string })[] = [];
    for (const row of pictureRows()) {
      const hashes = await hashPicture(pictureBytes(row), decodeImage).catch(() => undefined);
      if (hashes?.pdq !== undefined) known.push({ ...row, ...hashes, pdq: hashes.pdq });
    }
    const index = await hashIndex(packHashes(known.map(({ pdq }) => pdq)));
    const pairs = known.flatMap((a, at) =>
      index
        .find(a.pdq)
        .filter(({ index: other }) => other > at)
        .map(({ index: other }) => [a, known[other] ?? a] as const),
    );
    const labelled = known.flatMap((a, at) => known.slice(at + 1).filter((b) => sameLabel(a, b))).length;
    expect(labelled).toBeGreaterThan(50);
    expect(pairs.filter(([a, b]) => sameLabel(a, b)).length / labelled).toBeGreaterThanOrEqual(0.95);
    const unlike = pairs.filter(([a, b]) => !sameLabel(a, b) && a.sha256 !== b.sha256 && !sameVersion(a, b));
    expect(unlike.map(([a, b]) => `${a.id} ${b.id}`)).toEqual([]);
  });
});

/** Versions of one picture that the data doesn't label as such: looked at, each of them. */
const VERSIONS: readonly RegExp[] = [
  /near_duplicates_pdq\/pdq__data__(?:bridge-mods|misc-images__modes|reg-test-input__dih__bridge)/u,
  /Flag_of_the_Netherlands/u,
  /examples__obama/u,
  /portrait_\d/iu,
  /landscape_\d/iu,
  /Channel_digital_image_CMYK/u,
  // one code with a byte or two written wrong; one code turned a little on a plain ground
  /HelloWorld_Text_L_Kaywa/u,
  /qrcode-6__/u,
];

const sameVersion = (a: PictureRow, b: PictureRow): boolean =>
  VERSIONS.some((pattern) => pattern.test(a.id) && pattern.test(b.id));

const labelOf = ({ labels }: PictureRow): string | undefined => labels.find((own) => own.startsWith("near-dup:"));
const sameLabel = (a: PictureRow, b: PictureRow): boolean => labelOf(a) !== undefined && labelOf(a) === labelOf(b);

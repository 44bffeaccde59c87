import exifr from "exifr";
import type { ImageMetadata } from "../../core/signals.ts";
import type { DecodedImage } from "./decode.ts";

/** EXIF tags that name a person or a single device; exifr's names. */
const TAGS = {
  name: ["Artist", "XPAuthor", "OwnerName", "CameraOwnerName", "Copyright"],
  serial: ["BodySerialNumber", "SerialNumber", "CameraSerialNumber", "LensSerialNumber", "InternalSerialNumber"],
} as const;

/** What a reader that knows the format finds before `Exif\0\0`, where there is such a head. */
const HEAD = Buffer.from("Exif\0\0", "latin1");

/** Place, names and serial numbers in the metadata of a picture; no entry where there is none. */
export async function personalMetadata(part: string, image: DecodedImage): Promise<ImageMetadata[]> {
  const tags = await readExif(image.exif);
  const found: ImageMetadata["found"][number][] = [];
  if (isPlace(tags) || placeInXmp(image.xmp)) found.push({ kind: "place", tag: "GPS" });
  for (const kind of ["name", "serial"] as const) {
    for (const tag of TAGS[kind]) if (saysSomething(tags[tag])) found.push({ kind, tag });
  }
  return found.length > 0 ? [{ part, found }] : [];
}

/** Metadata that can't be parsed tells nobody anything: it is not a failure of the picture. */
async function readExif(exif: Buffer | undefined): Promise<Readonly<Record<string, unknown>>> {
  if (exif === undefined) return {};
  const tiff = exif.subarray(0, HEAD.length).equals(HEAD) ? exif.subarray(HEAD.length) : exif;
  try {
    return (await exifr.parse(tiff, { gps: true, exif: true, ifd0: {}, mergeOutput: true })) ?? {};
  } catch {
    return {};
  }
}

/** Null Island is what software writes that knows no place. */
function isPlace({ latitude, longitude }: Readonly<Record<string, unknown>>): boolean {
  if (typeof latitude !== "number" || typeof longitude !== "number") return false;
  return Number.isFinite(latitude) && Number.isFinite(longitude) && (latitude !== 0 || longitude !== 0);
}

const placeInXmp = (xmp: Buffer | undefined): boolean => xmp?.includes("exif:GPSLatitude") ?? false;

const saysSomething = (value: unknown): boolean => value !== undefined && value !== null && /\w/u.test(String(value));

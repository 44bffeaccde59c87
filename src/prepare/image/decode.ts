import sharp, { type Metadata, type Sharp, type SharpOptions } from "sharp";
import { ElekError, isElekError } from "../../core/errors.ts";
import { sha256 } from "../../core/hash.ts";
import { type ImageFormat, imageFormat } from "./format.ts";
import { mostDifferentFrames, spacedFrames, THUMBNAIL } from "./frames.ts";
import type { ImageLimits } from "./limits.ts";
import { otherNature } from "./polyglot.ts";

// only these loaders can run at all: whatever a file pretends to be, no SVG, PDF or TIFF code is reached by its bytes
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadNsgifBuffer",
    "VipsForeignLoadHeifBuffer",
  ],
});
// a moderation service never sees the same operation twice: libvips's cache would only hold users' pictures in memory
sharp.cache(false);

/** Red, green, blue in rows, as people see it: oriented, in sRGB, transparency laid on a background. */
export interface Picture {
  /** `whole`, `on-black`, `frame:3`, `frame:3:on-black` */
  readonly view: string;
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

export interface DecodedImage {
  readonly format: ImageFormat;
  /** as people see it: after orientation */
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly sha256: string;
  /** as the file carries them, unparsed */
  readonly exif: Buffer | undefined;
  readonly xmp: Buffer | undefined;
  /** the first is the picture on white, or a moving picture's first frame; at most `workingSide` wide and high */
  readonly pictures: readonly [Picture, ...Picture[]];
}

/** How the rest of this stage has pictures decoded: in processes apart, or by decodeImage itself. */
export type DecodeImage = (bytes: Buffer, limits: ImageLimits, signal: AbortSignal) => Promise<DecodedImage>;

/** Decodes a picture within limits, in this process. Every way in which that can go wrong is an ElekError with a code of its own. */
export async function decodeImage(bytes: Buffer, limits: ImageLimits, signal: AbortSignal): Promise<DecodedImage> {
  if (bytes.length > limits.bytes) throw new ElekError("IMAGE_TOO_LARGE", `${bytes.length} bytes`);
  const { format, loader } = await imageFormat(bytes);
  const other = otherNature(bytes);
  if (other !== undefined) throw new ElekError("IMAGE_UNSUPPORTED", `the ${format} is a ${other} as well`);
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(limits.seconds * 1000)]);
  try {
    const metadata = await within(deadline, open(bytes, 0, limits).metadata());
    checkDeclared(metadata, loader, limits);
    const frames = metadata.pages ?? 1;
    const pictures: Picture[] = [];
    for (const frame of await within(deadline, sampledFrames(bytes, frames, limits))) {
      pictures.push(...(await within(deadline, pictureOf(bytes, frame, metadata, limits))));
    }
    const [first, ...others] = pictures;
    if (first === undefined) throw new ElekError("IMAGE_CORRUPT", "the picture has no frame");
    const { exif, xmp, autoOrient } = metadata;
    return { format, ...autoOrient, frames, sha256: sha256(bytes), exif, xmp, pictures: [first, ...others] };
  } catch (error) {
    throw isElekError(error) ? error : imageError(error, deadline, format);
  }
}

const open = (bytes: Buffer, page: number, limits: ImageLimits, options: SharpOptions = {}): Sharp =>
  sharp(bytes, {
    page,
    // a warning alone (a stray byte between markers) is no reason to refuse a photograph that every viewer shows
    failOn: "error",
    limitInputPixels: Math.max(limits.streamedPixels, limits.wholePixels),
    sequentialRead: true,
    ...options,
  }).timeout({ seconds: Math.ceil(limits.seconds) });

/** Rejects when time is up. sharp's own timeout stops the work itself, but only while pixels flow. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

function checkDeclared(metadata: Metadata, loader: string, limits: ImageLimits): void {
  if (metadata.format !== loader) {
    throw new ElekError("IMAGE_UNSUPPORTED", `begins as ${loader} and decodes as ${metadata.format}`);
  }
  const { width, height, pages = 1 } = metadata;
  const streamed = (loader === "jpeg" || loader === "png") && metadata.isProgressive !== true;
  const pixels = width * (metadata.pageHeight ?? height);
  const limit = streamed ? limits.streamedPixels : limits.wholePixels;
  if (pixels > limit) throw new ElekError("IMAGE_TOO_LARGE", `${width} × ${height} pixels`);
  if (pages > limits.frames || pages * pixels > limits.allPixels) {
    throw new ElekError("IMAGE_TOO_LARGE", `${pages} frames of ${pixels} pixels`);
  }
}

/** Which frames are looked at, in order. */
async function sampledFrames(bytes: Buffer, frames: number, limits: ImageLimits): Promise<number[]> {
  const spaced = spacedFrames(frames, limits.spacedFrames);
  if (spaced.length === frames) return spaced;
  const thumbnails = await open(bytes, 0, limits, { pages: -1, limitInputPixels: limits.allPixels })
    .toColourspace("srgb")
    .resize(THUMBNAIL, THUMBNAIL, { fit: "fill", kernel: "linear" })
    .ensureAlpha()
    .raw({ depth: "uchar" })
    .toBuffer();
  return [...spaced, ...mostDifferentFrames(thumbnails, spaced, limits.differentFrames)].sort((a, b) => a - b);
}

async function pictureOf(bytes: Buffer, frame: number, { depth }: Metadata, limits: ImageLimits): Promise<Picture[]> {
  const opened = open(bytes, frame, limits);
  // sharp applies the profile of pictures with more than 8 bits only where it is told what to work in
  const { data, info } = await (depth === "uchar" ? opened : opened.pipelineColourspace("srgb"))
    .autoOrient()
    .toColourspace("srgb")
    .resize(limits.workingSide, limits.workingSide, { fit: "inside", withoutEnlargement: true })
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const name = frame === 0 ? [] : [`frame:${frame}`];
  const picture = (view: string[], rgb: Uint8Array): Picture => ({
    view: view.join(":") || "whole",
    width: info.width,
    height: info.height,
    rgb,
  });
  if (info.channels === 3) return [picture(name, data)];
  if (info.channels < 3) return [picture(name, onBackground(data, info.channels, 255))];
  const onWhite = picture(name, onBackground(data, info.channels, 255));
  if (isOpaque(data)) return [onWhite];
  return [onWhite, picture([...name, "on-black"], onBackground(data, info.channels, 0))];
}

function isOpaque(rgba: Uint8Array): boolean {
  for (let index = 3; index < rgba.length; index += 4) if (rgba[index] !== 255) return false;
  return true;
}

/** Lays grey, grey with alpha, or colours with alpha on a grey background. */
function onBackground(pixels: Uint8Array, channels: number, background: number): Uint8Array {
  const rgb = new Uint8Array((pixels.length / channels) * 3);
  const colours = channels < 3 ? 1 : 3;
  const hasAlpha = channels === 2 || channels === 4;
  for (let from = 0, to = 0; from < pixels.length; from += channels, to += 3) {
    const alpha = hasAlpha ? (pixels[from + colours] ?? 255) : 255;
    for (let channel = 0; channel < 3; channel++) {
      const value = pixels[from + (colours === 1 ? 0 : channel)] ?? 0;
      rgb[to + channel] = (value * alpha + background * (255 - alpha) + 127) / 255;
    }
  }
  return rgb;
}

/** libvips tells what went wrong in words only. Its words name offsets and libraries, never what the picture shows. */
const CAUSES = [
  [/exceeds pixel limit|too large|too many|Memory quota|resource limit/i, "IMAGE_TOO_LARGE"],
  [/timeout/i, "IMAGE_TIMEOUT"],
  [
    /truncat|premature|unexpected end|end of (file|stream|image)|bad seek|not enough|read error|out of data/i,
    "IMAGE_TRUNCATED",
  ],
  [
    /unsupported image format|bitstream not supported|unimplemented|compression format|not (been )?(built|supported)|blocked/i,
    "IMAGE_UNSUPPORTED",
  ],
] as const;

function imageError(error: unknown, deadline: AbortSignal, format: ImageFormat): ElekError {
  if (deadline.aborted) return new ElekError("IMAGE_TIMEOUT", `decoding ${format} took too long`, { cause: error });
  const message = error instanceof Error ? error.message : "";
  const code = CAUSES.find(([pattern]) => pattern.test(message))?.[1] ?? "IMAGE_CORRUPT";
  return new ElekError(code, `the ${format} decoder refused it`, { cause: error });
}

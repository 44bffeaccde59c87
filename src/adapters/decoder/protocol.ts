import type { ErrorCode } from "../../core/errors.ts";
import type { DecodedImage, Picture } from "../../prepare/image/decode.ts";
import type { ImageLimits } from "../../prepare/image/limits.ts";

/**
 * Between a process that decodes and the one that asks go lines of JSON, and a file without a name that both hold open:
 * pixels through a pipe would take as long as decoding them.
 */
export const SCRATCH_FD = 3;

/** The picture's file is what the scratch file holds, so many bytes. */
export interface DecodeQuestion {
  readonly size: number;
  readonly limits: ImageLimits;
}

/** The scratch file then holds the pixels of each picture, the EXIF and the XMP, one after the other. */
export type DecodeAnswer =
  | { readonly status: "ready" }
  | { readonly status: "refused"; readonly code: ErrorCode; readonly detail: string }
  | {
      readonly status: "decoded";
      readonly image: Omit<DecodedImage, "pictures" | "exif" | "xmp">;
      readonly pictures: readonly Omit<Picture, "rgb">[];
      /** bytes; absent where the file carries none */
      readonly exif?: number;
      readonly xmp?: number;
    };

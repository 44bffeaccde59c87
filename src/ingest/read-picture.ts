import type { ImagePart } from "../core/content.ts";
import { sha256 } from "../core/hash.ts";
import type { FetchImage } from "./fetch-image.ts";

export interface PictureReaderDeps {
  readonly fetchImage: FetchImage;
  /** keeps fetched bytes with the revision, so that the same ones are judged, shown and judged again */
  readonly attach: (revisionId: string, part: string, bytes: Uint8Array) => Promise<ImagePart>;
}

export interface StoredPictures {
  readonly revisionId: string;
  readonly readImage: (part: ImagePart) => Promise<Buffer>;
}

/**
 * Reads a revision's pictures for judging. One that came by URL is fetched here and not when the event came in: the
 * sender's 202 says that the event is safe, and must wait neither for a strange server nor be lost with its outage.
 */
export const createPictureReader =
  ({ fetchImage, attach }: PictureReaderDeps) =>
  ({ revisionId, readImage }: StoredPictures) =>
  async (part: ImagePart): Promise<Buffer> => {
    if (part.url === undefined || part.sha256 !== "") return readImage(part);
    const bytes = await fetchImage(part.url);
    const kept = await attach(revisionId, part.name, bytes);
    // another worker may have been first, and the URL may have answered it with other bytes
    return kept.sha256 === sha256(bytes) ? bytes : readImage(kept);
  };

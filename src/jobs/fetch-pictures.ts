import { type ImagePart, imageParts } from "../core/content.ts";
import { isElekError } from "../core/errors.ts";
import type { LoadedRevision } from "./ports.ts";
import type { Attempt } from "./queue.ts";

/** Reads a picture of a revision, fetching and keeping it first where it came by URL. */
export type ReadPicture = (
  revision: Pick<LoadedRevision, "revisionId" | "readImage">,
) => (part: ImagePart) => Promise<Buffer>;

/**
 * Fetches the pictures that came as URLs before anything is judged: a server that is away for a moment is worth another
 * attempt of the job. What can't be had becomes a failure of its part, at once where asking again is of no use, else with
 * the last attempt.
 */
export async function fetchPictures(
  loaded: LoadedRevision,
  attempt: Attempt,
  readPicture: ReadPicture,
): Promise<(part: ImagePart) => Promise<Buffer>> {
  const read = readPicture(loaded);
  const missing = imageParts(loaded.content).filter(({ sha256, url }) => sha256 === "" && url !== undefined);
  const reading = new Map(missing.map((part) => [part.name, read(part)]));
  for (const result of await Promise.allSettled(reading.values())) {
    if (result.status === "fulfilled" || attempt.last) continue;
    const { reason } = result;
    if (!isElekError(reason) || reason.meta.retry === "retry") throw reason;
  }
  return (part) => reading.get(part.name) ?? read(part);
}

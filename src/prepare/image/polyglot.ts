/** How far from either end other formats' readers look for their marks. */
const ENDS = 65_536 + 22;
const ZIP_END = Buffer.from("PK\x05\x06", "latin1");
const ZIP_ENTRY = Buffer.from("PK\x01\x02", "latin1");
/** PDF readers take a document that begins or ends somewhere within this many bytes. */
const PDF_ENDS = 1024;
/** What makes a browser that guesses types, or a server that runs pages, take a file for a page. */
const PAGE = /<script[\s>]|<html[\s>]|<!doctype html|<\?php\s/i;

/** The other thing that a picture's file also is: an archive, a document, a page. undefined for honest pictures. */
export function otherNature(bytes: Buffer): "zip" | "pdf" | "html" | undefined {
  if (isArchive(bytes)) return "zip";
  const head = bytes.subarray(0, PDF_ENDS);
  if (head.includes("%PDF-") || (bytes.subarray(-PDF_ENDS).includes("%%EOF") && bytes.includes("%PDF-"))) return "pdf";
  const ends = [bytes.subarray(0, ENDS), bytes.subarray(-ENDS)];
  return ends.some((end) => PAGE.test(end.toString("latin1"))) ? "html" : undefined;
}

/** The end of an archive says how long its list of entries is; four chance bytes in a picture don't fit one. */
function isArchive(bytes: Buffer): boolean {
  for (let at = bytes.lastIndexOf(ZIP_END); at >= 0 && at >= bytes.length - ENDS; ) {
    if (at + 22 <= bytes.length) {
      const list = at - bytes.readUInt32LE(at + 12);
      if (list === at || (list >= 0 && bytes.subarray(list, list + 4).equals(ZIP_ENTRY))) return true;
    }
    at = at === 0 ? -1 : bytes.lastIndexOf(ZIP_END, at - 1);
  }
  return false;
}

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ElekError } from "../../core/errors.ts";

/** Kazakh first: it has Russian's letters and its own. */
export const LANGUAGES = ["kaz", "rus", "eng"] as const;

/** Where Debian's and other packages put tesseract's language files. */
const ROOTS = ["/usr/share/tesseract-ocr", "/usr/share"];

const complete = (directory: string): boolean =>
  LANGUAGES.every((language) => existsSync(join(directory, `${language}.traineddata`)));

/** The configured directory, which must hold every language; else the system's, where there is one. */
export function findTessdata(configured: string | undefined): string | undefined {
  if (configured !== undefined) {
    if (complete(configured)) return configured;
    throw new ElekError("READER_UNAVAILABLE", `ELEK_TESSDATA needs ${LANGUAGES.join(", ")} (.traineddata)`);
  }
  const versions = existsSync(ROOTS[0] ?? "")
    ? readdirSync(ROOTS[0] ?? "").map((name) => join(ROOTS[0] ?? "", name))
    : [];
  return [...versions, ...ROOTS].map((root) => join(root, "tessdata")).find(complete);
}

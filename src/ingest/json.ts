import { isUtf8 } from "node:buffer";
import { ElekError } from "../core/errors.ts";
import { LIMITS } from "./limits.ts";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]); // [ {
const CLOSING = new Set([0x5d, 0x7d]); // ] }
const BETWEEN = new Set([0x2c, 0x3a]); // , :

/**
 * Reads JSON that somebody else wrote. A body of nothing but brackets would cost fifty times its size once parsed, so
 * its structure is counted first; long strings (pictures in base64) are skipped at the speed of memory.
 *
 * @throws ElekError BODY_NOT_UTF8, BODY_NOT_JSON. The parser's own message quotes the body, so only its position is kept.
 */
export function parseJson(bytes: Buffer): unknown {
  requireUtf8(bytes);
  countStructure(bytes);
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    throw new ElekError("BODY_NOT_JSON", whereItStopped(error));
  }
}

/** @throws ElekError BODY_NOT_UTF8 */
export function requireUtf8(bytes: Buffer): void {
  if (!isUtf8(bytes)) throw new ElekError("BODY_NOT_UTF8", "the body holds bytes that are not UTF-8");
}

/** Anchored at the end: the message quotes the body before it. */
function whereItStopped(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const position = / at position (\d+)(?: \(line \d+ column \d+\))?$/u.exec(message)?.[1];
  return position === undefined ? "it does not parse" : `reading stopped at position ${position}`;
}

function countStructure(bytes: Buffer): void {
  let depth = 0;
  let marks = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      at = endOfString(bytes, at);
      continue;
    }
    if (OPENING.has(byte)) depth++;
    else if (CLOSING.has(byte)) depth--;
    else if (!BETWEEN.has(byte)) continue;
    marks++;
    if (depth > LIMITS.jsonDepth) throw new ElekError("BODY_NOT_JSON", `nested deeper than ${LIMITS.jsonDepth}`);
    if (marks > LIMITS.jsonMarks) throw new ElekError("BODY_NOT_JSON", `more than ${LIMITS.jsonMarks} values`);
  }
}

/** Where the string that opens at `start` closes; the end of the body where it never does. */
function endOfString(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(QUOTE, start + 1); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) {
    let backslashes = 0;
    while (bytes[at - 1 - backslashes] === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return at;
  }
  return bytes.length;
}

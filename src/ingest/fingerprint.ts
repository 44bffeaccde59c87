import { type Content, textParts } from "../core/content.ts";
import type { Fingerprint } from "./ports.ts";

/** Below it two different honest texts are easily near each other: "тауар жақсы" and "тауар жаман". */
const MIN_NEAR_LENGTH = 48;
const GRAM = 4;
const LOW = 0xffffffffn;

/** What repetition is compared by; null where a Content has no letter and no digit. */
export function fingerprintOf(content: Content): Fingerprint | null {
  const exact = normalise(
    textParts(content)
      .map(({ text }) => text)
      .join("\n"),
  );
  if (exact === "") return null;
  return { exact, near: exact.length < MIN_NEAR_LENGTH ? null : similarityHash(exact) };
}

/** Case, punctuation, emoji, spacing and invisible characters are what spammers vary first. */
const normalise = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\p{Default_Ignorable_Code_Point}+/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Charikar's simhash over character 4-grams: each bit is a vote of all grams, so near texts differ in few bits. */
function similarityHash(text: string): bigint {
  const votes = new Int32Array(64);
  for (let at = 0; at + GRAM <= text.length; at++) {
    const low = hash32(text, at, 0x811c9dc5);
    const high = hash32(text, at, 0x9747b28c);
    for (let bit = 0; bit < 32; bit++) {
      votes[bit] = (votes[bit] ?? 0) + ((low >>> bit) & 1 ? 1 : -1);
      votes[bit + 32] = (votes[bit + 32] ?? 0) + ((high >>> bit) & 1 ? 1 : -1);
    }
  }
  let [low, high] = [0, 0];
  for (let bit = 0; bit < 32; bit++) {
    if ((votes[bit] ?? 0) > 0) low |= 1 << bit;
    if ((votes[bit + 32] ?? 0) > 0) high |= 1 << bit;
  }
  return ((BigInt(high) & LOW) << 32n) | (BigInt(low) & LOW);
}

/** FNV-1a over one gram's UTF-16 units, stirred at the end so that the high bits vote as freely as the low ones. */
function hash32(text: string, at: number, seed: number): number {
  let hash = seed;
  for (let offset = 0; offset < GRAM; offset++) hash = Math.imul(hash ^ text.charCodeAt(at + offset), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

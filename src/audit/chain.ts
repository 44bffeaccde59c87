import { createHash } from "node:crypto";
import type { AuditRecord } from "./event.ts";

/** What the first record names as the one before it. */
const GENESIS = "0".repeat(64);

/** SHA-256 of the hash before (its 32 bytes) and the event's canonical JSON (UTF-8), as lower-case hex. */
export const linkHash = (prev: string, event: string): string =>
  createHash("sha256").update(Buffer.from(prev, "hex")).update(event, "utf8").digest("hex");

/** The place where the next record goes. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const EMPTY_HEAD: Head = { seq: 0, hash: GENESIS };

/** Numbers and chains events after a head, in their order. */
export function chain(head: Head, events: readonly string[]): AuditRecord[] {
  let { seq, hash } = head;
  return events.map((event) => {
    const prev = hash;
    hash = linkHash(prev, event);
    seq += 1;
    return { seq, event, prev, hash };
  });
}

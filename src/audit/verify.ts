import type { KeyObject } from "node:crypto";
import { canonicalJson } from "../core/canonical-json.ts";
import { EMPTY_HEAD, type Head, linkHash } from "./chain.ts";
import { isSignedBy } from "./checkpoint.ts";
import type { AuditRecord, Checkpoint } from "./event.ts";

type Problem =
  /** a number is missing, repeated or out of order: something was taken out, put in or moved */
  | "sequence"
  /** it does not name the hash of the record before it */
  | "link"
  /** its hash is not that of its event: it was edited */
  | "hash"
  /** its event is not written in canonical JSON */
  | "form"
  /** a signed checkpoint says that this record had another hash */
  | "checkpoint"
  /** a checkpoint that nobody with the key has signed */
  | "signature"
  /** a signed checkpoint speaks of records that are not there: the end was cut off */
  | "truncated";

export type Verification =
  | {
      readonly whole: true;
      readonly records: number;
      readonly head: Head;
      readonly checkpoints: number;
      /** records after the last checkpoint: chained, but their absence could not be proved yet */
      readonly unsigned: number;
    }
  | { readonly whole: false; readonly records: number; readonly firstBroken: { seq: number; problem: Problem } };

/** Walks the chain once, from its beginning, and names the first record that is not what it was. */
export async function verifyChain(
  records: AsyncIterable<AuditRecord> | Iterable<AuditRecord>,
  checkpoints: readonly Checkpoint[],
  publicKey: KeyObject,
): Promise<Verification> {
  const forged = checkpoints.filter((checkpoint) => !isSignedBy(checkpoint, publicKey));
  const signed = new Map<number, Set<string>>();
  for (const { seq, hash } of checkpoints) signed.set(seq, (signed.get(seq) ?? new Set()).add(hash));
  let head = EMPTY_HEAD;
  for await (const record of records) {
    const problem = brokenLink(head, record) ?? contradicts(signed.get(record.seq), record.hash);
    if (problem) return broken(head.seq, head.seq + 1, problem);
    head = { seq: record.seq, hash: record.hash };
  }
  const last = Math.max(0, ...signed.keys());
  // a forged checkpoint proves nothing about records, so it is told only after those were found whole
  if (forged[0]) return broken(head.seq, forged[0].seq, "signature");
  if (last > head.seq) return broken(head.seq, head.seq + 1, "truncated");
  return { whole: true, records: head.seq, head, checkpoints: checkpoints.length, unsigned: head.seq - last };
}

const broken = (records: number, seq: number, problem: Problem): Verification => ({
  whole: false,
  records,
  firstBroken: { seq, problem },
});

function brokenLink(head: Head, { seq, prev, event, hash }: AuditRecord): Problem | null {
  if (seq !== head.seq + 1) return "sequence";
  if (prev !== head.hash) return "link";
  if (hash !== linkHash(prev, event)) return "hash";
  return isCanonical(event) ? null : "form";
}

const contradicts = (hashes: ReadonlySet<string> | undefined, hash: string): Problem | null =>
  hashes && (hashes.size > 1 || !hashes.has(hash)) ? "checkpoint" : null;

function isCanonical(event: string): boolean {
  try {
    return canonicalJson(JSON.parse(event)) === event;
  } catch {
    return false;
  }
}

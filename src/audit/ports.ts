import type { AuditEvent, AuditRecord, Checkpoint } from "./event.ts";

interface SealResult {
  readonly sealed: number;
  /** more was waiting than one batch takes */
  readonly more: boolean;
}

export interface AuditStore {
  /** an event of its own, outside any decision's transaction, e.g. a token was made */
  append(event: AuditEvent): Promise<void>;
  /** Numbers and chains what has come. One sealer at a time; another one's turn answers `sealed: 0`. */
  seal(options?: { readonly limit?: number }): Promise<SealResult>;
  /** signs the head if it moved since the last checkpoint; null if it did not */
  checkpoint(): Promise<Checkpoint | null>;
  /** events that wait for the sealer */
  unsealed(): Promise<number>;
  /** events that are neither in the chain nor waiting: somebody took their place away. Zero in an honest database */
  unaccounted(): Promise<number>;
  /** in order of the chain, from `after` (exclusive) */
  records(options?: { readonly after?: number }): AsyncIterable<AuditRecord>;
  checkpoints(): Promise<Checkpoint[]>;
}

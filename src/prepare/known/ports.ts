import type { BankVersion, HashAlgorithm, HashEntry } from "../../core/hash-bank.ts";
import type { Category } from "../../core/vocabulary.ts";

export interface StoredEntry extends HashEntry {
  /** goes up with every entry that was ever added */
  readonly id: number;
}

/** What changed in the banks: entries that came and still stand, and the ids of those that went. */
export interface BankChanges {
  readonly added: readonly StoredEntry[];
  readonly removed: readonly number[];
}

/** The part of the hash banks' store that comparing pictures needs. */
export interface KnownHashes {
  /** what stands now; one look-up by key, so that it can be asked before every picture */
  version(): Promise<BankVersion>;
  /** in pages, every change after one version up to another */
  changes(after: number, upTo: number): AsyncIterable<BankChanges>;
}

export interface StandingEntry extends StoredEntry {
  readonly addedBy: string;
  readonly addedAt: string;
}

/** Which entries are meant; what is absent does not narrow. */
export interface BankFilter {
  readonly bank?: string;
  readonly hash?: string;
  readonly id?: number;
}

export interface BankSummary {
  readonly bank: string;
  readonly algorithm: HashAlgorithm;
  readonly category: Category;
  readonly entries: number;
  readonly confirmed: number;
  /** of the newest entry */
  readonly addedAt: string;
}

/** How many of the given entries were new, took the place of one that said otherwise, or stood already. */
export interface Added {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
}

/** Every change is a version of its own and an audit event, in one transaction. Nothing is ever deleted. */
export interface HashBankStore extends KnownHashes {
  /** An entry of the same bank, hash and category is replaced where it says otherwise. */
  add(entries: readonly HashEntry[], by: string): Promise<Added>;
  /** how many went */
  remove(filter: BankFilter, by: string): Promise<number>;
  /** Takes out what has expired; how many went. */
  expire(): Promise<number>;
  banks(): Promise<readonly BankSummary[]>;
  /** what stands now, oldest first */
  entries(filter: BankFilter): AsyncIterable<StandingEntry>;
}

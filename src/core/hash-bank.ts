import type { Category } from "./vocabulary.ts";

/** `sha256` knows a file again, `pdq` a picture: re-encoded, resized, turned or mirrored. */
export const HASH_ALGORITHMS = ["pdq", "sha256"] as const;
export type HashAlgorithm = (typeof HASH_ALGORITHMS)[number];

/** Of PDQ's 256 bits, how many may differ at most; PDQ's own recommendation, and as far as the index looks. */
export const SAME_PICTURE = 31;

/** Where moderators' decisions put pictures. */
export const MODERATORS_BANK = "moderators";

/** A picture that is known to break the policy, by a hash alone. */
export interface HashEntry {
  /** the list that it stands in, by a name of the operator's */
  readonly bank: string;
  readonly algorithm: HashAlgorithm;
  /** 64 lower-case hexadecimal digits */
  readonly hash: string;
  /** what the picture breaks */
  readonly category: Category;
  /** somebody vouches for it: exact evidence (law 10); others only ask */
  readonly confirmed: boolean;
  /** bits that may differ, 0..31; only for `pdq`, where it is 31 unless it says otherwise */
  readonly maxDistance?: number;
  /** where the hash comes from, e.g. a partner's list; nothing about a person */
  readonly source?: string;
  /** ISO 8601 instant from which on it counts no more */
  readonly expiresAt?: string;
}

/** Names what stood in all banks at a moment: `hash` is chained over every change since the first. */
export interface BankVersion {
  readonly seq: number;
  readonly hash: string;
}

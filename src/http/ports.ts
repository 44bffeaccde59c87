import type { PostingBlock } from "../core/decision.ts";
import type { Category, Kind, Outcome } from "../core/vocabulary.ts";

/** What the platform may ask about a content of its own. */
interface ContentState {
  readonly kind: Kind;
  readonly id: string;
  /** of the current revision, counted from 1 */
  readonly revision: number;
  readonly state: "pending" | "decided" | "deleted";
  /** null while pending */
  readonly outcome: Outcome | null;
  readonly categories: readonly Category[];
  readonly decisionId: string | null;
  readonly decidedBy: "automation" | "moderator" | null;
  readonly decidedAt: string | null;
  /** a person is going to look */
  readonly underReview: boolean;
}

export interface ContentQueries {
  contentState(kind: Kind, id: string): Promise<ContentState | null>;
  /** running blocks of the author, one per kind at most */
  authorBlocks(authorId: string): Promise<PostingBlock[]>;
}

export const ROLES = ["moderator", "operator", "consumer"] as const;
export type Role = (typeof ROLES)[number];

export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

export interface TokenStore {
  /** the secret is shown once and stored only as a hash */
  create(options: { name: string; role: Role; expiresAt?: string }): Promise<{ token: ApiToken; secret: string }>;
  /** null: unknown, revoked or expired */
  authenticate(secret: string): Promise<ApiToken | null>;
  list(): Promise<ApiToken[]>;
  revoke(id: string): Promise<boolean>;
}

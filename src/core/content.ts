import type { Kind } from "./vocabulary.ts";

/** A named text of a Content as the user submitted it, e.g. `text`, `title`. */
export interface TextPart {
  readonly type: "text";
  readonly name: string;
  readonly text: string;
}

/** A named image of a Content; the bytes live in the blob store under their SHA-256. */
export interface ImagePart {
  readonly type: "image";
  /** `image:1`, `image:2` … in the order submitted */
  readonly name: string;
  /** lower-case hex SHA-256 of the bytes as submitted; empty until a picture that came by URL is fetched */
  readonly sha256: string;
  /** size in bytes as submitted; 0 until fetched */
  readonly bytes: number;
  /** where to fetch it from, if it came by URL */
  readonly url?: string;
}

export type Part = TextPart | ImagePart;

export interface Author {
  readonly id: string;
  /** Names and contacts the platform knows the author by: an author's own data is not a third party's. */
  readonly names?: readonly string[];
  readonly phones?: readonly string[];
}

/** What the Content is about: goods, a service, a recipient of a transfer. */
export interface Subject {
  readonly id?: string;
  readonly category?: string;
  readonly title?: string;
  readonly description?: string;
}

export interface Purchase {
  /** false: the platform knows that the author did not buy it */
  readonly verified: boolean;
  /** ISO 8601 instant */
  readonly deliveredAt?: string;
}

/** Facts the platform sends along; none of them is a user's public words. */
export interface ContentContext {
  readonly subject?: Subject;
  readonly purchase?: Purchase;
  /** 1..5 */
  readonly rating?: number;
  /** ISO 8601 instant at which the user published it */
  readonly submittedAt?: string;
}

/** One immutable revision of something a user published. An edit is a new revision. */
export interface Content {
  readonly kind: Kind;
  /** the platform's id, unique within a kind */
  readonly id: string;
  readonly author: Author;
  readonly parts: readonly Part[];
  readonly context: ContentContext;
}

export const textParts = (content: Content): TextPart[] =>
  content.parts.filter((part): part is TextPart => part.type === "text");

export const imageParts = (content: Content): ImagePart[] =>
  content.parts.filter((part): part is ImagePart => part.type === "image");

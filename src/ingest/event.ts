import type { Content, ImagePart, Part } from "../core/content.ts";
import { ElekError } from "../core/errors.ts";
import { sha256 } from "../core/hash.ts";
import { KINDS } from "../core/vocabulary.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { decodeImageFile, type Files } from "./image-file.ts";
import { LIMITS } from "./limits.ts";
import type { ImageBytes, InboundEvent } from "./ports.ts";
import { type ContentData, type EventBody, eventSchema, fieldProblems, type ImageSource } from "./schema.ts";

export interface Envelope {
  readonly eventId: string;
  readonly bodyDigest: string;
  readonly files: Files;
}

/**
 * The event that a parsed body stands for, checked and in canonical form; texts stay to the letter.
 *
 * @throws ElekError EVENT_INVALID, KIND_UNKNOWN, TEXT_TOO_LARGE, IMAGE_UNSUPPORTED, IMAGE_TOO_LARGE
 */
export async function readEvent(body: unknown, envelope: Envelope): Promise<InboundEvent> {
  const event = parseEvent(body);
  const { eventId, bodyDigest } = envelope;
  const base = { eventId, bodyDigest, occurredAt: new Date(event.timestamp).toISOString() };
  switch (event.type) {
    case "content.created":
    case "content.updated": {
      checkTexts(event.data);
      const images = await readImages(event.data.images ?? [], envelope.files);
      const content = toContent(event.data, images.parts);
      return { ...base, type: event.type, content, images: images.files, fingerprint: fingerprintOf(content) };
    }
    case "content.deleted":
      return { ...base, type: event.type, kind: event.data.kind, id: event.data.id };
    default:
      return { ...base, type: event.type, authorId: event.data.author.id };
  }
}

function parseEvent(body: unknown): EventBody {
  const parsed = eventSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  if (namesUnknownKind(body)) throw new ElekError("KIND_UNKNOWN", `data.kind must be one of ${KINDS.join(", ")}`);
  const fields = fieldProblems(parsed.error);
  throw new ElekError("EVENT_INVALID", fields.map(({ field, problem }) => `${field}: ${problem}`).join("; "), {
    fields,
  });
}

function namesUnknownKind(body: unknown): boolean {
  const data = typeof body === "object" && body !== null && "data" in body ? body.data : undefined;
  const kind = typeof data === "object" && data !== null && "kind" in data ? data.kind : undefined;
  return typeof kind === "string" && !KINDS.some((known) => known === kind);
}

function checkTexts({ title, text, subject }: ContentData): void {
  const texts = { title, text, "subject.description": subject?.description };
  for (const [field, value] of Object.entries(texts)) {
    if ((value?.length ?? 0) <= LIMITS.textLength) continue;
    throw new ElekError("TEXT_TOO_LARGE", `data.${field} is longer than ${LIMITS.textLength} characters`, {
      fields: [{ field: `data.${field}`, problem: `at most ${LIMITS.textLength} characters` }],
    });
  }
}

async function readImages(sources: readonly ImageSource[], files: Files) {
  const parts: ImagePart[] = [];
  const bytes: ImageBytes[] = [];
  for (const [index, source] of sources.entries()) {
    const name = `image:${index + 1}`;
    if ("url" in source) {
      parts.push({ type: "image", name, sha256: "", bytes: 0, url: source.url });
      continue;
    }
    const file = await decodeImageFile(source, files, `data.images.${index}`);
    parts.push({ type: "image", name, sha256: sha256(file), bytes: file.length });
    bytes.push({ name, bytes: file });
  }
  return { parts, files: bytes };
}

function toContent(data: ContentData, images: readonly ImagePart[]): Content {
  const { kind, id, author, title, text, rating, subject, purchase, submittedAt } = data;
  const parts: Part[] = [];
  if (title !== undefined) parts.push({ type: "text", name: "title", text: title });
  if (text !== undefined) parts.push({ type: "text", name: "text", text });
  const context = {
    rating,
    subject,
    purchase: purchase && canonicalPurchase(purchase),
    submittedAt: toUtc(submittedAt),
  };
  // absent and undefined are the same to JSON and to every reader
  return { kind, id, author, parts: [...parts, ...images], context } as Content;
}

const canonicalPurchase = ({ verified, deliveredAt }: NonNullable<ContentData["purchase"]>) => ({
  verified,
  deliveredAt: toUtc(deliveredAt),
});

/** The same instant is written in one way only, so that sending it again in another zone is no new revision. */
const toUtc = (instant: string | undefined) => (instant === undefined ? undefined : new Date(instant).toISOString());

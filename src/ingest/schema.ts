import { z } from "zod";
import type { FieldProblem } from "../core/errors.ts";
import { KINDS } from "../core/vocabulary.ts";
import { LIMITS } from "./limits.ts";

/**
 * The events that elek takes, as JSON. Objects are strict: a misspelt field would otherwise be a fact silently ignored.
 * Texts are kept to the letter, for every span of every finding refers to them.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const CONTROL = /[\u0000-\u001f\u007f]/u;

/** Half of a surrogate pair has no UTF-8: it can't be hashed, stored or shown. */
const wellFormed = (value: string) => value.isWellFormed();
const WELL_FORMED = { error: "must be well-formed Unicode: it holds half of a surrogate pair" };

const text = (max: number) => z.string().max(max).refine(wellFormed, WELL_FORMED);

/** ids of the platform's own, as they may also stand in an address */
export const externalId = text(LIMITS.idLength)
  .min(1)
  .refine((value) => !CONTROL.test(value), { error: "must not hold control characters" });

const instant = z.iso
  .datetime({ offset: true })
  .meta({ description: "ISO 8601 with a zone, e.g. 2026-01-31T09:00:00Z" });

/** Length is checked after the schema: a text too long has a code of its own. */
const publicText = z.string().refine(wellFormed, WELL_FORMED);

const image = z
  .union([
    z.strictObject({ base64: z.string().min(1).meta({ description: "the file's bytes, RFC 4648 with padding" }) }),
    z.strictObject({ url: z.url().max(2_048).meta({ description: "https; fetched after the event was accepted" }) }),
    z.strictObject({ file: z.string().min(1).max(100).meta({ description: "name of a multipart field" }) }),
  ])
  .meta({ id: "Image" });

const author = z
  .strictObject({
    id: externalId,
    names: z.array(text(LIMITS.nameLength)).max(LIMITS.names).optional(),
    phones: z.array(text(LIMITS.nameLength)).max(LIMITS.names).optional(),
  })
  .meta({
    id: "Author",
    description: "Names and phones the platform knows: the author's own data is no third party's.",
  });

const contentData = z
  .strictObject({
    kind: z.enum(KINDS),
    id: externalId.meta({ description: "the platform's id, unique within the kind" }),
    author,
    title: publicText.optional(),
    text: publicText.optional(),
    images: z.array(image).max(LIMITS.images).optional(),
    rating: z.number().min(0).max(5).optional(),
    subject: z
      .strictObject({
        id: externalId.optional(),
        category: text(LIMITS.nameLength).optional(),
        title: text(LIMITS.nameLength).optional(),
        description: publicText.optional(),
      })
      .optional(),
    purchase: z.strictObject({ verified: z.boolean(), deliveredAt: instant.optional() }).optional(),
    submittedAt: instant.optional(),
  })
  .refine(({ kind, images }) => (kind !== "profile_image" && kind !== "product_image") || (images?.length ?? 0) > 0, {
    error: "this kind needs at least one picture",
    path: ["images"],
  })
  .meta({ id: "ContentData" });

const timestamp = instant.meta({
  description: "when it happened on the platform; an older event never overtakes a newer one",
});

const deletedData = z.strictObject({ kind: z.enum(KINDS), id: externalId });
const authorData = z.strictObject({ author: z.strictObject({ id: externalId }) });

export const eventSchema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.enum(["content.created", "content.updated"]), timestamp, data: contentData }),
    z.strictObject({ type: z.literal("content.deleted"), timestamp, data: deletedData }),
    z.strictObject({
      type: z.enum(["author.deletion_requested", "author.deletion_cancelled"]),
      timestamp,
      data: authorData,
    }),
  ])
  .meta({ id: "Event" });

export type EventBody = z.infer<typeof eventSchema>;
export type ContentData = z.infer<typeof contentData>;
export type ImageSource = z.infer<typeof image>;

/** Names and expectations, never values: a field that is not known is not named either, for keys may hold words too. */
export const fieldProblems = (error: z.ZodError): FieldProblem[] =>
  error.issues.map(({ path, code, message }) => ({
    field: path.length > 0 ? path.join(".") : "body",
    problem: code === "unrecognized_keys" ? "holds a field that is not known" : message,
  }));

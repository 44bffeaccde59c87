import { z } from "zod";
import type { Content, Part } from "../core/content.ts";
import { ElekError } from "../core/errors.ts";
import { KINDS } from "../core/vocabulary.ts";
import { LIMITS } from "../ingest/limits.ts";

const instant = z
  .string()
  .refine((value) => !Number.isNaN(Date.parse(value)), { error: "must be an ISO 8601 instant" });

/** One line of `elek check --jsonl`. Fields that it does not know are passed over: exports carry more than we need. */
const lineSchema = z.object({
  /** answered as it came */
  id: z.union([z.string().min(1), z.number()]),
  kind: z.enum(KINDS),
  text: z.string().optional(),
  title: z.string().optional(),
  /** path of a picture */
  image: z.string().min(1).optional(),
  images: z.array(z.string().min(1)).max(20).optional(),
  rating: z.number().min(0).max(5).optional(),
  author: z
    .object({
      id: z.string().optional(),
      names: z.array(z.string()).optional(),
      phones: z.array(z.string()).optional(),
    })
    .optional(),
  subject: z
    .object({
      id: z.string().optional(),
      category: z.string().optional(),
      title: z.string().optional(),
      description: z.string().optional(),
    })
    .optional(),
  purchase: z.object({ verified: z.boolean(), deliveredAt: instant.optional() }).optional(),
  submittedAt: instant.optional(),
});

export type CheckLine = z.infer<typeof lineSchema>;

/** @throws ElekError CHECK_LINE_INVALID naming the fields, never their values */
export function parseCheckLine(value: unknown): CheckLine {
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "line"}: ${message}`);
    throw new ElekError("CHECK_LINE_INVALID", problems.join("; "));
  }
  const { data } = parsed;
  if (!holdsAnything(data) && Object.keys(value as object).some((key) => !(key in lineSchema.shape))) {
    // most likely a misspelt field: to answer "publish" for a text that was never looked at would be a lie
    throw new ElekError(
      "CHECK_LINE_INVALID",
      "it holds none of text, title, image, images, but a field that is unknown",
    );
  }
  for (const part of ["text", "title"] as const) {
    if ((data[part]?.length ?? 0) > LIMITS.textLength) {
      throw new ElekError("TEXT_TOO_LARGE", `${part} is longer than ${LIMITS.textLength} characters`);
    }
  }
  return data;
}

const holdsAnything = ({ text, title, image, images }: CheckLine): boolean =>
  [text, title, image, images].some((part) => part !== undefined);

/** The Content of a line; pictures are named by their paths, which stand in for hashes. */
export function toContent(line: CheckLine): { readonly content: Content; readonly paths: ReadonlyMap<string, string> } {
  const parts: Part[] = [];
  if (line.title !== undefined) parts.push({ type: "text", name: "title", text: line.title });
  if (line.text !== undefined) parts.push({ type: "text", name: "text", text: line.text });
  const paths = new Map<string, string>();
  for (const [index, path] of [...(line.image ? [line.image] : []), ...(line.images ?? [])].entries()) {
    const name = `image:${index + 1}`;
    paths.set(name, path);
    parts.push({ type: "image", name, sha256: "", bytes: 0 });
  }
  const { rating, subject, purchase, submittedAt } = line;
  const content = {
    kind: line.kind,
    id: String(line.id),
    author: { ...line.author, id: line.author?.id ?? "unknown" },
    parts,
    context: { rating, subject, purchase, submittedAt },
  };
  // absent and undefined are the same to JSON and to every reader
  return { content: content as Content, paths };
}

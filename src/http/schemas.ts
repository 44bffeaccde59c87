import { z } from "zod";
import { CATEGORIES, KINDS, OUTCOMES } from "../core/vocabulary.ts";
import { VERDICTS } from "../review/desk.ts";
import { failureSchema, findingSchema } from "./finding-schema.ts";

/** What the API answers, as /openapi.json describes it. The routes' tests parse every answer with these. */

const kind = z.enum(KINDS);
const outcome = z.enum(OUTCOMES);
const categories = z.array(z.enum(CATEGORIES)).readonly();
const instant = z.iso.datetime().meta({ description: "ISO 8601, UTC" });

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: "stable; docs/errors.md lists all" }),
    detail: z.string(),
    action: z.string().meta({ description: "what to do about it" }),
    errors: z.array(z.object({ field: z.string(), problem: z.string() })).optional(),
    requestId: z.string(),
  })
  .meta({ id: "Problem" });

export const acceptanceSchema = z
  .object({
    eventId: z.string(),
    revision: z.int().nullable().meta({ description: "counted from 1; null for events about authors" }),
    status: z.enum(["accepted", "unchanged", "stale", "deleted", "noted"]),
  })
  .meta({ id: "Acceptance" });

export const contentStateSchema = z
  .object({
    kind,
    id: z.string(),
    revision: z.int(),
    state: z.enum(["pending", "decided", "deleted"]),
    outcome: outcome.nullable(),
    categories,
    decisionId: z.string().nullable(),
    decidedBy: z.enum(["automation", "moderator"]).nullable(),
    decidedAt: instant.nullable(),
    underReview: z.boolean(),
  })
  .meta({ id: "ContentState" });

export const blocksSchema = z
  .object({
    blocks: z.array(z.object({ kind, from: instant, until: instant, reason: z.enum(CATEGORIES) })).readonly(),
  })
  .meta({ id: "Blocks" });

const caseFields = {
  id: z.string(),
  kind,
  contentId: z.string(),
  revision: z.int(),
  queue: z.string(),
  reason: z.enum(["uncertain", "degraded", "appeal", "budget", "conflict", "sample"]),
  priority: z.number(),
  openedAt: instant,
  deadline: instant,
  state: z.enum(["open", "resolved", "superseded"]),
  outcome: outcome.nullable(),
  categories,
  lease: z.object({ owner: z.string(), until: instant }).nullable(),
};

export const caseListSchema = z
  .object({
    cases: z.array(z.object(caseFields)).readonly(),
    next: z.string().nullable().meta({ description: "`after` of the next page" }),
  })
  .meta({ id: "CaseList" });

const part = z.union([
  z.object({ type: z.literal("text"), name: z.string(), text: z.string() }),
  z.object({ type: z.literal("image"), name: z.string(), bytes: z.int() }),
]);

const contextSchema = z.object({
  subject: z
    .object({
      id: z.string().optional(),
      category: z.string().optional(),
      title: z.string().optional(),
      description: z.string().optional(),
    })
    .optional(),
  purchase: z.object({ verified: z.boolean(), deliveredAt: z.string().optional() }).optional(),
  rating: z.number().optional(),
  submittedAt: z.string().optional(),
});

export const caseDetailSchema = z
  .object({
    ...caseFields,
    parts: z.array(part).nullable().meta({ description: "null once the content was purged or erased" }),
    context: contextSchema.nullable(),
    findings: z.array(findingSchema).readonly(),
    failures: z.array(failureSchema).readonly(),
    events: z.array(z.object({ at: instant, type: z.string(), actor: z.string().nullable() })).readonly(),
  })
  .meta({ id: "CaseDetail" });

export const leaseSchema = z.object({ caseId: z.string(), token: z.string(), until: instant }).meta({ id: "Lease" });

export const answerSchema = z
  .strictObject({
    token: z.string().min(1).max(200),
    verdict: z.enum(VERDICTS),
    categories: z.array(z.enum(CATEGORIES)).max(CATEGORIES.length).default([]),
    note: z.string().optional(),
    remember: z
      .array(z.string().min(1).max(100))
      .max(20)
      .default([])
      .meta({ description: "pictures, by part, to know again: they go into the bank `moderators`" }),
  })
  .meta({ id: "Answer" });

export const answeredSchema = z
  .object({ decisionId: z.string(), outcome, categories, strikes: z.number() })
  .meta({ id: "Answered" });

export const outboxSchema = z
  .object({
    counts: z.object({ pending: z.int(), dead: z.int() }),
    dead: z
      .array(
        z.object({
          id: z.string(),
          target: z.string(),
          event: z.string(),
          createdAt: instant,
          attempt: z.int(),
          lastError: z.string().nullable(),
        }),
      )
      .readonly(),
  })
  .meta({ id: "Outbox" });

import { z } from "zod";
import { HASH_ALGORITHMS } from "../core/hash-bank.ts";
import { CATEGORIES, SEVERITIES } from "../core/vocabulary.ts";

const part = z.string().meta({ description: "the content's part: `text`, `title`, `image:1` …" });

const evidence = z
  .union([
    z.object({
      kind: z.literal("span"),
      part,
      start: z.int().meta({ description: "UTF-16 offset in the part as submitted" }),
      end: z.int().meta({ description: "exclusive" }),
      view: z.string().optional(),
      lexeme: z.string().optional(),
    }),
    z.object({
      kind: z.literal("box"),
      part,
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      label: z.string().optional(),
    }),
    z.object({
      kind: z.literal("score"),
      part,
      model: z.string(),
      label: z.string(),
      score: z.number(),
    }),
    z.object({
      kind: z.literal("hash"),
      part,
      bank: z.string(),
      entry: z.int(),
      algorithm: z.enum(HASH_ALGORITHMS),
      distance: z.int().meta({ description: "bits of 256 that differ" }),
    }),
    z.object({
      kind: z.literal("counter"),
      counter: z.string(),
      count: z.number(),
      windowSeconds: z.number().optional(),
    }),
    z.object({
      kind: z.literal("related"),
      relation: z.string(),
      contentKind: z.string().optional(),
      contentId: z.string().optional(),
      similarity: z.number().optional(),
    }),
  ])
  .meta({ id: "Evidence" });

export const findingSchema = z
  .object({
    rule: z.string(),
    ruleVersion: z.int(),
    category: z.enum([...CATEGORIES, "test"]),
    message: z.string().meta({ description: "id; the rule's page in docs/rules has its texts" }),
    severity: z.enum(SEVERITIES),
    confidence: z.number(),
    evidence: z.array(evidence).readonly(),
    exact: z.boolean(),
    shadow: z.boolean(),
  })
  .meta({ id: "Finding" });

export const failureSchema = z
  .object({ stage: z.enum(["extractor", "rule"]), name: z.string(), code: z.string(), part: z.string().optional() })
  .meta({ id: "Failure" });

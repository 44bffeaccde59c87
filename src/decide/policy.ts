import { z } from "zod";
import { ElekError } from "../core/errors.ts";
import { CATEGORIES, KINDS, OUTCOMES, SEVERITIES } from "../core/vocabulary.ts";

const share = z.number().min(0).max(1);

const response = z.strictObject({
  /** at or above this confidence the machine acts */
  act: share,
  /** at or above this one, and below `act`, a person is asked */
  review: share,
  /** what acting means */
  outcome: z.enum(OUTCOMES),
  /** what the content is while a person is asked */
  pending: z.enum(["publish", "hold"]),
  /** strikes that acting adds to the author */
  strikes: z.int().min(0).max(100),
});

const severityResponse = response.partial();
const subjectResponse = response.partial().extend({
  /** parts of the names of catalogue categories, in small letters */
  words: z.array(z.string().min(1)).min(1),
});

const categoryPolicy = z.partialRecord(
  z.enum(KINDS),
  response.extend({
    /** overrides for messages of a severity, e.g. mild words are recorded and nothing else */
    bySeverity: z.partialRecord(z.enum(SEVERITIES), severityResponse).default({}),
    /** overrides for contents about goods of some catalogue categories: the first whose words fit applies, over all others */
    bySubject: z.array(subjectResponse).default([]),
  }),
);

export const policySchema = z.strictObject({
  name: z.string().min(1),
  categories: z.record(z.enum([...CATEGORIES, "test"]), categoryPolicy),
  /** what happens to a kind when something could not be looked at (law 2) */
  failModes: z.record(z.enum(KINDS), z.enum(["publish", "hold"])),
  strikes: z.strictObject({
    /** a strike counts for so many days */
    expireAfterDays: z.int().positive(),
    /** from so many live strikes on, so many days without posting; the highest that fits applies */
    ladder: z.array(z.strictObject({ strikes: z.int().positive(), blockDays: z.number().positive() })),
    /** the longest block the machine gives without exact evidence (law 10) */
    maxBlockDaysWithoutExact: z.number().positive(),
  }),
  /** acting findings an hour that one rule may cause; past it they open cases instead (law 9) */
  budgetPerHour: z.strictObject({
    default: z.int().positive(),
    byRule: z.record(z.string(), z.int().positive()).default({}),
  }),
});

export type Policy = z.infer<typeof policySchema>;
export type Response = z.infer<typeof response>;

/** @throws ElekError POLICY_INVALID, naming every problem */
export function parsePolicy(value: unknown): Policy {
  const parsed = policySchema.safeParse(value);
  if (!parsed.success) throw new ElekError("POLICY_INVALID", z.prettifyError(parsed.error));
  for (const [category, kinds] of Object.entries(parsed.data.categories)) {
    for (const [kind, { act, review }] of Object.entries(kinds)) {
      if (review > act) {
        throw new ElekError("POLICY_INVALID", `categories.${category}.${kind}: review must not be above act`);
      }
    }
  }
  return parsed.data;
}

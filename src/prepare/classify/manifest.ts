import { z } from "zod";

const share = z.number().min(0).max(1);

const thresholds = z.strictObject({
  /** from here on the label is right as often as the card says: may act */
  highPrecision: share,
  /** from here on little is missed: may ask a person */
  highRecall: share,
});

/** Logistic calibration: probability = 1 / (1 + e^-(slope · margin + offset)). */
const calibration = z.strictObject({ slope: z.number(), offset: z.number() });

const common = {
  id: z.string().min(1),
  version: z.int().positive(),
  description: z.string().min(1),
  /** SHA-256 of weights.bin */
  weights: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().positive() }),
  trainedOn: z.array(
    z.strictObject({ set: z.string().min(1), licence: z.string().min(1), rows: z.int().nonnegative() }),
  ),
  seed: z.int(),
  /** figures on rows kept apart from training, by label; the card explains them */
  measured: z.record(z.string(), z.record(z.string(), z.number())),
};

/** One linear model per label over the shared hashed features; `weights.bin` holds one Int8 table per label. */
const linear = z.strictObject({
  ...common,
  type: z.literal("linear"),
  featuresVersion: z.int(),
  /** entries of a table, a power of two */
  buckets: z.int().refine((n) => n > 0 && (n & (n - 1)) === 0, "must be a power of two"),
  labels: z.array(z.strictObject({ label: z.string().min(1), scale: z.number().positive(), calibration, thresholds })),
});

/** A character language model; `weights.bin` holds one Uint8 table of log-probabilities by hashed context. */
const language = z.strictObject({
  ...common,
  type: z.literal("character-language"),
  buckets: z.int().refine((n) => n > 0 && (n & (n - 1)) === 0, "must be a power of two"),
  order: z.int().min(2).max(6),
  /** nats of one step of the table */
  step: z.number().positive(),
  /** mean surprise a letter, in nats, that ordinary long words stay under; short ones are allowed more */
  tolerance: z.number(),
  label: z.string().min(1),
  calibration,
  thresholds,
});

export const manifestSchema = z.discriminatedUnion("type", [linear, language]);
export type LinearManifest = z.infer<typeof linear>;
export type LanguageManifest = z.infer<typeof language>;

import { z } from "zod";
import { ElekError } from "./core/errors.ts";

const optionalUrl = (protocols: readonly string[]) =>
  z
    .url()
    .refine((value) => protocols.some((protocol) => value.startsWith(`${protocol}:`)), {
      error: `must start with ${protocols.map((protocol) => `${protocol}://`).join(" or ")}`,
    })
    .optional();

const list = z
  .string()
  .default("")
  .transform((value) =>
    value
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== ""),
  );

const count = (fallback: number, max = 1_000_000) => z.coerce.number().int().min(1).max(max).default(fallback);

/**
 * Every setting is an environment variable, read once at start. `describe` is what docs/configuration.md prints;
 * secrets never reach a log or an error.
 */
export const configSchema = z.object({
  ELEK_DATA_DIR: z.string().min(1).default(".elek").describe("Folder of the embedded Postgres, pictures and keys."),
  ELEK_BLOBS_URL: optionalUrl(["s3", "s3+http"]).describe(
    "S3-compatible bucket for pictures, `s3://key:secret@host/bucket/prefix?region=…` (`s3+http://` without TLS). Without it they lie in `ELEK_DATA_DIR`, which every process then has to share.",
  ),
  DATABASE_URL: optionalUrl(["postgres", "postgresql"]).describe(
    "Postgres to use instead of the embedded one, which is started in `ELEK_DATA_DIR` when this is not set.",
  ),
  REDIS_URL: optionalUrl(["redis", "rediss"]).describe(
    "Redis for the job queues. Without it BullMQ's queues live in Postgres.",
  ),
  ELEK_HOST: z.string().min(1).default("127.0.0.1").describe("Address that the HTTP server listens on."),
  ELEK_PORT: z.coerce.number().int().min(0).max(65_535).default(8080).describe("Its port; 0 takes a free one."),
  ELEK_PUBLIC_URL: optionalUrl(["http", "https"]).describe(
    "Where people reach elek from outside; used in links of notices. Default: the address it listens on.",
  ),
  ELEK_WEBHOOK_SECRETS: list.describe(
    "Secrets that sign incoming webhooks (Standard Webhooks, `whsec_…`), comma-separated, newest first. Without any, one is made in `ELEK_DATA_DIR`.",
  ),
  ELEK_CALLBACK_URL: optionalUrl(["http", "https"]).describe(
    "Where outgoing webhooks go. Without it decisions wait in the outbox and can be read by `GET /v1/content`.",
  ),
  ELEK_CALLBACK_SECRET: z
    .string()
    .optional()
    .describe("Secret that signs outgoing webhooks. Default: the newest of `ELEK_WEBHOOK_SECRETS`."),
  ELEK_MASTER_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/iu, { error: "must be 64 hex digits" })
    .optional()
    .describe("Key (64 hex digits) that wraps the authors' keys. Without it one is made in `ELEK_DATA_DIR`."),
  ELEK_POLICY_FILE: z.string().optional().describe("JSON policy file instead of the default policy."),
  RULES_DIR: z.string().optional().describe("Folder of private rules, each a folder like those in `rules/`."),
  ELEK_IMAGE_HOSTS: list.describe(
    "Hosts that pictures may be fetched from over plain http or at private addresses, e.g. an internal CDN. Everything else must be https on a public address.",
  ),
  ELEK_TEXT_CONCURRENCY: count(32, 256).describe(
    "Text jobs at work at once in one process; they share their transactions, so many cost little.",
  ),
  ELEK_IMAGE_CONCURRENCY: count(2, 64).describe("Contents with pictures judged at once by one process."),
  ELEK_INFERENCE: z
    .enum(["onnxruntime", "nsfwjs-wasm", "nsfwjs-node"])
    .default("onnxruntime")
    .describe("Runtime of the image models: onnxruntime, or nsfwjs itself on WASM or on tfjs-node."),
  ELEK_NUDITY_SECOND_OPINION: z
    .enum(["nsfw-mobilenet-v2-mid", "nsfw-inception-v3"])
    .default("nsfw-mobilenet-v2-mid")
    .describe(
      "Model that is asked where the first sees bare skin. nsfw-inception-v3 is larger and slower, and built by `npx tsx scripts/build-models.ts nsfw-inception-v3`.",
    ),
  ELEK_INFERENCE_THREADS: count(1, 64).describe("Threads of one inference (onnxruntime)."),
  ELEK_TESSDATA: z
    .string()
    .optional()
    .describe(
      "Directory with tesseract's kaz, rus and eng .traineddata, to read words in pictures. Without it the system's are looked for; where there are none, words are not read.",
    ),
  ELEK_LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
    .default("info")
    .describe("Least level that is logged, as JSON lines on standard error."),
});

export type Config = z.infer<typeof configSchema>;

/** @throws ElekError CONFIG_INVALID listing every problem at once, by variable and without its value */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  // an empty variable is an unset one: `REDIS_URL= elek serve` is a common way to switch it off
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = configSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new ElekError("CONFIG_INVALID", problems.join("; "));
}

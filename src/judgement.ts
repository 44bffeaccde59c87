import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { RULES } from "../rules/index.ts";
import { createImageDecoder } from "./adapters/decoder/index.ts";
import { createImageReaders } from "./adapters/image-readers.ts";
import { createImageModels, imageModelVersions } from "./adapters/inference/index.ts";
import { readCompiledLexicons } from "./compiled-lexicons.ts";
import type { Config } from "./config.ts";
import type { DecisionVersions } from "./core/decision.ts";
import { ElekError } from "./core/errors.ts";
import { hashOf } from "./core/hash.ts";
import { DEFAULT_POLICY } from "./decide/default-policy.ts";
import { type Policy, parsePolicy } from "./decide/policy.ts";
import { buildRuleset, type Ruleset } from "./evaluate/ruleset.ts";
import { PACKAGE_ROOT, VERSION } from "./package.ts";
import { createPipeline, type Pipeline } from "./pipeline.ts";
import { loadClassifiers } from "./prepare/classify/index.ts";
import type { DecodeImage } from "./prepare/image/decode.ts";
import { DEFAULT_IMAGE_LIMITS } from "./prepare/image/limits.ts";
import type { ImageModels } from "./prepare/image/models.ts";
import type { ImageReaders } from "./prepare/image/texts.ts";
import { createPrepare } from "./prepare/index.ts";
import { loadPrivateRules } from "./private-rules.ts";

const MODELS_DIR = join(PACKAGE_ROOT, "models");

/** All that judges: rules, policy and models, composed once per process and named by hashes. */
export interface Judgement extends AsyncDisposable {
  readonly judge: Pipeline;
  readonly ruleset: Ruleset;
  readonly policy: Policy;
  readonly versions: DecisionVersions;
  /** in processes apart, which start at the first picture */
  readonly decodeImage: DecodeImage;
  /** loads what is otherwise loaded at the first picture; rejects where a model can't be used */
  readonly warmUp: () => Promise<void>;
}

export async function createJudgement(config: Config): Promise<Judgement> {
  const ruleset = buildRuleset([...RULES, ...(await loadPrivateRules(config.RULES_DIR))], readCompiledLexicons());
  const policy = await readPolicy(config.ELEK_POLICY_FILE);
  const textClassifiers = loadClassifiers(MODELS_DIR);
  const versions: DecisionVersions = {
    elek: VERSION,
    ruleset: ruleset.hash,
    policy: hashOf(policy),
    models: { ...textClassifiers.versions, ...imageModelVersions(MODELS_DIR, config.ELEK_NUDITY_SECOND_OPINION) },
  };
  // a process that only ever sees texts never pays for the image models
  let loading: Promise<ImageModels> | undefined;
  const imageModels = () => {
    loading ??= createImageModels({
      backend: config.ELEK_INFERENCE,
      modelsDir: MODELS_DIR,
      threads: config.ELEK_INFERENCE_THREADS,
      secondOpinion: config.ELEK_NUDITY_SECOND_OPINION,
    });
    return loading;
  };
  let opening: Promise<ImageReaders> | undefined;
  const imageReaders = () => {
    opening ??= createImageReaders(config.ELEK_TESSDATA);
    return opening;
  };
  const decoder = createImageDecoder({ processes: config.ELEK_IMAGE_CONCURRENCY });
  const prepare = createPrepare({
    textClassifiers,
    decodeImage: decoder.decode,
    imageModels,
    imageReaders,
    imageLimits: DEFAULT_IMAGE_LIMITS,
  });
  return {
    judge: createPipeline({ prepare, ruleset, policy, versions }),
    ruleset,
    policy,
    versions,
    decodeImage: decoder.decode,
    warmUp: async () => void (await Promise.all([imageModels(), imageReaders()])),
    async [Symbol.asyncDispose]() {
      // one that failed to load has nothing to close, and its failure was told where it was asked for
      const loaded = await Promise.all([loading, opening].map((part) => part?.catch(() => undefined)));
      await Promise.all([decoder, ...loaded].map((part) => part?.close()));
    },
  };
}

async function readPolicy(path: string | undefined): Promise<Policy> {
  if (path === undefined) return DEFAULT_POLICY;
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new ElekError("POLICY_INVALID", "ELEK_POLICY_FILE can't be read as JSON", { cause });
  }
  return parsePolicy(value);
}

import { readFile } from "node:fs/promises";
import { RULES } from "../rules/index.ts";
import { createImageClassifier } from "./adapters/inference/index.ts";
import type { Config } from "./config.ts";
import type { DecisionVersions } from "./core/decision.ts";
import { ElekError } from "./core/errors.ts";
import { hashOf } from "./core/hash.ts";
import { DEFAULT_POLICY } from "./decide/default-policy.ts";
import { type Policy, parsePolicy } from "./decide/policy.ts";
import { buildRuleset, type Ruleset } from "./evaluate/ruleset.ts";
import { createPipeline, type Judge } from "./pipeline.ts";
import { loadClassifiers } from "./prepare/classify/index.ts";
import { createPrepare } from "./prepare/index.ts";
import { loadPrivateRules } from "./private-rules.ts";
import { VERSION } from "./version.ts";

/** All that judges: rules, policy and models, composed once per process and named by hashes. */
export interface Judgement {
  readonly judge: Judge;
  readonly ruleset: Ruleset;
  readonly policy: Policy;
  readonly versions: DecisionVersions;
}

export async function createJudgement(config: Config): Promise<Judgement> {
  const ruleset = buildRuleset([...RULES, ...(await loadPrivateRules(config.RULES_DIR))]);
  const policy = await readPolicy(config.ELEK_POLICY_FILE);
  const textClassifiers = loadClassifiers();
  const images = createImageClassifier(config);
  const versions: DecisionVersions = {
    elek: VERSION,
    ruleset: ruleset.hash,
    policy: hashOf(policy),
    models: { ...textClassifiers.versions, ...images.versions },
  };
  const prepare = createPrepare({ textClassifiers, imageClassifier: images.load });
  return { judge: createPipeline({ prepare, ruleset, policy, versions }), ruleset, policy, versions };
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

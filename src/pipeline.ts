import type { Content } from "./core/content.ts";
import type { Decision, DecisionVersions } from "./core/decision.ts";
import { type DecideInput, decide } from "./decide/decide.ts";
import type { Policy } from "./decide/policy.ts";
import { evaluate } from "./evaluate/evaluate.ts";
import type { Ruleset } from "./evaluate/ruleset.ts";
import type { Prepare, PrepareFacts } from "./prepare/index.ts";

/** What the store knows at this moment; with it and the Content a decision can be replayed. */
export type Facts = PrepareFacts & Pick<DecideInput, "now" | "history" | "standing" | "overBudget">;

export interface PipelineDeps {
  readonly prepare: Prepare;
  readonly ruleset: Ruleset;
  readonly policy: Policy;
  readonly versions: DecisionVersions;
}

export type Moderate = (content: Content, facts: Facts) => Promise<Decision>;

/** Content ─▶ prepare ─▶ evaluate ─▶ decide. Recording and enforcing follow in one transaction, in the job. */
export const createPipeline =
  ({ prepare, ruleset, policy, versions }: PipelineDeps): Moderate =>
  async (content, facts) => {
    const prepared = await prepare(content, facts);
    const { findings, failures } = evaluate(ruleset, prepared);
    return decide({ kind: content.kind, findings, failures, policy, versions, ...facts });
  };

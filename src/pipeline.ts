import type { Content } from "./core/content.ts";
import type { Decision, DecisionVersions } from "./core/decision.ts";
import type { Signals } from "./core/signals.ts";
import { type DecideInput, decide } from "./decide/decide.ts";
import type { Policy } from "./decide/policy.ts";
import { type Evaluation, evaluate } from "./evaluate/evaluate.ts";
import type { Ruleset } from "./evaluate/ruleset.ts";
import type { Prepare, PrepareFacts } from "./prepare/index.ts";

/** What the store knows at the moment of the decision, read under the author's lock. */
export type DecisionFacts = Pick<DecideInput, "now" | "history" | "standing" | "overBudget">;

/** All that rules said about a Content, and the decision that follows once the store's facts are known. */
export interface Judged extends Evaluation {
  readonly decide: (facts: DecisionFacts) => Decision;
}

/** With what was measured, for whoever shows it. */
export interface JudgedBySight extends Judged {
  readonly signals: Signals;
}

export type Judge = (content: Content, facts: PrepareFacts) => Promise<Judged>;
export type Pipeline = (content: Content, facts: PrepareFacts) => Promise<JudgedBySight>;

export interface PipelineDeps {
  readonly prepare: Prepare;
  readonly ruleset: Ruleset;
  readonly policy: Policy;
  readonly versions: DecisionVersions;
}

/** Content ─▶ prepare ─▶ evaluate ─▶ decide. Recording and enforcing follow in one transaction, in the job. */
export const createPipeline =
  ({ prepare, ruleset, policy, versions }: PipelineDeps): Pipeline =>
  async (content, sources) => {
    const prepared = await prepare(content, sources);
    const { findings, failures } = evaluate(ruleset, prepared);
    const { hashBanks } = prepared;
    const known = {
      kind: content.kind,
      findings,
      failures,
      policy,
      versions: hashBanks === undefined ? versions : { ...versions, hashBanks },
    };
    return { signals: prepared.signals, findings, failures, decide: (facts) => decide({ ...known, ...facts }) };
  };

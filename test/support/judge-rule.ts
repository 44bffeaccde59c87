import type { Finding } from "../../src/core/finding.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { buildRuleset } from "../../src/evaluate/ruleset.ts";
import type { AnyRule, ExampleContent } from "../../src/rule-kit/define-rule.ts";
import { prepareExample } from "../../src/testing/test-rule.ts";
import { textScores } from "./scores.ts";

/** Runs one rule on an example with the learned models' scores; a rule that fails, fails the test. */
export function judgeWith(rule: AnyRule): (example: ExampleContent) => readonly Finding[] {
  const ruleset = buildRuleset([rule]);
  return (example) => {
    const { findings, failures } = evaluate(ruleset, prepareExample(example, textScores));
    if (failures.length > 0) throw new Error(`the rule failed: ${JSON.stringify(failures)}`);
    return findings;
  };
}

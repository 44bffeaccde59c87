import { rule } from "../../rules/flood/index.ts";
import type { ExampleContent } from "../../src/rule-kit/define-rule.ts";
import { testRule } from "../../src/testing/test-rule.ts";
import { textScores } from "../support/scores.ts";

testRule(rule, {
  prepare: (example: ExampleContent) => textScores(example),
  // about a whole text: its share of filler changes with what stands before it
  wholeText: ["salad", "stretched", "emoji", "only-symbols", "repeated-by-author", "repeated-by-many", "burst"],
});

import { rule } from "../../rules/spam/index.ts";
import { testRule } from "../../src/testing/test-rule.ts";
import { textScores } from "../support/scores.ts";

testRule(rule, { prepare: textScores, wholeText: ["model"] });

import { rule } from "../../rules/violence/index.ts";
import { testRule } from "../../src/testing/test-rule.ts";

testRule(rule);

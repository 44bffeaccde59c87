import { rule } from "../../rules/test-string/index.ts";
import { testRule } from "../../src/testing/test-rule.ts";

testRule(rule);

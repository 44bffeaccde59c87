import { rule } from "../../rules/discrimination/index.ts";
import { testRule } from "../../src/testing/test-rule.ts";

testRule(rule);

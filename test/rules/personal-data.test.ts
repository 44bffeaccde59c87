import { rule } from "../../rules/personal-data/index.ts";
import { testRule } from "../../src/testing/test-rule.ts";

testRule(rule);

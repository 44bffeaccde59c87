import { rule } from "../../rules/unlawful/index.ts";
import { testRule } from "../../src/testing/test-rule.ts";

testRule(rule);

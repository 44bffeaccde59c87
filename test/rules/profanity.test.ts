import { rule } from "../../rules/profanity/index.ts";
import { testRule } from "../../src/testing/test-rule.ts";

testRule(rule);

import { rule } from "../../rules/not-firsthand/index.ts";
import { testRule } from "../../src/testing/test-rule.ts";

testRule(rule, { wholeText: ["notBought", "beforeDelivery", "copied"] });

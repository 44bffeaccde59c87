import { expect, test } from "vitest";
import { readText } from "../../src/prepare/text/index.ts";
import { someReading } from "../../src/rule-kit/index.ts";
import { buildMatcher } from "../../src/rule-kit/matcher/index.ts";

const lexicon = {
  language: "ru",
  source: "test",
  entries: [
    { match: "яблоко", message: "fruit", tag: "goods" },
    { match: "продам", message: "fruit", tag: "offer" },
    { match: "куплю", message: "fruit", tag: "offer" },
  ],
} as const;
const matcher = buildMatcher([
  { rule: "rule", lexicon, mayTell: someReading([[["goods"], ["offer"]]]) },
  { rule: "other", lexicon },
]);
const found = (text: string, rule: string) => matcher.match(readText("text", text)).get(rule)?.length ?? 0;

test("a rule is handed matches only of a document where they could say something together", () => {
  expect(found("продам яблоко", "rule")).toBe(2);
  expect(found("яблоко лежит. Куплю стол", "rule")).toBe(2);
  expect(found("продам стол, куплю стул", "rule")).toBe(0);
  expect(found("яблоко лежит", "rule")).toBe(0);
});

test("a rule that was not asked is handed all of them", () => {
  expect(found("продам стол, куплю стул", "other")).toBe(2);
});

test("a reading is fulfilled by one tag of each of its groups", () => {
  const may = someReading([[["a"]], [["b", "c"], ["d"], ["e", "f"]]]);
  expect(may(new Set(["a"]))).toBe(true);
  expect(may(new Set(["c", "d", "f"]))).toBe(true);
  expect(may(new Set(["b", "c", "d"]))).toBe(false);
  expect(may(new Set(["d", "e"]))).toBe(false);
  expect(may(new Set())).toBe(false);
});

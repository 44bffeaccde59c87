import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/core/canonical-json.ts";
import { hashOf } from "../../src/core/hash.ts";

describe("canonicalJson", () => {
  // the examples of RFC 8785, section 3.2.2 and 3.2.3
  it.each([
    [[333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001], "[333333333.3333333,1e+30,4.5,0.002,1e-27]"],
    [{ b: 1, a: [null, true, "x"] }, '{"a":[null,true,"x"],"b":1}'],
    ['€$\u000f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    [
      { "€": 1, "\r": 2, \ufb33: 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [-0, "0"],
  ])("writes %j", (value, expected) => expect(canonicalJson(value)).toBe(expected));

  it.each([
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["a lone surrogate", "\ud800"],
    ["a function", () => 1],
    ["undefined in a list", [undefined]],
    ["a bigint", 1n],
  ])("refuses %s", (_name, value) => expect(() => canonicalJson(value)).toThrow(TypeError));

  it("does not depend on the order of keys, and reads back", () => {
    const shuffled = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shuffled)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, shuffled(inner)]),
            )
          : value;
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
        fc.pre(!JSON.stringify(value).includes('"__proto__"'));
        expect(hashOf(shuffled(value))).toBe(hashOf(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

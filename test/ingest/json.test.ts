import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../src/ingest/json.ts";
import { LIMITS } from "../../src/ingest/limits.ts";

const codeOf = (bytes: Buffer): string => {
  try {
    parseJson(bytes);
    return "fine";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("parseJson", () => {
  it("reads what JSON.stringify writes, below the limits on structure", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        expect(parseJson(Buffer.from(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ["bytes that are no UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), "BODY_NOT_UTF8"],
    ["a surrogate encoded as if it were a character", Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), "BODY_NOT_UTF8"],
    ["nothing", Buffer.alloc(0), "BODY_NOT_JSON"],
    ["half an object", Buffer.from('{"type":"content.cre'), "BODY_NOT_JSON"],
    ["a string that never closes, ending in backslashes", Buffer.from('"\\\\\\"'), "BODY_NOT_JSON"],
    ["deep nesting", Buffer.from("[".repeat(1_000_000)), "BODY_NOT_JSON"],
    ["many values", Buffer.from(`[${"0,".repeat(LIMITS.jsonMarks)}0]`), "BODY_NOT_JSON"],
    [
      "brackets and commas inside a string, after an escaped quote",
      Buffer.from(JSON.stringify(`"${"[,".repeat(50_000)}`)),
      "fine",
    ],
    ["a string that ends in an escaped backslash", Buffer.from(JSON.stringify({ a: "\\", b: [1] })), "fine"],
  ])("%s", (_name, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it("says where reading stopped where it is known, and never what stood there", () => {
    expect(() => parseJson(Buffer.from('{"a": 1 "b": 2}'))).toThrow(/stopped at position 8$/u);
    for (const body of ['{"text": тайна}', '"тайна at position 7', "[1, at position 870512300123, 2]"]) {
      expect(() => parseJson(Buffer.from(body))).not.toThrow(/тайна|870512300123/u);
    }
  });
});

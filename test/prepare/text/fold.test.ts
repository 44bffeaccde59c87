import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../../src/prepare/text/fold.ts";

/** Text with everything that folding has to deal with in it. */
const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."аеиоухбвгдқөүәпз абc*@.0123\n"),
    fc.constantFrom(
      "\u200b",
      "\u00ad",
      "\u0301",
      "\u0336",
      "\ufe0f",
      "\u202e",
      "й",
      "е\u0308",
      "𝓍",
      "ﬁ",
      "İ",
      "😀",
      "🅰",
      "ﷺ",
    ),
    fc.string({ unit: "binary", maxLength: 1, minLength: 1 }),
  ),
  maxLength: 60,
});

describe("foldText", () => {
  it.each([
    ["ХуЙ", "хуй"],
    ["х\u200bу\u00adй", "хуй"],
    ["х\u0336у\u0301\u0302й", "хуй"],
    ["и\u0306", "й"],
    ["ＡＢＣ ｄ", "abc d"],
    ["𝓍𝔢", "xe"],
    ["🄰🅱", "ab"],
    ["o’te oʻte", "o'te o'te"],
    ["ӯ", "у"],
    ["ё Ё", "ё ё"],
    ["👍🏽 ❤️", "👍🏽 ❤"],
  ])("reads %j as %j", (text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  it("maps every span of the view back into the text", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const view = foldText(text);
        const start = a % (view.text.length + 1);
        const end = start + (b % (view.text.length - start + 1));
        const span = view.origin(start, end);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.end - span.start).toBeGreaterThanOrEqual(end > start ? 1 : 0);
      }),
    );
  });

  it("maps to the very text that was folded", () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, a) => {
        const view = foldText(text);
        fc.pre(view.text.length > 0);
        const at = a % view.text.length;
        const { start, end } = view.origin(at, at + 1);
        expect(foldText(text.slice(start, end)).text).toContain(view.text[at]);
      }),
    );
  });

  it("says the same of what it has folded", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = foldText(text).text;
        // a mark that stood alone may meet a letter once what parted them is gone
        fc.pre(!/\p{M}/u.test(text));
        expect(foldText(once).text).toBe(once);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { condense } from "../../../src/prepare/text/condense.ts";
import { foldText } from "../../../src/prepare/text/fold.ts";

const read = (text: string) => condense(foldText(text));
const sentence = "Сапасы өте жақсы, доставка быстрая. ";

/** Words that don't come back. */
const different = (count: number, from = 0) => Array.from({ length: count }, (_, k) => `сөз${from + k}`).join(" ");

describe("a very long text", () => {
  it("is left as it is where it says one thing after another, and so is a shorter one", () => {
    expect(read(different(5000)).text).toBe(different(5000));
    expect(read(sentence.repeat(500)).text).toBe(sentence.repeat(500).toLowerCase());
  });

  it.each([sentence, "ху ", "х.у.", "п*", "😀", "п\n", "+7 701 123 45 67, "])(
    "is read without what it says over and over: %j",
    (unit) => {
      const view = read(unit.repeat(100_000 / unit.length));
      expect(view.text.length).toBeLessThan(6000);
      expect(view.text.split(unit.toLowerCase()).length).toBeGreaterThan(60);
      expect(view.origin(0, view.text.length)).toEqual({
        start: 0,
        end: Math.floor(100_000 / unit.length) * unit.length,
      });
    },
  );

  it("keeps what stands between the copies, with what is around it, and knows where it was", () => {
    for (const before of [700, 1500, 2100]) {
      const text = `${sentence.repeat(before)}Мен сені табамын. ${sentence.repeat(1500)}`;
      const view = read(text);
      const at = view.text.indexOf("мен сені табамын");
      const { start, end } = view.origin(at, at + 16);
      expect(text.slice(start, end)).toBe("Мен сені табамын");
      expect(view.text.slice(at - 120, at)).not.toContain("…");
    }
  });

  it("is cut between words, and no emoji in two", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("корабля", "с", "👍🏽", "жақсы,", "ия!", "...", "\n", "12"), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.nat(3),
        (words, extra) => {
          const text = `${"а ".repeat(extra)}${`${words.join(" ")} `.repeat(30_000 / words.length)}`;
          const known = new Set([...text.toLowerCase().split(/\s+/u), "…"]);
          const { text: left } = read(text);
          expect(left.isWellFormed()).toBe(true);
          for (const word of left.split(/\s+/u)) expect(known).toContain(word);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("gives spans inside the text for all that is left", () => {
    const text = `${sentence.repeat(1000)}${different(300)} ${"дай ".repeat(6000)}`;
    const view = read(text);
    let last = 0;
    for (let at = 0; at < view.text.length; at++) {
      const { start, end } = view.origin(at, at + 1);
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      last = start;
    }
  });
});

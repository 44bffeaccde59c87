import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/core/finding.ts";
import { markEvidence } from "../../src/review/marks.ts";
import { finding as base } from "../support/stores.ts";

const finding = (...spans: readonly (readonly [number, number])[]): Finding => ({
  ...base,
  evidence: spans.map(([start, end]) => ({ kind: "span", part: "text", start, end })) as unknown as Finding["evidence"],
});

describe("markEvidence", () => {
  it("cuts where evidence begins and ends, also where it overlaps", () => {
    expect(markEvidence("text", "мал екенсің ғой", [finding([0, 11]), finding([4, 15])])).toEqual([
      { text: "мал ", findings: [0] },
      { text: "екенсің", findings: [0, 1] },
      { text: " ғой", findings: [1] },
    ]);
  });

  it("marks nothing where the evidence is about another part or another kind of thing", () => {
    const other = [
      finding([0, 3]),
      { ...base, evidence: [{ kind: "counter", counter: "posts", count: 9 }] } as Finding,
    ];
    expect(markEvidence("title", "мал", other)).toEqual([{ text: "мал", findings: [] }]);
  });

  it("gives back every text to the letter, each character with exactly the findings that cover it", () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), fc.array(spans, { maxLength: 5 }), (text, all) => {
        const findings = all.map((list) => finding(...list));
        const segments = markEvidence("text", text, findings);
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        let at = 0;
        for (const segment of segments) {
          for (let offset = at; offset < at + segment.text.length; offset++) {
            const covering = all.flatMap((list, index) =>
              list.some(([start, end]) => start <= offset && offset < end) ? [index] : [],
            );
            expect(segment.findings).toEqual(covering);
          }
          at += segment.text.length;
        }
      }),
    );
  });
});

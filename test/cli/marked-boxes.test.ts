import { expect, it } from "vitest";
import { markedBoxes } from "../../src/cli/marked-boxes.ts";
import type { Evidence, Finding } from "../../src/core/finding.ts";
import type { Signals } from "../../src/core/signals.ts";

const CLEAR = { status: "clear" } as const;
const TEXT = {
  part: "image:1",
  textPart: "image:1:text",
  source: "letters",
  boxes: [
    { start: 0, end: 4, x: 0.1, y: 0.5, width: 0.2, height: 0.1 },
    { start: 5, end: 9, x: 0.4, y: 0.5, width: 0.2, height: 0.1 },
    { start: 10, end: 14, x: 0.7, y: 0.5, width: 0.2, height: 0.1 },
  ],
} as const;
const face = { score: 0.9, x: 0.4, y: 0.1, width: 0.2, height: 0.3 };
const signals = {
  faces: { status: "found", value: { images: [{ part: "image:1", model: "m", faces: [face] }] } },
  imageTexts: { status: "found", value: { texts: [TEXT] } },
} as unknown as Signals;

const finding = (message: string, ...evidence: [Evidence, ...Evidence[]]): Finding => ({
  rule: "spam",
  ruleVersion: 1,
  category: "spam",
  message,
  severity: "low",
  confidence: 0.9,
  evidence,
  exact: false,
  shadow: false,
});
const span = (start: number, end: number): Evidence => ({ kind: "span", part: "image:1:text", start, end });

it("puts one box around the words that a finding touches", () => {
  const [, words] = markedBoxes("image:1", [finding("link", span(5, 7), span(12, 14))], signals);
  expect(words).toMatchObject({ label: "spam/link", found: true });
  expect(words?.x).toBeCloseTo(0.4);
  expect(words?.width).toBeCloseTo(0.5);
});

it("shows faces as seen, and as found where a rule says so", () => {
  expect(markedBoxes("image:1", [], signals)).toEqual([
    { ...face, score: undefined, label: "face 0.90", found: false },
  ]);
  const box: Evidence = { kind: "box", part: "image:1", x: 0.4, y: 0.1, width: 0.2, height: 0.3 };
  expect(markedBoxes("image:1", [finding("person", box)], signals)).toMatchObject([
    { label: "spam/person", found: true },
  ]);
});

it("names two findings of one place together, and the whole picture for what speaks of the whole", () => {
  const score: Evidence = { kind: "score", part: "image:1", model: "m", label: "porn", score: 0.9 };
  const marked = markedBoxes("image:1", [finding("a", score), finding("b", score)], signals);
  expect(marked.at(-1)).toMatchObject({ x: 0, y: 0, width: 1, height: 1, label: "spam/a, spam/b" });
});

it("leaves other pictures' evidence to them", () => {
  const elsewhere = { ...signals, faces: CLEAR } as Signals;
  const box: Evidence = { kind: "box", part: "image:2", x: 0.4, y: 0.1, width: 0.2, height: 0.3 };
  const words: Evidence = { kind: "span", part: "text", start: 0, end: 4 };
  expect(markedBoxes("image:1", [finding("a", box, words)], elsewhere)).toEqual([]);
});

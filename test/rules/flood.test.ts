import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rule } from "../../rules/flood/index.ts";
import type { RecentSignal } from "../../src/core/signals.ts";
import { testRule } from "../../src/testing/test-rule.ts";
import { judgeWith } from "../support/judge-rule.ts";
import { textScores } from "../support/scores.ts";

testRule(rule, {
  prepare: textScores,
  // about a whole text: its share of filler changes with what stands before it
  wholeText: ["salad", "stretched", "emoji", "only-symbols", "repeated-by-author", "repeated-by-many", "burst"],
});

const judge = judgeWith(rule);
const surest = (text: string, kind: "review" | "message" = "review"): number =>
  Math.max(0, ...judge({ text, kind }).map(({ confidence }) => confidence));

describe("flood in one text", () => {
  it("is no less sure of more copies of a word", () => {
    const by = [3, 5, 6, 8, 12, 20].map((copies) => surest("нашар ".repeat(copies)));
    expect(by).toEqual([...by].sort((a, b) => a - b));
    expect(by[0]).toBe(0);
    expect(by.at(-1)).toBeGreaterThanOrEqual(0.85);
  });

  it("allows an intensifier more copies than another word", () => {
    expect(surest("очень очень очень очень очень довольна")).toBe(0);
    expect(surest("ужас ужас ужас ужас ужас ужас")).toBeGreaterThanOrEqual(0.5);
  });

  it.each(["уцкуцкуцк", "гнгнгнгн", "asdfghjkl", "qwe asd zxc", "111111111111111111"])(
    "opens a case for nothing but %s",
    (text) => {
      expect(surest(text)).toBeGreaterThanOrEqual(0.5);
    },
  );

  it.each([
    `ну${"?!".repeat(30)}`,
    "пишу чтобы набралось двадцать слов ля ля ля раз два три четыре пять",
    "отыз сөз шығу үшін жаза беремін бір екі үш төрт бес алты жеті",
    "строчу чтобы было сто символов бу бу бу му му",
  ])("opens a case for words and signs that fill: %s", (text) => {
    expect(surest(text)).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    `ура${"!".repeat(20)}`,
    "раз два три и шкаф собран, всё понятно",
    "бір екі үш деп санайды, балама ұнады",
    "в коробке было двадцать слов на карточках",
    "коровка говорит му, ребёнок в восторге",
  ])("lets %s alone", (text) => {
    expect(surest(text)).toBe(0);
  });

  it.each(["клавиатура qwerty", "порт", "тратата", "Мурмур", "Schwarzkopf", "55555"])("lets %s alone", (text) => {
    expect(surest(text)).toBe(0);
  });

  it("is less sure in a private note", () => {
    expect(surest("ывапрлдж щшкгеншг", "message")).toBeLessThan(surest("ывапрлдж щшкгеншг"));
  });

  it("answers on any text, with probabilities", () => {
    const unit = fc.constantFrom(
      "а",
      "ы",
      "қ",
      "asd",
      " ",
      ".",
      "👍",
      "7",
      "өте ",
      "жаман ",
      "\u200b",
      "\n",
      "🤮🤮",
      "хаха",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(unit, { maxLength: 120 }).map((a) => a.join("")),
        ),
        (text) => {
          for (const { confidence, evidence } of judge({ text })) {
            expect(confidence).toBeGreaterThan(0);
            expect(confidence).toBeLessThanOrEqual(1);
            for (const one of evidence) if (one.kind === "span") expect(one.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("flood across time", () => {
  const text = "Тапсырыс екі күнде жетті, қорабы бүтін, зарядтағышы бар, экраны жарық";
  const repeats = (count: number, sameAuthor: boolean, ageSeconds = 600): RecentSignal => ({
    posts: [],
    repeats: Array.from({ length: count }, (_, index) => ({
      contentKind: "review" as const,
      contentId: `r-${index}`,
      sameAuthor,
      similarity: 0.95,
      ageSeconds,
    })),
  });
  const messages = (recent: RecentSignal, kind: "review" | "message" = "review", written = text) =>
    judge({ text: written, kind, signals: { recent } }).map(({ message }) => message);

  it.each<[string, RecentSignal, "review" | "message", string, string[]]>([
    ["the author's own text once more", repeats(1, true), "review", text, ["repeated-by-author"]],
    ["the same after two days", repeats(1, true, 172_800), "review", text, []],
    ["a note that goes with every transfer", repeats(2, true), "message", text, []],
    ["a note sent again and again", repeats(5, true), "message", text, ["repeated-by-author"]],
    ["thanks in the same few words", repeats(3, true), "review", "Рахмет, бәрі жақсы", []],
    ["one other author's text", repeats(1, false), "review", text, []],
    ["many authors' text", repeats(4, false), "review", text, ["repeated-by-many"]],
    ["a hand's pace", { posts: [{ windowSeconds: 60, count: 3 }], repeats: [] }, "review", text, []],
    ["a machine's pace", { posts: [{ windowSeconds: 60, count: 16 }], repeats: [] }, "review", text, ["burst"]],
    ["a busy day", { posts: [{ windowSeconds: 86_400, count: 200 }], repeats: [] }, "review", text, []],
  ])("%s", (_name, recent, kind, written, expected) => {
    expect(messages(recent, kind, written)).toEqual(expected);
  });
});

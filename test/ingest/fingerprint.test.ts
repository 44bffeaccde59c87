import { describe, expect, it } from "vitest";
import type { Content } from "../../src/core/content.ts";
import { fingerprintOf } from "../../src/ingest/fingerprint.ts";

const review = (text: string): Content => ({
  kind: "review",
  id: "r",
  author: { id: "u" },
  parts: [{ type: "text", name: "text", text }],
  context: {},
});
const exactOf = (text: string) => fingerprintOf(review(text))?.exact;
const nearOf = (text: string) => fingerprintOf(review(text))?.near ?? null;
const distance = (a: bigint | null, b: bigint | null) =>
  ((a as bigint) ^ (b as bigint)).toString(2).replaceAll("0", "").length;

const AD = "Предлагаю хороший заработок на дому, без вложений, пишите мне в телеграм прямо сегодня";

describe("fingerprintOf", () => {
  it.each([
    ["case and punctuation", "ЖЕҢІЛДІК!!! бүгін ғана", "жеңілдік, бүгін ғана"],
    ["invisible characters", "тел\u200bефон", "телефон"],
    ["spacing and emoji", "купи  сейчас 🔥🔥", "купи сейчас"],
    ["full-width letters", "ＳＡＬＥ", "sale"],
  ])("is the same whatever the %s", (_name, a, b) => {
    expect(exactOf(a)).toBe(exactOf(b));
  });

  it("is null where there is nothing to compare", () => {
    expect(fingerprintOf(review("🙂 !!!"))).toBeNull();
    expect(fingerprintOf({ ...review(""), parts: [] })).toBeNull();
  });

  it("compares only long texts for likeness", () => {
    expect(nearOf("тауар жақсы")).toBeNull();
    expect(nearOf(AD)).not.toBeNull();
  });

  it("puts a text with a changed word near, and another text far", () => {
    const near = distance(nearOf(AD), nearOf(AD.replace("сегодня", "сейчас")));
    const far = distance(
      nearOf(AD),
      nearOf("Телефон пришёл быстро, упаковка целая, экран яркий, батарея держит два дня, советую всем"),
    );
    expect(near).toBeLessThan(12);
    expect(far).toBeGreaterThan(18);
  });
});

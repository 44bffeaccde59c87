import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "../../../src/prepare/text/index.ts";
import { buildMatcher } from "../../../src/rule-kit/matcher/index.ts";

const matcher = buildMatcher([
  {
    rule: "rule",
    lexicon: {
      language: "ru",
      source: "test",
      entries: [{ match: ["дурак~n", "болван~n", "чушь", "олух"], message: "ru", disguised: true }],
    },
  },
  {
    rule: "rule",
    lexicon: {
      language: "kk",
      source: "test",
      entries: [{ match: ["ақымақ~n", "әңгүдік~n", "көкезу~n"], message: "kk", disguised: true }],
    },
  },
  {
    rule: "rule",
    lexicon: { language: "en", source: "test", entries: [{ match: ["dumbo~n"], message: "en", disguised: true }] },
  },
]);

const see = (text: string) =>
  (matcher.match(readText("text", text)).get("rule") ?? []).map(
    ({ start, end, view }) => `${text.slice(start, end)} ${view}`,
  );

describe("disguises", () => {
  it.each([
    ["ДУРАК", "ДУРАК folded"],
    ["ду\u200bрак", "ду\u200bрак folded"],
    ["дуpaк", "дуpaк look-alike"],
    ["бοлвaн", "бοлвaн look-alike"],
    ["дур@к", "дур@к leet"],
    ["6олван", "6олван leet"],
    ["дуууурак", "дуууурак stretched"],
    ["дураккк", "дураккк stretched"],
    ["д у р а к", "д у р а к spelled-out"],
    ["д.у.р.а.к", "д.у.р.а.к spelled-out"],
    ["д-у-р-а-к", "д-у-р-а-к spelled-out"],
    ["д\nу\nр\nа\nк", "д\nу\nр\nа\nк spelled-out"],
    ["д🍎у🍎р🍎а🍎к", "д🍎у🍎р🍎а🍎к spelled-out"],
    ["д*рак", "д*рак masked"],
    ["бол**н", "бол**н masked"],
    ["durak", "durak transliterated"],
    ["chush", "chush transliterated"],
    ["lehfr", "lehfr keyboard-layout"],
    ["дур ак", "дур ак joined"],
    ["акымак", "акымак kazakh-keyboard"],
    ["акымактарга", "акымактарга kazakh-keyboard"],
    ["aqymaq", "aqymaq transliterated"],
    ["angudik", "angudik transliterated"],
    ["кокезуге", "кокезуге kazakh-keyboard"],
    ["dumbо", "dumbо look-alike"],
  ])("sees through %j", (text, seen) => {
    expect(see(text)).toEqual([seen]);
  });

  it.each(["iPhoneды Kaspiге QRмен 5G-лі", "жақсы.Дұрыс", "все-равно, кое-как", "a55, 12м, 3бала", "при*дурак"])(
    "leaves %j alone",
    (text) => {
      expect(see(text)).toEqual([]);
    },
  );

  it("is less sure of what is disguised", () => {
    const confidence = (text: string) => matcher.match(readText("text", text)).get("rule")?.[0]?.confidence ?? 0;
    expect(confidence("дурак")).toBeGreaterThan(confidence("дуpaк"));
    expect(confidence("дуpaк")).toBeGreaterThan(confidence("д*рак"));
  });

  it("finds the same further on when something harmless stands in front", () => {
    const words = fc.constantFrom(
      "дурак",
      "д.у.р.а.к",
      "durak",
      "д*рак",
      "акымак",
      "дуpaк",
      "хорошо",
      "жақсы",
      "и",
      "😀",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
        const text = parts.join(", ");
        const prefix = "Қайырлы күн. ";
        const spans = (source: string, shift: number) =>
          (matcher.match(readText("text", source)).get("rule") ?? []).map(
            ({ start, end, pattern, view }) => `${start + shift} ${end + shift} ${pattern} ${view}`,
          );
        expect(spans(prefix + text, 0)).toEqual(spans(text, prefix.length));
      }),
    );
  });

  it("answers for any text, with spans inside it", () => {
    const units = fc.oneof(fc.constantFrom(..."дурак олвн.*-_@ \n60әң"), fc.string({ unit: "binary", maxLength: 1 }));
    fc.assert(
      fc.property(fc.array(units, { maxLength: 120 }), (parts) => {
        const text = parts.join("");
        const document = readText("text", text);
        for (const match of matcher.match(document).get("rule") ?? []) {
          expect(match.start).toBeGreaterThanOrEqual(0);
          expect(match.end).toBeGreaterThan(match.start);
          expect(match.end).toBeLessThanOrEqual(text.length);
          expect(match.endToken).toBeLessThanOrEqual(document.tokens.length);
        }
      }),
    );
  });

  it("answers the same whether or not it has seen the words before", () => {
    const fresh = buildMatcher([
      {
        rule: "rule",
        lexicon: { language: "ru", source: "test", entries: [{ match: "дурак~n", message: "ru" }] },
      },
    ]);
    const document = readText("text", "дурак д.у.р.а.к durak");
    expect(fresh.match(document)).toEqual(fresh.match(document));
  });
});

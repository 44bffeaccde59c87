import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "../../../src/prepare/text/index.ts";

const cut = (text: string) => readText("text", text).tokens.map(({ kind, text: token }) => `${kind}:${token}`);

describe("tokens", () => {
  it.each([
    ["Сапасы супер!", ["word:сапасы", "word:супер"]],
    ["3,5 кг, 10:30", ["number:3,5", "word:кг", "number:10:30"]],
    ["5G-лі iPhone15", ["word:5g", "word:лі", "word:iphone15"]],
    ["don't o'te", ["word:don't", "word:o'te"]],
    ["жаз: info@mail.kz, тел", ["word:жаз", "email:info@mail.kz", "word:тел"]],
    ["@aigul_shop деген", ["handle:@aigul_shop", "word:деген"]],
    ["https://kaspi.kz/shop?a=1.", ["url:https://kaspi.kz/shop?a=1"]],
    ["t.me/abc және www.olx.kz", ["url:t.me/abc", "word:және", "url:www.olx.kz"]],
    ["жақсы.Рахмет", ["word:жақсы", "word:рахмет"]],
    ["п*здец", ["word:п", "symbol:*", "word:здец"]],
    ["супер👍🏽👍", ["word:супер", "emoji:👍🏽", "emoji:👍"]],
    ["\n\u0000\u0301\u0301кот", ["word:кот"]],
  ])("cuts %j", (text, tokens) => {
    expect(cut(text)).toEqual(tokens);
  });

  it.each([
    ["Керемет тауар, рахмет", "kk"],
    ["Жаксы екен, унады маган", "kk"],
    ["Доставка быстрая, всё пришло целое", "ru"],
    ["Works fine, thank you", "en"],
  ])("guesses the language of %j", (text, language) => {
    const { languages } = readText("text", text);
    const [most] = Object.entries(languages).sort(([, a], [, b]) => b - a);
    expect(most?.[0]).toBe(language);
  });

  it("keeps tokens in order, apart and within the text, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const document = readText("text", text);
        let last = { start: 0, end: 0 };
        let at = 0;
        for (const token of document.tokens) {
          // one character may fold into several tokens: ½
          const twin = token.start === last.start && token.end === last.end;
          expect(twin || token.start >= last.end).toBe(true);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(document.folded.text.slice(token.at, token.at + token.text.length)).toBe(token.text);
          expect(token.at).toBeGreaterThanOrEqual(at);
          last = token;
          at = token.at + token.text.length;
        }
        const shares = Object.values(document.languages).reduce((sum, share) => sum + share, 0);
        expect([0, 1]).toContain(Math.round(shares * 1e9) / 1e9);
      }),
    );
  });
});

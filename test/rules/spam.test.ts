import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rule } from "../../rules/spam/index.ts";
import { testRule } from "../../src/testing/test-rule.ts";
import { judgeWith } from "../support/judge-rule.ts";
import { textScores } from "../support/scores.ts";

testRule(rule, { prepare: textScores, wholeText: ["model"] });

const judge = judgeWith(rule);

describe("addresses in disguise", () => {
  it.each([
    ["смотрите мебельопт точка кз", "link"],
    ["толығырақ мебель нүкте кз", "link"],
    ["дешевле на cheapshop dot com", "link"],
    ["cheap-shop[.]kz дешевле", "link"],
    ["сайт mysite . kz", "link"],
    ["s h o p . k z", "link"],
    ["hxxp://best-price.ru/go", "link"],
    ["htt p://best-price.ru/go", "link"],
    ["www . best-price.ru", "link"],
    ["http://xn--80aswg.xn--p1ai", "link"],
    ["bit.ly/3xAbC", "link"],
    ["t.me/skidki_kz", "messenger"],
    ["t . me / skidki_kz", "messenger"],
    ["wa.me/77010000000", "messenger"],
  ])("%s", (text, message) => {
    expect(judge({ text }).map((finding) => finding.message)).toContain(message);
  });

  it.each([
    "Kaspi.kz рахмет",
    "на wildberries.ru дороже",
    "Флип.кз-ке рақмет",
    "Жақсы тауар.Онлайн сабаққа алдым",
    "Купила в магазине.Ру сказал брать больший размер",
    "Цена 2.500 тг, вес 1.5 кг",
    "Поставил точку. Комментарии излишни",
    "iPhone 13.Pro макс",
  ])("leaves alone: %s", (text) => {
    expect(judge({ text })).toEqual([]);
  });
});

describe("signs together", () => {
  const surest = (text: string, kind: "review" | "message" = "review"): number =>
    Math.max(0, ...judge({ text, kind }).map(({ confidence }) => confidence));

  it("are surer than each alone", () => {
    const handle = surest("рахмет @aru_shop_kz");
    expect(handle).toBeLessThan(0.85);
    expect(surest("каналыма жазылыңыздар @aru_shop_kz")).toBeGreaterThan(handle);
  });

  it.each([
    "зарплата за июнь 150000 тг",
    "аванс, от 5 числа",
    "за ремонт телефона",
    "подработка",
    "курьеру за доставку",
  ])("leave a private note alone: %s", (text) => expect(surest(text, "message")).toBeLessThan(0.5));

  it("never act on the model alone", () => {
    for (const text of [
      "Оставьте заявку, и наш эксперт подберёт выгодный вариант для вашего бизнеса",
      "Сортировка посылок на складе, смены по 8 часов",
    ]) {
      const findings = judge({ text });
      if (findings.every(({ message }) => message === "model")) {
        for (const { confidence } of findings) expect(confidence).toBeLessThan(0.85);
      }
    }
  });

  it("answer on any text, with probabilities and spans of the text", () => {
    const unit = fc.constantFrom(
      "t.me/",
      "точка кз ",
      "@ab_c ",
      "w w w . ",
      "пиши в лс ",
      "хaxa ",
      ". ",
      "kz",
      "+7 701 ",
      "промокод ",
      "A1B2 ",
      "[link]",
      "\n",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(unit, { maxLength: 60 }).map((a) => a.join("")),
        ),
        (text) => {
          for (const { confidence, evidence } of judge({ text })) {
            expect(confidence).toBeGreaterThanOrEqual(0.5);
            expect(confidence).toBeLessThanOrEqual(1);
            for (const one of evidence) {
              if (one.kind !== "span") continue;
              expect(one.start).toBeLessThan(one.end);
              expect(one.end).toBeLessThanOrEqual(text.length);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

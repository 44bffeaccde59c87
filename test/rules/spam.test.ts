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

describe("services, earnings and addresses by word", () => {
  const surest = (text: string): number => Math.max(0, ...judge({ text }).map(({ confidence }) => confidence));

  it.each([
    "Диплом, курстық жұмыс жазып береміз, тез арада, бізге жазыңыз",
    "Кілем жуамыз, үйден алып кетеміз, хабарласыңыз",
    "Баланы ағылшыншаға үйретемін, бірінші сабақ тегін, маған жазыңыз",
    "Тойға торт пісіремін, бағасы қолжетімді, жекеге жазыңыз",
    "Шот ашып, ЖК рәсімдеп береміз, кеңес тегін",
    "Кредит тарихын түзететін мамандармыз, жеке жазсаңыз көмектесеміз",
    "Жиһаз жинап беретін шеберміз, тапсырыс берсеңіз келеміз",
    "Полгода назад подруга позвала в команду, теперь сама на себя работаю. Хочешь так же, пиши плюс",
    "Кому интересно как я вышла на доход, ставьте плюс, расскажу",
    "Бұрын сатушы едім, қазір үйде отырып айына 500 мың табам, сен де қаласаң плюс қой",
    "bit точка ly слеш money777 заходите",
    "goo точка su слэш bonus забирайте подарок",
    "Заходите на kiim-alem нүкте шоп, бәрі арзан",
    "Наш сайт mebel-astana точка онлайн, закажите",
    "Переведём любой документ на английский с заверением, обращайтесь к нам",
    "Ремонтируем стиралки на дому, приедем в день звонка, обращайтесь",
    "Плетём косички, выезжаем к вам, записывайтесь",
    "Жарнаманы тегін қоямыз, каналымызға тіркеліңіз",
  ])("opens a case: %s", (text) => expect(surest(text)).toBeGreaterThanOrEqual(0.5));

  it.each([
    "Сатушы маған хабарласты, ақшасын қайтарды",
    "Маған хабарласыңыз, тауарым келмеді, екі апта күтеміз",
    "Өзіміз жинадық, кітапшасы түсінікті екен, рахмет",
    "Кілемді өзім жуамын, тез кебеді",
    "Балам ағылшынша үйренді осы кітаппен",
    "Торт пісіретін форма жақсы, кекс те пісіреміз",
    "Обращались в сервис, отремонтировали бесплатно по гарантии",
    "Подруга посоветовала, теперь всей командой пользуемся",
    "Поставила плюсик на батарейке неправильно, не работало",
    "Точка кипения регулируется, слейте воду",
    "Деньги вернули в понедельник, возврат оформил сам",
    "Осы дүкеннен әрдайым аламыз, бағасы қолжетімді",
    "Пишите состав на этикетке нормально",
    "Көмектесіңіздер, қалай қосады мынаны",
    "Үйге келіп орнатып берді, риза болдық",
    "Документы перевели быстро, спасибо бюро",
  ])("leaves alone: %s", (text) => expect(surest(text)).toBeLessThan(0.5));
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

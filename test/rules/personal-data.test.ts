import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPersonalData } from "../../rules/personal-data/find.ts";
import type { Hit } from "../../rules/personal-data/hit.ts";
import { rule } from "../../rules/personal-data/index.ts";
import { identityDocument } from "../../rules/personal-data/picture/identity-document.ts";
import { hasMachineReadableZone } from "../../rules/personal-data/picture/machine-readable-zone.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { buildRuleset } from "../../src/evaluate/ruleset.ts";
import { readText } from "../../src/prepare/text/index.ts";
import { prepareExample, testRule } from "../../src/testing/test-rule.ts";
import { IN_MESSAGES, IN_REVIEWS } from "./personal-data-found.ts";
import { LISTINGS, MESSAGES, REVIEWS } from "./personal-data-passed.ts";

testRule(rule, {
  // a picture as a whole
  wholeText: ["identityDocument", "chat"],
  pass: [
    "Трек номер 870123456789, посылка в пути",
    "Артикул 1234567890123, размер подошёл",
    "бір екі үш төрт бес алты жеті сегіз тоғыз он деп санайды",
    "2019, 2020, 2021, 2022 года выпуска",
    "Хюндай Туксон алдым, жақсы көлік",
    "до 200 кв метров, дом 9 этажный",
    "дата изготовления 12.05.2023, годен до 01.02.2025",
    "балам 2018 жылы туған, осы арба жарап тұр",
    "+7 градусов, 8 марта 2023 года подарок",
    "@kaspi спасибо, инстаграмда көрдім",
    "паспорт изделия 123456789 приложен",
    { kind: "message", text: "Мой ИИН 850101400120", author: { names: ["Айгуль"] } },
    { kind: "message", text: "Ахметова Асель Ерлановна", author: { names: ["Асель Ерлановна Ахметова"] } },
  ],
});

const find = (text: string): Hit[] => findPersonalData(readText("text", text));
const sure = (text: string): Hit[] => find(text).filter(({ confidence }) => confidence >= 0.5);
const messagesOf = (hits: readonly Hit[]): string[] => hits.map(({ message }) => message);

describe("telephone numbers in every writing", () => {
  it.each([
    "+7 701 234 56 78",
    "+7(701)234-56-78",
    "8.701.234.56.78",
    "8/701/2345678",
    "8 7 0 1 2 3 4 5 6 7 8",
    "8-7-0-1-2-3-4-5-6-7-8",
    "номер 701 234 56 78",
    "8 701 два три четыре 56 78",
    "восемь семь ноль один два три четыре пять шесть семь восемь",
    "сегіз жеті нөл бір екі үш төрт бес алты жеті сегіз",
    "сегиз жети жуз бир еки жуз отыз торт елу алты жетпис сегиз",
    "плюс семь семьсот один двести тридцать четыре пятьдесят шесть семьдесят восемь",
    "8 жеті жүз бір 234 56 78",
    "eight seven zero one two three four five six seven eight",
    "87О12З45678",
    "8️⃣7️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣",
    "８７０１２３４５６７８",
    "8\u200b701\u200b234\u200b56\u200b78",
    "тел87012345678",
    "мой номер 8 777, потом 123, 45 и 67",
    "https://wa.me/77012345678",
    "8 (7172) 74-51-26",
    "+998 90 123 45 67",
    "8 916 123-45-67",
    "43-26-25 нөмірінде жауап беретін қыз",
  ])("finds %s", (text) => {
    expect(messagesOf(sure(text))).toContain("phone");
  });

  it.each([
    "8 800 555 35 35",
    "короткий номер 9999",
    "Заказ №87012345678",
    "7 000 000 000 тенге",
    "200 300 400 500 600 грамм",
    "SM87012345678",
  ])("leaves %s", (text) => {
    expect(sure(text)).toEqual([]);
  });
});

describe("names", () => {
  it.each([
    "врач Петровой Анне Сергеевне спасибо",
    "дәрігер Нұрлан Серікұлы Ахметов",
    "Ахметов Н.С. хирург",
    "менің атым Серік Болатов",
    "мастер ахметов ерлан болатович",
    "Nurlan Serikuly doctor",
    "Сыдикова Алтынай Сыдиковнаға рахмет",
    "Ким Виктория менеджер",
  ])("finds the one in %s", (text) => {
    expect(messagesOf(sure(text))).toContain("fullName");
  });

  it.each(["Алтынай Сыдиковнаға рахмет", "врач Валерий Анатольевич грамотный", "Айгерим Бағланқызы, керемет акушерка"])(
    "only asks a person about a first name and patronymic: %s",
    (text) => {
      expect(findingsOf({ text }).map(({ confidence }) => confidence)).toEqual([0.6]);
    },
  );

  it.each([
    "Айгерім керемет кеңесші",
    "Мұхтар Әуезов романы",
    "Абай Құнанбайұлы қара сөздері",
    "Лев Толстой «Война и мир»",
    "Назарбаев университеті",
    "Әл-Фараби даңғылындағы дүкен",
    "Қуралаймен Викторға рахмет",
    "Иван Петров",
    "Рахмет Каспи Магазин",
    "Қызметтерін Алладан тілеймін",
  ])("leaves %s", (text) => {
    expect(sure(text)).toEqual([]);
  });

  it("takes a first name and patronymic beside a number for a full one", () => {
    const names = findingsOf({ text: "Алтынай Сыдиковнаға рахмет, нөмірі 8 701 234 56 78" }).filter(
      ({ message }) => message === "fullName",
    );
    expect(names.map(({ confidence }) => confidence)).toEqual([0.88]);
  });

  it("take a name in the listing's own title for the book's author", () => {
    const flagged = (title?: string) =>
      findingsOf({ text: "Серік Болатов, врач, пишет интересно", ...(title ? { subject: { title } } : {}) }).filter(
        ({ confidence }) => confidence >= 0.5,
      );
    expect(flagged()).toHaveLength(1);
    expect(flagged("Серік Болатов: әңгімелер")).toEqual([]);
  });
});

const ruleset = buildRuleset([rule]);
const findingsOf = (example: Parameters<typeof prepareExample>[0]) =>
  evaluate(ruleset, prepareExample(example)).findings;

const pointedAt = (example: { text: string; kind?: "message" | "product_image" }) =>
  findingsOf(example)
    .filter(({ confidence }) => confidence >= 0.5)
    .flatMap(({ message, evidence }) =>
      evidence.map((piece) => [message, piece.kind === "span" ? example.text.slice(piece.start, piece.end) : ""]),
    );

describe("each kind in many writings, typed and located", () => {
  it.each(IN_REVIEWS)("finds %s", (text, found) => {
    expect(pointedAt({ text })).toEqual(expect.arrayContaining([...found]));
  });
  it.each(IN_MESSAGES)("finds somebody else's in a note: %s", (text, found) => {
    expect(pointedAt({ text, kind: "message" })).toEqual(expect.arrayContaining([...found]));
  });
  it.each(REVIEWS)("passes %s", (text) => {
    expect(pointedAt({ text })).toEqual([]);
  });
  it.each(MESSAGES)("passes in a note: %s", (text) => {
    expect(pointedAt({ text, kind: "message" })).toEqual([]);
  });
  it.each(LISTINGS)("passes in a listing: %s", (text) => {
    expect(pointedAt({ text, kind: "product_image" })).toEqual([]);
  });
});

describe("whose data it is", () => {
  const phone = "8 701 234 56 78 нөміріне хабарлас";
  const confidence = (kind: "review" | "message" | "product_image", phones: string[] = []) =>
    Math.max(0, ...findingsOf({ kind, text: phone, author: { phones } }).map((finding) => finding.confidence));

  it("weighs a number most in a review, less in a listing, least in a transfer's note", () => {
    expect(confidence("review")).toBeGreaterThan(confidence("product_image"));
    expect(confidence("product_image")).toBeGreaterThan(confidence("message"));
  });
  it("lets the sender's own number pass in a note, not in a review", () => {
    expect(confidence("message", ["+77012345678"])).toBeLessThan(0.2);
    expect(confidence("review", ["+77012345678"])).toBeGreaterThan(0.85);
  });
});

/** The control digit, written down apart from the rule's own code: weights 1..11, then 3..11, 1, 2. */
function iinOf(stem: string): string | undefined {
  const sum = (weights: readonly number[]) =>
    weights.reduce((total, weight, i) => total + weight * Number(stem[i]), 0) % 11;
  const first = sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const control = first === 10 ? sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) : first;
  return control === 10 ? undefined : stem + control;
}

const pad = (value: number, length: number): string => String(value).padStart(length, "0");
const iins = fc
  .record({
    year: fc.nat(99),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    century: fc.integer({ min: 1, max: 6 }),
    counter: fc.nat(9999),
  })
  .map(({ year, month, day, century, counter }) =>
    iinOf(`${pad(year, 2)}${pad(month, 2)}${pad(day, 2)}${century}${pad(counter, 4)}`),
  )
  .filter((iin) => iin !== undefined);

const cards = fc
  .record({ head: fc.constantFrom("4400", "5169", "4042", "5444", "2200"), rest: fc.nat(99_999_999_999) })
  .map(({ head, rest }) => {
    const stem = head + pad(rest, 11);
    const sum = [...stem].reduce((total, char, i) => {
      const digit = Number(char) * (i % 2 === 0 ? 2 : 1);
      return total + (digit > 9 ? digit - 9 : digit);
    }, 0);
    return stem + ((10 - (sum % 10)) % 10);
  });

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ibans = fc.array(fc.constantFrom(...LETTERS), { minLength: 13, maxLength: 13 }).map((chars) => {
  const bban = `125${chars.join("")}`;
  const numeric = [...`${bban}KZ00`].map((char) => LETTERS.indexOf(char)).join("");
  return `KZ${pad(98 - Number(BigInt(numeric) % 97n), 2)}${bban}`;
});

/** The same number with one digit made another. */
const spoilt = (number: string, at: number, by: number): string =>
  number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);

describe("identifiers by their check digits", () => {
  it("finds every valid IIN, whole or with its date set apart", () => {
    fc.assert(
      fc.property(iins, (iin) => {
        expect(messagesOf(find(`Сатушы ${iin} деп жазды`))).toContain("iin");
        expect(messagesOf(find(`Сатушы ${iin.slice(0, 6)} ${iin.slice(6)} деп жазды`))).toContain("iin");
      }),
    );
  });
  it("finds every valid card and account", () => {
    fc.assert(
      fc.property(cards, ibans, (card, iban) => {
        expect(messagesOf(find(`вот ${card.replace(/(.{4})(?=.)/g, "$1 ")} вот`))).toContain("card");
        expect(messagesOf(find(`вот ${card} вот`))).toContain("card");
        expect(messagesOf(find(`вот ${iban} вот`))).toContain("iban");
        expect(messagesOf(find(`вот ${iban.toLowerCase().replace(/(.{4})(?=.)/g, "$1 ")} вот`))).toContain("iban");
      }),
    );
  });
  it("never takes a number with one digit changed for the exact message", () => {
    fc.assert(
      fc.property(iins, cards, fc.nat(11), fc.integer({ min: 1, max: 9 }), (iin, card, at, by) => {
        // weights of 11 leave no digit unnoticed but those where both rounds agree by chance
        const wrong = spoilt(iin, at, by);
        fc.pre(iinOf(wrong.slice(0, 11)) !== wrong);
        expect(messagesOf(find(`ЖСН ${wrong}`))).not.toContain("iin");
        expect(messagesOf(find(`карта ${spoilt(card, at, by)}`))).not.toContain("card");
      }),
    );
  });
  it("points at exactly what was typed, wherever it stands", () => {
    fc.assert(
      fc.property(iins, fc.string({ unit: "grapheme", maxLength: 30 }), (iin, lead) => {
        fc.pre(!/[\p{N}\p{L}]$/u.test(lead) && !/\d[^\p{L}]*$/u.test(lead.normalize("NFKC")));
        const text = `${lead} ${iin}`;
        const hit = find(text).find(({ message }) => message === "iin");
        expect(hit && text.slice(hit.start, hit.end)).toBe(iin);
      }),
    );
  });
});

describe("any text at all", () => {
  it("is read without a fault, spans inside it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        for (const { start, end } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe("pictures of documents", () => {
  it.each([
    [
      "an identity card, back",
      "IDKAZ0123456784850101300127<<<\n8501019M3001019KAZ<<<<<<<<<<<8\nAHMETOV<<ASKAR<<<<<<<<<<<<<<<<",
    ],
    ["a passport", "P<KAZAHMETOV<<ASKAR<<<<<<<<<<<<<<<<<<<<<<<<<\nN012345674KAZ8501019M3001019<<<<<<<<<<<<<<04"],
    ["fillers read as quotation marks, a nought as a letter", "85O1O19M3OO1O19KAZ«««««8"],
    ["letters read as Cyrillic", "8501019М3001019КАZ<<<<<<8"],
  ])("machine-readable zone of %s", (_, text) => {
    expect(hasMachineReadableZone(text)).toBe(true);
  });

  it.each([
    ["a wrong check digit", "8501018M3001019KAZ<<<<<<8"],
    ["an article number", "SKU 850101 9 300101 9 made in KAZ"],
    ["dates that are none", "8599019M3099019KAZ<<<<<<8"],
  ])("not %s", (_, text) => {
    expect(hasMachineReadableZone(text)).toBe(false);
  });

  it.each([
    ["fields and a face", "Фамилия\nИмя\nОтчество\nДата рождения", true, 0.9],
    ["fields alone", "Surname\nGiven names\nDate of birth", false, 0.75],
    ["a licence with its number", "ЖҮРГІЗУШІ КУӘЛІГІ ВОДИТЕЛЬСКОЕ УДОСТОВЕРЕНИЕ дата выдачи 12.03.2019", false, 0.9],
    ["a cover", "ПАСПОРТ PASSPORT Қазақстан Республикасы", false, 0],
    ["a cover in somebody's hands", "Паспорт обложка", true, 0],
    ["goods for nothing", "Тегін жеткізу, аты мықты", false, 0],
  ])("%s", (_, text, withFace, confidence) => {
    expect(identityDocument(text, withFace)).toBe(confidence);
  });
});

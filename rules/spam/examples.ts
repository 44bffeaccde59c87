import type { RuleMeta } from "elek/rule";
import type { SpamMessage } from "./texts.ts";

export const examples: RuleMeta<SpamMessage>["examples"] = {
  flag: [
    {
      message: "link",
      text: "Толығырақ: https://shop-arzan.kz/aksiya?ref=7",
      at: "https://shop-arzan.kz/aksiya?ref=7",
    },
    { message: "link", text: "дешевле на сайте мебельопт точка кз", at: "мебельопт точка кз" },
    { message: "link", text: "hxxp://best-price.ru/go заходи", at: "hxxp://best-price.ru/go" },
    { message: "messenger", text: "Арзан аласыз, whatsapp-қа жазыңыз", at: "whatsapp-қа жазыңыз" },
    { message: "messenger", text: "Есть дешевле, пишите в ватсап", at: "пишите в ватсап" },
    { message: "messenger", text: "Заказ здесь wa.me/77010000000", at: "wa.me/77010000000" },
    { message: "messenger", text: "for orders dm me", at: "dm me" },
    { message: "handle", text: "Тик тогыма тіркеліңдер @sela_kids_kz", at: "@sela_kids_kz" },
    { message: "call", text: "Подписывайтесь на мой канал про скидки", at: "Подписывайтесь на" },
    { message: "call", text: "менің каналыма тіркеліңіздер достар", at: "каналыма тіркеліңіздер" },
    { message: "earnings", text: "Ищем сотрудников на удаленную работу, доход от 5000 в день", at: "Ищем сотрудников" },
    { message: "earnings", text: "Үйде отырып табыс табуға болады, қосымша табыс керек пе?", at: "қосымша табыс" },
    { message: "earnings", text: "Make easy money from home", at: "Make easy money" },
    { message: "promo", text: "Вводите промокод SALE2024 и получите скидку", at: "промокод SALE2024" },
    { message: "advertising", text: "Предлагаю услуги ремонта, для заказа звоните", at: "Предлагаю услуги" },
    { message: "advertising", text: "Торт тапсырыс қабылдаймыз", at: "тапсырыс қабылдаймыз" },
    {
      message: "disguise",
      text: "Нyжны пoмoщники нa вeчeр",
      at: ["Нyжны", "пoмoщники", "вeчeр"],
    },
    {
      message: "model",
      text: "Оставьте заявку и наш специалист подберёт выгодный вариант",
      signals: {
        textScores: {
          scores: [
            {
              part: "text",
              model: "spam",
              label: "spam",
              score: 0.97,
              thresholds: { highPrecision: 0.9, highRecall: 0.5 },
              heaviest: () => [{ start: 0, end: 15, feature: "оставьте заявку", weight: 1 }],
            },
          ],
        },
      },
      at: "Оставьте заявку",
    },
  ],
  pass: [
    "Магазинді ұсынамын, өте жақсы",
    "Написала продавцу в ватсап, ответил сразу",
    "Сатушыға ватсаппен жаздым, бірден жауап берді",
    "Купила по скидке, очень довольна",
    "Каспи магазиннен алдым, рахмет",
    "Kaspi.kz рахмет, жеткізу тез",
    "На 2gis.kz оценка выше",
    "Менеджер позвонил, уточнил размер и привёз за час",
    "Промокод не сработал, обидно",
    "промокодды қалай аламыз",
    "Жылдамдығын тездету сілтемесін қосу керек",
    "Осы сайтқа тапсырыс берсеңіздер болады",
    "iPhoneды Kaspiге салып алдым",
    "Инстаграмнан жарнамасы көріп бардым, ұнады",
    "Пишите отзывы честно, товар среднего качества",
    "Works well, I follow the instructions on the page",
    { kind: "message", text: "зарплата за май" },
    { kind: "message", text: "за подработку, спасибо" },
  ],
};

import { describe, expect, it } from "vitest";
import { rule } from "../../rules/nudity/index.ts";
import { testRule } from "../../src/testing/test-rule.ts";
import { runsOf } from "../support/rule-runs.ts";
import { FLAGGED, HONEST } from "./nudity-cases.ts";

testRule(rule, {
  flag: [
    { message: "erotic-goods", text: "куплю вибратор", at: "вибратор" },
    { message: "sexual-service", text: "Девушки по вызову, недорого", at: "Девушки по вызову" },
    { message: "solicitation", text: "Давай переспим", at: "Давай переспим" },
    { message: "solicitation", text: "ищу девушку для секса на вечер", at: "ищу девушку для секса" },
    { message: "porn-offer", text: "Канал со сливами: голые фото школьниц", at: "голые фото школьниц" },
  ],
  pass: [
    "Форд Эскорт, масляный фильтр подошёл",
    "Геймпад: вибратор геймпада слабый",
    "Анальгин помог",
    "Возбудитель инфекции не найден",
    "Член семьи купил телефон",
    "Отправь фото чека",
    "Кальсоны тёплые, трусы тоже хорошие",
    "Лифчик сидит хорошо, грудь держит",
    "Голая правда о магазине",
    "Үйдегі жалаңаш қабырғаға картина ілдім",
  ],
});

const { messages } = runsOf(rule);

describe("erotic offers, searches and talk", () => {
  it.each(FLAGGED)("finds: %s", (text) => {
    expect(messages(text)).not.toEqual([]);
  });
});

describe("honest people's words", () => {
  it.each(HONEST)("pass: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });
});

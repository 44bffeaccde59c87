import { describe, expect, it } from "vitest";
import { rule } from "../../rules/profanity/index.ts";
import { readText } from "../../src/prepare/text/index.ts";
import { buildMatcher } from "../../src/rule-kit/matcher/index.ts";
import { testRule } from "../../src/testing/test-rule.ts";
import { hasData, readData } from "../support/data.ts";
import { COARSE, NAMES, ORDINARY } from "./profanity-cases.ts";

testRule(rule, {
  flag: [
    { message: "obscene", text: "наеб@ли с доставкой", at: "наеб@ли" },
    { message: "obscene", text: "ПИЗ ДЕЦ какой-то", at: "ПИЗ ДЕЦ" },
    { message: "obscene", text: "х\u200bу\u200bй", at: "х\u200bу\u200bй" },
    { message: "obscene", text: "3аебали уже", at: "3аебали" },
    { message: "obscene", text: "қ о т а қ", at: "қ о т а қ" },
    { message: "obscene", text: "qotaqbastar", at: "qotaqbastar" },
    { message: "obscene", text: "gbpltw полный", at: "gbpltw" },
    { message: "vulgar", text: "sh1t quality", at: "sh1t" },
    { message: "vulgar", text: "жооопа", at: "жооопа" },
    { message: "obscene", text: "3-.-1-4-з-д-а и всё", at: "3-.-1-4-з-д-а" },
    { message: "obscene", text: "oxуели совсем", at: "oxуели" },
    { message: "obscene", text: "húilo", at: "húilo" },
  ],
  pass: [
    "сук на дереве обломился",
    "три рубля, сабля, корабля, оскорблять, употреблять",
    "прессу читаю, рассыпал, сравнил, расстегнул, посерел",
    "Асланова Мандана, Аслан Ипатьев",
    "заманды, мәнді, мағыналы кітап, маңдай",
    "кетті, кеткен, кетеді; көтердім, көтерме",
    "сығып алды, сығымдады",
    "a55 алдым, 3бала, 12м",
    "р*бля, бл*стящая",
    "her hero here, webhook, Sebastian, dermatitis",
    // Kazakh words that Russian roots would read
    "дойбы ойнадық, перделер әдемі, тұтынушы мүддесі, күйлі, епті, ебін тапты, ебетейсіз, өсерім",
    "доиби емес дойбы, перделер, муддеси, куйли сандык, осерим, жоқпызда, сиқы келісті",
    "котлах, кодах, ходах, ниссан, по блату, Насрулла, отдебоширил, стройобъединение",
    // said of things by everybody
    "зашпилить, ссыхается, обсасывает, посереет, голозадый, перепихнул, похерил, с ебея, овца блеет",
    // English and trade names in Latin letters
    "church, shown, Shawn, chin, shin, cookie, haven, Kodak, jobs, curve, hernia, bled, hyena, procrastinate, shy",
    "Huion, Huel, Ibanez, feng shui, Suki, SSS, Xerox, Oxygen, Hyundai и Huyndai",
    // Kazakh and Russian in Latin letters
    "shuyl, shuy, shuyke, damydy, müdde, jonalardyñ, qomaqty, chuyka, ravno4no, veb-sayt, velyur",
    // family names by their endings
    "Пизденко, Мудищев, Хуйкина, Ебловский, Залупко, Дрочилова, Мандрикевич",
    "м@дам, з@б@вный",
  ],
});

describe("profanity, line by line and on real texts", () => {
  const matcher = buildMatcher(rule.lexicons.map((lexicon) => ({ rule: "profanity", lexicon })));
  const flags = (text: string): boolean =>
    (matcher.match(readText("text", text)).get("profanity") ?? []).some(
      ({ entry, confidence }) => entry.message !== "mild" && confidence >= 0.85,
    );

  it.each(COARSE)("sees through %s", (text) => expect(flags(text)).toBe(true));
  it.each(ORDINARY)("leaves %s alone", (text) => expect(flags(text)).toBe(false));
  it.each(NAMES)("leaves names alone: %s", (text) => expect(flags(text)).toBe(false));

  const share = (rows: readonly { readonly text: string }[]) =>
    rows.filter(({ text }) => flags(text)).length / rows.length;

  const market = "kazsandra/market_mapping_book.jsonl";
  it.skipIf(!hasData(market))("leaves published reviews alone", () => {
    expect(share(readData(market))).toBeLessThan(0.002);
  });

  const dictionaries = ["ru_random_words", "ru_probe_words", "kk_lemmas", "kk_probe_lemmas", "ru_surnames_probe"];
  const words = dictionaries.map((name) => `dict_fp/${name}.jsonl`);
  it.skipIf(!words.every(hasData))("leaves the words of dictionaries and family names alone", () => {
    const rows = words.flatMap((file) => readData(file));
    expect(share(rows.filter(({ labels }) => !labels.includes("in-some-badword-list")))).toBeLessThan(0.0005);
  });

  const labelled = "kazsandra/labelled.jsonl";
  it.skipIf(!hasData(labelled))("finds Kazakh obscenity", () => {
    expect(share(readData(labelled).filter(({ labels }) => labels.includes("profanity")))).toBeGreaterThan(0.95);
  });

  const forms = "rudetoxifier/mat_forms_lexicon.jsonl";
  it.skipIf(!hasData(forms))("knows the forms of Russian obscenity", () => {
    expect(share(readData(forms))).toBeGreaterThan(0.95);
  });
});

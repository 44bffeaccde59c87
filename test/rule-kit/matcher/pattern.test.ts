import { describe, expect, it } from "vitest";
import { ElekError } from "../../../src/core/errors.ts";
import { readText } from "../../../src/prepare/text/index.ts";
import type { Lexicon, LexiconEntry } from "../../../src/rule-kit/lexicon.ts";
import { buildMatcher } from "../../../src/rule-kit/matcher/index.ts";

const build = (lexicon: Omit<Lexicon, "source" | "language"> & { language?: Lexicon["language"] }) =>
  buildMatcher([{ rule: "rule", lexicon: { language: "ru", source: "test", ...lexicon } }]);

const find = (
  text: string,
  match: string | readonly string[],
  more: Partial<LexiconEntry> & { sets?: Lexicon["sets"]; language?: Lexicon["language"] } = {},
) => {
  const { sets = {}, language = "ru", ...entry } = more;
  const matcher = build({ language, sets, entries: [{ match, message: "found", disguised: false, ...entry }] });
  return (matcher.match(readText("text", text)).get("rule") ?? []).map(({ start, end }) => text.slice(start, end));
};

describe("the pattern language", () => {
  it.each([
    ["Лох, лохи и лоханка", "лох", ["Лох"]],
    ["Лох, лохи и лоханка, лохами", "лох~n", ["Лох", "лохи", "лохами"]],
    ["лоханка плохая", "лох*", ["лоханка"]],
    ["лоханка плохая", "*лох*", ["лоханка", "плохая"]],
    ["ёлка", "елка", ["ёлка"]],
    ["звони мне, пиши нам", "(звони|пиши) (мне|нам)", ["звони мне", "пиши нам"]],
    ["убью тебя и убью я тебя и убью ли я всё же тебя", "убью <2> тебя", ["убью тебя", "убью я тебя"]],
    ["убью. Тебя жду", "убью тебя", []],
    ["убью, тебя! убью 😡 тебя", "убью тебя", ["убью, тебя", "убью 😡 тебя"]],
    ["иди ты домой, иди домой", "иди [ты] домой", ["иди ты домой", "иди домой"]],
    ["кое-как сделали", "кое-как", ["кое-как"]],
    ["дам 500 тенге", "дам #num тенге", ["дам 500 тенге"]],
    ["пиши на a@b.kz или t.me/x или @abcd", "(#email|#url|#handle)", ["a@b.kz", "t.me/x", "@abcd"]],
    ["тел 8 (707) 123-45-67 всегда", "#phone", ["8 (707) 123-45-67"]],
    ["записан, показана, сказаны", "(за|по)(пис|каз)ан~", ["записан", "показана"]],
  ])("in %j %s finds %j", (text, pattern, found) => {
    expect(find(text, pattern)).toEqual(found);
  });

  it("reads named sets, as words and inside words", () => {
    const sets = { who: ["тебя", "вас всех"], pre: ["за", "вы", ""] };
    expect(find("найду тебя, найду вас всех", "найду {who}", { sets })).toEqual(["найду тебя", "найду вас всех"]);
    expect(find("закрыл, выкрыл, крыл, открыл", "{pre}крыл", { sets })).toEqual(["закрыл", "выкрыл", "крыл"]);
  });

  it.each([
    ["нет конца", "{nothing}"],
    ["пустое", ""],
    ["одни пробелы", "[слово] [другое]"],
    ["пустое слово", "(|а)"],
    ["хвост без слова", "~"],
    ["звёздочка внутри", "сло*во"],
    ["скобка", "(а|б"],
    ["лишняя скобка", "а)"],
    ["класс", "#nothing"],
    ["широкий промежуток", "а <99> б"],
    ["знак", "а!б"],
  ])("refuses a broken pattern: %s", (_what, pattern) => {
    expect(() => find("текст", pattern)).toThrow(ElekError);
  });

  it("refuses a pattern that stands twice, and sets that name themselves", () => {
    expect(() => find("текст", ["слово", "слово"])).toThrow(/twice/u);
    expect(() => find("текст", "{a}", { sets: { a: ["{a}"] } })).toThrow(ElekError);
  });

  it("names the rule and the pattern when it refuses", () => {
    expect(() => find("текст", "сло*во")).toThrow(/rule rule: pattern "сло\*во"/u);
  });

  it("lets exceptions of the lexicon beat what they cover, and an entry's own what they touch", () => {
    const matcher = build({
      exceptions: ["сук на дереве"],
      entries: [
        { match: "сук", message: "found" },
        { match: "дерев*", message: "other", except: ["(деревня|деревни)", "деревянный дом"] },
      ],
    });
    const found = (text: string) =>
      (matcher.match(readText("text", text)).get("rule") ?? []).map(({ start, end }) => text.slice(start, end));
    expect(found("сук на дереве")).toEqual([]);
    expect(found("вот сук")).toEqual(["сук"]);
    expect(found("деревня, деревянный дом, деревья")).toEqual(["деревья"]);
  });

  it("keeps rules apart", () => {
    const lexicon: Lexicon = { language: "ru", source: "test", entries: [{ match: "слово", message: "found" }] };
    const matches = buildMatcher([
      { rule: "a", lexicon },
      { rule: "b", lexicon },
    ]).match(readText("text", "слово"));
    expect([...matches.keys()].sort()).toEqual(["a", "b"]);
  });
});

describe("endings", () => {
  it.each([
    [
      "ru",
      "дурак~n",
      "дурак дурака дураку дураком дураки дураков дуракам дураками дураках",
      "дураковатый дуракаваляние",
    ],
    ["ru", "глуп~a", "глупый глупая глупого глупыми глупо глупы", "глупить глупец"],
    ["ru", "торг~v", "торговать торгую торгуем торговал торговавший торгующий торговался", "торг-то торговец"],
    [
      "kk",
      "қотан~n",
      "қотан қотандар қотанның қотанға қотанды қотанда қотаннан қотанмен қотаным қотандарымызда",
      "қотанлар қотанге",
    ],
    [
      "kk",
      "жігіт~n",
      "жігіт жігіттер жігітке жігіттің жігітті жігіттен жігітпен жігіті жігіттерім",
      "жігітлар жігітға",
    ],
    ["kk", "құлақ~n", "құлақ құлағы құлағым құлаққа құлақтар құлағымызды", "құлақлар"],
    ["kk", "бала~n", "бала балалар баласы балам балаға баланы баланың балалық балаларымыздан", "баладар баласі"],
    ["kk", "ұр~v", "ұр ұрды ұрған ұрмайды ұрып ұрсам ұрамын ұрайын ұрыңдар", "ұрді ұрген"],
    ["en", "shit~", "shit shits shitting shitty", "shirt shitake"],
  ] as const)("%s %s", (language, pattern, lawful, unlawful) => {
    for (const word of lawful.split(" ")) expect(find(word, pattern, { language }), word).toEqual([word]);
    for (const word of unlawful.split(" ")) expect(find(word, pattern, { language }), word).not.toEqual([word]);
  });
});

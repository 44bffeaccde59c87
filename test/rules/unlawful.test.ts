import { describe, expect, it } from "vitest";
import { rule } from "../../rules/unlawful/index.ts";
import { ARTICLES } from "../../rules/unlawful/laws.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { buildRuleset } from "../../src/evaluate/ruleset.ts";
import { prepareExample, testRule } from "../../src/testing/test-rule.ts";
import { hasData, readData } from "../support/data.ts";

testRule(rule);

const ruleset = buildRuleset([rule]);
const sure = (text: string): string[] =>
  evaluate(ruleset, prepareExample({ text }))
    .findings.filter(({ confidence }) => confidence >= 0.5)
    .map(({ message }) => message);

describe("offers, searches and lures", () => {
  it.each([
    ["drugs", "Есть качественные шишки и бошки, закладки по всему городу, писать в тг @shop"],
    ["drugs", "меф кристалл соль закладками, в наличии 1г 2г"],
    ["drugs", "Куплю травку, у кого есть, пишите в лс"],
    ["drugs", "кто может достать гашиш в Шымкенте"],
    ["drugs", "Анаша керек, кімде бар?"],
    ["drugs", "есірткі сатамын, ватсапқа жазыңыз"],
    ["drugs", "Қайдан марихуана алуға болады"],
    ["drugs", "Selling weed and cocaine, dm me on telegram"],
    ["drugs", "Работа кладменом, от 500к в месяц, пиши"],
    ["drugs", "Набор закладчиков, без опыта, оплата еженедельно"],
    ["drugs", "продам лирику без рецепта, недорого, пишите"],
    ["drugs", "покурил марихуану — кайф, всем советую"],
    ["drugs", "Пpoдaм мeфeдpoн, зaклaдки"],
    ["drugs", "продам п р е г а б а л и н без рецепта"],
    ["weapons", "продам травмат с патронами без лицензии"],
    ["weapons", "куплю пистолет макарова недорого"],
    ["weapons", "Қару сатамын, оқ-дәрісімен, жазыңыз"],
    ["weapons", "тапанша сатып аламын, кімде бар"],
    ["weapons", "Selling glock 17 with ammo, text me"],
    ["weapons", "Продам калаш и гранаты, звоните"],
    ["gambling", "1xbet тіркел, промокодпен 100000 тг бонус ал"],
    ["gambling", "Онлайн казино Вулкан: бонус 500 фриспинов за регистрацию"],
    ["gambling", "Делай ставки на 1win, вывод моментальный, ссылка в профиле"],
    ["gambling", "Договорные матчи, прогнозы 100%, пиши в телегу"],
    ["gambling", "Казино ойнап, ақша тап! Сілтеме профильде"],
    ["gambling", "Join our casino, get 100 free spins with promo code KZ777"],
    ["gambling", "Олимпбетке тіркеліп, фрибет алыңдар"],
    ["gambling", "крути слоты на пинап и поднимай бабки"],
    ["forgedPapers", "Диплом любого вуза с занесением в базу, недорого"],
    ["forgedPapers", "купить водительские права без экзаменов алматы"],
    ["forgedPapers", "Больничный лист задним числом, официально, пишите в вотсап"],
    ["forgedPapers", "Медкнижка за 1 час без врачей, 8000 тг"],
    ["forgedPapers", "Жүргізуші куәлігін емтихансыз жасап беремін"],
    ["forgedPapers", "Диплом сатамын, базаға енгізіп береміз, жазыңыз"],
    ["forgedPapers", "ЕНТ ответы 2024 продам, гарантия"],
    ["forgedPapers", "ҰБТ жауаптарын сатамын"],
    ["forgedPapers", "Сделаю справку 075 без прохождения врачей"],
    ["forgedPapers", "fake diplomas and passports for sale, contact me"],
    ["vapes", "Эльф бар 1500 затяжек в наличии, доставка по городу"],
    ["vapes", "Вейптер мен одноразкалар бар, арзан, жазыңыз"],
    ["vapes", "снюс оптом и в розницу, тг @snus"],
    ["vapes", "где купить вейп в Астане?"],
    ["vapes", "Электронды темекі сатылады, 7000 тг"],
    ["vapes", "HQD, Waka новые вкусы, пишите в директ"],
    ["vapes", "selling vapes and snus, dm me"],
    ["pyramid", "Инвестируй 50 000 и получай 5% ежедневно без риска"],
    ["pyramid", "Доход 30% в месяц гарантирован, приводи друзей и получай бонус"],
    ["pyramid", "Айына 40 пайыз табыс кепілдігі бар, ақша салыңыз"],
    ["pyramid", "Реферальная программа: приглашай друзей, зарабатывай 15% с каждого вложения"],
    ["pyramid", "guaranteed returns 20% monthly, invest now"],
    ["pyramid", "Пассивный доход без риска 10% в неделю, вложения от 10 000 тг"],
    ["droppers", "Куплю карты Каспи, дорого, пишите"],
    ["droppers", "Сдам в аренду банковскую карту на месяц"],
    ["droppers", "нужны дропы, оплата сразу"],
    ["droppers", "Картаңды жалға бер, күніне 20 000 тг"],
    ["droppers", "Каспи картаны сатып аламын"],
    ["droppers", "требуются люди с картами для переводов, процент ваш"],
    ["droppers", "Обналичим пенсионные, 10 процентов"],
    ["bribery", "Помогу решить вопрос с гаи, есть свои люди"],
    ["bribery", "сколько дать взятку чтобы права вернули"],
    ["bribery", "Полицияда танысым бар, мәселеңді шешіп беремін"],
    ["bribery", "Кімге пара беру керек"],
    ["bribery", "дам взятку инспектору"],
    ["prostitution", "Интим услуги, выезд, 20 000 час"],
    ["prostitution", "Эскорт услуги в Алматы, красивые девушки"],
    ["prostitution", "ищу девочку на ночь, заплачу"],
    ["prostitution", "Интим қызмет көрсетемін, жазыңыз"],
    ["prostitution", "Массаж с продолжением, пишите в вотсап"],
    ["prostitution", "Қыздар бар, түнге 30 000"],
    ["prostitution", "escort services, call me"],
    ["extremism", "Вступайте в ИГИЛ, братья"],
    ["extremism", "Убивайте неверных"],
    ["extremism", "Жиһадқа шығайық бауырлар"],
    ["extremism", "Билікті қарумен құлатайық"],
    ["extremism", "Северный Казахстан надо отдать России"],
    ["fraud", "Скажите код из смс для отмены операции"],
    ["fraud", "Переведите деньги на безопасный счет"],
    ["fraud", "Құпиясөзіңізді айтыңыз, банктен хабарласып тұрмыз"],
    ["fraud", "Отправь 10 000 тг и получи 30 000 через час"],
    ["fraud", "SMS-пен келген кодты айтыңызшы"],
    ["fraud", "100 000 тг аудар, екі есе қайтарамын"],
    ["fraud", "продиктуйте три цифры с обратной стороны карты"],
  ])("%s: %s", (message, text) => {
    expect(sure(text)).toContain(message);
  });
});

describe("honest people's words", () => {
  it.each([
    "Продаю коляску, состояние отличное",
    "Куплю ещё соль для ванн и травяной чай",
    "план тренировок помог, где купить продолжение?",
    "Газонная трава взошла быстро, возьму ещё",
    "Кристаллы сваровски в наличии, заказала серьги",
    "Казино рояль фильм смотрели на этом телевизоре",
    "Лазерная рулетка точная, цена хорошая, купите",
    "Рулетка для собак прочная, бонусом пакетики",
    "Пистолет для монтажной пены, покупкой доволен, 5000 тг",
    "Нерф пистолет сыну купил, стреляет далеко",
    "Мылтық ойыншық, балам қуанды",
    "Су пистолеті сатылады деп алдым, жақсы",
    "Диплом получил, купил себе телефон в подарок",
    "Паспорт положила в обложку, цена супер",
    "Справка по товару в чате помогла, обращайтесь к консультанту",
    "Права потребителя нарушены, верните деньги",
    "Паспорт изделия приложен, гарантия год",
    "Гарантия доходит до года, процент рассрочки 0",
    "Ставка по кредиту 20% годовых, дорого",
    "Депозит открыл в банке, 14% годовых, доволен",
    "Картаны жоғалтып алдым, жаңасын берді",
    "Продавец обманул, это мошенники, просят код из смс",
    "Не сообщайте никому код из смс!",
    "Смс код келмей жатыр, кіре алмаймын",
    "код смс келген жоқ",
    "СМС кодын жіберіп жатыр бірақ қате дейді",
    "Взятки берут в этом отделении, ужас",
    "Пара деп аударылған кітап жақсы",
    "Дроп хардтейл велосипед керек еді",
    "Клад для хозяйки, эта мультиварка",
    "Мука белый сорт, цена хорошая, в наличии",
    "Снег почистил лопатой, в наличии была",
    "белый телефон куплю ещё, цена 100 тг",
    "Лирика Абая, где купить сборник?",
    "Грибы сушёные продаются, взял, вкусные",
    "Пластилин детский купила, цена 500 тг",
    "Марки для коллекции куплю, пишите",
    "Скорость доставки супер, заказывайте, цена низкая",
    "Игра про пистолеты, купил за 2000 тг",
    "Автомат стиральный взял в рассрочку",
    "Девушки на ресепшн вежливые, массаж делают отлично",
    "Эротический роман, прочитала за ночь",
    "Приведи друга и получи кэшбек — хорошая акция у магазина",
    "Вкусы у электронных сигарет не обсуждаем",
    "Партнерская программа банка понятная",
    "Смерть неверным — так называется глава книги",
    "Салынған ақша қайтты, рахмет",
    "Бонус картаға түсті, рахмет каспи",
    "Аудар деген кітап аудармасы жақсы",
    "Каспи карта керек болды, 5 минутта алдым",
    "Бәс тіккен жоқпын, тек көрдім",
    "Этот крем купить можно без рецепта",
    "Заказала права ребёнка плакат в школу",
    "Кокс оттенок помады, где взять такую?",
    "Насадка пистолет на шланг, в наличии много",
    "Граната сок купила, цена норм",
    "Гранат вкусный, беру ещё",
    "патроны для дрели подошли, куплю ещё",
    "Патрон для лампочки E27, цена 300 тг",
    "ствол у душа сломан, где купить новый",
    "ставлю пять звёзд, берите, цена супер",
    "Выигрыш по акции пришёл, играйте честно",
    "Вулкан игрушка купил, промокод сработал",
  ])("pass: %s", (text) => {
    expect(sure(text)).toEqual([]);
  });
});

describe("the law", () => {
  it("is cited in every message and every language", () => {
    for (const [id, { text }] of Object.entries(rule.meta.messages)) {
      for (const words of Object.values(text)) {
        for (const article of ARTICLES[id as keyof typeof ARTICLES]) expect(words).toContain(article);
      }
    }
  });
});

describe.skipIf(!hasData("kz_other_tests/gambling_pyramid_templates.jsonl"))(
  "on others' gambling and pyramid lines",
  () => {
    it("finds nine templates in ten and passes what is clean", () => {
      const rows = readData("kz_other_tests/gambling_pyramid_templates.jsonl");
      const templates = new Map<string, boolean>();
      for (const row of rows.filter(({ labels }) => labels.includes("gambling") || labels.includes("pyramid"))) {
        const name = String(row.template);
        templates.set(name, (templates.get(name) ?? true) && sure(row.text).length > 0);
      }
      const found = [...templates.values()].filter(Boolean).length;
      expect(found / templates.size).toBeGreaterThanOrEqual(0.9);
      expect(rows.filter(({ labels, text }) => labels.includes("clean") && sure(text).length > 0)).toEqual([]);
    });
  },
);

describe.skipIf(!hasData("sensitive_topics_ru/v2test_v2val_v1crowd.jsonl"))("on topics that are only mentioned", () => {
  it("holds back at most three in a hundred", () => {
    const rows = readData("sensitive_topics_ru/v2test_v2val_v1crowd.jsonl");
    expect(rows.filter(({ text }) => sure(text).length > 0).length / rows.length).toBeLessThanOrEqual(0.03);
  });
});

describe.skipIf(!hasData("kazsandra/market_mapping_book.jsonl"))("on real reviews", () => {
  it("finds nothing unlawful in one of a thousand", () => {
    const rows = readData("kazsandra/market_mapping_book.jsonl");
    expect(rows.filter(({ text }) => sure(text).length > 0).length / rows.length).toBeLessThanOrEqual(0.001);
  });
});

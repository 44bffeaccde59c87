import type { FlagExample, MessageMeta, RuleMeta } from "elek/rule";
import { pictureExamples, pictureMessages } from "./pictures.ts";

export type FloodMessage =
  | "mash"
  | "salad"
  | "repeated-word"
  | "repeated-phrase"
  | "stretched"
  | "syllables"
  | "emoji"
  | "only-symbols"
  | "filler"
  | "sequence"
  | "repeated-by-author"
  | "repeated-by-many"
  | "burst"
  | keyof typeof pictureMessages;

export const messages: Readonly<Record<FloodMessage, MessageMeta>> = {
  ...pictureMessages,
  mash: {
    severity: "low",
    text: {
      kk: "Мәтінде мағынасыз әріптер тізбегі бар. Оның орнына өз ойыңызды сөзбен жазыңыз.",
      ru: "В тексте есть бессмысленный набор букв. Напишите вместо него словами, что вы думаете.",
      en: "The text holds a meaningless string of letters. Say in words what you think instead.",
    },
  },
  salad: {
    severity: "low",
    text: {
      kk: "Сөздер бір-бірімен байланыспайды: мәтін пернетақта ұсынған сөздердің тізбегіне ұқсайды. Өз ойыңызды сөйлеммен жазыңыз.",
      ru: "Слова не связаны между собой: текст похож на череду подсказок клавиатуры. Напишите свою мысль предложением.",
      en: "The words don't hang together: the text reads like a row of keyboard suggestions. Say what you think in a sentence.",
    },
  },
  "repeated-word": {
    severity: "low",
    text: {
      kk: "Бір сөз тым көп қайталанған. Оны бір-екі рет қана қалдырыңыз.",
      ru: "Одно и то же слово повторено слишком много раз. Оставьте его один-два раза.",
      en: "One word is repeated far too many times. Leave it once or twice.",
    },
  },
  "repeated-phrase": {
    severity: "low",
    text: {
      kk: "Бір сөйлем қайта-қайта жазылған. Оны бір рет қана қалдырыңыз.",
      ru: "Одна и та же фраза написана много раз подряд. Оставьте её один раз.",
      en: "The same phrase is written over and over. Leave it once.",
    },
  },
  stretched: {
    severity: "low",
    text: {
      kk: "Мәтіннің көп бөлігі қайталанған бір әріптен тұрады. Артық әріптерді алып тастаңыз.",
      ru: "Бо́льшая часть текста – одна и та же буква подряд. Уберите лишние буквы.",
      en: "Most of the text is one letter held down. Remove the extra letters.",
    },
  },
  syllables: {
    severity: "low",
    text: {
      kk: "Сөз ішінде бір буын қайта-қайта жазылған. Түсінікті сөзбен жазыңыз.",
      ru: "Внутри слова много раз повторён один и тот же слог. Напишите понятным словом.",
      en: "One syllable is repeated over and over inside a word. Write a word that can be understood.",
    },
  },
  emoji: {
    severity: "low",
    text: {
      kk: "Эмодзи сөзден әлдеқайда көп. Бірнешеуін қалдырып, ойыңызды сөзбен жазыңыз.",
      ru: "Эмодзи во много раз больше, чем слов. Оставьте несколько и напишите словами, что вы думаете.",
      en: "There are many times more emoji than words. Keep a few and say in words what you think.",
    },
  },
  "only-symbols": {
    severity: "low",
    text: {
      kk: "Мәтін ештеңе білдірмейтін таңбалардан ғана тұрады. Ойыңызды сөзбен жазыңыз.",
      ru: "В тексте одни знаки, которые ничего не значат. Напишите словами, что вы думаете.",
      en: "The text is nothing but signs without meaning. Say in words what you think.",
    },
  },
  filler: {
    severity: "low",
    text: {
      kk: "Мәтін орын толтыру үшін ғана жазылған сияқты. Оның орнына өз ойыңызды қысқа болса да жазыңыз.",
      ru: "Похоже, что текст написан только ради заполнения. Напишите, что вы думаете, пусть и коротко.",
      en: "The text seems to be there only to fill the room. Say what you think, however briefly.",
    },
  },
  sequence: {
    severity: "low",
    text: {
      kk: "Мәтін әліпби, сандар немесе күндер тізбегінен ғана тұрады. Оның орнына өз ойыңызды жазыңыз.",
      ru: "В тексте только алфавит, счёт или цифры подряд. Напишите вместо этого, что вы думаете.",
      en: "The text is only the alphabet, counting or digits in a row. Say what you think instead.",
    },
  },
  "repeated-by-author": {
    severity: "medium",
    text: {
      kk: "Сіз осы мәтінді жақында жариялағансыз. Әр пікірді сол тауар немесе қызмет туралы өз сөзіңізбен жазыңыз.",
      ru: "Вы недавно уже публиковали этот текст. Напишите о каждом товаре или услуге своими словами.",
      en: "You have posted this text before, not long ago. Write about each product or service in words of its own.",
    },
  },
  "repeated-by-many": {
    severity: "medium",
    text: {
      kk: "Дәл осы мәтінді басқа авторлар да жариялаған. Пікірді өз сөзіңізбен жазыңыз.",
      ru: "Точно такой же текст публиковали другие авторы. Напишите отзыв своими словами.",
      en: "Other authors have posted this very text. Write your review in your own words.",
    },
  },
  burst: {
    severity: "medium",
    text: {
      kk: "Қысқа уақытта тым көп жазба жарияланды. Біраз күтіп, әр жазбаны бөлек ойланып жазыңыз.",
      ru: "За короткое время опубликовано слишком много. Подождите немного и пишите о каждом отдельно.",
      en: "Too much was posted in a short time. Wait a little and write each one for itself.",
    },
  },
};

const recent = (
  posts: readonly { windowSeconds: number; count: number }[],
  repeats: readonly { sameAuthor: boolean; contentId: string; ageSeconds: number }[],
) => ({
  recent: {
    posts,
    repeats: repeats.map((repeat) => ({ contentKind: "review" as const, similarity: 1, ...repeat })),
  },
});

const LONG = "Тапсырыс екі күнде жетті, қорабы бүтін, зарядтағышы бар, экраны жарық";

export const examples: RuleMeta<FloodMessage>["examples"] = {
  flag: [
    ...pictureExamples.flag,
    {
      message: "mash",
      text: "Шпнқпкғгщазкрсқлушақ жақсы дмазхвңәгнцхһғә",
      at: ["Шпнқпкғгщазкрсқлушақ", "дмазхвңәгнцхһғә"],
    },
    { message: "mash", text: "ывапрлдж щшкгеншг лоыврп", at: ["ывапрлдж", "щшкгеншг"] },
    { message: "mash", text: "sdfkjhg wertyuilk dfgkjhsd", at: "sdfkjhg" },
    {
      message: "salad",
      text: "жеңіл атлетикадан әлем чемпионатының қола жүлдегері атанды және оның құрамына кірген мемлекеттік комиссия отырысында аталған мәселе бойынша қазақстан республикасының президенті жанындағы ұлттық банк төрағасының орынбасары болып тағайындалды",
    },
    { message: "salad", text: "апельсин паровоз вторник мокрый гиппопотам сверлить тихо" },
    {
      message: "repeated-word",
      text: "жаман жаман жаман жаман жаман жаман жаман",
      at: "жаман жаман жаман жаман жаман жаман жаман",
    },
    {
      message: "repeated-phrase",
      text: "алмаңыздар бұны алмаңыздар бұны алмаңыздар бұны алмаңыздар бұны",
      at: "алмаңыздар бұны алмаңыздар бұны алмаңыздар бұны алмаңыздар бұны",
    },
    { message: "stretched", text: `ууу ${"ы".repeat(80)}`, at: "ы".repeat(80) },
    { message: "syllables", text: "бұл не лалададададалалададалададала", at: "лалададададалалададалададала" },
    { message: "mash", text: "йцукен фывапр олджэ", at: "йцукен" },
    { message: "syllables", text: "asdasdasd asdasd qweqwe", at: "asdasdasd asdasd qweqwe" },
    { message: "emoji", text: `нашар ${"🤮".repeat(130)}`, at: "🤮".repeat(130) },
    { message: "filler", text: "надо пятьдесят символов, вот вам пятьдесят символов", at: "надо пятьдесят символов" },
    { message: "filler", text: "бла бла бла бла", at: "бла" },
    { message: "sequence", text: "а ә б в г ғ д е ё ж з", at: "а ә б в г ғ д е ё ж з" },
    { message: "sequence", text: "1 2 3 4 5 6 7 8 9 10", at: "1 2 3 4 5 6 7 8 9 10" },
    { message: "only-symbols", text: "-/-.,-/&.-,/-", at: "-/-.,-/&.-,/-" },
    {
      message: "repeated-by-author",
      text: LONG,
      signals: recent([], [{ sameAuthor: true, contentId: "r-2", ageSeconds: 600 }]),
    },
    {
      message: "repeated-by-many",
      text: LONG,
      signals: recent(
        [],
        ["r-3", "r-4", "r-5"].map((contentId) => ({ sameAuthor: false, contentId, ageSeconds: 90_000 })),
      ),
    },
    { message: "burst", text: "жақсы", signals: recent([{ windowSeconds: 60, count: 20 }], []) },
  ] satisfies FlagExample<FloodMessage>[],
  pass: [
    ...pictureExamples.pass,
    "Мен бұл кітапты алғаш оқығанда түсінбедім бірақ кейін қайта оқып шықтым сонда барып мағынасын ұқтым балаларыма да оқып бердім олар да ұнатты барлығына ұсынамын",
    "Фрэнк",
    "торпедою",
    "Тува",
    "кэштау",
    "Brzęczyszczykiewicz",
    "Клавиатура qwerty, раскладка удобная",
    "пролог",
    "Керемет! Керемет! Рахмет 🙏🙏🙏",
    "Оооочень доволен, супееер!!!",
    "👍👍👍",
    "5+++++",
    "ааааа супер",
    "Өте өте өте өте жақсы, маған қатты ұнады",
    "ок",
    "Уррррррра, пришло!",
    "Тук-тук, курьер постучал, блабла и ушёл",
    "+++",
    "норм",
    "Хахахахаха, смешная игрушка, дети в восторге",
    "Қорабында HDMI, USB, VGA кабельдері болды, SM-A515F сәйкес келді",
    "Sapasy óte jaqsy, rahmet! Jetkizý jyldam.",
    "Zakaz prishel bystro, vse horosho upakovano",
    "спс, всё норм, крч рекомендую",
    "Мәшһүр Жүсіптің кітабы керемет екен",
    "Красота, красота, красота! Рекомендую всем",
    {
      text: "Рахмет, бәрі жақсы",
      signals: recent(
        [{ windowSeconds: 60, count: 2 }],
        [
          { sameAuthor: true, contentId: "r-6", ageSeconds: 600 },
          { sameAuthor: false, contentId: "r-7", ageSeconds: 600 },
        ],
      ),
    },
    {
      kind: "message",
      text: "за обед",
      signals: recent([], [{ sameAuthor: true, contentId: "m-1", ageSeconds: 9000 }]),
    },
  ],
};

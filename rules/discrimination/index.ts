import { defineRule, type Evidence, type TextDocument } from "elek/rule";
import { compose, type Reading } from "./compose.ts";
import { en } from "./lexicon/en.ts";
import { kk } from "./lexicon/kk.ts";
import { ru } from "./lexicon/ru.ts";
import { messages } from "./messages.ts";
import { PARTS } from "./scene.ts";
import { isBorneOut, swearsAtNobody } from "./swearing.ts";

const TOXIC = "toxic";
const TOXIC_SCORE = {
  part: "text",
  model: TOXIC,
  label: "toxic",
  score: 0.999,
  thresholds: { highPrecision: 0.99, highRecall: 0.8 },
  heaviest: () => [],
};
/** a model alone opens a case and never acts */
const SECOND_OPINION = 0.6;
/** between its thresholds it is only put on record */
const SUSPICION = 0.4;
const SHOWN = 5;
/** one word or two, however often, are too few n-grams to be sure of */
const FEWEST_WORDS = 3;
/** of English it knows little but that people swear */
const CYRILLIC = /\p{Script=Cyrillic}/u;

const NOTHING: Reading = { hits: [], hints: [] };

const isJudged = (document: TextDocument): boolean =>
  new Set(document.tokens.map(({ text }) => text)).size >= FEWEST_WORDS && CYRILLIC.test(document.text);

export const rule = defineRule({
  meta: {
    id: "discrimination",
    version: 5,
    category: "discrimination",
    clause: "P5",
    stage: "live",
    languages: ["kk", "ru", "en"],
    description:
      "Insults aimed at a person, and hostility to or exclusion of people by nationality, sex, disability, religion, place, status, language, orientation or age.",
    limitations: [
      "Contempt in wholly polite words and irony are not found.",
      "Whom a pronoun means is guessed from the words beside it, and in English from the sentence before and after.",
      "The second opinion of the model is Russian first; Kazakh insults are found by the lexicon alone.",
      "A quoted insult is told from one's own only where the verb of saying stands beside it.",
    ],
    messages,
    examples: {
      flag: [
        { message: "insult", text: "Продавцы идиоты, ничего не знают", at: "идиоты" },
        { message: "insult", text: "Сатушы ақымақ, ештеңе білмейді", at: "ақымақ" },
        { message: "insult", text: "Малдар, ақшамды қайтарыңдар!", at: "Малдар" },
        { message: "insult", text: "Сен есексің", at: "есексің" },
        { message: "insult", text: "Тупой менеджер, час ждал", at: "Тупой" },
        { message: "insult", text: "Козлы вы, а не магазин", at: "Козлы" },
        { message: "insult", text: "the sellers are morons", at: "morons" },
        { message: "insult", text: "this seller is a piece of trash", at: "piece of trash" },
        {
          message: "orientation",
          text: "I would rather starve than hire a gay person",
          at: "rather starve than hire a gay person",
        },
        { message: "ethnicity", text: "Чурка какой-то привёз заказ", at: "Чурка" },
        { message: "ethnicity", text: "Барлық орыстар өлсін", at: "орыстар өлсін" },
        { message: "ethnicity", text: "Все казахи тупые", at: "казахи тупые" },
        { message: "sex", text: "Бабам за рулём не место", at: "Бабам за рулём не место" },
        { message: "sex", text: "Бабам нельзя давать водить", at: "Бабам нельзя давать водить" },
        { message: "ethnicity", text: "кавказцев не обслуживать", at: "кавказцев не обслуживать" },
        { message: "disability", text: "Ты даун, прочитай инструкцию", at: "даун" },
        { message: "religion", text: "Мусульмане все террористы", at: "Мусульмане все террористы" },
        { message: "residence", text: "Понаехали тут, работать не умеют", at: "Понаехали" },
        { message: "residence", text: "Келімсектер, өз еліңе кет", at: "Келімсектер" },
        { message: "status", text: "Нищеброды, не можете позволить, не пишите", at: "Нищеброды" },
        { message: "language", text: "Шала қазақтар, тіл үйреніңдер", at: "Шала қазақтар" },
        { message: "orientation", text: "Гомики там работают", at: "Гомики" },
        {
          message: "toxic",
          text: "Знаем мы таких, совсем совесть потеряли",
          signals: { textScores: { scores: [TOXIC_SCORE] } },
        },
        { message: "age", text: "Старпёры сидят на кассе", at: "Старпёры" },
      ],
      pass: [
        "Мүгедектер арбасы жеңіл, ыңғайлы",
        "Казахский костюм отличный",
        "Есек сүті қосылған сабын, теріге жақсы",
        "Мал азығы сапалы, алуға болады",
        "Ужасный товар, деньги на ветер",
        "Бестолковое приложение, постоянно виснет",
        "Тупой нож, не режет",
        "Сұмдық қымбат, алмаңыздар",
        "Итке арналған қарғыбау ұнады",
        "Я как дура ждала три часа",
        "Почему из нас делают идиотов?",
        "Продавец обозвал меня дурой",
        "Мы не идиоты, всё понимаем",
        "Роман «Идиот» пришёл в отличном состоянии",
        "Адамды ақымақ қылғаны ма?",
        "Консультант русский, всё объяснил",
        "Женщинам подойдёт, размер маленький",
        "Инвалид адам шарына бара алмайды, пандус керек",
        "Қызметкерлер қазақша білмейді",
        "Қытай тауары, бағасына сай",
        "Қытай тауарын алмау керек",
        "Женщинам не брать, маломерит",
        "Лекарство от паразитов помогло",
        "Игрушка крыса понравилась коту",
        { text: "Дозвониться нельзя", signals: { textScores: { scores: [{ ...TOXIC_SCORE, score: 0.7 }] } } },
        // swearing at a thing: profanity answers
        {
          text: "Да это же херня какая-то",
          signals: { textScores: { scores: [TOXIC_SCORE] } },
        },
        "Idiot-proof instructions, very easy",
        "Chinese phone, good quality",
        "He said that women are stupid, and I left",
        "The gay bar next door is loud",
        "The app is complete garbage since the update",
      ],
    },
  },
  needs: ["text"],
  uses: ["textScores"],
  lexicons: [kk, ru, en],
  parts: PARTS,
  knownPictures: true,
  secondOpinion: {
    text: {
      kk: "Мәтін адамдарды кемсітуге ұқсайды, сондықтан оны модератор қарайды. Адамдар туралы сыпайы жазыңыз.",
      ru: "Похоже, текст принижает людей, его посмотрит модератор. Пишите о людях уважительно.",
      en: "The text reads as if it demeaned people, so a moderator will look at it. Write about people with respect.",
    },
    example: "Ондай жақтан шыққандарға адал сауда жат",
    // of English insults it finds hardly any, and takes harmless English for them as often
    heard: ({ text }) => CYRILLIC.test(text),
  },
  check({ signals, matches, report }) {
    const scores = signals.textScores.status === "found" ? signals.textScores.value.scores : [];
    for (const document of signals.text?.documents ?? []) {
      const { part } = document;
      const opinion = scores.find((score) => score.model === TOXIC && score.part === part);
      const suspected = opinion !== undefined && opinion.score >= opinion.thresholds.highRecall && isJudged(document);
      const here = matches.filter((match) => match.part === part);
      const { hits, hints } = here.length === 0 ? NOTHING : compose(document, here);
      const found = suspected && hits.length === 0 ? hints : hits;
      for (const { message, confidence, evidence } of found) report({ message, confidence, evidence: [evidence] });
      // words say it better than a score
      if (!suspected || found.length > 0 || (here.length === 0 && swearsAtNobody(document))) continue;
      const { model, label, score, thresholds } = opinion;
      const sure = score >= thresholds.highPrecision && isBorneOut(document);
      const weighed = (sure ? opinion.heaviest().slice(0, SHOWN) : []).map(
        ({ start, end }): Evidence => ({ kind: "span", part, start, end, lexeme: `${model}: ${label}` }),
      );
      report({
        message: "toxic",
        confidence: sure ? SECOND_OPINION : SUSPICION * score,
        evidence: [{ kind: "score", part, model, label, score }, ...weighed],
      });
    }
  },
});

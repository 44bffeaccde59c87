import { defineRule, type LexiconMatch, sentenceNumbers, type TextDocument } from "elek/rule";
import { combine, type LanguageMessage, type Reading } from "./combine.ts";
import { findCopy } from "./copied.ts";
import { type Facts, readFacts } from "./facts.ts";
import { kazakhCues } from "./kazakh.ts";
import { lexiconCues } from "./lexicon-cues.ts";
import { en } from "./lexicon-en.ts";
import { ru } from "./lexicon-ru.ts";

/** a review that the platform knows no purchase for may still be a gift's or a guest's: a person looks */
const FACT = 0.78;
/** nobody has used what has not been handed over */
const BEFORE_DELIVERY = 0.86;
/** ... but may well write about the delivery */
const ABOUT_DELIVERY = 0.55;
/** two facts, or a fact and the author's own words */
const FACTS_AGREE = 0.92;
/** hearsay beside a confirmed purchase is mostly talk */
const BOUGHT = 0.75;

const DELIVERY =
  /жеткіз|жетк[иі]з|тапсырыс|күт|курьер|достав|ждал|жду|заказ|отмен|опозд|задерж|оператор|привез|везут|deliver|waiting|order|courier|cancel/u;

export const rule = defineRule({
  meta: {
    id: "not-firsthand",
    version: 1,
    category: "not-firsthand",
    clause: "P7",
    stage: "live",
    languages: ["kk", "ru", "en"],
    description:
      "Reviews that don't rest on the author's own experience: not bought or used, hearsay, judged by advertisement, picture or price, copied, or contradicted by the platform's facts.",
    limitations: [
      "Praise invented without saying so leaves no trace in the language; only the platform's facts can show it.",
      "Kazakh in Latin letters is read by the Russian and English cues only.",
      "A gift tried by somebody in the household counts as the author's own experience.",
    ],
    messages: {
      untried: {
        severity: "medium",
        text: {
          kk: "Пікірде авторы тауарды не қызметті әлі алмағаны немесе қолданып көрмегені айтылған. Қолданып көрген соң өз тәжірибеңізді жазыңыз.",
          ru: "Из отзыва видно, что автор ещё не купил, не получил или не пробовал то, о чём пишет. Напишите о своём опыте, когда он появится.",
          en: "The review says that its author has not bought, received or tried what it is about. Write about your own experience once you have it.",
        },
      },
      hearsay: {
        severity: "medium",
        text: {
          kk: "Пікір өз тәжірибеңізге емес, басқалардың сөзіне сүйенген. Өзіңіз көрген-білгеніңізді жазыңыз.",
          ru: "Отзыв передаёт чужие слова, а не собственный опыт. Напишите о том, в чём убедились сами.",
          en: "The review passes on what others say and not your own experience. Write what you have seen yourself.",
        },
      },
      judgedByLooks: {
        severity: "medium",
        text: {
          kk: "Баға жарнамаға, суретке, сипаттамаға немесе бағасына ғана қарап берілген. Қолданғаннан кейінгі тәжірибеңізді жазыңыз.",
          ru: "Оценка дана только по рекламе, картинке, описанию или цене. Напишите о том, каков товар или услуга на деле.",
          en: "The judgement rests on an advertisement, a picture, a description or the price alone. Write how it turned out in use.",
        },
      },
      notBought: {
        severity: "medium",
        text: {
          kk: "Платформа деректері бойынша бұл тауарды не қызметті автор сатып алмаған. Тек өзіңіз алған зат туралы пікір жазыңыз.",
          ru: "По данным платформы автор не покупал этот товар или услугу. Оставляйте отзывы о том, что приобрели сами.",
          en: "According to the platform the author did not buy this. Review what you have bought yourself.",
        },
      },
      beforeDelivery: {
        severity: "medium",
        text: {
          kk: "Пікір тауар жеткізілгенге дейін жазылған. Тауарды алып, қолданып көрген соң жазыңыз.",
          ru: "Отзыв написан до того, как товар был доставлен. Напишите его, когда получите и попробуете товар.",
          en: "The review was written before the goods were delivered. Write it once you have received and tried them.",
        },
      },
      copied: {
        severity: "medium",
        text: {
          kk: "Пікір мәтіні тауардың сипаттамасынан немесе басқа пікірден көшірілген. Өз сөзіңізбен жазыңыз.",
          ru: "Текст отзыва скопирован из описания товара или из чужого отзыва. Напишите своими словами.",
          en: "The review is copied from the listing or from somebody else's review. Write in your own words.",
        },
      },
    },
    examples: {
      flag: [
        { message: "untried", text: "Мен әлі ойнап көрмедім бірақ қызық шығар", at: "ойнап көрмедім" },
        { message: "untried", text: "Қолданған жоқпын, жақсы деп ойлаймын", at: "Қолданған жоқпын" },
        { message: "untried", text: "Сам не пользовался, но думаю вещь хорошая", at: "Сам не пользовался" },
        { message: "untried", text: "I have never tried it, but it is probably great", at: "never tried it" },
        { message: "untried", text: "Заказал, жду", at: "Заказал, жду" },
        { message: "untried", text: "Келген жоқ әлі, бірақ сапасы жақсы сияқты", at: "Келген жоқ" },
        { message: "hearsay", text: "Көршім алыпты, жақсы дейді", at: "Көршім алыпты, жақсы дейді" },
        { message: "hearsay", text: "Айтуынша, өте мықты машина", at: "Айтуынша" },
        { message: "hearsay", text: "Говорят, что хороший пылесос", at: "Говорят, что хороший" },
        { message: "hearsay", text: "My neighbour said the kettle leaks", at: "My neighbour said" },
        {
          message: "judgedByLooks",
          text: "Судя по описанию, отличный телефон, думаю стоит своих денег",
          at: "Судя по описанию",
        },
        { message: "judgedByLooks", text: "Суретіне қарағанда керемет сияқты", at: "Суретіне қарағанда" },
        { message: "notBought", text: "Отличный товар", purchase: { verified: false } },
        {
          message: "beforeDelivery",
          text: "Өте жақсы, сапасы керемет",
          purchase: { verified: true, deliveredAt: "2026-03-05T10:00:00Z" },
          submittedAt: "2026-03-03T10:00:00Z",
        },
        {
          message: "copied",
          text: "Мощный пылесос с циклонным фильтром и контейнером на два литра, подходит для сухой уборки",
          subject: {
            description:
              "Мощный пылесос с циклонным фильтром и контейнером на два литра, подходит для сухой уборки квартиры и дома.",
          },
        },
      ],
      pass: [
        "Подруга посоветовала, купила, довольна",
        "Анама сыйладым, күнде киіп жүр",
        "Көршім ұсынды, алып көрдім, өте жақсы екен",
        "Жақсы екен, бағасына тұрады",
        "Пікірлерге қарап алдық. Қателеспедік.",
        "Кемшілігін көрген жоқпын, ұнады",
        "Бұдан жақсысын көрмедім",
        "Раньше таким не пользовалась, теперь не представляю жизни без него",
        "Ничего вкуснее не пробовала",
        "Купил по отзывам, не пожалел",
        "Жду заказ уже месяц, верните деньги",
        "Келген жоқ әлі, екі ай болды, ақшамды қайтарыңыз",
        "Консультант говорит по-казахски, всё объяснил",
        "Тапсырыс келмеді, операторлар күтіңіз дейді",
        "Товар не получил, деньги не возвращают",
        "I have never used a better kettle",
        {
          text: "Өте жақсы, сапасы керемет",
          purchase: { verified: true, deliveredAt: "2026-03-01T10:00:00Z" },
          submittedAt: "2026-03-03T10:00:00Z",
        },
        { kind: "message", text: "Әлі қолданған жоқпын, рахмет" },
      ],
    },
  },
  needs: ["context"],
  uses: ["text", "recent"],
  lexicons: [ru, en],
  knownPictures: true,
  check({ signals, matches, report }) {
    const event = signals.context;
    if (event?.kind !== "review") return;
    const facts = readFacts(event.context);
    const documents = signals.text.status === "found" ? signals.text.value.documents : [];
    const text = documents.find(({ part }) => part === "text");
    const readings = text ? readLanguage(text, matches) : [];
    for (const { message, confidence, cue } of readings) {
      const { start, end, lexeme } = cue;
      report({
        message,
        confidence: inLightOf(facts, message, confidence),
        evidence: [{ kind: "span", part: "text", start, end, lexeme }],
      });
    }
    const disputed = readings.length > 0;
    if (facts.notBought) {
      const confidence = disputed || facts.beforeDelivery ? FACTS_AGREE : FACT;
      report({ message: "notBought", confidence, evidence: [{ kind: "related", relation: "not-bought" }] });
    }
    if (facts.beforeDelivery) {
      const aboutDelivery = text !== undefined && DELIVERY.test(text.folded.text);
      const confidence = aboutDelivery ? ABOUT_DELIVERY : disputed || facts.notBought ? FACTS_AGREE : BEFORE_DELIVERY;
      report({ message: "beforeDelivery", confidence, evidence: [{ kind: "related", relation: "before-delivery" }] });
    }
    const repeats = signals.recent.status === "found" ? signals.recent.value.repeats : [];
    const copy = text && findCopy(text.text, event.context.subject?.description ?? "", repeats);
    if (copy) report({ message: "copied", ...copy });
  },
});

function readLanguage(text: TextDocument, matches: readonly LexiconMatch[]): Reading[] {
  const cues = [...kazakhCues(text)];
  const here = matches.filter(({ part }) => part === text.part);
  // what the author has done matters only where something is claimed
  if (cues.length > 0 || here.some(({ entry }) => entry.tag !== "own" && entry.tag !== "guess")) {
    cues.push(...lexiconCues(text, here, sentenceNumbers(text)));
  }
  return combine(cues);
}

/** What the platform knows makes the author's words more certain, or less: who bought it has seen it. */
function inLightOf(facts: Facts, message: LanguageMessage, confidence: number): number {
  if (facts.notBought || facts.beforeDelivery) return FACTS_AGREE;
  return facts.bought && message !== "untried" ? confidence * BOUGHT : confidence;
}

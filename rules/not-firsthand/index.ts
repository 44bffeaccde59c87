import { defineRule, sentenceNumbers } from "elek/rule";
import { combine } from "./combine.ts";
import { sharedWith } from "./copied.ts";
import { readFacts } from "./facts.ts";
import { kazakhCues } from "./kazakh.ts";
import { lexiconCues } from "./lexicon-cues.ts";
import { en } from "./lexicon-en.ts";
import { ru } from "./lexicon-ru.ts";

/** one fact alone; both; a fact and the author's own words */
const FACT = 0.78;
const FACTS_AGREE = 0.92;
/** a review before delivery may well be about the delivery */
const ABOUT_DELIVERY = 0.55;
const COPY_SHARE = 0.5;
const REPEAT_SIMILARITY = 0.9;
const REPEAT_MIN_CHARACTERS = 60;

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
  check({ signals, matches, report }) {
    const facts = signals.context;
    if (facts?.kind !== "review") return;
    const documents = signals.text.status === "found" ? signals.text.value.documents : [];
    const { notBought, beforeDelivery } = readFacts(facts.context);
    const related = (relation: string) => ({ kind: "related", relation }) as const;
    let said = 0;
    for (const document of documents) {
      if (document.part !== "text") continue;
      const here = matches.filter(({ part }) => part === document.part);
      const cues = [...kazakhCues(document)];
      if (here.length > 0) cues.push(...lexiconCues(document, here, sentenceNumbers(document)));
      for (const { message, confidence, cue } of combine(cues)) {
        said = Math.max(said, confidence);
        const evidence = {
          kind: "span",
          part: document.part,
          start: cue.start,
          end: cue.end,
          lexeme: cue.lexeme,
        } as const;
        report({ message, confidence: notBought || beforeDelivery ? FACTS_AGREE : confidence, evidence: [evidence] });
      }
      const share = sharedWith(document.text, facts.context.subject?.description ?? "");
      if (share >= COPY_SHARE) {
        report({
          message: "copied",
          confidence: 0.5 + 0.45 * share,
          evidence: [{ kind: "related", relation: "copied-from-listing", similarity: share }],
        });
      }
    }
    if (notBought) {
      const sure = said > 0 || beforeDelivery ? FACTS_AGREE : FACT;
      report({ message: "notBought", confidence: sure, evidence: [related("not-bought")] });
    }
    if (beforeDelivery) {
      const aboutDelivery = documents.some(({ folded }) => DELIVERY.test(folded.text));
      const sure = aboutDelivery ? ABOUT_DELIVERY : said > 0 || notBought ? FACTS_AGREE : 0.86;
      report({ message: "beforeDelivery", confidence: sure, evidence: [related("before-delivery")] });
    }
    const longest = Math.max(0, ...documents.map(({ text }) => text.length));
    if (signals.recent.status === "found" && longest >= REPEAT_MIN_CHARACTERS) {
      const other = signals.recent.value.repeats.find(
        ({ sameAuthor, similarity, contentKind }) =>
          !sameAuthor && contentKind === "review" && similarity >= REPEAT_SIMILARITY,
      );
      if (other) {
        const { contentKind, contentId, similarity } = other;
        const evidence = {
          kind: "related",
          relation: "copied-from-review",
          contentKind,
          contentId,
          similarity,
        } as const;
        report({ message: "copied", confidence: 0.75, evidence: [evidence] });
      }
    }
  },
});

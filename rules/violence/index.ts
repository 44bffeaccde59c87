import { defineRule } from "elek/rule";
import { compose, mayTell, PARTS } from "./compose.ts";
import { en } from "./lexicon/en.ts";
import { kk } from "./lexicon/kk.ts";
import { ru } from "./lexicon/ru.ts";

/**
 * A violent word is not violence: a knife cuts, a spray kills cockroaches, a phone dies. What counts is somebody who
 * says that he will do it, to a person, or that it ought to be done, or that it was well done.
 */
export const rule = defineRule({
  meta: {
    id: "violence",
    version: 4,
    category: "violence",
    clause: "P4",
    stage: "live",
    languages: ["kk", "ru", "en"],
    description:
      "Threats, also conditional ones and threats to publish private data, wishes of death, calls to violence and praise of cruelty.",
    limitations: [
      "Hints in words of their own (“accidents happen”) are found only where they hold somebody and some harm, and then open a case; threats by picture or emoji are not found.",
      "Quoted threats (“he wrote that he would kill me”) are found like one's own where the quotation keeps the first person.",
      "Irony between friends is not told from earnest; a person decides.",
    ],
    messages: {
      threat: {
        severity: "high",
        text: {
          kk: "Мәтінде адамға күш қолданамын деген қоқан-лоққы бар, оған тыйым салынған. Оны алып тастап, не болғанын ғана жазыңыз.",
          ru: "В тексте есть угроза расправой или вредом человеку, угрозы запрещены. Уберите её и опишите только то, что произошло.",
          en: "The text threatens a person with harm, which is forbidden. Remove the threat and say only what happened.",
        },
      },
      deathWish: {
        severity: "medium",
        text: {
          kk: "Мәтінде адамға өлім тілеу немесе қарғыс бар. Бұл сөздерді алып тастаңыз; ренішіңізді қарғыссыз жазуға болады.",
          ru: "В тексте есть пожелание смерти или проклятие человеку. Уберите эти слова: недовольство можно высказать и без них.",
          en: "The text wishes death or a curse on somebody. Remove these words; a complaint does not need them.",
        },
      },
      incitement: {
        severity: "high",
        text: {
          kk: "Мәтін адамға күш қолдануға немесе өзіне қол жұмсауға шақырады, бұған тыйым салынған. Шақыруды алып тастаңыз.",
          ru: "Текст призывает к насилию над людьми или над собой, такие призывы запрещены. Уберите призыв.",
          en: "The text calls for violence against people or against oneself, which is forbidden. Remove the call.",
        },
      },
      praise: {
        severity: "high",
        text: {
          kk: "Мәтінде адамға немесе жануарға жасалған қатыгездік мақталады, бұған тыйым салынған. Бұл сөздерді алып тастаңыз.",
          ru: "Текст одобряет насилие или жестокость к людям или животным, это запрещено. Уберите эти слова.",
          en: "The text praises violence or cruelty to people or animals, which is forbidden. Remove these words.",
        },
      },
      exposure: {
        severity: "high",
        text: {
          kk: "Мәтінде біреудің жеке деректерін, суретін немесе хат-хабарын жария етемін деген қорқыту бар. Қорқытуды алып тастаңыз.",
          ru: "В тексте есть угроза обнародовать чьи-то личные данные, фото или переписку. Уберите угрозу.",
          en: "The text threatens to make somebody's private data, pictures or messages public. Remove the threat.",
        },
      },
    },
    examples: {
      flag: [
        { message: "threat", text: "Я тебя убью, понял?", at: "тебя убью" },
        { message: "threat", text: "Верните деньги, иначе ноги вам переломаю", at: "ноги вам переломаю" },
        {
          message: "threat",
          text: "дүкендеріңді өртеп жіберемін, сендерді табамын",
          at: "дүкендеріңді өртеп жіберемін, сендерді",
        },
        { message: "threat", text: "Сені өлтіремін", at: "Сені өлтіремін" },
        { message: "threat", text: "Ақшаны бермесең өлтіремін", at: "бермесең өлтіремін" },
        { message: "threat", text: "I will kill you", at: "I will kill you" },
        { message: "deathWish", text: "Чтоб вы все сдохли там", at: "Чтоб вы все сдохли" },
        { message: "deathWish", text: "Отбасың қырылып қалсын", at: "қырылып қалсын" },
        { message: "deathWish", text: "I hope you die", at: "hope you die" },
        {
          message: "threat",
          text: "I am going to shoot the next immigrant",
          at: "I am going to shoot the next immigrant",
        },
        { message: "incitement", text: "Таких продавцов надо расстреливать", at: "продавцов надо расстреливать" },
        { message: "incitement", text: "Өзіңді өлтір", at: "Өзіңді өлтір" },
        { message: "incitement", text: "Go kill yourself", at: "kill yourself" },
        { message: "praise", text: "Правильно, что его избили, молодцы ребята", at: "Правильно, что его избили" },
        {
          message: "threat",
          text: "Не вернёте деньги — проснётесь в травматологии",
          at: "Не вернёте деньги — проснётесь в травматологии",
        },
        { message: "incitement", text: "Подкараульте его и отпинайте", at: "Подкараульте его" },
        { message: "incitement", text: "Осы сатушыны сабағым келіп кетті", at: "сатушыны сабағым келіп" },
        { message: "praise", text: "Говорят, его избили. Так и надо", at: "избили. Так и надо" },
        { message: "exposure", text: "Опубликую твой адрес", at: "Опубликую твой адрес" },
        { message: "exposure", text: "Ақша бермесең таратамын", at: "бермесең таратамын" },
        { message: "exposure", text: "Pay me or I'll leak the photos", at: "or I'll leak" },
      ],
      pass: [
        "Спрей тарақандарды бірден өлтіреді",
        "Нож режет отлично, мясо как масло",
        "Убойная вещь, всем советую",
        "Убил аккумулятор за месяц",
        "Телефон сдох через неделю",
        "Батареясы тез өледі",
        "Фильм про маньяка, который убивал людей, смотреть страшно",
        "Ойында жауларды өлтіру қызық",
        "Муж меня убьёт за такую покупку",
        "Күлкіден өліп қалдым",
        "Повешу их в спальне, шторы красивые",
        "Выложу фото позже, когда соберу шкаф",
        "Расскажу всем друзьям о вашем магазине",
        "Если что, отправлю фото",
        "Как я найду тебя в телеграме?",
        "Не публикуй свой адрес в открытом чате.",
        "This workout will kill me",
        "No immigrant deserves to be killed",
        "Threatening to kill all immigrants is a crime",
        "Их надо вешать на карниз",
        "Если поешь тут, окажешься в больнице",
        "Бұл дәріні ішсең ауруханаға түсесің",
        "Мужа убила бы за потерянный чек",
        "Разбейте яйцо, миксер сам всё взобьёт",
        "Коробку разбили, но молодцы ребята, вернули деньги",
        "Подам на вас в суд и напишу в прокуратуру",
        "Аллаһ жазаларын берсін",
      ],
    },
  },
  needs: ["text"],
  lexicons: [kk, ru, en],
  parts: PARTS,
  mayTell,
  knownPictures: true,
  secondOpinion: {
    text: {
      kk: "Мәтін қоқан-лоққыға немесе зорлыққа шақыруға ұқсайды, сондықтан оны модератор қарайды. Не болғанын ғана жазыңыз.",
      ru: "Текст похож на угрозу или призыв к насилию, его посмотрит модератор. Опишите только то, что произошло.",
      en: "The text reads like a threat or a call for violence, so a moderator will look at it. Say only what happened.",
    },
    example: "Жди гостей, разговор будет короткий",
  },
  check({ signals, matches, report }) {
    if (matches.length === 0) return;
    for (const document of signals.text?.documents ?? []) {
      const here = matches.filter(({ part }) => part === document.part);
      for (const { message, confidence, evidence } of compose(document, here)) {
        report({ message, confidence, evidence: [evidence] });
      }
    }
  },
});

import type { Category, Kind, Localised, Outcome } from "../core/vocabulary.ts";

/**
 * Texts of a statement of reasons, for the platform to show to the author. They name the clause and the way to object,
 * and never repeat what was written.
 */
export const OUTCOME_NOTICE: Readonly<Record<Exclude<Outcome, "publish">, Localised>> = {
  hold: {
    kk: "Жарияланымыңыз тексерілгенше басқаларға көрінбейді.",
    ru: "Ваша публикация не видна другим, пока её не проверят.",
    en: "Your post is not visible to others until it has been checked.",
  },
  hide: {
    kk: "Жарияланымыңыз жасырылды.",
    ru: "Ваша публикация скрыта.",
    en: "Your post has been hidden.",
  },
  delete: {
    kk: "Жарияланымыңыз жойылды.",
    ru: "Ваша публикация удалена.",
    en: "Your post has been deleted.",
  },
};

export const REASON_WORD: Localised = { kk: "Себебі", ru: "Причина", en: "Reason" };

export const CLAIM_NOTICE: Localised = {
  kk: "Шешіммен келіспесеңіз, шағым бере аласыз: жазбаша жауап 30 күнтізбелік күн ішінде беріледі.",
  ru: "Если вы не согласны с решением, подайте претензию: письменный ответ дадут в течение 30 календарных дней.",
  en: "If you disagree with the decision, file a claim: you will get a written answer within 30 calendar days.",
};

export const KIND_NAME: Readonly<Record<Kind, Localised>> = {
  profile_image: { kk: "профиль суреттері", ru: "изображения профиля", en: "profile images" },
  product_image: {
    kk: "тауарлар мен қызметтердің суреттері",
    ru: "изображения товаров и услуг",
    en: "images of goods and services",
  },
  review: { kk: "пікірлер", ru: "отзывы", en: "reviews" },
  message: { kk: "хабарламалар", ru: "сообщения", en: "messages" },
};

/** Used where no message of a rule says it more exactly, e.g. for what a moderator saw. */
export const CATEGORY_NOTICE: Readonly<Record<Category, Localised>> = {
  unlawful: {
    kk: "Заңды бұзатын немесе бұзуға итермелейтін мазмұн.",
    ru: "Содержание нарушает закон или склоняет к его нарушению.",
    en: "The content breaks the law or leads others to break it.",
  },
  "personal-data": {
    kk: "Басқа адамдардың жеке деректері немесе құпия мәліметтері бар.",
    ru: "Есть персональные данные других людей или конфиденциальные сведения.",
    en: "There are other people's personal data or confidential information.",
  },
  "third-party-images": {
    kk: "Суретте басқа адамдар көрінеді.",
    ru: "На изображении видны другие люди.",
    en: "Other people can be seen in the image.",
  },
  violence: {
    kk: "Қорқыту, зорлық-зомбылықты немесе қатыгездікті насихаттау бар.",
    ru: "Есть угрозы, пропаганда насилия или жестокости.",
    en: "There are threats or propaganda of violence or cruelty.",
  },
  discrimination: {
    kk: "Адамдарды қорлау немесе кемсіту бар.",
    ru: "Есть оскорбление или дискриминация людей.",
    en: "People are insulted or discriminated against.",
  },
  nudity: {
    kk: "Порнографиялық немесе эротикалық мазмұн бар.",
    ru: "Есть порнографическое или эротическое содержание.",
    en: "There is pornographic or erotic content.",
  },
  "not-firsthand": {
    kk: "Пікір өз тәжірибеңізге негізделмеген.",
    ru: "Отзыв основан не на собственном опыте.",
    en: "The review is not based on your own experience.",
  },
  flood: {
    kk: "Мағынасыз хабарлама немесе сөздерді қайталау.",
    ru: "Бессмысленное сообщение или повторение слов.",
    en: "A meaningless message or repeated words.",
  },
  spam: {
    kk: "Спам: жарнама, бөгде сілтемелер немесе бір мәтінді қайталап жариялау.",
    ru: "Спам: реклама, посторонние ссылки или повторная публикация одного и того же.",
    en: "Spam: advertising, links elsewhere or the same post again and again.",
  },
  profanity: {
    kk: "Былапыт немесе дөрекі сөздер бар.",
    ru: "Есть нецензурные или грубые слова.",
    en: "There are obscene or coarse words.",
  },
};

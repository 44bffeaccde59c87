import type { MessageMeta } from "elek/rule";

export const messages = {
  porn: {
    severity: "high",
    text: {
      kk: "Суретте порнографияға ұқсас көрініс бар, оған тыйым салынған. Басқа сурет жүктеңіз.",
      ru: "На изображении, похоже, порнография, а она запрещена. Загрузите другое изображение.",
      en: "The picture seems to show pornography, which is forbidden. Upload another one.",
    },
  },
  erotic: {
    severity: "medium",
    text: {
      kk: "Суретте эротикалық көрініс бар сияқты, оған тыйым салынған. Басқа сурет жүктеңіз.",
      ru: "На изображении, похоже, эротика, а она запрещена. Загрузите другое изображение.",
      en: "The picture seems to be erotic, which is forbidden. Upload another one.",
    },
  },
  "half-naked": {
    severity: "low",
    text: {
      kk: "Суретте жартылай жалаңаш адам бар сияқты. Киінген күйдегі сурет жүктеңіз.",
      ru: "На изображении, похоже, полуобнажённый человек. Загрузите фото в одежде.",
      en: "The picture seems to show a half-naked person. Upload one with clothes on.",
    },
  },
  drawn: {
    severity: "medium",
    text: {
      kk: "Суретте қолдан салынған порнография бар сияқты, оған да тыйым салынған. Басқа сурет жүктеңіз.",
      ru: "На изображении, похоже, рисованная порнография: она запрещена тоже. Загрузите другое изображение.",
      en: "The picture seems to show drawn pornography, which is forbidden too. Upload another one.",
    },
  },
  "erotic-goods": {
    severity: "medium",
    text: {
      kk: "Мәтінде эротикалық тауар не төсек қатынасы туралы айтылған. Ондай мазмұнға мұнда орын жоқ: бұл бөлікті алып тастаңыз.",
      ru: "В тексте речь об эротических товарах или о близости. Таким подробностям здесь не место: уберите эту часть.",
      en: "The text is about erotic goods or intimacy, which have no place here. Remove that part.",
    },
  },
  "sexual-service": {
    severity: "high",
    text: {
      kk: "Мәтінде сексуалдық қызмет ұсынылған не ізделген, оған тыйым салынған. Бұл бөлікті алып тастаңыз.",
      ru: "В тексте предлагают или ищут сексуальные услуги, они запрещены. Уберите эту часть.",
      en: "The text offers or seeks sexual services, which are forbidden. Remove that part.",
    },
  },
  solicitation: {
    severity: "high",
    text: {
      kk: "Мәтін жыныстық қатынасқа шақырады не ашық сурет сұрайды, бұған тыйым салынған. Бұл бөлікті алып тастаңыз.",
      ru: "В тексте зовут к близости или просят откровенные снимки: такое запрещено. Уберите эту часть.",
      en: "The text asks for sex or for intimate pictures, which is forbidden. Remove that part.",
    },
  },
  "porn-offer": {
    severity: "high",
    text: {
      kk: "Мәтін порнографияны ұсынады не оған сілтейді, оған тыйым салынған. Бұл бөлікті алып тастаңыз.",
      ru: "Текст предлагает порнографию или отсылает к ней, а она запрещена. Уберите эту часть.",
      en: "The text offers pornography or points to it, which is forbidden. Remove that part.",
    },
  },
} as const satisfies Record<string, MessageMeta>;

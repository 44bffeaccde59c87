import type { MessageMeta } from "elek/rule";

export const messages = {
  porn: {
    severity: "high",
    text: {
      kk: "Суретте порнографияға ұқсас көрініс бар. Басқа сурет жүктеңіз.",
      ru: "На изображении, похоже, порнография. Загрузите другое.",
      en: "The picture seems to show pornography. Upload another one.",
    },
  },
  erotic: {
    severity: "medium",
    text: {
      kk: "Суретте эротикалық көрініс бар сияқты. Басқа сурет жүктеңіз.",
      ru: "На изображении, похоже, эротика. Загрузите другое.",
      en: "The picture seems to be erotic. Upload another one.",
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
      kk: "Суретте салынған порнография бар сияқты. Басқа сурет жүктеңіз.",
      ru: "На изображении, похоже, рисованная порнография. Загрузите другое.",
      en: "The picture seems to show drawn pornography. Upload another one.",
    },
  },
  "erotic-goods": {
    severity: "medium",
    text: {
      kk: "Мәтінде эротикалық тауар туралы айтылған. Ондай тауарға орын жоқ: бұл бөлікті алып тастаңыз.",
      ru: "Текст говорит об эротических товарах. Им здесь не место: уберите это место.",
      en: "The text is about erotic goods, which have no place here. Remove that part.",
    },
  },
  "sexual-service": {
    severity: "high",
    text: {
      kk: "Мәтінде сексуалдық қызмет ұсынылған. Бұл бөлікті алып тастаңыз.",
      ru: "В тексте предлагают сексуальные услуги. Уберите это место.",
      en: "The text offers sexual services. Remove that part.",
    },
  },
  solicitation: {
    severity: "high",
    text: {
      kk: "Мәтін жыныстық қатынасқа шақырады не ашық сурет сұрайды. Бұл бөлікті алып тастаңыз.",
      ru: "В тексте зовут к близости или просят откровенные снимки. Уберите это место.",
      en: "The text asks for sex or for intimate pictures. Remove that part.",
    },
  },
  "porn-offer": {
    severity: "high",
    text: {
      kk: "Мәтін порнографияға сілтейді. Бұл бөлікті алып тастаңыз.",
      ru: "Текст отсылает к порнографии. Уберите это место.",
      en: "The text points to pornography. Remove that part.",
    },
  },
} as const satisfies Record<string, MessageMeta>;

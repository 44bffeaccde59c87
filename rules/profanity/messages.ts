import type { MessageMeta } from "elek/rule";

/** Obscene: the words that no dictionary prints; vulgar: coarse and indecent; mild: rough, recorded and left alone. */
export const messages = {
  obscene: {
    severity: "high",
    exact: true,
    text: {
      kk: "Мәтінде балағат сөз бар. Оны алып тастап, пікіріңізді басқаша жазыңыз.",
      ru: "В тексте есть нецензурное слово. Уберите его и скажите то же другими словами.",
      en: "The text holds an obscene word. Remove it and say the same in other words.",
    },
  },
  vulgar: {
    severity: "medium",
    text: {
      kk: "Мәтінде дөрекі сөз бар. Оны сыпайы сөзбен алмастырыңыз.",
      ru: "В тексте есть грубое слово. Замените его на приличное.",
      en: "The text holds a coarse word. Replace it with a decent one.",
    },
  },
  mild: {
    severity: "low",
    text: {
      kk: "Мәтінде бейресми, сәл дөрекілеу сөз бар. Ол жариялауға кедергі емес.",
      ru: "В тексте есть просторечное, слегка грубое слово. Публикации оно не мешает.",
      en: "The text holds a slightly rough word. It does not keep the text from being published.",
    },
  },
} as const satisfies Record<string, MessageMeta>;

export type Grade = keyof typeof messages;

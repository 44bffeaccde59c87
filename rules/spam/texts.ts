import type { MessageMeta } from "elek/rule";
import { pictureMessages } from "./pictures.ts";

export type SpamMessage =
  | "link"
  | "messenger"
  | "handle"
  | "call"
  | "earnings"
  | "promo"
  | "advertising"
  | "disguise"
  | "model"
  | keyof typeof pictureMessages;

export const messages: Readonly<Record<SpamMessage, MessageMeta>> = {
  ...pictureMessages,
  link: {
    severity: "medium",
    text: {
      kk: "Мәтінде басқа сайтқа сілтеме бар. Сілтемені алып тастаңыз.",
      ru: "В тексте есть ссылка на другой сайт. Уберите ссылку.",
      en: "The text holds a link to another site. Remove the link.",
    },
  },
  messenger: {
    severity: "medium",
    text: {
      kk: "Мәтінде мессенджерге немесе телефонға шақыру бар. Байланыс деректері мен шақыруды алып тастаңыз.",
      ru: "В тексте зовут в мессенджер или звонить. Уберите контакты и приглашение.",
      en: "The text invites readers to a messenger or to call. Remove the contacts and the invitation.",
    },
  },
  handle: {
    severity: "low",
    text: {
      kk: "Мәтінде әлеуметтік желідегі аккаунт аталған. Аккаунт атын алып тастаңыз.",
      ru: "В тексте указан аккаунт в социальной сети. Уберите имя аккаунта.",
      en: "The text names an account on a social network. Remove the account's name.",
    },
  },
  call: {
    severity: "medium",
    text: {
      kk: "Мәтін оқырманды басқа жерге өтуге немесе жазылуға шақырады. Шақыруды алып тастап, тек өз пікіріңізді қалдырыңыз.",
      ru: "Текст зовёт читателей перейти или подписаться в другом месте. Уберите призыв и оставьте только своё мнение.",
      en: "The text calls on readers to go or subscribe elsewhere. Remove the call and leave only your own opinion.",
    },
  },
  earnings: {
    severity: "high",
    text: {
      kk: "Мәтінде табыс немесе жұмыс ұсынылған. Мұндай ұсыныстарды мұнда жариялауға болмайды, оны алып тастаңыз.",
      ru: "В тексте предлагают заработок или работу. Такие предложения здесь не публикуют: уберите его.",
      en: "The text offers earnings or work. Such offers have no place here: remove it.",
    },
  },
  promo: {
    severity: "medium",
    text: {
      kk: "Мәтінде промокод немесе достарды шақыру сілтемесі бар. Оны алып тастаңыз.",
      ru: "В тексте есть промокод или приглашение по реферальной ссылке. Уберите их.",
      en: "The text holds a promo code or a referral. Remove it.",
    },
  },
  advertising: {
    severity: "medium",
    text: {
      kk: "Мәтінде тауар немесе қызмет жарнамаланған. Жарнаманы алып тастап, сатып алған нәрсеңіз туралы жазыңыз.",
      ru: "В тексте рекламируют товар или услугу. Уберите рекламу и напишите о том, что вы купили.",
      en: "The text advertises goods or a service. Remove the advertisement and write about what you bought.",
    },
  },
  disguise: {
    severity: "medium",
    text: {
      kk: "Сөздер басқа әліпбидің ұқсас әріптерімен жазылған. Мәтінді бір әліпбидің әріптерімен қайта жазыңыз.",
      ru: "Слова написаны похожими буквами другого алфавита. Перепишите текст буквами одного алфавита.",
      en: "Words are written with look-alike letters of another alphabet. Rewrite them in the letters of one alphabet.",
    },
  },
  model: {
    severity: "low",
    text: {
      kk: "Мәтін жарнамалық ұсынысқа ұқсайды. Оның орнына өз тәжірибеңіз туралы жазыңыз.",
      ru: "Текст похож на рекламное предложение. Напишите вместо этого о собственном опыте.",
      en: "The text reads like an advertising offer. Write about your own experience instead.",
    },
  },
};

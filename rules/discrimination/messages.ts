import type { Localised, MessageMeta } from "elek/rule";
import type { Message } from "./scene.ts";

const ground = (kk: string, ru: string, en: string): MessageMeta => ({
  severity: "high",
  text: {
    kk: `Мәтін адамдарды ${kk} кемсітеді немесе қорлайды. Бұл сөздерді алып тастап, тек болған жайтты жазыңыз.`,
    ru: `Текст унижает людей или враждебен к ним ${ru}. Уберите эти слова и опишите только то, что произошло.`,
    en: `The text demeans people or is hostile to them ${en}. Remove these words and say only what happened.`,
  } satisfies Localised,
});

export const messages: Readonly<Record<Message | "toxic", MessageMeta>> = {
  insult: {
    severity: "medium",
    text: {
      kk: "Мәтінде адамға бағытталған қорлау сөз бар. Оны алып тастаңыз: тауар мен қызметті сынауға болады, адамды қорлауға болмайды.",
      ru: "В тексте есть оскорбление в адрес человека. Уберите его: товар и работу критиковать можно, людей оскорблять нельзя.",
      en: "The text insults a person. Remove the insult: goods and service may be criticised, people may not be abused.",
    },
  },
  toxic: {
    severity: "low",
    text: {
      kk: "Мәтін қорлауға ұқсайды, сондықтан оны модератор қарайды. Адамдар туралы сыпайы жазыңыз.",
      ru: "Текст похож на оскорбительный, его посмотрит модератор. Пишите о людях уважительно.",
      en: "The text reads like abuse, so a moderator will look at it. Write about people with respect.",
    },
  },
  ethnicity: ground(
    "ұлтына, нәсіліне немесе шыққан тегіне қарап",
    "по национальности, расе или происхождению",
    "for their nationality, race or origin",
  ),
  sex: ground("жынысына қарап", "по признаку пола", "for their sex"),
  disability: ground(
    "мүгедектігіне немесе денсаулығына қарап",
    "из-за инвалидности или состояния здоровья",
    "for a disability or their health",
  ),
  religion: ground("дініне немесе сеніміне қарап", "из-за религии или убеждений", "for their religion or beliefs"),
  residence: ground(
    "тұратын немесе келген жеріне қарап",
    "из-за места жительства или из-за того, откуда они приехали",
    "for where they live or come from",
  ),
  status: ground(
    "әлеуметтік немесе мүліктік жағдайына қарап",
    "из-за социального или имущественного положения",
    "for their social position or means",
  ),
  language: ground("тіліне қарап", "из-за языка", "for their language"),
  orientation: ground("жыныстық бағдарына қарап", "из-за сексуальной ориентации", "for their sexual orientation"),
  age: ground("жасына қарап", "из-за возраста", "for their age"),
};

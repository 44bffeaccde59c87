import { defineRule } from "elek/rule";
import { compose, mayTell, PARTS } from "./compose.ts";
import { goodsEmoji } from "./emoji.ts";
import { EXAMPLES } from "./examples.ts";
import { en } from "./lexicon/en.ts";
import { kk } from "./lexicon/kk.ts";
import { ru } from "./lexicon/ru.ts";
import { MESSAGES } from "./messages.ts";
import { gluedSums, percents } from "./sums.ts";

/**
 * To name a forbidden thing breaks no law: news, warnings, novels and pine cones name them too. What counts is the
 * offer, the search or the lure.
 */
export const rule = defineRule({
  meta: {
    id: "unlawful",
    version: 4,
    category: "unlawful",
    clause: "P1",
    stage: "live",
    languages: ["kk", "ru", "en"],
    description:
      "Offers of, searches for and lures into what the law of Kazakhstan forbids: drugs, weapons, gambling, forged papers, vapes, pyramid schemes, renting out bank cards, bribes, paid sex, extremism, fraud, stolen, counterfeit, smuggled and poached things, human beings and organs, alcohol and tobacco to minors.",
    limitations: [
      "New jargon and invented names of goods are unknown until they are written into the lexicon.",
      "Ambiguous jargon (соль, шишки, план) is found only beside words of the drug trade, or beside an offer with a contact and a price or delivery.",
      "Whether an offer is licensed (a bookmaker, a hunting shop, an airsoft shop) can't be seen from the text: a person decides.",
      "The cited articles of law are configuration in laws.ts and must be checked by a lawyer.",
    ],
    messages: MESSAGES,
    examples: EXAMPLES,
  },
  needs: ["text"],
  lexicons: [ru, kk, en],
  parts: PARTS,
  mayTell,
  knownPictures: true,
  secondOpinion: {
    text: {
      kk: "Мәтін заңға қайшы ұсынысқа ұқсайды, сондықтан оны модератор қарайды. Ондай бөлігі болса, өшіріңіз.",
      ru: "Текст похож на незаконное предложение, его посмотрит модератор. Если такая часть есть, уберите её.",
      en: "The text reads like an unlawful offer, so a moderator will look at it. If there is such a part, remove it.",
    },
    example: "Скинь точку, заберу как в прошлый раз",
  },
  check({ signals, matches, report }) {
    if (matches.length === 0) return;
    for (const document of signals.text?.documents ?? []) {
      const here = matches.filter((match) => match.part === document.part);
      if (here.length === 0) continue;
      for (const { message, confidence, evidence } of compose(document, [
        ...here,
        ...percents(document),
        ...gluedSums(document),
        ...goodsEmoji(document),
      ])) {
        report({ message, confidence, evidence: [evidence] });
      }
    }
  },
});

import { defineRule } from "elek/rule";
import { compose, mayTell, PARTS } from "./compose.ts";
import { examples } from "./examples.ts";
import { en } from "./lexicon/en.ts";
import { kk } from "./lexicon/kk.ts";
import { ru } from "./lexicon/ru.ts";
import { messages } from "./messages.ts";
import { lookAtPictures } from "./picture.ts";

export const rule = defineRule({
  meta: {
    id: "nudity",
    version: 4,
    category: "nudity",
    clause: "P6",
    stage: "live",
    languages: ["kk", "ru", "en"],
    description:
      "Reports pictures that show naked or half-naked bodies, and texts that offer erotic goods, sexual services or pornography, or ask somebody for them.",
    limitations: [
      "Somebody half-naked whose clothes or background have the face's own colour can't be told from somebody dressed, and the other way round.",
      "Pictures are judged by nsfwjs's classifiers, which take some portraits, close-ups of skin and grey textures for naked bodies, and see little of figures that are small in a picture and whose face can't be seen. They open cases; acting takes the agreement of two models.",
      "What an offer or a tale is made of (company, a night, a price; a toy and what it did) is put together from words a few apart; an offer that names none of them is not seen.",
      "Underwear and swimwear as goods pass in text; on a person in a picture they open a case.",
      "Words that are ordinary elsewhere (vibrator, порно as a figure of speech) are reported with low confidence.",
    ],
    messages,
    examples,
  },
  uses: ["nudity"],
  lexicons: [kk, ru, en],
  parts: PARTS,
  mayTell,
  knownPictures: true,
  secondOpinion: {
    text: {
      kk: "Мәтін эротикалық мазмұнға ұқсайды, сондықтан оны модератор қарайды. Тауар не қызмет туралы ғана жазыңыз.",
      ru: "Текст похож на эротический, его посмотрит модератор. Пишите только о товаре или услуге.",
      en: "The text reads as if it were erotic, so a moderator will look at it. Write about the goods or the service only.",
    },
    example: "Кешке келсең, екеуміз бірге жылынамыз",
  },
  check({ signals, matches, report }) {
    for (const part of new Set(matches.map((match) => match.part))) {
      for (const { message, confidence, evidence } of compose(matches.filter((match) => match.part === part))) {
        report({ message, confidence, evidence: [evidence] });
      }
    }
    if (signals.nudity.status !== "found") return;
    for (const seen of lookAtPictures(signals.nudity.value.images)) report(seen);
  },
});

import { defineLexicon } from "elek/rule";
import { HEARSAY } from "./hearsay.ts";
import { JUDGING } from "./judging.ts";
import { OUTSIDE_VIEW } from "./outside.ts";
import { OWN } from "./own.ts";
import { PROMOTION } from "./promotion.ts";
import { QUESTIONS } from "./questions.ts";
import { SETS } from "./sets.ts";
import { TOLD } from "./told.ts";
import { UNTRIED } from "./untried.ts";

/** Tags are what ../../lexicon-cues.ts reads; ../../combine.ts weighs it. */
export const ru = defineLexicon({
  language: "ru",
  source: "written for elek; Apache-2.0",
  sets: SETS,
  exceptions: [
    "(как|что) (говорится|говорят)",
    "говорят (по|на) <1>",
    "честно говоря",
    "(никогда|раньше|больше|ничего|лучше|вкуснее|удобнее|красивее|такого|такой|таких|другие|других|другой) <2> не ({used}|{seen})",
    "не ({used}|{seen}) (раньше|другие|других|ничего|таких|такого|лучше|вкуснее|до|другими|другим|ничем)",
    "(никогда|раньше) <2> не {acquired} <2> (подобн~|ничего|такого|таких)",
    "не (купил(|а|и)|покупал(|а|и)|заказал(|а|и)|заказывал(|а|и)|взял(|а|и)|брал(|а|и)) <1> (бы|раньше|зря)",
    "(раньше|зря|что|которое|который|которую|жаль|больше|бы) <2> не {acquired}",
    "по отзывам (купил~|взял~|заказал~|брал~|покупал~|выбрал~|выбирал~)",
    "(почему|зачем) <2> не {got}",
    "не (прочитал(|а|и)|читал(|а|и)|посмотрел(|а|и)|смотрел(|а|и)) <2> (отзыв~|инструкци~|описани~|состав~|размер~)",
  ],
  entries: [...UNTRIED, ...HEARSAY, ...TOLD, ...JUDGING, ...OUTSIDE_VIEW, ...OWN, ...QUESTIONS, ...PROMOTION],
});

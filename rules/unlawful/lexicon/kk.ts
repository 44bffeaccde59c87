import { defineLexicon } from "elek/rule";
import { crime } from "./kk-crime.ts";
import { deeds } from "./kk-deeds.ts";
import { lures } from "./kk-lures.ts";
import { offers } from "./kk-offers.ts";
import { people } from "./kk-people.ts";
import { setPhrases } from "./kk-plain.ts";
import { told } from "./kk-told.ts";
import { trade } from "./kk-trade.ts";

/** The same parts as in ru.ts, in Kazakh; Russian words of trade with Kazakh endings are met here too. */
export const kk = defineLexicon({
  language: "kk",
  source: "written for elek; Apache-2.0",
  sets: {
    give: [
      "сатамын",
      "сатам",
      "сатамыз",
      "сатылады",
      "сатылымда",
      "сатып (жатырмын|жүрмін|жүр|жатыр)",
      "жеткіземін",
      "жеткіземіз",
      "жеткізіп беремін",
      "жасап беремін",
      "жасап береміз",
      "жасатып беремін",
      "ұсынамын",
      "ұсынамыз",
      "көмектесемін",
      "көмектесеміз",
      "тауып беремін",
      "шығарып беремін",
      "беремін",
      "береміз",
    ],
    bet: [
      "1xbet~",
      "1хбет~",
      "мелбет~",
      "melbet~",
      "мостбет~",
      "mostbet~",
      "пинап~",
      "pinup~",
      "1win~",
      "1вин~",
      "vulkan~",
      "фонбет~",
      "fonbet~",
      "олимпбет~",
      "olimpbet~",
      "париматч~",
      "parimatch~",
      "вавада~",
      "vavada~",
      "pin up",
    ],
  },
  exceptions: [
    "(обложк*|чехол*|рамк*|папк*) <1> (паспорт~|права|диплом~)",
    // what a good teacher is able to do; who offers it says what they will do
    "(түсіріп|кіргізіп|өткізіп|орналастырып) бере (алады|алатын|алса|алмайды|алмады)",
    "қарағай бүршіг~",
    "су пистолет~",
    "ойыншық (пистолет~|мылтық~|қару~|автомат~)",
    "казино (фильм~|кино~)",
    "рулетка~ (для|ит*|собак*)",
    "(құрылыс|лазерлі) рулетка~",
    "коляск* вейпер",
    "(водян*|игрушечн*|детск*|клеев*|монтажн*|массаж*|моечн*|строительн*|термо*) пистолет~",
    "пистолет~ (для|на|с пульками|с мыльными)",
    "насадка* пистолет~",
    "(кредит|депозит|салым|несие) ставка~",
    "ставка~ (банк*|кредит*)",
    "(процент*|пайыздық|базалық) ставка~",
    "(құттықтау|мақтау|алғыс) (диплом~|сертификат~)",
    "паспорт~ (қап~|сырт~|обложка~)",
  ],
  entries: [...setPhrases, ...trade, ...offers, ...people, ...lures, ...crime, ...deeds, ...told],
});

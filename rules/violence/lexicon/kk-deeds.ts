import type { LexiconEntry } from "elek/rule";
import type { Message } from "../compose.ts";
import {
  anyOf,
  converb,
  curses,
  deedDone,
  firstPerson,
  his,
  ifDone,
  longingFor,
  naming,
  objects,
  orders,
  secondPerson,
  unlessYou,
  wouldDo,
  yours,
} from "./kk-verbs.ts";

/** Done to somebody, and to nothing else. */
const STRIKE = ["өлтір", "бауызда", "тұншықтыр", "буындыр", "пышақта", "саба", "сабала", "тепкіле", "төпеле"].concat([
  "таяқта",
  "дүреле",
  "қамшыла",
  "мертіктір",
  "азапта",
  "жанышта",
]);
/** done to things, too: with somebody named beside it */
const ROUGH = ["ұр", "теп", "шап", "жайрат", "қыр", "көм", "атып таста", "асып қой", "ұрып таста", "сойып таста"];
const MAIM = ["сындыр", "жар", "кес", "айыр", "бұз", "жұл", "шұқы", "ой", "үз", "опыр", "майыстыр", "уат"];
const RUIN = ["өрте", "жақ", "жар", "қират", "талқанда", "сындыр", "бүлдір", "тес"];
const FINISHING = ["таста", "жібер", "сал", "бер", "кет", "қой", "шық", "ал"];

const finishing = (stems: readonly string[], form: (stem: string) => readonly string[]): string[] => [
  anyOf(stems.flatMap(form)),
  `${anyOf(stems.map(converb))} ${anyOf(FINISHING.flatMap(form))}`,
];

const WARD =
  "(больница|аурухана|реанимация|травматология|травмпункт|травма|морг|көр|қабір|мола|зират|хирургия|госпиталь|жансақтау|операция|больничка|гроб|табыт)~n";
const MONEY = "(ақша(|м|мыз|мды)|қарыз(|ым|ымды)|аударма|перевод|төлем|долг|деньги|теңге|қаражат)";

/** What is done to people and ought to be: verbs by their stems, nouns by what is done to them. */
export const deeds: readonly LexiconEntry<Message>[] = [
  { match: finishing(STRIKE, orders), message: "incitement", tag: "order", disguised: "shallow" },
  { match: finishing(ROUGH.slice(0, 6), orders), message: "incitement", tag: "order-rough", disguised: "shallow" },
  { match: finishing(MAIM, orders), message: "incitement", tag: "order-maim", disguised: "shallow" },
  { match: finishing(RUIN, orders), message: "incitement", tag: "order-ruin", disguised: "shallow" },
  {
    match: [
      anyOf(
        ["үй", "дүкен", "кеңсе", "машина", "көлік", "гараж", "қойма", "терезе", "әйнек", "дөңгелек", "есік", "қақпа"]
          .concat(["магазин", "офис", "киоск", "базар", "дача", "тачка", "витрина", "балаган", "шина", "склад"])
          .map(his),
      ),
      anyOf(["дүкен", "кеңсе", "магазин", "офис", "базар", "склад", "киоск", "пункт"].map(objects)),
    ],
    message: "incitement",
    tag: "property",
    disguised: "shallow",
  },
  {
    match:
      "(оның|соның|мынаның|осының|олардың|солардың|мыналардың|барыганың|алаяқтың|сатушының|дүкеншінің|оған|соған|осыған|мынаған|оларға|соларға|иесінің|бастығының)",
    message: "incitement",
    tag: "theirs",
    disguised: "shallow",
  },
  {
    match: anyOf(
      ["бас", "аяқ", "қол", "жақ", "тіс", "мұрн", "бет", "аузы", "мойн", "қабырға", "тізе", "саусақ"].map(his),
    ),
    message: "incitement",
    tag: "limb",
  },
  // what ought to be done
  {
    match: [
      anyOf([...STRIKE, ...MAIM.slice(0, 2), "ұр"].map(naming)),
      ...finishing(STRIKE, ifDone),
      `${anyOf([...STRIKE, "ұр", "теп", "соқ", "қырып", "шап"].map(converb))} <1> ${anyOf(["үйрет", "сал", "таста", "жібер", "өлтір"].map(naming))}`,
    ],
    message: "incitement",
    tag: "violent",
    disguised: "shallow",
  },
  {
    match: anyOf(MAIM.flatMap((stem) => [...ifDone(stem).slice(0, 1), naming(stem)])),
    message: "incitement",
    tag: "maim",
    disguised: "shallow",
  },
  {
    match: `${anyOf([...RUIN, "қақ", "шақ"].map(converb))} ${anyOf(["кет", "таста", "жібер", "сал", "шық", "кел"].flatMap((stem) => firstPerson(stem).slice(2)))}`,
    message: "incitement",
    tag: "raid-ruin",
    disguised: "shallow",
  },
  { match: "(кім (барады|бізбен|қосылады|бар менімен)|бірге барайық)", message: "incitement", tag: "lets" },
  {
    match: anyOf(["өрте", "жар", "қират", "талқанда"].flatMap((stem) => [naming(stem), ...ifDone(stem).slice(0, 1)])),
    message: "incitement",
    tag: "ruin",
  },
  {
    match: [
      `(асфальтқа|жерге|қабырғаға|еденге|бетонға|тасқа|столға|прилавкаға|есікке) <2> ${anyOf(["соқ", "ұр", "жапсыр", "қақ", "сүйре"].flatMap(firstPerson))}`,
      `шашынан <1> (сүйреп|жұлып|тартып) <4> ${anyOf(["соқ", "ұр", "шық", "кет", "жібер", "таста", "сал", "теп"].flatMap(firstPerson))}`,
      `(басымен|башкасымен|бетімен|тұмсығымен|мордасымен) <2> ${anyOf(["соқ", "ұр", "жапсыр", "қақ", "сүйре"].flatMap(firstPerson))}`,
    ],
    message: "threat",
    tag: "ram",
    disguised: "shallow",
  },
  { match: anyOf(["айыр", "бұз", "қарыс", "уат", "езгіле"].flatMap(firstPerson)), message: "threat", tag: "maul" },
  {
    match: "(аз|жөн|лазым|обал емес|обалы жоқ|жарасады|артық емес|дұрыс болар|сауап|сауабы бар)",
    message: "incitement",
    tag: "must",
  },
  // what one would like to do
  {
    match: [
      `${anyOf([...STRIKE, "ұр", "теп", "ат", "ас", "соқ"].map(longingFor))} <1> (келе~|келді|келіп|кеп)`,
      `${anyOf([...STRIKE, "ұр", "теп", "ат", "ас", "сой", "қыр"].map(converb))} <1> ${anyOf(["таста", "жібер", "сал", "өлтір", "ал"].map(longingFor))} <1> (келе~|келді|келіп|кеп)`,
      `${anyOf(STRIKE.map(wouldDo))} <1> (едім|ем|едік|ек)`,
      `${anyOf([...STRIKE, "ұр", "теп", "ат", "ас", "сой", "қыр"].map(converb))} <1> ${anyOf(["таста", "жібер", "сал", "өлтір", "ал", "сындыр"].map(wouldDo))} <1> (едім|ем|едік|ек)`,
    ],
    message: "incitement",
    tag: "longing",
    disguised: "shallow",
  },
  {
    match: anyOf(
      ["автор", "әйел", "адам", "жігіт", "қыз", "келіншек", "қатын", "апай", "ағай", "кісі", "жазушы", "консультант"]
        .concat(["продавец", "сатушы", "дүкенші", "иесі", "бастық", "барыга", "кассир", "админ", "хозяин", "таксист"])
        .concat(["алаяқ", "ұры", "бұзық", "блогер", "шопыр", "жүргізуші", "охранник", "инспектор", "коллектор"])
        .map(objects),
    ),
    message: "incitement",
    tag: "staff",
    disguised: "shallow",
  },
  // where you will end up
  {
    match: [
      `${WARD} <2> ${anyOf(["жат", "оян", "қал", "шірі", "табыл", "түс", "бар", "кет", "аттан", "жөнел", "шық", "бол"].flatMap(secondPerson))}`,
      `(зембілмен|носилкамен|носилкада|арбамен|балдақпен|қара машинамен|скорыймен) <2> ${anyOf(["шық", "кет", "қайт", "бар", "жүр"].flatMap(secondPerson))}`,
      "(аяғыңмен|өз аяғыңмен|тірідей|тірі) <2> (шықпайсың|кетпейсің|шыға алмайсың|кете алмайсың|қайтпайсың)",
      "(түбінен|астынан|ішінен|арықтан|сайдан|қоқыстан) <1> (табасың|табады|табылады|табыласың|іздейсің|шығасың) <1> (өзіңді|сені|сен)",
      "(өзіңді|сені) <3> (түбінен|астынан|ішінен|арықтан|сайдан|қоқыстан) <1> (табасың|табады|табылады|табыласың|іздейсің)",
      `(тісіңді|тістеріңді) <2> ${anyOf(["тер", "жина", "сана", "түкір", "жұт"].flatMap(secondPerson))}`,
      `(тіссіз|аяқсыз|қолсыз|бассыз|көзсіз) <1> ${anyOf(["қал", "жүр", "бол", "кет"].flatMap(secondPerson))}`,
    ],
    message: "threat",
    tag: "fate",
    disguised: "shallow",
  },
  // unless you do, unless it comes
  {
    match: [
      anyOf(
        ["бер", "төле", "аудар", "қайтар", "ауыстыр", "жібер", "сал", "шеш", "жөнде", "тап", "көн", "мойында", "өшір"]
          .concat(["кел", "шық", "жап", "істе", "жаса", "әкел", "кет", "тоқта", "жоғал", "шегін", "айт"])
          .flatMap(unlessYou),
      ),
      `${MONEY} <2> (түспесе|келмесе|қайтпаса|қайтарылмаса|аударылмаса|болмаса|шықпаса)`,
      `(түспесе|келмесе|қайтпаса|қайтарылмаса|аударылмаса) <1> ${MONEY}`,
    ],
    message: "exposure",
    tag: "coerce",
    disguised: "shallow",
  },
  // a weapon is meant for you
  {
    match: "(жетеді|тиеді|кіреді|табады|арналған|дайын тұр|қадалады|соғылады|жете салады)",
    message: "threat",
    tag: "ready",
    disguised: "shallow",
  },
  {
    match: "(пышақ|оқ|бір оқ|балта|тапанша|мылтық|травмат|бита|темір|кастет)",
    message: "threat",
    tag: "weapon",
    disguised: "shallow",
  },
  // what was done, and who finds it right
  {
    match: [anyOf([...STRIKE, "ұр"].flatMap(deedDone)), "(таяқ|соққы) (жегені|жегендері|жепті)"],
    message: "praise",
    tag: "assault",
    disguised: "shallow",
  },
  {
    match:
      "((дұрыс|жақсы|жөн|сауап|керемет|тамаша|өте дұрыс) (болыпты|болған|болды|істепті|жасапты|істеген|істедіңдер|бопты)|сол керек|обал емес|обалы жоқ|аз болыпты|аз болған|аз ғой|аз болды|жарайсың(|дар)|молодцы|азаматсыңдар|жігіттерге рахмет|өлтірмегені (өкінішті|жаман)|қатырыпты|қатырған|бәрекелді)",
    message: "praise",
    tag: "approve",
    disguised: "shallow",
  },
  // who beats those at home, and finds that it works
  {
    match: [
      anyOf([...STRIKE.slice(5), "ұр"].flatMap((stem) => [...ifDone(stem), ...firstPerson(stem).slice(0, 2)])),
      anyOf([...STRIKE.slice(5), "ұр"].map(converb)),
      "(сабамаса|ұрмаса|таяқтамаса)(|ң|ңыз)",
    ],
    message: "praise",
    tag: "cruel",
    disguised: "shallow",
  },
  {
    match: anyOf(
      ["әйел", "қатын", "келін", "бала", "ұл", "қыз", "келіншек"].flatMap((noun) => [
        objects(noun),
        `${noun}(ыңды|іңді|ңды|ымды|імді|мды)`,
      ]),
    ),
    message: "praise",
    tag: "victim",
    disguised: "shallow",
  },
  {
    match: "(сабақ оқиды|тіл алады|бағынады|тыңдайды|басыңа шығады|үндемейді|қой болды|қойдай|жуас~|тыныш жүреді)",
    message: "praise",
    tag: "relish",
    disguised: "shallow",
  },
  // may it be
  {
    match: "(күлге|күліне|тозаңға|шаңға|қирандыға) (айналсын|айналғыр)",
    message: "deathWish",
    tag: "curse",
  },
  {
    match: [
      `${anyOf(["самолет", "ұшақ", "көлік", "машина", "тұқым", "шаңырақ", "бизнес", "дүние"].map(yours))} <2> ${anyOf(["құла", "бат", "аударыл", "өртен", "жарыл", "қира", "күйре"].flatMap(curses))}`,
      "(бала|келін|немере)(ңның|ңнің|ларыңның|іңнің) <1> (жүзін|қызығын|бетін|тойын) <1> (көрме|көрмегір|көрмей қал|көрмей кет|көрмей өт)",
    ],
    message: "deathWish",
    confidence: 0.86,
    tag: "idiom",
  },
];

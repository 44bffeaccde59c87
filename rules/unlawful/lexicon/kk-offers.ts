import type { LexiconEntry } from "elek/rule";
import type { UnlawfulMessage } from "../laws.ts";

/**
 * What they say who offer or seek. The Kazakh verb stands last and tells the speaker by its ending: the first person of
 * the present (`сатамын`, `жасап берем`) promises, the conditional with `керек` invites, the past only tells.
 */
export const offers: readonly LexiconEntry<UnlawfulMessage>[] = [
  {
    match: [
      "сат(ам|амын|амыз|айын|ыла|ылады|ылымда)",
      "бер(ем|емін|еміз|ейін|ейік)",
      "жаса(ймын|ймыз|йм|тамын|татамыз)",
      "жеткіз(ем|емін|еміз|іледі)",
      "көмектес(ем|емін|еміз)",
      "жібер(ем|емін|еміз)",
      "(шығарам|шығарамыз|әкелем|әкелемін|тауып берем|дайындаймыз|істейміз|істеп берем)",
      "керек (болса|па|пе|ме)",
      "(сатылымда|сатуға|сату)",
    ],
    message: "drugs",
    tag: "sell",
    confidence: 0.1,
  },
  {
    match: [
      "алғым (келеді|келед|келіп)",
      "(алатын|алар) (едім|ем)",
      "(алам|алсам|алайын|іздеймін|іздейміз|іздеп)",
      "(бар ма|барма)",
      "кім (сатады|жасайды|береді|көмектеседі|біледі|істейді|шығарады|тапсырады)",
      "керек",
    ],
    message: "drugs",
    tag: "seek",
    confidence: 0.1,
    disguised: "shallow",
  },
  { match: ["бар", "дайын"], message: "drugs", tag: "have", confidence: 0.1, disguised: false },
  {
    match: [
      "(жаз|жазыңдар|жазындар|жазыңыз|жазыныз|жазыңыздар)",
      "хабарлас(ыңыз|ыңдар|ыныз|ындар|)",
      "(лс|телега~n|телеграм~n|ватсап~n|директ~n)",
      "звонда*",
      "тг жаз*",
    ],
    message: "drugs",
    tag: "contact",
    confidence: 0.1,
    disguised: "shallow",
  },
  {
    match: [
      "#num (мыңнан|мыңға|мың|тг|тенге|теңге|к)",
      "(бағасы|бағасын|бағамен|арзан|арзанға|арзандау|ақысы|келісімді|опт|оптом)",
      "(қолма қол|жарты баға~)",
    ],
    message: "drugs",
    tag: "price",
    confidence: 0.1,
    disguised: "shallow",
  },
  {
    match: [
      "төле(ймін|йміз|йм|нед)",
      "(ақша|ақшасын|ақысын|пайыз|процент) (беремін|берем|береміз|төлеймін|төлейміз|қалады)",
      "өзіңе қалады",
    ],
    message: "drugs",
    tag: "pay",
    confidence: 0.1,
    disguised: "shallow",
  },
  {
    match: ["жеткіз(у|ем|емін|еміз)", "(доставка|самовывоз|выезд) [бар]", "тәулік бойы"],
    message: "drugs",
    tag: "delivery",
    confidence: 0.1,
    disguised: "shallow",
  },
  {
    match: [
      "(алдым|алдық|алғанмын|алыппын|көрдім|көрдік|бердім|төледім|келді|ұнады|ұнамады|рахмет|сынды|қуанды|жабылды|жабылыпты)",
    ],
    message: "drugs",
    tag: "told",
    confidence: 0.1,
    disguised: "shallow",
  },
  {
    match: [
      "(құжатсыз|рұқсатсыз|лицензиясыз|рецептсіз|тіркеусіз)",
      "(құжат~|лицензия~|рұқсат~) (жоқ|сұрама~|керек емес)",
    ],
    message: "weapons",
    tag: "covert",
    confidence: 0.1,
  },
  {
    match: ["(кел|келіңіз|келіңдер|ал|алыңыз|таңда|таңдаңыз)", "ал(асың|асыз|амысың)"],
    message: "drugs",
    tag: "sell",
    confidence: 0.1,
    disguised: "shallow",
  },
  {
    match: ["керек (еді|ед)", "(қанша|қаншадан) (тұрады|болады)"],
    message: "drugs",
    tag: "seek",
    confidence: 0.1,
    disguised: "shallow",
  },
];

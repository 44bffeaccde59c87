import type { LexiconEntry } from "elek/rule";
import type { UnlawfulMessage } from "../laws.ts";

/** Play, quick money, bank cards, favours and paid company. */
export const lures: readonly LexiconEntry<UnlawfulMessage>[] = [
  {
    match: "(мастер~|маникюр~|салон~|шаштараз~|көйлек~|бильярд~|дорама~|дүкен~|тойға)",
    message: "prostitution",
    tag: "craft",
    confidence: 0.1,
    disguised: false,
  },
  // play
  {
    match: [
      "(казино~n|слот~n|покер~n|авиатор~n|рулетка~n) <1> (ойна*|ұт*|кір*)",
      "(онлайн|интернет) (покер~|казино~|слот~)",
    ],
    message: "gambling",
    tag: "bet",
  },
  {
    match: [
      "(фриспин~|бонус~|промокод~|депозит~|прогноз~|коэффициент~|джекпот~)",
      "ойна(ңыз|п|ңдар|саң|)",
      "ұт(ып|тым|асың|асыз|тық|саң|)",
      "тіркел(сең|іп|іңіз|іңдер|)",
      "ставка (қой*|жаса*)",
      "(үйретем|үйретемін|үйретеміз)",
    ],
    message: "gambling",
    tag: "bet-lure",
    confidence: 0.1,
    disguised: "shallow",
  },
  // quick money: so much in, so much out
  {
    match: [
      "#num <2> (сал|салып|салсаң|салсаңыз|салыңыз|салсан|құйсаң|бастасаң) <3> #num <3> (аласың|аласыз|аласын|ал|алып|табасың|қайтарамын|қайтарамыз|қайтады|түседі|шығады|шығарасың|болады|пайда*)",
      "(ақшаң|ақшаңды|ақшаңызды|салымыңды) <1> (екі|үш|бес|он) есе (көбейт*|қайтар*|қыл*)",
      "(сал|салсаң|инвестиция сал) <2> #num <2> (ал|аласың|қайтарамыз)",
    ],
    message: "pyramid",
    confidence: 0.88,
  },
  {
    match: ["(сал|салып|салсаң|салсаңыз|салым|салыңыз|бастаңыз|баста)", "(инвест~|инвестиция~) <1> (сал*|жаса*|құй*)"],
    message: "pyramid",
    tag: "invest",
    confidence: 0.1,
    disguised: "shallow",
  },
  {
    match: ["(кепілдік|кепілдеме|гарантия) бер*", "кепілдік бар", "гарантия [100]", "(тәуекел|риск) жоқ"],
    message: "pyramid",
    tag: "promise",
    confidence: 0.1,
    disguised: "shallow",
  },
  {
    match: [
      "(күнделікті|апталық|ай сайынғы|пассив|пассивті) (табыс|кіріс|пайда)",
      "(қайтарамыз|қайтарып береміз|пайыз аласың|пайыз аласыз|бонус аласың|табыс табасың|пайда аласың)",
    ],
    message: "pyramid",
    tag: "payout",
    confidence: 0.1,
  },
  {
    match: ["(команда~n|топқа|жоба~n|проект~n) <1> (қосыл*|кел|кіріңіз)", "адам (шақыр*|әкел*|қос*)"],
    message: "pyramid",
    tag: "recruit",
    confidence: 0.1,
  },
  {
    match: "(аласың|аласыз|аласын|қайтарам|қайтарамын|қайтарамыз|шығарасың|табасың)",
    message: "pyramid",
    tag: "payback",
    confidence: 0.1,
    disguised: "shallow",
  },
  // bank cards: the card itself, not `картаға` and `картамен`, to it and with it
  {
    match: [
      "карт(аны|амды|аңды|аңызды|асы|асын|алар|алары|аларды|аларыңды|аларыңызды|аң|аңыз|ам)",
      "карточк(аны|амды|аңды|аңызды|асын|аларды|аң|ам)",
      "шот(ты|ымды|ыңды|ыңызды|ың|ыңыз|тар|тарды)",
      "счет(ты|ымды|ыңды|ыңызды|ың|ыңыз|тар|тарды)",
    ],
    message: "droppers",
    tag: "bank-card",
    confidence: 0.1,
    disguised: "shallow",
  },
  {
    match: [
      "(жалға|арендаға|прокатқа|уақытша|бір айға) (бер*|ал*|сұра*)",
      "(аренда|арендаға) <1> (керек|беремін|берем|алам|аламын)",
      "(басқа|бөтен|өзге) адам~ атын~",
      "(сат|сатыңыз|сатыңдар|сатам|сатамын|сатып аламын|сатып алам|сатып аламыз)",
    ],
    message: "droppers",
    tag: "card-trade",
    confidence: 0.1,
    disguised: "shallow",
  },
  {
    match: "(бер|берсең|берсеңіз|беріңіз|беріңдер|беріп тұр|ашып бер|рәсімдеп бер|керек|аламыз|аламын)",
    message: "droppers",
    tag: "card-give",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: "(дроппер~n|дроптар~n|дропқа|дропты) <2> (керек|аламыз|іздейміз|төлейміз)",
    message: "droppers",
    confidence: 0.87,
    disguised: false,
  },
  { match: "(карта|карточка|счет|шот)", message: "droppers", tag: "card-named", confidence: 0.1, disguised: false },
  {
    match: ["(аренда|арендаға|жалға|прокатқа)", "(берсең|берсеңіз|беріңдер|беріп тұр)"],
    message: "droppers",
    tag: "card-rent",
    confidence: 0.1,
    disguised: false,
  },
  // favours
  {
    match: [
      "(гаишник~|судья~|прокурор~|тергеуші~|инспектор~|әскер~|мұғалім~|оқытушы~|декан~|тендер~|айыппұл~|штраф~|военкомат~|кеден~|құрылтай~|әкім~|облыстық|іс)",
      "(мемқызмет~|мемлекеттік қызмет~|жұмысқа|әкімдікке)",
    ],
    message: "bribery",
    tag: "authority",
    confidence: 0.1,
    disguised: "shallow",
  },
  {
    match: [
      "(шешіп|жойып|жауып|түсіріп|кіргізіп|тұрғызып|орналастырып|өткізіп) (бер*|таста*)",
      "(тұрғызам|кіргіземін|кіргіземіз|орналастырам|жабам|жабамыз|шешем|өткіземін|өткіземіз)",
      "алып қал(ам|амыз|амын)",
      "бағаң~ <1> (қой*|көтер*)",
    ],
    message: "bribery",
    tag: "settle",
    confidence: 0.1,
    disguised: "shallow",
  },
  {
    match: [
      "(таныс|таныстар|адам|адамым|адамымыз|өз адам~|шығу|жол~) бар",
      "(танысым|танысымыз|таныстарым|гаи свои)",
      "(ақшасын|ақша) (берсең|берсеңіз|берсе|беріп)",
      "пара (беріп|берсең|бер~)",
      "(откат|откуп) [бер*]",
    ],
    message: "bribery",
    tag: "means",
    confidence: 0.1,
    disguised: "shallow",
  },
  {
    match: ["откат (берем|береміз|беремін)", "пара беріп <2> (шеш*|тұрғыз*|өт*|жап*|жой*)"],
    message: "bribery",
    confidence: 0.88,
  },
  // paid company
  {
    match: "(қыз|қыздар|қызбен|келіншек~|жігіттерге)",
    message: "prostitution",
    tag: "girls",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: ["(секс~|сексқа|интим~|эскорт~|escort)", "(соңына дейін|түнге|бір түнге)"],
    message: "prostitution",
    tag: "sex-terms",
    confidence: 0.1,
    disguised: false,
  },
  { match: "(секс~|интим~|эскорт~) (керек|іздей*|қызмет~|жаса*|қыз~)", message: "prostitution", confidence: 0.88 },
  { match: ["(сағатына|сағаты|түніне) #num"], message: "prostitution", tag: "by-hour", confidence: 0.1 },
  {
    match: ["(пәтерге|үйге|қонақүйге) (барады|барамын|барамыз|шығамыз)"],
    message: "prostitution",
    tag: "outcall",
    confidence: 0.1,
  },
  { match: ["қонаққа (шақырады|шақырамын|келеміз)"], message: "prostitution", tag: "outcall", confidence: 0.1 },
  {
    match: ["(апартамент~|соңына дейінгі|бойдақ)"],
    message: "prostitution",
    tag: "sex-terms",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: ["(сағатына|сағаты|бір сағаты|сағатқа)"],
    message: "prostitution",
    tag: "hour",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: ["массаж соңына дейін", "эскорт (модель~|қыз~)"],
    message: "prostitution",
    tag: "sex-worker",
    confidence: 0.1,
  },
  {
    match: ["жобаға <1> (кір|кіріңіз|қосыл)"],
    message: "pyramid",
    tag: "invest",
    confidence: 0.1,
    disguised: "shallow",
  },
  {
    match: ["(жаптырамыз|жаптырамын|ұтып береміз|ұтқызамыз|шештіреміз)"],
    message: "bribery",
    tag: "settle",
    confidence: 0.1,
    disguised: "shallow",
  },
];

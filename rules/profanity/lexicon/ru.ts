import { defineLexicon } from "elek/rule";
import { ORDINARY_LATIN } from "./ordinary-latin.ts";
import { COARSE } from "./ru-coarse.ts";
import { OBSCENE } from "./ru-obscene.ts";

const PREFIXES =
  "в вз взъ взь во вс вы до за из изъ изь ис испо на над не недо ни о об обо объ обь от ото отъ оть пере по повы под подо подъ подь поза пона попере пре при про раз разо разъ разь рас с со съ сь у".split(
    " ",
  );

/**
 * Russian obscenity as a grammar: prefixes × root × what may follow. The roots пизд-, хуй-, бляд- and еб- after most
 * prefixes occur in no ordinary word, so anything may follow them; the others are held to their own suffixes, so that
 * мандарин, мудрый, страха, рассыпать, сравнить and посереть stay what they are.
 */
export const ru = defineLexicon({
  language: "ru",
  source: "written for elek from the word formation of Russian; Apache-2.0",
  sets: {
    pre: ["", ...PREFIXES],
    /** at least one prefix */
    with: PREFIXES,
    /** before ссать */
    wet: "- о об обо за на по при про у вы под до пере рас недо от ото"
      .split(" ")
      .map((prefix) => prefix.replace("-", "")),
    /** roots that people are called after, with what a nickname adds to them */
    nickname:
      "ху хуй хуйк хуил пизд пизден пиздун пиздюл еб ебл ебан ебун ебак муд мудак мудил мудищ мудр манд мандри залуп дроч дрочил дрочун говн говняк жоп жопи голожоп голожо срак сракун серун сук сучк бляд пидор пидар хер хереш перд пердун пердил дерьм гандон бзд".split(
        " ",
      ),
    /** how a family name ends and none of these words does: -ов only after what is no noun by itself */
    family: [
      "(|и|ы|ю|е|ой)(енко|ченко|щенко|чук|щук|ейко|айло|швили|дзе|оглы|улин|уллин|утдинов|янц)(|а|у|ым|ой|ых|ы)",
      "(ов|ев|ин|ян|он|ол)ск(ий|ая|ого|ому|им|ой|ую|ие|их|ими|ай)",
      "(ил|ищ|ник|иц|еш|юш|аш)(ов|ев|ин)(|а|у|ой|ым|ых|ы|ый|ая|ого)",
      "кин(|а|у|ой|ым|ых|ы|ый)",
      "ко",
      "(ун|ист|ен|ян|ак|як|юк|ик|ек|ок|к|ан|ач|арь|ц)ов(а|у|ой|ым|ы|ый|ая|ого)",
      "ян(|а|у|ом|ы|ый)",
      "(ик|ке|ке)вич(|а|у|ем|и)",
    ],
    /** before еб-: those that make no ordinary word with it (себя, веб, обед are none of ours) */
    eb: "вы въ вь взъ взь до за изъ изь на надъ недо о объ обь отъ оть пере по подъ подь попере при про разъ разь съ сь у повы поза".split(
      " ",
    ),
  },
  ordinary: ORDINARY_LATIN,
  exceptions: [
    "ебилд~",
    "ебір*",
    "еби (жок|жоқ|бар|кел*)",
    "ебург*",
    "маңда*",
    "3бал*",
    "ебра*",
    "похер(ен|и|ю|я|ь)*",
    "(г|ск|от|х|ст)ребанут(|ь|ся|ься)",
    "(хл|ст)ебанут(|ь|ся|ься)",
    "(по|под|вы|про|с|на)гребанут(|ь|ся|ься)",
    // Kazakh that Russian roots would read: checkers, a curtain, an interest, a scholar, skill, to be in time, midwife
    "мүд*",
    "мудде(|си|миз|ге|ни|нин|нын|де|ден)",
    "мудде(лер|син)*",
    "сұқ*",
    "сук(ка|тан|ты)",
    "күйл*",
    "еп(ті|ти)",
    "жөпілде*",
    "*(п|қ|к|о|а|ы)пызда(|й|гы|ғы|н|р|рда|рдан)",
    "насрул*",
    "блат",
    "блеет",
    "минетт*",
    "*стройоб*",
    "*дебошир*",
    "мәнд*",
    "пресс*",
    "(экс|де|ре|ком|про)пресс*",
    "педерсен*",
    "страху(й|я|ю|е)*",
    "{with}страху(й|я|ю|е)*",
    "психу(й|я|ю|е)*",
    "шаху(й|я|ю|е)*",
    "пасху",
    "ссылк~",
    "сука (чака|чакия)",
    "блямб*",
    "перд(у|о)нс*",
    "говнад*",
    "жопин~n",
    "хуй(сен|хэ|хуэ|чжоу|цзы)*",
    "хуан(|г)~",
    "скипидар*",
    "{nickname}{family}",
    "(по|за)(хуист|пизд)ов(а|у|ой|ым|ый|ая|ого)",
    "залупи(л|ла|ли|т|ть)",
    "хуизху",
    "ебунт(у|а|ы|е|ой)",
  ],
  entries: [...OBSCENE, ...COARSE],
});

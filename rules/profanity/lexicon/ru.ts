import { defineLexicon } from "elek/rule";
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
    surname: [
      "(залуп|голожоп|мудак|мудил|хуй|дроч)(|ен)ко",
      "еб(лон|ол)(ский|ская|ского|ской|ским|ские|ских|ик|ика)",
      "(мудищ|хуйк|мудак|мудил)(ев|ов|ин)(а|у|ой|ым|ы|ых|ыми)",
      "мудищев",
      "хуйкин",
      "хер(овим|ов)(чук|чука|чуку|ченко)",
      "(за|)пизду(хватул|лат)ин(|а|у|ой|ым|ы|ых)",
      "пиздарван~",
      "ебаш",
      "залуповен",
      "херовца",
      "хуяша",
    ],
    /** before еб-: those that make no ordinary word with it (себя, веб, обед are none of ours) */
    eb: "вы въ вь взъ взь до за изъ изь на надъ недо о объ обь отъ оть пере по подъ подь попере при про разъ разь съ сь у повы поза".split(
      " ",
    ),
  },
  exceptions: [
    "ебилд~",
    "ебург*",
    "her",
    "hers",
    "here",
    "hero*",
    "herb*",
    "hue",
    "hues",
    "huey",
    "hera",
    "heroes",
    "nahuel*",
    "seb*",
    "mand(y|u|i)",
    "маңда*",
    "3бал*",
    "ебра*",
    "zwieback*",
    "похер(ен|ил|ь|ит|ива)*",
    "мәнд*",
    "dermat*",
    "пресс*",
    "(экс|де|ре|ком|про)пресс*",
    "web*",
    "ebay*",
    "ebony",
    "huile",
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
    // surnames that only begin like it: endings that no common noun of these roots takes
    "{surname}",
    "залупи(л|ла|ли|т|ть)",
    "хуизху",
    "ебунт(у|а|ы|е|ой)",
  ],
  entries: [...OBSCENE, ...COARSE],
});

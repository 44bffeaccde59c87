import { subjectOf } from "./people.ts";
import { APPEARANCE, after, before, type Reader, USE, type Way, within } from "./words.ts";

const GOT =
  /^(?:алдим|алдик|алганим|алганбиз|алганмин|алгам|алгизд|тапсирис|заказ|(?:жет|жел)киз(?:илди|ди|ип|иб|ген|у (?:тез|жилдам))|келди(?!м)|келип$|келипти|акелди|акелип|акеп|сииладим|сииладик|сиилади$|шинимен|салма[гк]|сумка|шланг|устаган|тигил|орал|курьер|жетти|алип$|алган$)/u;
const WORKS =
  /^(?:асери?$|истеп|бузил(?:ди|ип)|синди|синип(?:$|ти$)|жиртил|жарилди|кебеди|шидади|жумсар|кайнат|жуади|тартади|устаиди|иси?тади|сорады|жумис(?!та)|риза$)/u;
const OWN =
  /^(?:унади|унап|уна[тп]т|унама|унаган|колданам|паидаланам|колданип|паидаланип|ризам|кости[мк]|кииип|киип|кидим|кидик|тагип|тактим|орнати?лди|орнаттим|колданган(?:им|соң|сон|да)?$|колдандим|танда|конилим|конлим|конили|маз|куан|окинб|жарасти|жарасип|кательеспеди|кателеспеди|ишип|иштим|иштик|жеп$|жедим|жедик|оинадим|оинадик|барди[мк]|пидаландим|паидаландим|окидим|окип|жатти[мк]|емделди|тексерди[мк]|жуди[мк]|шиги?п калди|дал$|жакти|тойдик|тоидик|кордик$|кордим$)/u;
export const OWN_WAYS: readonly Way[] = [
  { at: new RegExp(`${GOT.source}|${WORKS.source}|${OWN.source}|^(?:маган|бизге|озиме|балама|мага)$`, "u") },
];
const LASTS = /^(?:жур|жати?р|тур|отир|келе)/u;
const SEE_NOT = /^кор(?:ме|ма)/u;

/** алдым, келді, ұнады, қолданып жүрмін, балам киіп жүр: the author's own, or the household's */
export const own: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  const next = after(words, at, 1);
  // маған әсері болмады: what it did for oneself
  if (/^(?:маган|бизге|озиме|балама|мага)$/u.test(word)) {
    const done = within(
      words,
      at,
      [-1, -2, -3, -4],
      (text) => /(?:[дт]и|[дт]и гои|[еа]ди|пти|жоқ|жок)$/u.test(text) && !/^(?:аит|дед|деди|унаиди|болади)/u.test(text),
    );
    return done === undefined ? undefined : { type: "own", lexeme: "kk:маған болды" };
  }
  if (/(?:ма|ме|ба|бе|па|пе)(?:ди?[мк]|ган|ген|и|ими?н)$/u.test(word) && !/^(?:окинб|унама|кател)/u.test(word))
    return undefined;
  // ұстаған адамдар, қуанып қалар: of others, of what may be
  if (/^(?:адамдар|кисилер)/u.test(next) || (/п$/u.test(word) && /[аеу]р$/u.test(next))) return undefined;
  if (GOT.test(word)) return got(word, next, words, at);
  if (WORKS.test(word)) {
    if (SEE_NOT.test(next) || /^кор[гк]ен/u.test(next)) return undefined;
    return { type: word.startsWith("жумис") && !/^исте/u.test(next) ? "got" : "works", lexeme: "kk:істеп тұр" };
  }
  if (!OWN.test(word)) return undefined;
  if (SEE_NOT.test(next) || /^(?:корг|коре|улгерм|шикпа|шиккан)/u.test(next)) return undefined;
  // seen, heard and read of: another's experience
  if (/^кор/u.test(word)) {
    const what = before(words, at, 1);
    return /п$/u.test(what) && USE.test(what) && what !== "деп" ? { type: "own", lexeme: "kk:-п көрдім" } : undefined;
  }
  if (
    /^ок/u.test(word) &&
    within(words, at, [1, 2], (text) => /^(?:пикир|отзив|комм|комент|сипат|шолу)/u.test(text)) !== undefined
  )
    return undefined;
  // "only the price pleased", "the look pleases"
  if (/^уна/u.test(word) && (APPEARANCE.test(before(words, at, 1)) || /^(?:тур|жати?р)/u.test(next))) return undefined;
  if (/(?:ип|уп|еп)$/u.test(word) && /^(?:жати?р|тур)/u.test(next) && !/^(?:кии?п|таг|паидалан|колдан|уна)/u.test(word))
    return undefined;
  // a neighbour wears it: no experience of one's own
  if (LASTS.test(next) && !/^(?:жур|жати?р|тур|отир)(?:м|и?к)/u.test(next)) {
    if (subjectOf(words, at) !== undefined) return undefined;
  }
  return { type: "own", lexeme: "kk:қолдандым" };
};

function got(word: string, next: string, words: Parameters<Reader>[0], at: number): ReturnType<Reader> {
  const order = /^(?:тапсирис|заказ)/u.test(word);
  if (order && (/^бер(?:ме|г[иы]м|сем|ген$|ди)|^жаса/u.test(next) || next === "")) {
    // ordered, and waiting for it
    return /^(?:берди|жасади)/u.test(next) &&
      [2, 3, 4, 5].some((n) => /^(?:кел(?:ди|ип|д)|ал(?:ди|ип)|жет|уна)/u.test(after(words, at, n)))
      ? { type: "got", lexeme: "kk:тапсырыс бердім" }
      : undefined;
  }
  if (order && [1, 2, 3, 4].some((n) => /^кут(?:ип|уде)|^жду$/u.test(after(words, at, n)))) return undefined;
  if (SEE_NOT.test(next) || /^(?:кор[гк]ен|жати?р|алма|тур$|турм|жок)/u.test(next)) return undefined;
  if (/^ал(?:ип|ган)$/u.test(word) && !/^(?:корд|келд|жур|кол|еди[мк]|сон)/u.test(next)) return undefined;
  if (word === "келип" && !/^(?:жетти|турди|калди|берди)/u.test(next)) return undefined;
  return { type: "got", lexeme: "kk:алдым" };
}

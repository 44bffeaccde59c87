import { APPEARANCE, after, before, type Reader, type Way, within } from "./words.ts";

const FINE =
  /^(?:адеми|жакси|керемет|супер|кушти|уна|кизик|сапали|микти|тамаша|норм|арзан|тартимди|колжетимди|дами|тати|зор|адемi|жаман|нашар|кимбат|аиди|шикарн|красив|стильн|коз)/u;

export const LOOKS_WAYS: readonly Way[] = [
  { at: APPEARANCE, beside: { test: (word) => FINE.test(word) || /^(?:кара|кор|ак$)/u.test(word) }, near: true },
];

/** суретіндегіден қарағанда әлдеқайда әдемі: compared, not judged by */
const COMPARED = /^(?:алдекаида|артик|едауир|бир|тузу|анагурлим|саи)$|рак$|рек$/u;

/** суретінен-ақ · сыртынан қарағанда · жарнамадан көрдім · тек бағасы ұнады · қорабы әдемі */
export const looks: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  if (!APPEARANCE.test(word)) return undefined;
  const next = after(words, at, 1);
  const far = after(words, at, 2);
  const from =
    !/^(?:коробка|упаковка|обложка|картинка|реклама)$/u.test(word) && /(?:[дтн][ае]н|н[ае]|г[ае]|к[ае])$/u.test(word);
  const looked =
    /^кара(?!маи|маст)/u.test(next) && !COMPARED.test(far) && !(word.startsWith("баг") && next === "караи");
  if (from && (looked || /^кор(?:дим|гем|ген|ип|инеди|инип)/u.test(next) || (next === "ак" && far !== ""))) {
    return { type: looked ? "judged" : "looks", lexeme: "kk:суретіне қарап", to: at + 1 };
  }
  if (from && FINE.test(next) && /^кор(?:ин|ед|ди)/u.test(far))
    return { type: "looks", lexeme: "kk:суретінен жақсы көрінеді", to: at + 2 };
  // жарнамасын көрдім
  if (/^(?:жарнам|реклам)/u.test(word) && /^кор(?:дим|гем|ген|ип)/u.test(next)) {
    return { type: "hearsay", lexeme: "kk:жарнамасын көрдім", to: at + 1 };
  }
  if (before(words, at, 1) === "тек" && /^уна/u.test(next)) {
    return { type: "looks", lexeme: "kk:тек бағасы ұнады", to: at + 1 };
  }
  if (/(?:си|ри|ти|ни|би|си|и)$/u.test(word) && FINE.test(next))
    return { type: "appearance", lexeme: "kk:суреті әдемі", to: at + 1 };
  // сыртынан жақсы
  if (/^сирт/u.test(word) && FINE.test(next)) return { type: "appearance", lexeme: "kk:сыртынан жақсы", to: at + 1 };
  return undefined;
};

const GUESS =
  /^(?:сиякти|сииакти|сиакти|секилди|сикилди|шигар|коринеди|корнеди|умиттене|умиттенем|сенимди|сенемин|сенем|сенемиз|болар|демек|умит|бузилмас|шидамас|алмаим|алмаимин|бармаим|бармаимин|алманиз|алманиздар|алмандар|сак|аулак|усинбаим|кенес|думаю|наверн)/u;

export const GUESS_WAYS: readonly Way[] = [{ at: new RegExp(`${GUESS.source}|^(?:оила|керек$|коринип$)`, "u") }];

/** сияқты, шығар, деп ойлаймын, сенімдімін, болса керек, көрініп тұр, алмаңыздар */
export const guess: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  if (GUESS.test(word)) return { type: "guess", lexeme: "kk:сияқты" };
  if (/^оила(?:им|имин|ими)/u.test(word) && /^де[пб]$/u.test(before(words, at, 1))) {
    return { type: "guess", lexeme: "kk:деп ойлаймын" };
  }
  if (word === "керек" && before(words, at, 1) === "болса") return { type: "guess", lexeme: "kk:болса керек" };
  if (word === "коринип" && within(words, at, [-1], (next) => next.startsWith("тур")) !== undefined) {
    return { type: "guess", lexeme: "kk:көрініп тұр" };
  }
  return undefined;
};

import { remember, sentenceNumbers, type TextDocument, type Token } from "elek/rule";
import type { Cue, CueType } from "./cues.ts";

/**
 * Kazakh says in the verb itself who knows what from where, so the grammar is read here, not a list of phrases:
 * negated first person of verbs of use (қолданбадым, ойнаған жоқпын, киіп көрмедім), the evidential past of others
 * (көршім алыпты), reported judgement (жақсы дейді). Written Kazakh drops its special letters and vowels, so words are
 * compared by a skeleton in which what people mix up is the same letter.
 */
export function kazakhCues(document: TextDocument): Cue[] {
  // most texts hold none of the endings and verbs that a claim could be made of
  if (!CLAIM.test(document.folded.text) || !document.tokens.some(mayClaim)) return [];
  const words = readWords(document);
  const claims = readAll(words, [untried, onItsWay, pending, hearsay, looks]);
  return claims.length === 0 ? [] : [...claims, ...readAll(words, [guess, own])];
}

const CLAIM =
  /[мбп][аеә]д[ыіи]?[мкқ]|ж[ао][қк][ыіи]?[пнм]|[мп]епп|жат[ыіи]?р|[гғ][ыіи]м\s|д[еи][йи]?ді?и?(?![\p{L}])|дид|десе|айту|[дп] айт|аитад|айтад|ест[іиу]|ма[қк]та|жаманда|[қк]ара[пғгсн]|о[қк][ыіи][пғгсн]|пт[ыіи](?!\p{L})|к[өо]р[гд]|тек\s|[кт][ие]т?[мп]еді?и?|зб[ае]д|ген\s+жо|жолда|к[үуұ]т[іиу][пд]/u;

function readAll(words: readonly Word[], readers: readonly Reader[]): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const read of readers) {
      const found = read(words, at);
      if (found)
        cues.push({ type: found.type, lexeme: found.lexeme, ...spanOf(words, found.from ?? at, found.to ?? at) });
    }
  }
  return cues;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

interface Reading {
  readonly type: CueType;
  readonly lexeme: string;
  readonly from?: number;
  readonly to?: number;
}

type Reader = (words: readonly Word[], at: number) => Reading | undefined;

const SAME: Readonly<Record<string, string>> = {
  қ: "к",
  ғ: "г",
  ң: "н",
  ү: "у",
  ұ: "у",
  ө: "о",
  ә: "а",
  ə: "а",
  і: "и",
  i: "и",
  ы: "и",
  й: "и",
  ё: "е",
  һ: "х",
};

const skeleton = remember((text) => text.replace(/[қғңүұөәəіiыйёһ]/gu, (letter) => SAME[letter] ?? letter));

function readWords(document: TextDocument): Word[] {
  const sentences = sentenceNumbers(document);
  return document.tokens.flatMap(({ kind, text, start, end }, at) =>
    kind === "word" || kind === "number" ? [{ text: skeleton(text), start, end, sentence: sentences[at] ?? 0 }] : [],
  );
}

/** Most texts that look like a claim from outside hold no word of one. */
const mayClaim = ({ kind, text }: Token): boolean => (kind === "word" || kind === "number") && isClaim(text);
const isClaim = remember((text) => CLAIMS.some((claim) => claim.test(skeleton(text))));

const spanOf = (words: readonly Word[], from: number, to: number) => ({
  start: words[from]?.start ?? 0,
  end: words[to]?.end ?? 0,
});

/** The n-th word before, in the same sentence. */
const before = (words: readonly Word[], at: number, n: number): string => {
  const word = words[at - n];
  return word && word.sentence === words[at]?.sentence ? word.text : "";
};
const after = (words: readonly Word[], at: number, n: number): string => before(words, at, -n);

/** verbs by which goods, services, books and games are known */
const USE =
  /^(?:колдан|па[ин]дал|оина|оки|тарт|истет|исте|степ|ки[ип]?|иш|тат|сина|орнат|жукте|кошир|тексер|жаса|жак|жаг|жу|кина|кос|ииске|иске|аш|бар|кир|мин|таг|ал|жег|жеп|сатип)/u;
/** short or many-sided verbs: only with "yet" beside them do they speak of a first use */
const NEEDS_YET = /^(?:ал|бар|кир|аш|жаса|исте|мин|таг|жу|жак|жаг|кос)(?:ма|ме|ба|бе|па|пе|ган|ген|кан|кен)/u;
const YET = new Set(["али", "еще", "ещо", "азирге", "пока", "казирше", "ели", "ёли"]);
const NEGATED_PAST = /^(.{2,}?)(?:ма|ме|ба|бе|па|пе)ди?[мк](?:го|гои|ау|ба)?$/u;
const PARTICIPLE = /(?:ган|ген|кан|кен)$/u;
const NONE_OF_MINE = /^жоки?п?(?:ин|н|из|з|им)$/u;
const CONVERB = /[аеиуо]?п$/u;
const SEE_NOT = /^кор(?:ме|ма)(?:ди?[мк](?:го|гои)?|п[пи]{1,2}н)$/u;
const ACCUSATIVE = /..(?:[дтн]и|[аеи]н)$/u;
const PRONOUN = new Set([
  "мен",
  "менде",
  "озим",
  "оз",
  "басым",
  "биз",
  "ха",
  "но",
  "ну",
  "бирак",
  "бирок",
  "мани",
  "буни",
  "муни",
  "уни",
  "мина",
  "бул",
]);
/** another kind, a part, a length of time, a way of use: the rest was used */
const PARTIAL = /^(?:баска|толик|сонина|аягина|ешкандаи|мундаи|осиндаи|бундаи|будан)|^\d|^.{3,}[мбп]ен$/u;
const PARTIAL_REACH = [1, 2, 3] as const;

const hasYet = (words: readonly Word[], at: number): boolean =>
  [1, 2, 3, 4].some((n) => YET.has(before(words, at, n))) || YET.has(after(words, at, 1));
const isPartial = (words: readonly Word[], at: number): boolean =>
  PARTIAL_REACH.some((n) => PARTIAL.test(before(words, at, n)));

/** қолданбадым · ойнаған жоқпын · киіп көрмедім · ашып көрген жоқпын · әлі көрмедім */
const untried: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  const participle = PARTICIPLE.test(word) && NONE_OF_MINE.test(after(words, at, 1));
  const to = participle ? at + 1 : at;
  if (SEE_NOT.test(word) || (participle && /^кор[гк]ен$/u.test(word))) {
    const previous = before(words, at, 1);
    if (CONVERB.test(previous) && previous.length > 2) {
      if (!USE.test(previous) || isPartial(words, at - 1)) return undefined;
      return { type: "untried", lexeme: "kk:-п көрмедім", from: at - 1, to };
    }
    // seen nothing wrong, no such game, no use in it: there the thing seen stands before the verb
    const bare = previous === "" || YET.has(previous) || PRONOUN.has(previous);
    if (!bare || ACCUSATIVE.test(before(words, at, YET.has(previous) ? 2 : 1)) || isPartial(words, at))
      return undefined;
    return hasYet(words, at) ? { type: "untried", lexeme: "kk:әлі көрмедім", to } : undefined;
  }
  const ordered = /^(?:тапсирис|заказ)/u.test(before(words, at, 1)) && /^бер(?:ме|ген)/u.test(word);
  if (ordered && hasYet(words, at) && (participle || NEGATED_PAST.test(word))) {
    return { type: "untried", lexeme: "kk:тапсырыс бермедім", from: at - 1, to };
  }
  if (!participle && !NEGATED_PAST.test(word)) return undefined;
  if (!USE.test(word) || isPartial(words, at)) return undefined;
  // ала алмадым: could not
  if (/^ал(?:ма|ган)/u.test(word) && /[аеи]$/u.test(before(words, at, 1)) && !YET.has(before(words, at, 1)))
    return undefined;
  const yet = hasYet(words, at) || (participle && before(words, at, 1) === "сатип");
  // қымбат екен, алмадым
  const putOff = /^алма/u.test(word) && before(words, at, 1) === "екен";
  const opens = putOff || (participle && /^(?:мен|озим|)$/u.test(before(words, at, 1)));
  if (NEEDS_YET.test(word) && !yet && !opens) return undefined;
  return { type: "untried", lexeme: participle ? "kk:-ған жоқпын" : "kk:-мадым", to };
};

const LONG_WAIT = /^(?:аи$|аида|апта|кун|неделя|месяц|акша|каитар|уакит|сагат)/u;
/** әлі келмеді · келген жоқ әлі · әлі жеткізбеді · жолда келе жатыр · тапсырыс бердім, күтіп отырмын · күтудемін */
const onItsWay: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  const none = /^ж[оу]к/u.test(after(words, at, 1));
  const notCome =
    /^(?:кел|жет|жеткиз|желкиз)(?:ме|пе|бе)ди$/u.test(word) ||
    (/^(?:келген|жеткен|жеткизген|жеткизилген)$/u.test(word) && none);
  const to = none ? at + 1 : at;
  const yet = hasYet(words, at) || YET.has(after(words, at, none ? 2 : 1));
  const waiting =
    word === "кутудемин" ||
    (word === "кутип" && /^(?:отир|жур|жати?р)м?/u.test(after(words, at, 1))) ||
    (word === "жолда" && /^кел/u.test(after(words, at, 1)));
  if (!waiting && !(notCome && yet)) return undefined;
  // a wait that is measured is a complaint
  if (words.some(({ text, sentence }) => sentence === words[at]?.sentence && LONG_WAIT.test(text))) return undefined;
  return { type: "untried", lexeme: waiting ? "kk:күтіп отырмын" : "kk:әлі келмеді", to };
};

/** енді жүктеп жатырмын · енді қолданайын деп жатырмын · алғым келіп жүр */
const pending: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  if (/^(?:ал|бер)гим$/u.test(word) && /^кел(?!д|ген)/u.test(after(words, at, 1))) {
    return { type: "pending", lexeme: "kk:алғым келеді", to: at + 1 };
  }
  if (!/^жати?р(?:ми?н|м|ми?з)?$/u.test(word)) return undefined;
  const [verb, further] = [before(words, at, 1), before(words, at, 2)];
  if (/^(?:жуктеп|тартип|орнатип|коширип|скачать)$/u.test(verb) && word !== "жатир") {
    const now = [2, 3, 4].some((n) => /^(?:енди|жана|азир|казир)$/u.test(before(words, at, n)));
    return now ? { type: "pending", lexeme: "kk:енді жүктеп жатырмын", from: at - 1 } : undefined;
  }
  if (verb === "деп" && /(?:аин|еин|[аеи]ин)$/u.test(further) && USE.test(further)) {
    return { type: "pending", lexeme: "kk:-айын деп жатырмын", from: at - 2 };
  }
  return undefined;
};

const JUDGEMENT =
  /^(?:жакси|керемет|кушти|мики?ти|микти|мыкти|супер|зор|тамаша|нашар|жаман|сапали|сапаси|тати|тиимди|паидали|кизик|кизикти|адеми|топ|норм|нормал|болди|екен|калди|коместти|комектести)/u;
/** others who know, not the household that got the thing */
const OTHERS =
  /^(?:баскалар|басикалар|дос(?:им|тар)|кор[шс]и(?:м|лер)|курби(?:м|лар)|танис|журт|жуттин|ел$|елд|халик|копшили|блогер|уста(?:лар|м)|бари$|барлиги|адамдар|ариптес|агаи?м|апкем|женгем|нагаши|тате[мс]|интернет|галамтор|уидеги|синиписта|сыныптас)/u;
/** дейді, дидығо, деседі, деп жатыр, деп айтады, деп естідім */
const SAID =
  /^(?:де?и?ди(?:го|гои)?|деседи|дисед|дид|деген|дегенди|айтади|аитади|аитти|аиткан|мактаиди|мактап|жамандап|естидим|естигем|естиген|усинди)$/u;
const REPORT_SOURCE = /^(?:аитуинша|аитуларинша|естуимше|естуимизше|аитуи|аитуимен)$/u;
const READ_OPINIONS = /^(?:пикир|отзив|коммент|комент|жулди?з|рейтинг|реитинг|созд?ер)/u;
const LOOKED = /^кара(?:п|сам|сак|саниз|сан|ганда|ганим|дим)|^оки(?:п|сам|дим|ганда|ирп|и)$|^оки?п?$/u;
/** -ыпты/-іпті, and not nouns and adjectives that end so: кітапты, ұқыпты, тәртіпті */
const EVIDENTIAL = /^(?!китап|мектеп|укип|тартип|топ|хип).{2,}[аеиоу]пти$/u;
/** everything may well be one's own finding: only people tell */
const THINGS = /^(?:бари|барли|интернет|галамтор|ел$|елд)/u;

/** көршім жақсы дейді · жақсы деп жатыр · досым алыпты · айтуынша · пікірлерге қарасам */
const hearsay: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  if (REPORT_SOURCE.test(word)) return { type: "hearsay", lexeme: "kk:айтуынша" };
  if (SAID.test(word)) {
    const quoted = word.startsWith("д") ? at : before(words, at, 1) === "деп" ? at - 1 : -1;
    const judged = quoted >= 0 && [1, 2].some((n) => JUDGEMENT.test(before(words, quoted, n)));
    const praised = /^(?:макта|жаманда)/u.test(word);
    // the teller may stand before, or in spoken order after
    const told = [1, 2, 3, 4, 5, 6, -1, -2].find((n) => OTHERS.test(before(words, at, n)));
    if ((judged || praised) && told !== undefined)
      return { type: "hearsay", lexeme: "kk:дейді", from: Math.min(at, at - told), to: Math.max(at, at - told) };
    if (judged && /^(?:дисед|деседи|естид|естиг)/u.test(word))
      return { type: "hearsay", lexeme: "kk:деседі", from: quoted - 1 };
    const heard = before(words, at, 1);
    if (/^ести/u.test(word) && (heard === "деп" || READ_OPINIONS.test(heard))) {
      return { type: "hearsay", lexeme: "kk:естідім", from: at - 1 };
    }
    return undefined;
  }
  if (word === "деп" && /^жати?р/u.test(after(words, at, 1)) && JUDGEMENT.test(before(words, at, 1))) {
    return { type: "hearsay", lexeme: "kk:деп жатыр", from: at - 1, to: at + 1 };
  }
  if (LOOKED.test(word) && READ_OPINIONS.test(before(words, at, 1))) {
    return { type: "hearsay", lexeme: "kk:пікірге қарап", from: at - 1 };
  }
  if (EVIDENTIAL.test(word)) {
    const who = [1, 2, 3, 4].find((n) => {
      const word = before(words, at, n);
      return OTHERS.test(word) && !THINGS.test(word);
    });
    if (who !== undefined) return { type: "hearsay", lexeme: "kk:-ыпты", from: at - who };
  }
  if (/^кор(?:гем|дим|генм|генмин)/u.test(word)) {
    const who = before(words, at, 1);
    if (OTHERS.test(who) && /[дтн][ае]н$/u.test(who))
      return { type: "hearsay", lexeme: "kk:досымнан көрдім", from: at - 1 };
  }
  return undefined;
};

const APPEARANCE =
  /^(?:сурет|сирти?н|тур|багас|баган|дизаин|жарнам|видео|фото|сипаттам|описани|галамтор|интернет|инстаграм|ютуб|тикток)/u;

/** суретінен-ақ · сыртынан қарағанда · жарнамадан көрдім · тек бағасы ұнады */
const looks: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  if (!APPEARANCE.test(word)) return undefined;
  const next = after(words, at, 1);
  const far = after(words, at, 2);
  const from = /(?:[дтн][ае]н|н[ае]|г[ае]|к[ае])$/u.test(word);
  if (from && (/^кара/u.test(next) || /^кор(?:дим|гем|ген|ип|инеди)/u.test(next) || (next === "ак" && far !== ""))) {
    return { type: "looks", lexeme: "kk:суретіне қарап", to: at + 1 };
  }
  // жарнамасын көрдім
  if (/^(?:жарнам|реклам)/u.test(word) && /^кор(?:дим|гем|ген|ип)/u.test(next)) {
    return { type: "hearsay", lexeme: "kk:жарнамасын көрдім", to: at + 1 };
  }
  if (before(words, at, 1) === "тек" && /^уна/u.test(next))
    return { type: "looks", lexeme: "kk:тек бағасы ұнады", to: at + 1 };
  return undefined;
};

/** A claim reader answers at no other word. */
const OTHER_CLAIMS = /^(?:(?:ал|бер)гим$|жати?р|деп$|кор(?:гем|дим|генм))/u;
const CLAIMS = [PARTICIPLE, NEGATED_PAST, SEE_NOT, REPORT_SOURCE, SAID, LOOKED, EVIDENTIAL, APPEARANCE, OTHER_CLAIMS];

/** сияқты, шығар, деп ойлаймын, сенімдімін, үміттенемін, көрініп тұр */
const guess: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  if (
    /^(?:сиякти|сииакти|сиакти|секилди|сикилди|шигар|коринеди|корнеди|умиттене|умиттенем|сенимди|сенемин|болар)/u.test(
      word,
    )
  ) {
    return { type: "guess", lexeme: "kk:сияқты" };
  }
  if (/^оила(?:им|имин|ими)/u.test(word) && /^де[пб]$/u.test(before(words, at, 1)))
    return { type: "guess", lexeme: "kk:деп ойлаймын" };
  return undefined;
};

const OWN =
  /^(?:алдим|алдик|алганим|алганбиз|алганмин|алгам|алгизд|тапсирис|заказ|жеткиз|желкиз|келди|келип|акелди|акелип|акеп|унади|унап|уна[тп]т|унама|унаган|колданам|паидаланам|колданип|паидаланип|ризам|сииладим|кости[мк]|истеп|кииип|киип|тагип|орнати?лди|орнаттим|колданган(?:им|соң|сон|да)?$|танда|конилим|конлим|конили|маз|куан|асери?$|шинимен|салма[гк]|сумка|шланг|устаган|тигил|орал|курьер|жетти|алип|алган)/u;

/** алдым, келді, ұнады, қолданып жүрмін: the author's own */
const own: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  if (!OWN.test(word) || /^же[тл]киз[бм]е/u.test(word)) return undefined;
  const next = after(words, at, 1);
  // -п көрмедім, ұнап тұр, алып жатыр: not had yet
  const order = /^(?:тапсирис|заказ)/u.test(word);
  if (order && /^бер(?:ме|г[иы]м|сем)|^жасама/u.test(next)) return undefined;
  // ordered, and waiting for it
  if (order && [2, 3, 4].some((n) => /^кут(?:ип|уде)/u.test(after(words, at, n)))) return undefined;
  if (SEE_NOT.test(next) || /^(?:кор[гк]ен|жати?р|алма|тур)/u.test(next)) {
    if (!/^(?:истеп|колданип|паидаланип|киип)/u.test(word) || SEE_NOT.test(next) || /^корг/u.test(next))
      return undefined;
  }
  if (/^ал(?:ип|ган)$/u.test(word) && !/^(?:корд|кет|келд|жур|кол|еди[мк]|екен|сон)/u.test(next)) return undefined;
  // "only the price pleased"
  if (/^уна/u.test(word) && APPEARANCE.test(before(words, at, 1)) && before(words, at, 2) === "тек") return undefined;
  return { type: "own", lexeme: "kk:алдым" };
};

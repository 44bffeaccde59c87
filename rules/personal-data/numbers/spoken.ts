import type { TextDocument } from "elek/rule";
import type { DigitGroup } from "./digits.ts";

/** `unit` 0..9, `teen` 10..19 in one word, `ten` 10..90, `hundred` 100..900; `times` is the Kazakh жүз after a unit. */
type Part = "unit" | "teen" | "ten" | "hundred" | "times" | "filler";
interface NumberWord {
  readonly part: Part;
  readonly value: number;
}

const table = (part: Part, step: number, first: number, spellings: readonly string[]): [string, NumberWord][] =>
  spellings.flatMap((forms, i) =>
    forms.split("|").map((form): [string, NumberWord] => [form, { part, value: first + i * step }]),
  );

const WORDS: ReadonlyMap<string, NumberWord> = new Map([
  ...table("unit", 1, 0, [
    "ноль|нуль|нөл|нол|zero|oh|nol|nul",
    "один|одна|бір|бир|one|bir|odin",
    "два|две|екі|еки|two|eki|dva",
    "три|үш|уш|three|ush|üş|tri",
    "четыре|төрт|торт|four|tort|tört|chetyre|chetire",
    "пять|бес|five|bes|pyat|pjat|piat",
    "шесть|алты|six|alty|shest",
    "семь|жеті|жети|seven|jeti|zheti|jety|sem",
    "восемь|сегіз|сегиз|eight|segiz|vosem",
    "девять|тоғыз|тогыз|nine|togyz|toğyz|devyat",
  ]),
  ...table("teen", 1, 10, [
    "десять",
    "одиннадцать",
    "двенадцать",
    "тринадцать",
    "четырнадцать",
    "пятнадцать",
    "шестнадцать",
    "семнадцать",
    "восемнадцать",
    "девятнадцать",
  ]),
  ...table("ten", 10, 10, [
    "он",
    "двадцать|жиырма|жыйырма|жиирма|zhiyrma|jiyrma|twenty|dvadcat|dvadtsat",
    "тридцать|отыз|otyz|thirty|tridcat|tridtsat",
    "сорок|қырық|кырык|qyryq|kyryk|forty|sorok",
    "пятьдесят|елу|elu|fifty",
    "шестьдесят|алпыс|alpys|sixty",
    "семьдесят|жетпіс|жетпис|jetpis|zhetpis|seventy",
    "восемьдесят|сексен|seksen|eighty",
    "девяносто|тоқсан|токсан|toqsan|ninety",
  ]),
  ...table("hundred", 100, 100, [
    "сто",
    "двести|dvesti",
    "триста",
    "четыреста",
    "пятьсот",
    "шестьсот",
    "семьсот|семсот|semsot",
    "восемьсот",
    "девятьсот",
  ]),
  ["жүз", { part: "times", value: 100 }],
  ["жуз", { part: "times", value: 100 }],
  ["juz", { part: "times", value: 100 }],
  ["zhuz", { part: "times", value: 100 }],
  ["jüz", { part: "times", value: 100 }],
  // said between the parts of a number
  ...[
    "плюс",
    "қосу",
    "тире",
    "дефис",
    "сызықша",
    "скобка",
    "потом",
    "и",
    "және",
    "затем",
    "дальше",
    "далее",
    "сосын",
    "содан",
    "кейін",
    "в",
    "начале",
    "конце",
    "конец",
    "последние",
    "ещё",
    "еще",
    "тағы",
    "соңы",
    "соңында",
    "ал",
    "then",
    "and",
  ].map((form): [string, NumberWord] => [form, { part: "filler", value: 0 }]),
]);

/** A word that spells digits; those that only join numbers ("в", "ещё") are in nearly every text. */
export const isNumberWord = (text: string): boolean => (WORDS.get(text)?.part ?? "filler") !== "filler";

const WORD = /\p{L}+/gu;
/** The most digits that one word spells: `сто`. */
const DIGITS_A_WORD = 3;
const MAX_GROUPS = 500;

/** Whether a text holds number words, or words that join numbers, and how many digits they spell at most. */
export function spokenNumbers(document: TextDocument): { readonly any: boolean; readonly digits: number } {
  let any = false;
  let digits = 0;
  for (const { text, kind } of document.tokens) {
    if (kind !== "word" || text.length < 2) continue;
    const word = WORDS.get(text);
    if (word === undefined) continue;
    any = true;
    if (word.part !== "filler") digits += DIGITS_A_WORD;
  }
  return { any, digits };
}

/**
 * Reads number words as groups of digits: `семьсот один` → 701, `жеті жүз бір` → 701, `ноль пять` → 0, 5. A number ends
 * where the next word is not smaller in kind, so that digits said one by one stay digits.
 */
export function spokenGroups(text: string): DigitGroup[] {
  const groups: DigitGroup[] = [];
  let open: { value: number; floor: number; start: number; end: number } | undefined;
  const close = () => {
    if (open) groups.push({ digits: String(open.value), start: open.start, end: open.end, spoken: true, free: true });
    open = undefined;
  };
  for (const match of text.matchAll(WORD)) {
    if (groups.length >= MAX_GROUPS) break;
    const word = WORDS.get(match[0]);
    const start = match.index;
    const end = start + match[0].length;
    if (!word) {
      close();
      continue;
    }
    if (open && !/^\s{1,3}$/.test(text.slice(open.end, start))) close();
    if (word.part === "filler") {
      close();
      groups.push({ digits: "", start, end, spoken: true, free: true });
    } else if (word.part === "times") {
      const unit = open && open.value < 10 && open.value > 0 ? open : undefined;
      if (!unit) close();
      open = { value: (unit?.value ?? 1) * 100, floor: 100, start: unit?.start ?? start, end };
    } else {
      const size = word.part === "hundred" ? 1000 : word.part === "ten" ? 100 : 10;
      const fits = open && word.value > 0 && open.floor >= (word.part === "teen" ? 100 : size);
      if (!fits) close();
      // what may still follow within this number: after hundreds tens, after tens units, after units nothing
      const floor = word.part === "hundred" ? 100 : word.part === "ten" ? 10 : 1;
      open = { value: (open?.value ?? 0) + word.value, floor, start: open?.start ?? start, end };
    }
  }
  close();
  return groups;
}

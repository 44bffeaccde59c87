import type { AutomatonBuilder, EndingsOf } from "./automaton-builder.ts";
import type { Tail } from "./pattern.ts";

/**
 * Kazakh suffixes as templates. A small letter stands for itself; a capital for the sound that what precedes it calls for:
 *
 * | letter | written |
 * | ---    | --- |
 * | A, I   | а/е, ы/і by vowel harmony |
 * | G      | ғ/г, after voiceless sounds қ/к |
 * | D      | д, after voiceless sounds т |
 * | L      | л after vowels, р, й, у; т after voiceless sounds; else д (plural, -лы, -лық) |
 * | N, Q, R | н after vowels (N), vowels and nasals (Q), nasals (R); т after voiceless sounds; else д (accusative, genitive, ablative) |
 * | M      | м, after з and ж б, after voiceless sounds п (instrumental) |
 * | B      | the same, but б after nasals too (negation, question, first person) |
 *
 * A leading V or C is not written: the suffix stands after a vowel or a consonant only.
 */
type Slots = Readonly<Record<string, readonly (readonly [suffix: string, next: string])[]>>;

/** What may follow what: from a slot, a suffix leads to another slot; `end` may be left at any time. */
const SLOTS: Slots = {
  any: [
    ["", "noun"],
    ["", "verb"],
  ],
  noun: [
    ["", "plural"],
    ["LI", "plural"],
    ["сIз", "plural"],
    ["шI", "plural"],
    ["шA", "plural"],
    ["LIк", "plural"],
    ["LIG", "plural"],
    ["DAй", "plural"],
    ["шIл", "plural"],
  ],
  plural: [
    ["", "owner"],
    ["LAр", "owner"],
  ],
  owner: [
    ["", "case"],
    ["Vм", "case"],
    ["CIм", "case"],
    ["Vң", "case"],
    ["CIң", "case"],
    ["VсI", "case3"],
    ["CI", "case3"],
    ["VмIз", "case"],
    ["CIмIз", "case"],
    ["VңIз", "case"],
    ["CIңIз", "case"],
    ["LAрI", "case3"],
  ],
  case: [
    ["", "person"],
    ["QIң", "word"],
    ["GA", "word"],
    ["A", "word"],
    ["NI", "word"],
    ["DA", "person"],
    ["RAн", "person"],
    ["Mен", "word"],
    ["Mенен", "word"],
    ["DAғI", "plural"],
    ["DAгI", "plural"],
    ["NIкI", "word"],
  ],
  case3: [
    ["", "person"],
    ["нIң", "word"],
    ["нA", "word"],
    ["н", "word"],
    ["нI", "word"],
    ["нDA", "person"],
    ["нAн", "person"],
    ["Mен", "word"],
  ],
  person: [
    ["", "word"],
    ["BIн", "word"],
    ["сIң", "word"],
    ["BIз", "word"],
    ["сIз", "word"],
    ["сIңдAр", "word"],
    ["DIр", "word"],
    ["сIңIз", "word"],
  ],
  word: [
    ["", "end"],
    ["BA", "end"],
    ["DA", "end"],
  ],

  verb: [["", "voice"]],
  voice: [
    ["", "negation"],
    ["CIл", "negation"],
    ["Vл", "negation"],
    ["CIн", "negation"],
    ["Vн", "negation"],
    ["CIс", "negation"],
    ["DIр", "negation"],
    ["GIз", "negation"],
    ["т", "negation"],
  ],
  negation: [
    ["", "tense"],
    ["BA", "tense"],
  ],
  tense: [
    ["", "word"],
    ["DI", "past"],
    ["GAн", "plural"],
    ["CAтIн", "plural"],
    ["VйтIн", "plural"],
    ["CIп", "person"],
    ["Vп", "person"],
    ["CA", "present"],
    ["Vй", "present"],
    ["CAр", "plural"],
    ["Vр", "plural"],
    ["с", "plural"],
    ["сA", "past"],
    ["сIн", "word"],
    ["CIңдAр", "word"],
    ["CIңIз", "word"],
    ["CIңIздAр", "word"],
    ["Cу", "plural"],
    ["Vу", "plural"],
    ["GI", "plural"],
    ["GIр", "word"],
    ["GAй", "past"],
    ["CAйIн", "word"],
    ["VйIн", "word"],
    ["CAйIк", "word"],
    ["VйIк", "word"],
    ["CIш", "plural"],
    ["Vш", "plural"],
    ["GIш", "plural"],
    ["GAлI", "word"],
    ["CAмIн", "word"],
    ["VмIн", "word"],
    ["MAк", "plural"],
    ["CIптI", "word"],
  ],
  past: [
    ["", "word"],
    ["м", "word"],
    ["ң", "word"],
    ["к", "word"],
    ["ңдAр", "word"],
    ["ңIз", "word"],
  ],
  present: [
    ["", "word"],
    ["мIн", "word"],
    ["сIң", "word"],
    ["сIз", "word"],
    ["сIңдAр", "word"],
    ["дI", "word"],
    ["мIз", "word"],
    ["мI", "word"],
    ["сIңбA", "word"],
  ],
};

const START: Partial<Record<Tail, string>> = { "~": "any", "~n": "noun", "~a": "noun", "~v": "verb" };

const BACK = new Set("аоұыуяёю");
const FRONT = new Set("әөүіеэи");
const VOWELS = new Set([..."аәоөұүыіеэиуюяё"]);
const VOICELESS = new Set("пфкқтсшщчцхһбвгд");
/** What a sound does to the suffix after it. */
type Sound = "vowel" | "glide" | "l" | "nasal" | "voiced" | "voiceless";

function soundOf(letter: string): Sound {
  if ("рйу".includes(letter)) return "glide";
  if (VOWELS.has(letter)) return "vowel";
  if (letter === "л") return "l";
  if ("мнң".includes(letter)) return "nasal";
  return VOICELESS.has(letter) ? "voiceless" : "voiced";
}

/** The letters a template's capital stands for after a sound. */
function spell(template: string, front: boolean, before: Sound): string {
  let sound = before;
  let out = "";
  for (const letter of template) {
    const hard = sound === "voiceless";
    let written = letter;
    if (letter === "A") written = front ? "е" : "а";
    else if (letter === "I") written = front ? "і" : "ы";
    else if (letter === "G") written = hard ? (front ? "к" : "қ") : front ? "г" : "ғ";
    else if (letter === "D") written = hard ? "т" : "д";
    else if (letter === "L") written = hard ? "т" : sound === "vowel" || sound === "glide" ? "л" : "д";
    else if (letter === "N") written = hard ? "т" : sound === "vowel" ? "н" : "д";
    else if (letter === "Q") written = hard ? "т" : sound === "vowel" || sound === "nasal" ? "н" : "д";
    else if (letter === "R") written = hard ? "т" : sound === "nasal" ? "н" : "д";
    else if (letter === "M") written = hard ? "п" : sound === "voiced" ? "б" : "м";
    else if (letter === "B") written = hard ? "п" : sound === "voiced" || sound === "nasal" ? "б" : "м";
    else if (letter === "к" && !front) written = "қ";
    out += written;
    sound = soundOf(written);
  }
  return out;
}

/** Adds Kazakh suffix chains to an automaton; the stem's last letters choose harmony and assimilation. */
export function kazakhEndings(automaton: AutomatonBuilder): (tail: Tail) => EndingsOf {
  // the same slot after the same sound in the same harmony is the same state, whatever stem it was reached from
  const states = new Map<string, number>();
  const enter = (slot: string, front: boolean, before: Sound): number => {
    const key = `${slot} ${front} ${before}`;
    const known = states.get(key);
    if (known !== undefined) return known;
    const state = automaton.state();
    states.set(key, state);
    if (slot === "end") automaton.addFinal(state);
    for (const [template, next] of SLOTS[slot] ?? []) {
      const wants = template[0];
      if ((wants === "V" && before !== "vowel") || (wants === "C" && before === "vowel")) continue;
      const suffix = spell(wants === "V" || wants === "C" ? template.slice(1) : template, front, before);
      const after = suffix === "" ? before : soundOf(suffix.at(-1) as string);
      automaton.addJump(automaton.extendWord(state, suffix), enter(next, front, after));
    }
    return state;
  };
  return (tail) => (stem) => enter(START[tail] ?? "end", isFront(stem), soundOf(stem.at(-1) ?? ""));
}

/** The last vowel that belongs to a harmony class decides; и and у are neutral and look further back. */
function isFront(stem: string): boolean {
  for (const letter of [...stem].reverse()) {
    if (letter === "и" || letter === "у") continue;
    if (BACK.has(letter)) return false;
    if (FRONT.has(letter)) return true;
  }
  return stem.includes("и");
}

import type { Automaton, EndingsOf } from "./automaton.ts";
import type { Tail } from "./pattern.ts";

/**
 * Kazakh suffixes as templates. Capital letters are sounds that the stem decides:
 * A = а/е, I = ы/і, U = у (after a vowel: none is added), G = ғ/г after voiced sounds, қ/к after voiceless ones,
 * D = д or т, L = л, д or т, N = н, д or т, M = м, б or п, B = б or п. A letter in brackets stands after a vowel (V) or a consonant (C) only.
 */
type Slot = Readonly<Record<string, readonly (readonly [suffix: string, next: string])[]>>;

/** What may follow what: from a slot, a suffix leads to another slot; `end` may be left at any time. */
const NOUN: Slot = {
  stem: [
    ["", "plural"],
    ["LI", "plural"],
    ["сIз", "plural"],
    ["шI", "plural"],
    ["шA", "plural"],
    ["LIG", "plural"],
    ["DAй", "plural"],
    ["шIл", "plural"],
    ["MA", "word"],
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
    ["NIң", "word"],
    ["GA", "word"],
    ["A", "word"],
    ["NI", "word"],
    ["DA", "person"],
    ["DAн", "person"],
    ["MAн", "word"],
    ["MAнAн", "word"],
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
    ["MAн", "word"],
  ],
  person: [
    ["", "word"],
    ["MIн", "word"],
    ["сIң", "word"],
    ["MIз", "word"],
    ["сIз", "word"],
    ["сIңдAр", "word"],
    ["DIр", "word"],
    ["сIңIз", "word"],
  ],
  word: [
    ["", "end"],
    ["MA", "end"],
    ["DA", "end"],
  ],
};

const VERB: Slot = {
  stem: [["", "voice"]],
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
    ["MA", "tense"],
  ],
  tense: [
    ["", "word"],
    ["DI", "past"],
    ["GAн", "noun"],
    ["CAтIн", "noun"],
    ["VйтIн", "noun"],
    ["CIп", "person"],
    ["Vп", "person"],
    ["CA", "present"],
    ["Vй", "present"],
    ["CAр", "noun"],
    ["Vр", "noun"],
    ["с", "noun"],
    ["сA", "past"],
    ["сIн", "word"],
    ["CIңдAр", "word"],
    ["CIңIз", "word"],
    ["CIңIздAр", "word"],
    ["Cу", "noun"],
    ["Vу", "noun"],
    ["GI", "noun"],
    ["GIр", "word"],
    ["GAй", "past"],
    ["CAйIн", "word"],
    ["VйIн", "word"],
    ["CAйIк", "word"],
    ["VйIк", "word"],
    ["CIш", "noun"],
    ["Vш", "noun"],
    ["GIш", "noun"],
    ["GAлI", "word"],
    ["CAмIн", "word"],
    ["VмIн", "word"],
    ["MAк", "noun"],
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
  noun: NOUN.plural as Slot[string],
};

const BACK = new Set("аоұыуяёю");
const FRONT = new Set("әөүіеэи");
const VOWELS = new Set([..."аәоөұүыіеэиуюяё"]);
const VOICELESS = new Set("пфкқтсшщчцхһбвгд");
const SONORANT = new Set("мнң");

type Sound = "vowel" | "liquid" | "nasal" | "voiced" | "voiceless";

function soundOf(letter: string): Sound {
  if (VOWELS.has(letter)) return "vowel";
  if ("рйулу".includes(letter)) return "liquid";
  if (SONORANT.has(letter)) return "nasal";
  if (VOICELESS.has(letter)) return "voiceless";
  return "voiced";
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
    else if (letter === "L") written = hard ? "т" : sound === "vowel" || sound === "liquid" ? "л" : "д";
    else if (letter === "N") written = hard ? "т" : sound === "vowel" ? "н" : "д";
    else if (letter === "M") written = hard ? "п" : sound === "voiced" ? "б" : "м";
    else if (letter === "к" && !front) written = "қ";
    out += written;
    sound = soundOf(written);
  }
  return out;
}

/** Adds Kazakh suffix chains to an automaton; the stem's last letters choose harmony and assimilation. */
export function kazakhEndings(automaton: Automaton): (tail: Tail) => EndingsOf {
  const grammars: Partial<Record<Tail, readonly Slot[]>> = {
    "~": [NOUN, VERB],
    "~n": [NOUN],
    "~a": [NOUN],
    "~v": [VERB],
  };
  return (tail) => {
    const starts = new Map<string, number>();
    return (stem) => {
      const front = isFront(stem);
      const sound = soundOf(stem.at(-1) ?? "");
      const key = `${front} ${sound}`;
      const known = starts.get(key);
      if (known !== undefined) return known;
      const start = automaton.state();
      starts.set(key, start);
      for (const grammar of grammars[tail] ?? []) layGrammar(automaton, grammar, start, front, sound);
      return start;
    };
  };
}

/** Lays the chains of one grammar from a state on; equal situations share their states. */
function layGrammar(automaton: Automaton, grammar: Slot, start: number, front: boolean, sound: Sound): void {
  const states = new Map<string, number>();
  const enter = (slot: string, before: Sound): number => {
    const key = `${slot} ${before}`;
    const known = states.get(key);
    if (known !== undefined) return known;
    const state = automaton.state();
    states.set(key, state);
    fill(state, slot, before);
    return state;
  };
  const fill = (state: number, slot: string, before: Sound): void => {
    if (slot === "end") {
      automaton.final[state] = true;
      return;
    }
    for (const [template, next] of (grammar[slot] ?? NOUN[slot]) as Slot[string]) {
      const wants = template[0];
      if ((wants === "V" && before !== "vowel") || (wants === "C" && before === "vowel")) continue;
      const suffix = spell(wants === "V" || wants === "C" ? template.slice(1) : template, front, before);
      const after = suffix === "" ? before : soundOf(suffix.at(-1) as string);
      const jumps = automaton.jumps;
      const end = automaton.extendWord(state, suffix);
      const target = enter(next, after);
      const list = jumps[end];
      if (list) list.push(target);
      else jumps[end] = [target];
    }
  };
  const first = enter("stem", sound);
  const list = automaton.jumps[start];
  if (list) list.push(first);
  else automaton.jumps[start] = [first];
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

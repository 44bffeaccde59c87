import type { Automaton, EndingsOf } from "./automaton.ts";
import type { Tail } from "./pattern.ts";

const words = (text: string): string[] => text.split(" ").map((word) => (word === "-" ? "" : word));

/** Cases of nouns of every declension, both numbers; ё is е throughout. */
const NOUN = words(
  "- а я у ю ы и е о ой ей ою ею ом ем ам ям ами ями ах ях ов ев ь ью ья ье ьи ий ия ию ием ией ии иям иями иях й",
);
const ADJECTIVE = words(
  "ый ий ой ая яя ое ее ые ие ого его ому ему ую юю ою ею ей ым им ом ем ых их ыми ими - а о ы и ее ей е",
);
/** A verb's stem may be followed by one of these before its endings. */
const THEME = words("- а я е и о у ы ва ива ыва ова ева ну ирова изирова");
const PRESENT = words("у ю ешь ишь ет ит ем им ете ите ут ют ат ят");
const AFTER_VOWEL = words("ть л ла ло ли в вши й йте ю ешь ет ем ете ют ть");
const IMPERATIVE = words("и ите ь ьте й йте");
const INFINITIVE = words("ть ти чь");
const GERUND = words("а я в вши ши");
const PARTICIPLE = words("ющ ущ ащ ящ вш ш");
const PASSIVE = words("нн ем им ом т");
const PRESENT_OF_OVA = words("у ю");

/** Endings of finite forms, infinitives, gerunds and participles, with and without -ся. */
function* verbEndings(): Generator<string> {
  const reflexive = function* (ending: string): Generator<string> {
    yield ending;
    yield `${ending}${/[аеиоуыэюя]$/u.test(ending) ? "сь" : "ся"}`;
  };
  // after a stem that is a whole form: `боял~` + ся
  yield "ся";
  yield "сь";
  for (const ending of [...PRESENT, ...IMPERATIVE, ...INFINITIVE, ...GERUND]) yield* reflexive(ending);
  for (const theme of THEME) {
    const endings = theme === "" ? words("л ла ло ли") : AFTER_VOWEL;
    for (const ending of endings) yield* reflexive(theme + ending);
    for (const mark of theme === "" ? [...PARTICIPLE, "енн"] : [...PARTICIPLE, ...PASSIVE]) {
      for (const ending of ADJECTIVE) {
        if (ending === "" && mark !== "т") continue;
        yield theme + mark + ending;
        if (PARTICIPLE.includes(mark) && ending.length > 1) yield `${theme + mark + ending}ся`;
      }
    }
    // short passive participles have one н
    for (const ending of words("н на но ны")) yield theme + ending;
  }
  // -овать: торгую, торгуешь
  for (const vowel of PRESENT_OF_OVA) {
    for (const ending of words("ю ешь ет ем ете ют й йте я ющий ющая ющие ющего")) yield* reflexive(vowel + ending);
  }
}

/** Adds Russian endings to an automaton, once; a stem enters at the state of its tail. */
export function russianEndings(automaton: Automaton): (tail: Tail) => EndingsOf {
  const nouns = new Set(NOUN);
  const adjectives = new Set(ADJECTIVE);
  const verbs = new Set(verbEndings());
  const lay = (endings: Iterable<string>): number => {
    const start = automaton.state();
    for (const ending of endings) automaton.final[automaton.extendWord(start, ending)] = true;
    return start;
  };
  const starts: Partial<Record<Tail, number>> = {
    "~": lay(new Set([...nouns, ...adjectives, ...verbs])),
    "~n": lay(nouns),
    "~a": lay(adjectives),
    "~v": lay(verbs),
  };
  return (tail) => () => starts[tail] as number;
}

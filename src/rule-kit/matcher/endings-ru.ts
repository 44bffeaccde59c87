import type { AutomatonBuilder, EndingsOf } from "./automaton-builder.ts";
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
const THEME = words("а я е и о у ы ва ива ыва ова ева ну ирова изирова енива");
const PRESENT = words("у ю ешь ишь ет ит ем им ете ите ут ют ат ят");
const PAST = words("л ла ло ли");
const AFTER_VOWEL = words("ть л ла ло ли в вши й йте ю ешь ет ем ете ют");
const IMPERATIVE = words("и ите ь ьте й йте");
const INFINITIVE = words("ть ти чь");
const GERUND = words("а я в вши ши");
const PARTICIPLE = words("ющ ущ ащ ящ вш ш");
const PASSIVE = words("нн ем им ом т");
/** -овать: торгую, торгуешь, торгующий */
const OVA_PRESENT = words("ую юю уешь уют уем уете ует уй уйте уя");

const reflexive = (ending: string): string[] => [ending, ending + (/[аеиоуыэюя]$/u.test(ending) ? "сь" : "ся")];

/** Adds Russian endings to an automaton, once each; a stem enters at the state of its tail. */
export function russianEndings(automaton: AutomatonBuilder): (tail: Tail) => EndingsOf {
  const lay = (state: number, endings: readonly string[]): number => {
    for (const ending of endings) automaton.addFinal(automaton.extendWord(state, ending));
    return state;
  };
  /** `mark` leads from a state to another */
  const lead = (state: number, mark: string, target: number): void =>
    automaton.addJump(automaton.extendWord(state, mark), target);

  const layVerb = (): number => {
    const adjective = lay(
      automaton.state(),
      ADJECTIVE.filter((ending) => ending !== ""),
    );
    const participle = lay(automaton.state(), ADJECTIVE.filter((ending) => ending.length > 1).flatMap(reflexive));
    const bare = lay(automaton.state(), [
      // after a stem that is a whole form: `боял~` + ся
      "ся",
      "сь",
      ...[...PRESENT, ...IMPERATIVE, ...INFINITIVE, ...GERUND, ...PAST, ...OVA_PRESENT].flatMap(reflexive),
    ]);
    for (const mark of PARTICIPLE) lead(bare, mark, participle);
    lead(bare, "ующ", participle);
    lead(bare, "енн", adjective);
    lay(bare, words("ен ена ено ены"));
    const themed = lay(automaton.state(), [...AFTER_VOWEL.flatMap(reflexive), ...words("н на но ны т та то ты")]);
    for (const mark of PARTICIPLE) lead(themed, mark, participle);
    for (const mark of PASSIVE) lead(themed, mark, adjective);
    for (const theme of THEME) lead(bare, theme, themed);
    return bare;
  };

  const starts = new Map<Tail, number>();
  const start = (tail: Tail): number => {
    const known = starts.get(tail);
    if (known !== undefined) return known;
    const state = automaton.state();
    starts.set(tail, state);
    if (tail === "~" || tail === "~n") lay(state, NOUN);
    if (tail === "~" || tail === "~a") lay(state, ADJECTIVE);
    if (tail === "~" || tail === "~v") automaton.addJump(state, layVerb());
    return state;
  };
  return (tail) => () => start(tail);
}

import { ElekError } from "../../core/errors.ts";
import type { Language } from "../../core/vocabulary.ts";
import type { Lexicon, LexiconEntry } from "../lexicon.ts";
import { Automaton } from "./automaton.ts";
import { englishEndings } from "./endings-en.ts";
import { kazakhEndings } from "./endings-kk.ts";
import { russianEndings } from "./endings-ru.ts";
import {
  type Atom,
  type Piece,
  patternReader,
  type ReadPattern,
  type Step,
  type TokenClass,
  type Variant,
  type WordPattern,
} from "./pattern.ts";

/** A pattern ready to be matched. */
export interface CompiledPattern {
  readonly rule: string;
  readonly language: Language;
  readonly source: string;
  /** absent for an exception */
  readonly entry: LexiconEntry | undefined;
  /** which matches an exception silences: those of one lexicon, or of one entry in it */
  readonly silences: { readonly lexicon: number; readonly entry: LexiconEntry | undefined };
  /** the rule's bit; rules beyond the thirty-first share theirs with others */
  readonly bit: number;
}

interface Alternatives {
  readonly atoms: ReadonlySet<number>;
  /** the same, one after another */
  readonly list: readonly number[];
  /** letters of the shortest */
  readonly shortest: number;
}

export interface CompiledStep extends Alternatives {
  readonly gap: number;
}

/** One row of steps of a pattern, and the step that is rarest in texts, from which the others are sought. */
export interface CompiledVariant {
  readonly pattern: CompiledPattern;
  readonly steps: readonly CompiledStep[];
  readonly anchor: number;
}

export interface Compiled {
  readonly automaton: Automaton;
  /** by atom: the variants that are anchored on it */
  readonly anchored: readonly (readonly CompiledVariant[])[];
  readonly classes: ReadonlyMap<TokenClass, number>;
  readonly atoms: readonly AtomInfo[];
}

/** How many last letters of a stem decide its endings: Kazakh harmony looks back as far as the last vowel. */
const TELLING: Readonly<Record<Language, number>> = { kk: 3, ru: 0, en: 1 };

/** Through which disguises an atom is looked for: none, shallow ones, all for longer words, all. Later ones include earlier. */
const DISGUISES = ["never", "shallow", "long", "always"] as const;
export type Disguise = (typeof DISGUISES)[number];

export interface AtomInfo {
  readonly disguise: Disguise;
  /** bits of the rules to which a pattern anchored here may say something by itself */
  readonly tells: number;
}

export interface RuleLexicon {
  readonly rule: string;
  readonly lexicon: Lexicon;
  /** tags of entries that say nothing by themselves */
  readonly parts?: readonly string[];
}

const MAX_BITS = 31;

/**
 * Compiles every lexicon of every rule into one automaton and one index of phrases.
 *
 * @throws ElekError LEXICON_INVALID for a pattern that can't be matched, is empty, or stands twice in a rule's lexicon
 */
export function compileLexicons(lexicons: readonly RuleLexicon[]): Compiled {
  const automaton = new Automaton();
  const endings = {
    kk: kazakhEndings(automaton),
    ru: russianEndings(automaton),
    en: englishEndings(automaton),
  };
  const atoms = new Map<string, number>();
  const classes = new Map<TokenClass, number>();
  const lengths: number[] = [];
  const disguises: number[] = [];
  const tells: number[] = [];
  const anchored: CompiledVariant[][] = [];
  // many patterns of a lexicon share their atoms and whole steps: each is compiled once
  const atomIds = new Map<Atom, number>();
  const steps = new Map<Step, CompiledStep>();
  const alternatives = new Map<readonly Atom[], Alternatives>();

  const addAtom = (atom: Atom, language: Language): number => {
    const key = keyOf(atom, language);
    const known = atoms.get(key);
    if (known !== undefined) return known;
    const id = atoms.size;
    atoms.set(key, id);
    anchored.push([]);
    disguises.push(0);
    tells.push(0);
    if ("kind" in atom) {
      classes.set(atom.kind, id);
      lengths.push(0);
    } else {
      const { word } = atom;
      automaton.addWord(word, id, endings[language](word.tail), TELLING[language]);
      const softened = language === "kk" && word.tail.startsWith("~") ? soften(word) : undefined;
      if (softened) automaton.addWord(softened, id, endings.kk(word.tail), TELLING.kk);
      lengths.push(letterCount(word.pieces));
    }
    return id;
  };

  const atomId = (atom: Atom, language: Language): number => {
    let id = atomIds.get(atom);
    if (id === undefined) {
      id = addAtom(atom, language);
      atomIds.set(atom, id);
    }
    return id;
  };

  const alternativesOf = (words: readonly Atom[], language: Language): Alternatives => {
    const known = alternatives.get(words);
    if (known) return known;
    const atoms = new Set<number>();
    for (const atom of words) atoms.add(atomId(atom, language));
    const list = [...atoms];
    let shortest = Number.POSITIVE_INFINITY;
    for (const atom of list) shortest = Math.min(shortest, lengths[atom] as number);
    const fresh = { atoms, list, shortest };
    alternatives.set(words, fresh);
    return fresh;
  };

  const stepOf = (step: Step, language: Language): CompiledStep => {
    const known = steps.get(step);
    if (known) return known;
    const fresh = { ...alternativesOf(step.atoms, language), gap: step.gap };
    steps.set(step, fresh);
    return fresh;
  };

  const add = (pattern: CompiledPattern, variants: readonly Variant[], disguise: Disguise, alone: boolean): void => {
    const level = DISGUISES.indexOf(disguise);
    for (const variant of variants) {
      const steps: CompiledStep[] = [];
      let anchor = 0;
      for (let k = 0; k < variant.length; k++) {
        const step = stepOf(variant[k] as Step, pattern.language);
        steps.push(step);
        if (step.shortest > (steps[anchor] as CompiledStep).shortest) anchor = k;
        for (const atom of step.list) if ((disguises[atom] as number) < level) disguises[atom] = level;
      }
      const compiled = { pattern, steps, anchor };
      for (const atom of (steps[anchor] as CompiledStep).list) {
        anchored[atom]?.push(compiled);
        if (alone) tells[atom] = (tells[atom] as number) | pattern.bit;
      }
    }
  };

  const rules: string[] = [];
  lexicons.forEach(({ rule, lexicon, parts = [] }, index) => {
    const { language, sets = {} } = lexicon;
    if (!rules.includes(rule)) rules.push(rule);
    const bit = 1 << (rules.indexOf(rule) % MAX_BITS);
    const read = patternReader(sets);
    const exception = (source: string, entry: LexiconEntry | undefined, disguise: Disguise = "shallow"): void =>
      add(
        { rule, language, source, entry: undefined, silences: { lexicon: index, entry }, bit },
        parse(rule, source, read),
        disguise,
        false,
      );
    const seen = new Set<string>();
    for (const entry of lexicon.entries) {
      for (const source of [entry.match].flat()) {
        if (seen.has(source))
          throw new ElekError("LEXICON_INVALID", `rule ${rule}: "${source}" stands twice (${language})`);
        seen.add(source);
        const pattern = { rule, language, source, entry, silences: { lexicon: index, entry }, bit };
        add(pattern, parse(rule, source, read), disguiseOf(entry), !parts.includes(entry.tag ?? ""));
      }
      for (const source of entry.except ?? []) exception(source, entry);
    }
    for (const source of lexicon.exceptions ?? []) exception(source, undefined);
    for (const source of lexicon.ordinary ?? []) exception(source, undefined, "never");
  });
  return {
    automaton,
    anchored,
    classes,
    atoms: disguises.map((level, atom) => ({ disguise: DISGUISES[level] as Disguise, tells: tells[atom] as number })),
  };
}

function disguiseOf({ disguised }: LexiconEntry): Disguise {
  if (disguised === undefined) return "long";
  if (disguised === "shallow") return "shallow";
  return disguised ? "always" : "never";
}

const SOFT: Readonly<Record<string, string>> = { қ: "ғ", к: "г", п: "б" };

/** Before a vowel a Kazakh stem's last қ, к, п is voiced: құлақ, құлағы. */
function soften(word: WordPattern): WordPattern | undefined {
  const last = word.pieces.at(-1);
  if (typeof last !== "string") return undefined;
  const voiced = SOFT[last.at(-1) ?? ""];
  return voiced === undefined
    ? undefined
    : { ...word, pieces: [...word.pieces.slice(0, -1), last.slice(0, -1) + voiced] };
}

function parse(rule: string, source: string, read: ReadPattern): readonly Variant[] {
  try {
    return read(source);
  } catch (error) {
    if (error instanceof ElekError) throw new ElekError(error.code, `rule ${rule}: ${error.detail}`);
    throw error;
  }
}

/** The same in every lexicon of a language that writes the same word. */
function keyOf(atom: Atom, language: Language): string {
  if ("kind" in atom) return `#${atom.kind}`;
  const { pieces, open, tail } = atom.word;
  const [only] = pieces;
  // nearly every word is spelled in one way
  if (pieces.length === 1 && typeof only === "string") return `${language} ${open ? "*" : ""}${only}${tail}`;
  return `${language} ${JSON.stringify(atom.word)}`;
}

/** Letters that the shortest spelling has: the more, the rarer the word. */
function letterCount(pieces: readonly Piece[]): number {
  let count = 0;
  for (const piece of pieces) {
    count += typeof piece === "string" ? piece.length : Math.min(...piece.map((option) => letterCount(option)));
  }
  return count;
}

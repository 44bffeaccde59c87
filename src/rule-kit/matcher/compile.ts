import { ElekError } from "../../core/errors.ts";
import type { Language } from "../../core/vocabulary.ts";
import { AutomatonBuilder } from "./automaton-builder.ts";
import type { CompiledTables } from "./compiled.ts";
import { englishEndings } from "./endings-en.ts";
import { kazakhEndings } from "./endings-kk.ts";
import { russianEndings } from "./endings-ru.ts";
import { ListsBuilder, Numbers } from "./lists.ts";
import {
  type Atom,
  type Piece,
  patternReader,
  type ReadPattern,
  type Step,
  TOKEN_CLASSES,
  type Variant,
  type WordPattern,
} from "./pattern.ts";
import { DISGUISES, type LexiconPattern, type RuleLexicon } from "./patterns.ts";

/** How many last letters of a stem decide its endings: Kazakh harmony looks back as far as the last vowel. */
const TELLING: Readonly<Record<Language, number>> = { kk: 3, ru: 0, en: 1 };

/**
 * Compiles every lexicon of every rule into one automaton and one index of phrases.
 *
 * @param patterns all that the lexicons hold
 * @throws ElekError LEXICON_INVALID for a pattern that can't be matched or is empty
 */
export function compileLexicons(lexicons: readonly RuleLexicon[], patterns: readonly LexiconPattern[]): CompiledTables {
  const compiler = new Compiler();
  // what many patterns of a lexicon share is read once
  const readers = lexicons.map(({ lexicon }) => patternReader(lexicon.sets));
  patterns.forEach((pattern, place) => {
    compiler.add(pattern, place, parse(pattern, readers[pattern.silences.lexicon] as ReadPattern));
  });
  return compiler.build();
}

function parse({ rule, source }: LexiconPattern, read: ReadPattern): readonly Variant[] {
  try {
    return read(source);
  } catch (error) {
    if (error instanceof ElekError) throw new ElekError(error.code, `rule ${rule}: ${error.detail}`);
    throw error;
  }
}

class Compiler {
  readonly #automaton = new AutomatonBuilder();
  readonly #endings = {
    kk: kazakhEndings(this.#automaton),
    ru: russianEndings(this.#automaton),
    en: englishEndings(this.#automaton),
  };
  readonly #atoms = new Map<string, number>();
  readonly #lengths: number[] = [];
  readonly #disguises: number[] = [];
  readonly #tells: number[] = [];
  readonly #classes = new Int32Array(TOKEN_CLASSES.length).fill(-1);

  readonly #anchored = new ListsBuilder();
  readonly #patterns = new Numbers();
  readonly #anchors = new Numbers();
  readonly #steps = new ListsBuilder();
  readonly #alternatives = new Numbers();
  readonly #gaps = new Numbers();
  readonly #stepAtoms = new ListsBuilder();
  /** by alternatives: their atoms, and the letters of the shortest */
  readonly #lists: (readonly number[])[] = [];
  readonly #shortest: number[] = [];

  // the reader of a lexicon's patterns hands out the same object for the same words
  readonly #atomIds = new Map<Atom, number>();
  readonly #stepIds = new Map<Step, number>();
  readonly #alternativeIds = new Map<readonly Atom[], number>();

  build(): CompiledTables {
    return {
      automaton: this.#automaton.build(),
      variants: {
        anchored: this.#anchored.build(this.#atoms.size),
        patterns: this.#patterns.toArray(),
        anchors: this.#anchors.toArray(),
        steps: this.#steps.build(this.#patterns.length),
        alternatives: this.#alternatives.toArray(),
        gaps: this.#gaps.toArray(),
        atoms: this.#stepAtoms.build(this.#lists.length),
      },
      disguises: Uint8Array.from(this.#disguises),
      tells: Int32Array.from(this.#tells),
      classes: this.#classes,
    };
  }

  /** @param place of the pattern among all */
  add(pattern: LexiconPattern, place: number, variants: readonly Variant[]): void {
    const { language, tells, bit } = pattern;
    const disguise = DISGUISES.indexOf(pattern.disguise);
    for (const variant of variants) {
      const id = this.#patterns.length;
      let anchor: readonly number[] = [];
      let anchorAt = 0;
      let longest = -1;
      for (let k = 0; k < variant.length; k++) {
        const step = this.#stepId(variant[k] as Step, language);
        this.#steps.add(id, step);
        const alternatives = this.#alternatives.at(step);
        const atoms = this.#lists[alternatives] as readonly number[];
        for (const atom of atoms) {
          if ((this.#disguises[atom] as number) < disguise) this.#disguises[atom] = disguise;
        }
        const length = this.#shortest[alternatives] as number;
        if (length <= longest) continue;
        longest = length;
        anchorAt = k;
        anchor = atoms;
      }
      this.#patterns.push(place);
      this.#anchors.push(anchorAt);
      for (const atom of anchor) {
        this.#anchored.add(atom, id);
        if (tells) this.#tells[atom] = (this.#tells[atom] as number) | bit;
      }
    }
  }

  #stepId(step: Step, language: Language): number {
    const known = this.#stepIds.get(step);
    if (known !== undefined) return known;
    const id = this.#gaps.length;
    this.#alternatives.push(this.#alternativesId(step.atoms, language));
    this.#gaps.push(step.gap);
    this.#stepIds.set(step, id);
    return id;
  }

  #alternativesId(words: readonly Atom[], language: Language): number {
    const known = this.#alternativeIds.get(words);
    if (known !== undefined) return known;
    const list = [...new Set(words.map((atom) => this.#atomId(atom, language)))];
    let shortest = Number.POSITIVE_INFINITY;
    const id = this.#lists.push(list) - 1;
    for (const atom of list) {
      this.#stepAtoms.add(id, atom);
      shortest = Math.min(shortest, this.#lengths[atom] as number);
    }
    this.#shortest.push(shortest);
    this.#alternativeIds.set(words, id);
    return id;
  }

  #atomId(atom: Atom, language: Language): number {
    let id = this.#atomIds.get(atom);
    if (id === undefined) {
      id = this.#addAtom(atom, language);
      this.#atomIds.set(atom, id);
    }
    return id;
  }

  #addAtom(atom: Atom, language: Language): number {
    const key = keyOf(atom, language);
    const known = this.#atoms.get(key);
    if (known !== undefined) return known;
    const id = this.#atoms.size;
    this.#atoms.set(key, id);
    this.#disguises.push(0);
    this.#tells.push(0);
    if ("kind" in atom) {
      this.#classes[TOKEN_CLASSES.indexOf(atom.kind)] = id;
      this.#lengths.push(0);
      return id;
    }
    const { word } = atom;
    this.#automaton.addWord(word, id, this.#endings[language](word.tail), TELLING[language]);
    const softened = language === "kk" && word.tail.startsWith("~") ? soften(word) : undefined;
    if (softened) this.#automaton.addWord(softened, id, this.#endings.kk(word.tail), TELLING.kk);
    this.#lengths.push(letterCount(word.pieces));
    return id;
  }
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

import type { Lists } from "./lists.ts";
import type { LexiconPattern } from "./patterns.ts";

interface Alternatives {
  readonly atoms: ReadonlySet<number>;
  /** the same, one after another */
  readonly list: readonly number[];
}

export interface CompiledStep extends Alternatives {
  readonly gap: number;
}

/** One row of steps of a pattern, and the step that is rarest in texts, from which the others are sought. */
export interface CompiledVariant {
  readonly pattern: LexiconPattern;
  readonly steps: readonly CompiledStep[];
  readonly anchor: number;
}

/** All variants of all patterns as numbers. */
export interface VariantTables {
  /** by atom: the variants that are anchored on it */
  readonly anchored: Lists;
  /** by variant: its pattern's place in the list of patterns, and which of its steps is the anchor */
  readonly patterns: Int32Array<ArrayBuffer>;
  readonly anchors: Int32Array<ArrayBuffer>;
  /** by variant: its steps, which variants share */
  readonly steps: Lists;
  /** by step: its alternatives, which steps share, and how many words may stand before it */
  readonly alternatives: Int32Array<ArrayBuffer>;
  readonly gaps: Int32Array<ArrayBuffer>;
  /** by alternatives: their atoms */
  readonly atoms: Lists;
}

/** Variants by the atom that they are anchored on. They are made when their atom is first seen: most never are. */
export class Variants {
  readonly #tables: VariantTables;
  readonly #patterns: readonly LexiconPattern[];
  readonly #anchored: (readonly CompiledVariant[] | undefined)[];
  readonly #variants: CompiledVariant[] = [];
  readonly #steps: CompiledStep[] = [];
  readonly #alternatives: Alternatives[] = [];

  constructor(tables: VariantTables, patterns: readonly LexiconPattern[]) {
    this.#tables = tables;
    this.#patterns = patterns;
    this.#anchored = new Array(tables.anchored.starts.length - 1);
  }

  anchoredOn(atom: number): readonly CompiledVariant[] {
    const known = this.#anchored[atom];
    if (known) return known;
    const variants = listOf(this.#tables.anchored, atom).map((variant) => this.#variant(variant));
    this.#anchored[atom] = variants;
    return variants;
  }

  #variant(id: number): CompiledVariant {
    const { patterns, anchors, steps } = this.#tables;
    this.#variants[id] ??= {
      pattern: this.#patterns[patterns[id] as number] as LexiconPattern,
      steps: listOf(steps, id).map((step) => this.#step(step)),
      anchor: anchors[id] as number,
    };
    return this.#variants[id];
  }

  #step(id: number): CompiledStep {
    const { alternatives, gaps } = this.#tables;
    this.#steps[id] ??= { ...this.#alternativesOf(alternatives[id] as number), gap: gaps[id] as number };
    return this.#steps[id];
  }

  #alternativesOf(id: number): Alternatives {
    const known = this.#alternatives[id];
    if (known) return known;
    const list = listOf(this.#tables.atoms, id);
    const alternatives = { atoms: new Set(list), list };
    this.#alternatives[id] = alternatives;
    return alternatives;
  }
}

const listOf = ({ starts, values }: Lists, index: number): number[] =>
  Array.from(values.subarray(starts[index], starts[index + 1]));

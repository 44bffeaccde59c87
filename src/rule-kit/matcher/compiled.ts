import { Automaton, type AutomatonTables } from "./automaton.ts";
import { TOKEN_CLASSES, type TokenClass } from "./pattern.ts";
import type { LexiconPattern } from "./patterns.ts";
import { Variants, type VariantTables } from "./variants.ts";

/** What lexicons are compiled to: numbers alone, so that they can be stored and are read back as fast as a file is. */
export interface CompiledTables {
  readonly automaton: AutomatonTables;
  readonly variants: VariantTables;
  /** by atom: the place in DISGUISES of those through which it is sought */
  readonly disguises: Uint8Array<ArrayBuffer>;
  /** by atom: bits of the rules to which a pattern anchored here may say something by itself */
  readonly tells: Int32Array<ArrayBuffer>;
  /** by place in TOKEN_CLASSES: the atom that is the class, or -1 */
  readonly classes: Int32Array<ArrayBuffer>;
}

/** Compiled lexicons as they are searched. */
export interface Compiled {
  readonly automaton: Automaton;
  readonly variants: Variants;
  readonly disguises: Uint8Array;
  readonly tells: Int32Array;
  readonly classes: ReadonlyMap<TokenClass, number>;
}

/** @param patterns those that the tables were compiled from */
export function openTables(tables: CompiledTables, patterns: readonly LexiconPattern[]): Compiled {
  const classes = new Map<TokenClass, number>();
  TOKEN_CLASSES.forEach((name, place) => {
    const atom = tables.classes[place] as number;
    if (atom >= 0) classes.set(name, atom);
  });
  return {
    automaton: new Automaton(tables.automaton),
    variants: new Variants(tables.variants, patterns),
    disguises: tables.disguises,
    tells: tables.tells,
    classes,
  };
}

import type { Arcs } from "../../prepare/text/views/arcs.ts";
import {
  KAZAKH_FOR_RUSSIAN,
  KAZAKH_ON_RUSSIAN,
  LAYOUT_CYRILLIC,
  LAYOUT_LATIN,
} from "../../prepare/text/views/keyboards.ts";
import { LEET_CYRILLIC, LEET_LATIN } from "../../prepare/text/views/leet.ts";
import { LATIN_PRINT, LOOK_ALIKE_CYRILLIC, LOOK_ALIKE_LATIN } from "../../prepare/text/views/look-alikes.ts";
import { RESPELLED as RESPELLINGS } from "../../prepare/text/views/respelled.ts";
import { HALF_OF_DIGRAPH, TRANSLITERATION } from "../../prepare/text/views/translit.ts";
import {
  KAZAKH_KEYBOARD,
  KAZAKH_LETTERS,
  LAYOUT,
  LEET,
  LOOK_ALIKE,
  RESPELLED,
  TRANSLITERATED,
  TWINS,
} from "./views.ts";

/** One way to read on from a character: `rest` must follow it, `letters` are what is read. */
export interface Arc {
  readonly rest: string;
  /** not after one of these letters */
  readonly notAfter: string;
  readonly letters: string;
  readonly views: number;
}

/** A manner of reading a word: what each character may stand for. */
export interface Table {
  /** characters stand for themselves too */
  readonly native: boolean;
  readonly arcs: ReadonlyMap<number, readonly Arc[]>;
}

const CYRILLIC = /^[а-яәғқңөұүһі']+$/u;
/** with the marks of the Kazakh alphabets of 2018 and 2021, and those that people scatter */
const LATIN = /^[a-z'àáâãäåāçčèéêëēəğǵìíîïīıñńŋòóôõöōőɵşśšùúûüūŭűýž]+$/u;
const HAS_CYRILLIC = /[а-яәғқңөұүһі]/u;
const HAS_LATIN = /[a-z]/u;
/** small Latin letters that print like Cyrillic ones: `cyka`, `xep` */
const ALL_TWINS = /^[abcehkmopturxy]+$/u;

/** Latin look-alikes read by the sound of the Latin letter they pose as. */
function posing(): Arcs {
  const arcs: Record<string, readonly string[]> = {};
  for (const [twin, letters] of Object.entries(LOOK_ALIKE_LATIN)) {
    if (!HAS_CYRILLIC.test(twin)) arcs[twin] = letters.flatMap((letter) => TRANSLITERATION[letter] ?? []);
  }
  return arcs;
}

function table(
  native: boolean,
  ...layers: readonly (readonly [Arcs, number, Readonly<Record<string, string>>?])[]
): Table {
  const arcs = new Map<number, Arc[]>();
  const seen = new Set<string>();
  for (const [layer, views, halves = {}] of layers) {
    for (const [from, readings] of Object.entries(layer)) {
      const code = from.charCodeAt(0);
      const list = arcs.get(code) ?? [];
      arcs.set(code, list);
      for (const letters of readings) {
        const key = `${from}:${letters}`;
        if (seen.has(key)) continue;
        seen.add(key);
        list.push({ rest: from.slice(1), notAfter: halves[from] ?? "", letters, views });
      }
    }
  }
  return { native, arcs };
}

const CYRILLIC_LAYERS = [
  [KAZAKH_ON_RUSSIAN, KAZAKH_KEYBOARD],
  [KAZAKH_FOR_RUSSIAN, KAZAKH_LETTERS],
  [RESPELLINGS, RESPELLED],
] as const;

export const TABLES = {
  cyrillic: table(true, ...CYRILLIC_LAYERS),
  latin: table(true),
  cyrillicRepaired: table(true, ...CYRILLIC_LAYERS, [LOOK_ALIKE_CYRILLIC, LOOK_ALIKE], [LEET_CYRILLIC, LEET]),
  latinRepaired: table(true, [LOOK_ALIKE_LATIN, LOOK_ALIKE], [LEET_LATIN, LEET]),
  twins: table(false, [LATIN_PRINT, TWINS]),
  transliterated: table(
    false,
    [TRANSLITERATION, TRANSLITERATED, HALF_OF_DIGRAPH],
    [posing(), TRANSLITERATED | LOOK_ALIKE],
  ),
  layoutCyrillic: table(false, [LAYOUT_CYRILLIC, LAYOUT]),
  layoutLatin: table(false, [LAYOUT_LATIN, LAYOUT]),
} as const;

/** A name in Latin letters with Kazakh suffixes: iPhoneды, Kaspiге, QRмен, WhatsAppтан. */
const LAWFUL_MIXTURE =
  /^(?=[a-z\d]*[dfgijlnqrsvwz])[a-z\d]{2,}(?:[лдт][ае]р)?(?:[ыіи]|с[ыіи]|[ыі]?[мңн]|[ыі]?[мң][ыі]з)?(?:[дтн][ыіи]ң?|[дтн][ыи]н|[ғгқк][ае]|[дт][ае]|н[ае]|нд[ае]|[дтн][ае]н|[мпб]ен|[лд][ыіи]|[дт][ае]ғы|[дт]еги|л[ыі]қ|с[ыіи]з)?$/u;

/** The manners in which a word may have to be read, the plainest first. */
export function tablesFor(word: string): readonly Table[] {
  if (CYRILLIC.test(word)) return word.length > 3 ? CYRILLIC_WORD : SHORT_CYRILLIC_WORD;
  if (LATIN.test(word)) return ALL_TWINS.test(word) ? TWIN_WORD : LATIN_WORD;
  const cyrillic = HAS_CYRILLIC.test(word);
  const latin = HAS_LATIN.test(word);
  if (mostlyDigits(word) || (cyrillic && latin && LAWFUL_MIXTURE.test(word))) return AS_IS;
  if (cyrillic && latin) return MIXED_WORD;
  if (cyrillic) return CYRILLIC_WITH_SIGNS;
  return latin ? LATIN_WITH_SIGNS : MIXED_WORD;
}

/** a55, 5g, 12м: names and measures, not leet */
function mostlyDigits(word: string): boolean {
  const digits = word.match(/\d/gu)?.length ?? 0;
  return digits > 0 && digits > (word.match(/\p{L}/gu)?.length ?? 0);
}

const AS_IS = [TABLES.latin];
const CYRILLIC_WORD = [TABLES.cyrillic, TABLES.layoutLatin];
const SHORT_CYRILLIC_WORD = [TABLES.cyrillic];
const LATIN_WORD = [TABLES.latin, TABLES.transliterated, TABLES.layoutCyrillic];
const TWIN_WORD = [...LATIN_WORD, TABLES.twins];
const MIXED_WORD = [TABLES.cyrillicRepaired, TABLES.latinRepaired, TABLES.transliterated];
const CYRILLIC_WITH_SIGNS = [TABLES.cyrillicRepaired];
const LATIN_WITH_SIGNS = [TABLES.latinRepaired, TABLES.transliterated, TABLES.cyrillicRepaired, TABLES.layoutCyrillic];

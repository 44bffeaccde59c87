import { type Arcs, arcsFromText } from "./arcs.ts";

/** Kazakh typed on a Russian keyboard: what one sees for what is meant. */
export const KAZAKH_ON_RUSSIAN: Arcs = arcsFromText("а:ә о:ө у:ү,ұ к:қ г:ғ н:ң и:і,й ы:і х:һ,қ э:ә й:і,и я:ә ю:ү");

/** Kazakh letters put where Russian has its own, or one Kazakh letter for another: `пыздес`, `қотаңбас`. */
export const KAZAKH_FOR_RUSSIAN: Arcs = arcsFromText("ә:а,я қ:к ғ:г ң:н,қ ө:о ұ:у,ү ү:у,ұ һ:х і:и,ы,й");

const QWERTY = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const JCUKEN = "йцукенгшщзхъфывапролджэячсмитьбюе";

/** The keyboard was left in the other layout. */
export const LAYOUT_CYRILLIC: Arcs = Object.fromEntries([...QWERTY].map((key, at) => [key, [JCUKEN[at] as string]]));
export const LAYOUT_LATIN: Arcs = Object.fromEntries([...JCUKEN].map((key, at) => [key, [QWERTY[at] as string]]));

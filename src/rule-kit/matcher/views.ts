/**
 * The ways in which a word may be disguised. A reading that undoes several has them all in one bit set; each takes
 * something off the certainty, the more the freer its reading is.
 */
const VIEWS = [
  ["stretched", 0.01],
  ["look-alike", 0.02],
  ["kazakh-keyboard", 0.03],
  ["kazakh-letters", 0.04],
  ["respelled", 0.03],
  ["leet", 0.03],
  ["spelled-out", 0.03],
  ["latin-twins", 0.04],
  ["transliterated", 0.04],
  ["masked", 0.06],
  ["joined", 0.08],
  ["keyboard-layout", 0.1],
] as const;

export const STRETCHED = 1 << 0;
export const LOOK_ALIKE = 1 << 1;
export const KAZAKH_KEYBOARD = 1 << 2;
export const KAZAKH_LETTERS = 1 << 3;
/** as it sounds: `хэрня` */
export const RESPELLED = 1 << 4;
export const LEET = 1 << 5;
export const SPELLED_OUT = 1 << 6;
/** the whole word in Latin letters that print like Cyrillic ones: `cyka` */
export const TWINS = 1 << 7;
export const TRANSLITERATED = 1 << 8;
export const MASKED = 1 << 9;
export const JOINED = 1 << 10;
export const LAYOUT = 1 << 11;

/** Views that read so freely that a short word could be anything. */
export const DEEP = TWINS | TRANSLITERATED | MASKED | JOINED | LAYOUT;

/** What is left of the certainty after the views of a bit set. */
export function certaintyOf(views: number): number {
  let certainty = 1;
  for (let bit = 0; bit < VIEWS.length; bit++) {
    if (views & (1 << bit)) certainty *= 1 - (VIEWS[bit] as (typeof VIEWS)[number])[1];
  }
  return certainty;
}

/** Name of the deepest view of a bit set. */
export function viewName(views: number): string {
  let deepest = "folded";
  for (let bit = 0; bit < VIEWS.length; bit++) {
    if (views & (1 << bit)) deepest = (VIEWS[bit] as (typeof VIEWS)[number])[0];
  }
  return deepest;
}

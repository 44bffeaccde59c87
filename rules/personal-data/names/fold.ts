const FOLDED: Readonly<Record<string, string>> = {
  ә: "а",
  і: "и",
  ң: "н",
  ғ: "г",
  ү: "у",
  ұ: "у",
  қ: "к",
  ө: "о",
  һ: "х",
  ё: "е",
  // the Latin schwa that is typed for it
  ə: "а",
};

/** Kazakh letters as they are typed on a Russian keyboard; ё as е. Length is kept. */
export const foldName = (word: string): string =>
  word.toLowerCase().replace(/[әіңғүұқөһёə]/g, (char) => FOLDED[char] ?? char);

const LATIN: readonly (readonly [RegExp, string])[] = [
  [/^ye/g, "е"],
  [/^yo/g, "е"],
  [/iya/g, "ия"],
  [/iy/g, "ий"],
  [/yy/g, "ый"],
  [/dzh/g, "дж"],
  [/shch/g, "щ"],
  [/sh|ş/g, "ш"],
  [/ch|ç/g, "ч"],
  [/zh/g, "ж"],
  [/kh/g, "х"],
  [/ts/g, "ц"],
  [/ya|ia/g, "я"],
  [/yu|iu/g, "ю"],
  [/[äá]/g, "а"],
  [/[öó]/g, "о"],
  [/[üúū]/g, "у"],
  [/ğ/g, "г"],
  [/ñ/g, "н"],
  [/ı/g, "ы"],
];
const LATIN_LETTERS: Readonly<Record<string, string>> = {
  a: "а",
  b: "б",
  c: "ц",
  d: "д",
  e: "е",
  f: "ф",
  g: "г",
  h: "х",
  i: "и",
  j: "ж",
  k: "к",
  l: "л",
  m: "м",
  n: "н",
  o: "о",
  p: "п",
  q: "к",
  r: "р",
  s: "с",
  t: "т",
  u: "у",
  v: "в",
  w: "у",
  x: "х",
  y: "ы",
  z: "з",
};

/** A name in Latin letters read as Cyrillic: `Aigerim` → айгерим, `Bekova` → бекова. */
export function cyrillicName(latin: string): string {
  let word = latin.toLowerCase();
  for (const [pattern, letter] of LATIN) word = word.replace(pattern, letter);
  return word.replace(/([аеоуэыaeou])[iy]/g, "$1й").replace(/[a-z]/g, (char) => LATIN_LETTERS[char] ?? char);
}

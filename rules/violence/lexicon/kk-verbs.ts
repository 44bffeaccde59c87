const VOWELS = "аәеоөуұүыіиэяюё";
const LAST_VOWEL = new RegExp(`[${VOWELS}](?=[^${VOWELS}]*$)`, "u");
const VOWEL_END = new RegExp(`[${VOWELS}]$`, "u");
const isBack = (stem: string): boolean => "аоұыяуё".includes(stem.match(LAST_VOWEL)?.[0] ?? "а");

/**
 * First person of the Kazakh future and of intention, spoken short forms too: өлтір → өлтіремін, өлтірем, өлтіреміз,
 * өлтірейін, өлтірейік; пышақта → пышақтаймын, пышақтайын …
 */
export function firstPerson(stem: string): readonly string[] {
  const [a, i, k] = isBack(stem) ? ["а", "ы", "қ"] : ["е", "і", "к"];
  const vowelEnd = VOWEL_END.test(stem);
  const open = voiced(stem, "б");
  // й and the vowel after it are one letter: қой → қоямын
  const future = stem.endsWith("й") ? stem.slice(0, -1) + (a === "а" ? "я" : "е") : open + (vowelEnd ? "й" : a);
  const wish = vowelEnd ? `${stem}й` : `${future}й`;
  return [`${future}м${i}н`, `${future}м`, `${future}м${i}з`, `${wish}${i}н`, `${wish}${i}${k}`];
}

/** The form that another verb leans on: өлтір → өлтіріп, пышақта → пышақтап, қақ → қағып, теп → теуіп. */
export const converb = (stem: string): string =>
  VOWEL_END.test(stem) ? `${stem}п` : `${voiced(stem, "у")}${isBack(stem) ? "ып" : "іп"}`;

/** Before a vowel қ, к, п turn into ғ, г and б or у: қақ → қағамын, теп → тебемін, теуіп. */
function voiced(stem: string, labial: "б" | "у"): string {
  const last = { қ: "ғ", к: "г", п: labial }[stem.at(-1) ?? ""];
  return last === undefined ? stem : stem.slice(0, -1) + last;
}

/** (a|b|c), one token of the pattern language */
export const anyOf = (words: readonly string[]): string => `(${words.join("|")})`;

const FINISHING = ["таста", "жібер", "сал", "кет", "қой", "тын", "шық"];

/** Every first-person form of the stems: alone, and leaning on a verb that finishes an action. */
export const intentions = (stems: readonly string[]): string[] => [anyOf(stems.flatMap(firstPerson)), finished(stems)];

/** атып тастаймын: the leaning form alone, for stems whose plain future means something else */
export const finished = (stems: readonly string[]): string =>
  `${anyOf(stems.map(converb))} ${anyOf(FINISHING.flatMap(firstPerson))}`;

/**
 * What is yours, in the cases that a threat needs: бас → басың, басыңды, басыңызды, бастарыңды; аяқ → аяғыңды; бала → балаңды.
 */
export function yours(stem: string): string {
  const [a, i] = isBack(stem) ? ["а", "ы"] : ["е", "і"];
  const one = VOWEL_END.test(stem) ? "ң" : `${i}ң`;
  const plural = /[аәеоөуұүыіиэ]$|[рйу]$/u.test(stem) ? "л" : /[лмнңзжд]$/u.test(stem) ? "д" : "т";
  const cases = `(|${i}з)(|д${i}|${a}|н${i}ң)`;
  return `(${voiced(stem, "б")}${one}|${stem}${plural}${a}р${i}ң)${cases}`;
}

/** What is wished on somebody: сын → сынсын, сынғыр, сынып қалсын; күй → күйсін, күйгір … */
export function curses(stem: string): readonly string[] {
  const [i, hard] = isBack(stem)
    ? ["ы", VOICELESS.test(stem) ? "қыр" : "ғыр"]
    : ["і", VOICELESS.test(stem) ? "кір" : "гір"];
  return [`${stem}с${i}н`, `${stem}с${i}нш${i}`, `${stem}${hard}`];
}
const VOICELESS = /[кқпстфхшщ]$/u;

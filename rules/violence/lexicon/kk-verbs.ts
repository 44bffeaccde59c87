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

const [BACK, FRONT] = [
  ["а", "ы", "қ", "ғ"],
  ["е", "і", "к", "г"],
] as const;
const vowelsOf = (stem: string) => (isBack(stem) ? BACK : FRONT);
/** after a voiceless sound -қан, -ты, -қыр; else -ған */
const hardened = (stem: string): string => vowelsOf(stem)[VOICELESS.test(stem) ? 2 : 3];

/** What will become of you: жат → жатасың, жатасыз, жатасыңдар, жатарсың; сөйле → сөйлейсің. */
export function secondPerson(stem: string): readonly string[] {
  const [a, i] = vowelsOf(stem);
  const vowelEnd = VOWEL_END.test(stem);
  // ы and і melt into the й after them: шірі → шірисің
  const future = /[ыі]$/u.test(stem) ? `${stem.slice(0, -1)}и` : voiced(stem, "б") + (vowelEnd ? "й" : a);
  const perhaps = voiced(stem, "б") + (vowelEnd ? "р" : `${a}р`);
  return [`${future}с${i}ң`, `${future}с${i}з`, `${future}с${i}ңд${a}р`, `${perhaps}с${i}ң`];
}

/** If you don't: бер → бермесең, бермесеңіз, бермесеңдер; төле → төлемесең; тап → таппасаң; жаз → жазбасаң. */
export function unlessYou(stem: string): readonly string[] {
  const [a, i] = vowelsOf(stem);
  const not = `${stem}${/[зжбвгғд]$/u.test(stem) ? "б" : VOICELESS.test(stem) ? "п" : /[мнңлрйу]$/u.test(stem) || VOWEL_END.test(stem) ? "м" : "б"}${a}`;
  return ["ң", `ң${i}з`, `ңд${a}р`].map((person) => `${not}с${a}${person}`);
}

/** The deed by its name: саба → сабау, ұр → ұру, өлтір → өлтіру. */
export const naming = (stem: string): string => `${voiced(stem, "б").replace(/[ыі]$/u, "")}у`;

/** If it were done: саба → сабаса, сабасаң, сабасаңыз, сабасаңдар. */
export function ifDone(stem: string): readonly string[] {
  const [a, i] = vowelsOf(stem);
  return ["", "ң", `ң${i}з`, `ңд${a}р`].map((person) => `${stem}с${a}${person}`);
}

/** What others are told to do: саба → сабаңдар, сабаңыз, сабаңыздар, сабаңдаршы; ұр → ұрыңдар. */
export function orders(stem: string): readonly string[] {
  const [a, i] = vowelsOf(stem);
  const open = VOWEL_END.test(stem) ? stem : `${voiced(stem, "б")}${i}`;
  return [`ңд${a}р`, `ң${i}з`, `ң${i}зд${a}р`].flatMap((person) => [`${open}${person}`, `${open}${person}ш${i}`]);
}

/** That it was done: саба → сабағаны, сабағандары, сабапты; passive сабалғаны, ұрылғаны. */
export function deedDone(stem: string): readonly string[] {
  const [a, i] = vowelsOf(stem);
  const passive = VOWEL_END.test(stem) ? `${stem}л` : `${voiced(stem, "б")}${i}${/л$/u.test(stem) ? "н" : "л"}`;
  const past = `${stem}${hardened(stem)}${a}н`;
  return [
    `${past}${i}`,
    `${past}д${a}р${i}`,
    `${converb(stem)}т${i}`,
    `${passive}${isBack(stem) ? "ған" : "ген"}${i}`,
    `${passive}${isBack(stem) ? "ып" : "іп"}т${i}`,
  ];
}

/** How I long to: саба → сабағым; ұр → ұрғым; атқым. */
export const longingFor = (stem: string): string => {
  const [, i] = vowelsOf(stem);
  return `${stem}${hardened(stem)}${i}м`;
};

/** That it would be done: сабар, ұрар, тұншықтырар, beside едім. */
export const wouldDo = (stem: string): string =>
  VOWEL_END.test(stem) ? `${stem}р` : `${voiced(stem, "б")}${vowelsOf(stem)[0]}р`;

/** A noun as what something is done to, one or many, his too: сатушы → сатушыны, сатушыларды, сатушысын. */
export function objects(noun: string): string {
  const [a, i] = vowelsOf(noun);
  const vowelEnd = VOWEL_END.test(noun);
  const many = /[аәеоөуұүыіиэярйу]$/u.test(noun) ? "л" : /[лмнңзжд]$/u.test(noun) ? "д" : "т";
  const one = vowelEnd ? `н${i}` : `${VOICELESS.test(noun) ? "т" : "д"}${i}`;
  return `${noun}(${one}|${many}${a}рд${i}|${many}${a}р${i}н|${vowelEnd ? `с${i}н` : `${i}н`})`;
}

/** What is his, as what something is done to: бас → басын, бастарын; аяқ → аяғын; үй → үйін. */
export function his(noun: string): string {
  const [a, i] = vowelsOf(noun);
  const many = /[аәеоөуұүыіиэярйу]$/u.test(noun) ? "л" : /[лмнңзжд]$/u.test(noun) ? "д" : "т";
  return `(${VOWEL_END.test(noun) ? `${noun}с${i}н` : `${voiced(noun, "б")}${i}н`}|${noun}${many}${a}р${i}н)`;
}

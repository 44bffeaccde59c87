import { rememberOf, type TextDocument, type Token } from "elek/rule";
import { cyrillicName, foldName } from "./fold.ts";
import { isNotName } from "./known.ts";
import { isGiven, isKazakhPatronymic, isRussianPatronymic, isSurname, stripKazakhCase } from "./morphology.ts";

type Part = "patronymic" | "given" | "surname" | "initial" | "capital" | "other";

/** What a word by itself may be. */
interface Role {
  readonly part: Part;
  /** given names may look like surnames and the other way round: Амина, Мирослава */
  readonly given: boolean;
  readonly surname: boolean;
  readonly folded: string;
}

export interface NamePart extends Role {
  readonly token: Token;
  readonly capital: boolean;
}

/** surnames that small letters still show, and the words that a name in small letters must touch */
export const SMALL_SURNAME =
  /[а-яёәғқңөұүһі]{3}(?:[оеё]в|[оеё]ва|ин|ина|ский|ская|енко)(?:[ауеыой]{0,2}|ым|ой|ға|ге|ке|қа|тың|тің|дың|дің|ның|нің)(?![a-zа-яёәғқңөұүһі])/;
export const SMALL_CUE =
  /(деген|атты|есімді|зовут|имени|аты-жөні|фио|алаяқ|алаяк|мошенни|аферист|сатушы|продавец|продавщиц|врач|доктор|дәрігер|мастер|менеджер|администратор|кассир|учител|мұғалім|директор|курьер|водител|тренер|воспитател|риелтор|хозяин|хозяйка)/u;

/** Without it a text holds no patronymic. */
export const PATRONYMIC_PART = /[ұу]лы|[қк]ызы|вич|вна|ична|ьич|тегі|uly|[kq]yzy|vich|vna/;

/** Asked for every word: Latin and Russian letters are told by their codes, which is much faster than lower-casing. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code >= 0x400 && code <= 0x45f) return code < 0x430;
  const letter = text[at] ?? "";
  return letter !== letter.toLowerCase();
}

const LATIN_WORD = /^[a-z'’-]+$/;

/**
 * What a word may be in a name; undefined where it is in none.
 *
 * @param patronymic the text may hold one
 * @param small the text may hold a name in small letters
 */
export function readToken(
  document: TextDocument,
  token: Token,
  patronymic: boolean,
  small: boolean,
): NamePart | undefined {
  if (token.kind !== "word") return undefined;
  const capital = isCapital(document.text, token.start);
  if (!capital && !(patronymic || small)) return undefined;
  if (!capital && token.text.length < (small ? 4 : 5)) return undefined;
  const role = capital
    ? capitalRole(token)
    : ((patronymic ? smallRole(token) : null) ?? (small ? smallPair(token) : null));
  if (role === null) return undefined;
  // in capitals throughout, an unknown word is shouted, not a name
  if (role.part === "capital" && document.text.slice(token.start + 1, token.end) !== token.text.slice(1)) {
    return undefined;
  }
  const { part, given, surname, folded } = role;
  // of an initial it says that its full stop is there
  return {
    part,
    given,
    surname,
    folded,
    token,
    capital: part === "initial" ? document.text[token.end] === "." : capital,
  };
}

/** What a word with a capital may be in a name. */
const capitalRole = rememberOf((text): Role | null => {
  const latin = LATIN_WORD.test(text);
  const folded = latin ? foldName(cyrillicName(text)) : foldName(text);
  if (text.length === 1) return role("initial", folded);
  if (isNotName(folded) || isNotName(stripKazakhCase(folded) ?? "")) return null;
  if (isRussianPatronymic(folded) || isKazakhPatronymic(folded, text, true)) return role("patronymic", folded);
  if (isGiven(folded)) return role("given", folded);
  if (isSurname(folded, text)) return role("surname", folded);
  return folded.length > 2 && !latin && !isProfession(folded) ? role("capital", folded) : null;
});

/** A word with a capital that may be a first name, a surname, a patronymic or an initial. */
export function isTelling(token: Token): boolean {
  const role = capitalRole(token);
  return role !== null && role.part !== "capital";
}

/** What a word in small letters may be where a patronymic stands: the patronymic, or a given name beside it. */
const smallRole = rememberOf((text): Role | null => {
  const folded = foldName(text);
  if (isNotName(folded)) return null;
  if (LATIN_WORD.test(text) || !PATRONYMIC_PART.test(text)) return isGiven(folded) ? role("given", folded) : null;
  if (isNotName(stripKazakhCase(folded) ?? "")) return null;
  const patronymic = isRussianPatronymic(folded) || isKazakhPatronymic(folded, text, false);
  return patronymic ? role("patronymic", folded) : null;
});

/** What a word in small letters may be where a cue stands right beside a given name and a surname. */
const smallPair = rememberOf((text): Role | null => {
  const folded = foldName(text);
  if (isNotName(folded) || LATIN_WORD.test(text)) return null;
  if (isGiven(folded)) return role("given", folded);
  return SMALL_SURNAME.test(text) && isSurname(folded, text) ? role("surname", folded) : null;
});

const isProfession = (folded: string): boolean => /(лог|врач|ист|тор|тер)$/.test(folded);

const role = (part: Part, folded: string): Role => ({
  part,
  folded,
  given: part === "given",
  surname: part === "surname" || (part === "given" && isSurname(folded)),
});

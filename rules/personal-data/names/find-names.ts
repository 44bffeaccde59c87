import type { TextDocument, Token } from "elek/rule";
import type { Hit } from "../hit.ts";
import { foldName } from "./fold.ts";
import { isPublicFigure } from "./known.ts";
import { isGiven, isInflectedGiven } from "./morphology.ts";
import { isCapital, isTelling, type NamePart, readToken } from "./name-parts.ts";

/** What people do who are named in reviews: with it a name is a private person's. */
const PROFESSION =
  /(врач|доктор|дәрігер|даригер|хирург|лог |логы |педиатр|терапевт|медбике|медсестр|мейірбике|мейрбике|акушер|мастер|менеджер|администратор|консультант|сатушы|продав|оператор|курьер|жеткізуші|официант|даяшы|кассир|тренер|директор|басшы|бастық|ұстаз|мұғалім|учител|преподават|воспитат|тәрбиеші|водител|жүргізуші|оценщик|специалист|маман|спикер|бармен|аспаз|клиент|хозя|владел|алаяқ|алаяк|мошенни|аферист|начальни|бухгалтер|ри[эе]лтор|прораб|участков|кондитер|няня|няни|уборщиц|охранни|фотограф|парикмахер|стилист|адвокат|юрист|нотариус|агент |завуч|заведующ|бригадир|сантехни|электрик|сварщик|соседк?[аиу]|көрші|повар|швея|тігінші|шаштараз|күзетші|бастығы|директоры|кассирі|realtor|seller|cashier|nurse|driver|teacher|сотрудни|қызметкер|doctor|dr\.?|manager)/;
/** A cue that touches the name: `продавец нурлан сейтов`, `серик болатов деген`. */
const TOUCHING_LEAD = new RegExp(
  String.raw`(?:${PROFESSION.source}\p{L}{0,8}|зовут|имени|аты-жөні|фио)[\s,:—-]{1,3}$`,
  "u",
);
const TOUCHING_TAIL = new RegExp(String.raw`^[\s,—-]{1,3}(?:деген|атты|есімді|${PROFESSION.source})`, "u");
/** Names follow these words, whoever bears them. */
const NAMING =
  /(зовут|по имени|атым|есімі|аты-жөн|фио|таә|(?<!\p{L})мен |гражд|азамат|на имя|получател|(?<!\p{L})ип |господин|госпож|мырза|ханым|апай|ағай|атты|деген|рахмет|рақмет|спасибо|благодар|алғыс|named|my name|(?<!\p{L})mrs?|(?<!\p{L})ms)/u;
const WORK =
  /(кітап|китап|автор|роман|повесть|поэм|жазушы|ақын|акын|писател|поэт|шығарма|шыгарма|туынды|өлең|әңгіме|ангиме|книг|фильм|кино|сериал|актер|актёр|режисс|әнші|анши|певец|певиц|песн|театр|музе|атындағы|атындагы|имени|им\.|заң|дастан|ертегі|сказк|батыр|хан |президент|министр|мәжіліс|депутат|әкім|книжк|чита|оқы|окы|журнал|book|author|novel|movie|film|song)/;
/** After a name it makes a street or a place of it; before, likewise. */
const PLACE_AFTER =
  /^[\s,"»”]{0,3}(көше|коше|көш|даңғыл|дангыл|даң|атындағы|атындагы|паркі|парки|мектеб|алаң|аудан|ауыл|кенті|проспект|street|жолы\b|жолын|ескерткіш|музей|театр|бульвар|университет|батыр)/u;
const PLACE_BEFORE =
  /(?<!\p{L})(ул|улиц\p{L}*|пр|проспект\p{L}*|пер|мкр|бульвар\p{L}*|площад\p{L}*|(?<!по )имени|им)\.?\s*$/u;

/**
 * Full names of people: parts that may belong to a name stand side by side, and at least one of them proves it: a
 * patronymic, or a given name beside a surname, or initials beside a surname. A first name alone is no personal data.
 *
 * @param patronymic the text may hold one
 * @param small the text may hold a name in small letters: what looks like a surname, and a cue
 */
export function findNames(document: TextDocument, patronymic: boolean, small: boolean): Hit[] {
  if (!patronymic && !small && !hasTellingPair(document)) return NONE;
  const hits: Hit[] = [];
  let chain: NamePart[] = [];
  const flush = () => {
    if (chain.length > 1) hits.push(...readChain(document, chain));
    if (chain.length > 0) chain = [];
  };
  for (const token of document.tokens) {
    const part = readToken(document, token, patronymic, small);
    const last = chain.at(-1);
    if (last && (part === undefined || !adjacent(document.text, last, token))) flush();
    if (part) chain.push(part);
  }
  flush();
  return hits;
}

const NONE: Hit[] = [];

/** Whether two words with a capital stand side by side anywhere, one of which may be more in a name than any other word. */
function hasTellingPair({ text, tokens }: TextDocument): boolean {
  let last: Token | undefined;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const code = text.charCodeAt(token.start);
    const capital = token.kind === "word" && (code < 0x80 || code >= 0x400) && isCapital(text, token.start);
    if (capital && last && (isTelling(token) || isTelling(last))) return true;
    last = capital ? token : undefined;
  }
  return false;
}

/** Only white space between, or the full stop of an initial, or a forgotten full stop after a Kazakh patronymic. */
function adjacent(text: string, last: NamePart, next: Token): boolean {
  const gap = text.slice(last.token.end, next.start);
  if (last.part === "initial") return /^\.?\s{0,2}$/.test(gap);
  if (/^\s{1,3}$/.test(gap) || (gap === "." && next.end - next.start === 1)) return true;
  return gap === ". " && last.part === "patronymic" && isGiven(foldName(next.text));
}

function readChain(document: TextDocument, chain: readonly NamePart[]): Hit[] {
  const hits: Hit[] = [];
  let from = 0;
  for (let i = 0; i < chain.length; i += 1) {
    const found = nameAt(chain, Math.max(from, 0), i);
    if (!found) continue;
    hits.push(toHit(document, chain.slice(found.from, found.to), found));
    from = found.to;
    i = found.to - 1;
  }
  return hits;
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
  readonly form: string;
}

/** A name whose telling part stands at `i`, not reaching before `floor`. */
function nameAt(chain: readonly NamePart[], floor: number, i: number): Found | undefined {
  const here = chain[i] as NamePart;
  if (here.part === "patronymic") return aroundPatronymic(chain, floor, i);
  // a patronymic further on claims its neighbours first
  const ahead = chain.slice(i + 1, i + 4).findIndex((next) => next.part === "patronymic");
  if (ahead >= 0) return undefined;
  return withInitials(chain, i) ?? pair(chain, i);
}

function aroundPatronymic(chain: readonly NamePart[], floor: number, i: number): Found | undefined {
  const next = chain[i + 1];
  const left = chain[i - 1];
  let from = i;
  // `Бетті Исақызы Зылиқа`: a Kazakh patronymic may stand first, and what opens the sentence is then no name
  const kazakh = /(?:улы|кызы)/.test((chain[i] as NamePart).folded);
  const follows = next !== undefined && isNeighbour(next) && next.capital;
  if (left && i > floor && isNeighbour(left) && !(left.part === "capital" && follows && kazakh)) {
    from = i - 1;
    const further = chain[i - 2];
    if (further && i - 2 >= floor && isNeighbour(further) && (further.surname || left.part === "given")) from = i - 2;
  }
  const to = follows && (next.surname || next.given || from === i) ? i + 2 : i + 1;
  const parts = chain.slice(from, to);
  if (parts.length < 2) return undefined;
  const proven = parts.some((item) => item.given || item.surname || item.part === "initial");
  const capitals = parts.every((item) => item.capital);
  // a first name and a patronymic are how one speaks to a person, no full name
  if (!hasFamily(parts)) return { from, to, confidence: proven ? FORMAL : 0.3, form: FORMAL_FORM };
  const confidence = proven ? (capitals ? 0.95 : 0.88) : capitals ? 0.86 : 0.3;
  return { from, to, confidence, form: "patronymic" };
}

/** a case: what is asked for is a full name */
const FORMAL = 0.6;
const FORMAL_FORM = "given-patronymic";
/** what else is told about a person tells which one of that name it is */
const TOLD_APART = 0.88;

/** A first name and patronymic beside a number or an address are as good as a full name. */
export const besideIdentifiers = (names: readonly Hit[], others: readonly Hit[]): readonly Hit[] =>
  others.some(({ confidence }) => confidence >= TOLD_APART)
    ? names.map((hit) => (hit.lexeme === `name:${FORMAL_FORM}` ? { ...hit, confidence: TOLD_APART } : hit))
    : names;

/** Beside first name and patronymic a surname or an initial of one; an unknown word is one where it stands last. */
const hasFamily = (parts: readonly NamePart[]): boolean =>
  parts.length > 2 ||
  parts.at(-1)?.part === "capital" ||
  parts.some(({ part }) => part === "surname" || part === "initial");

const isNeighbour = (item: NamePart): boolean => item.part !== "other" && item.part !== "patronymic";

/**
 * `Иванов И. И.`, `И.И. Иванов`, `Сулеева Ғ. Д`. One letter without its full stop is a preposition more often than an
 * initial, so that it counts only as the second after a surname.
 */
function withInitials(chain: readonly NamePart[], i: number): Found | undefined {
  const here = chain[i] as NamePart;
  let to = i + 1;
  while (chain[to]?.part === "initial" && to - i < 3) to += 1;
  const letters = chain.slice(here.part === "initial" ? i : i + 1, to);
  const dotted = letters.filter(({ capital }) => capital).length;
  if (here.part === "initial") {
    if (chain[to]?.part !== "surname" || dotted < letters.length) return undefined;
    return { from: i, to: to + 1, confidence: letters.length > 1 ? 0.85 : 0.6, form: "initials" };
  }
  if (here.part !== "surname" || letters.length === 0 || (dotted === 0 && letters.length < 2)) return undefined;
  return { from: i, to, confidence: letters.length > 1 ? 0.85 : 0.6, form: "initials" };
}

/** Given name and surname in either order; a given name beside another capital word only hints at one. */
function pair(chain: readonly NamePart[], i: number): Found | undefined {
  const [here, next] = [chain[i] as NamePart, chain[i + 1]];
  if (next && !here.capital && !next.capital && !isInflectedGiven(here.folded)) {
    const both = (here.given && next.part === "surname") || (here.part === "surname" && next.given);
    return both ? { from: i, to: i + 2, confidence: 0.3, form: "small" } : undefined;
  }
  if (!next || !here.capital || !next.capital || isInflectedGiven(here.folded)) return undefined;
  if (here.given && next.part === "surname") return { from: i, to: i + 2, confidence: 0.75, form: "given-surname" };
  if (here.part === "surname" && next.given) return { from: i, to: i + 2, confidence: 0.75, form: "surname-given" };
  if (here.given && next.given) return { from: i, to: i + 2, confidence: 0.45, form: "two-given" };
  if (here.given && next.part === "capital") return { from: i, to: i + 2, confidence: 0.45, form: "given-capital" };
  if (here.part === "capital" && next.given) return { from: i, to: i + 2, confidence: 0.4, form: "capital-given" };
  if (here.part === "capital" && next.part === "surname") {
    return { from: i, to: i + 2, confidence: 0.35, form: "capital-surname" };
  }
  return undefined;
}

/** Whose name it may be is told by the words beside it: a doctor, a seller, a writer, a street. */
function toHit(document: TextDocument, parts: readonly NamePart[], found: Found): Hit {
  const start = (parts[0] as NamePart).token.start;
  const end = (parts.at(-1) as NamePart).token.end;
  const lead = document.text.slice(Math.max(0, start - 60), start).toLowerCase();
  const tail = document.text.slice(end, end + 60).toLowerCase();
  const make = (confidence: number, form = found.form): Hit => ({
    start,
    end,
    message: "fullName",
    confidence,
    lexeme: `name:${form}`,
  });
  if (PLACE_AFTER.test(tail) || PLACE_BEFORE.test(lead)) return make(0.1, "place");
  const work = WORK.test(lead) || WORK.test(tail);
  const profession = PROFESSION.test(lead.slice(-25)) || PROFESSION.test(tail.slice(0, 25));
  if (!profession && isPublicFigure(parts.map(({ folded }) => folded))) return make(0.2, "public");
  if (work && !profession) return make(found.form === "patronymic" ? 0.6 : 0.3, `${found.form}-of-a-work`);
  if (found.form === FORMAL_FORM) return make(work ? 0.4 : found.confidence);
  // nothing but a name: a signature or a display name, not told about anybody
  const alone = document.text.length - (end - start) <= 3;
  if (alone && found.form !== "patronymic") return make(0.4, `${found.form}-alone`);
  if (found.form === "small") {
    const touched = TOUCHING_LEAD.test(lead) || TOUCHING_TAIL.test(tail);
    return make(touched ? 0.65 : 0.1);
  }
  const named = profession || NAMING.test(lead.slice(-25)) || NAMING.test(tail.slice(0, 25));
  if (named && found.confidence >= 0.7) return make(Math.max(found.confidence, 0.88));
  if (profession && found.confidence >= 0.45) return make(Math.max(found.confidence, 0.6));
  return make(found.confidence);
}

import type { TextDocument } from "elek/rule";
import { foldedHit, type Hit } from "./hit.ts";

// bounded on both sides, so that a long run of letters is never read twice
const WRITTEN =
  /(?<![\p{L}\p{N}._%+|-])[\p{L}\p{N}_%+|-](?:[\p{L}\p{N}._%+|-]{0,63})@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,4}[\p{L}]{2,18}(?![\p{L}\p{N}_])/gu;
const QUOTED = /"[^"\n@]{1,60}"@(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,4}\p{L}{2,18}/gu;

const AT = String.raw`(?:\s?[([{<]\s?(?:at|a|а|@|собака|собачка|эт)\s?[)\]}>]\s?|\s{1,2}(?:собака|собачка|сабака|сабачка|ит белгісі|at|эт)\s{1,2}|\s@\s|\s?@(?=\p{L})|(?<=[\p{L}\p{N}])@\s)`;
const DOT_WORD = "(?:точка|нүкте|нукте|dot)";
const DOT = String.raw`(?:\s?[([{]\s?(?:${DOT_WORD}|\.)\s?[)\]}]\s?|\s{1,2}${DOT_WORD}\s{1,2}|\s?\.\s?|\s)`;
/** signs within a name, said in words */
const SAID_SIGN = String.raw`\s{1,2}(?:${DOT_WORD}|тире|дефис|сызықша|дэш|dash|underscore|(?:нижнее |төменгі )?(?:подч[её]ркивание|сызық)|андерскор)\s{1,2}`;
/** `аселя точка с`, `timur dot abenov` */
const LOCAL = String.raw`(?<![\p{L}\p{N}._-])[\p{L}\p{N}][\p{L}\p{N}._-]{0,40}(?:${SAID_SIGN}[\p{L}\p{N}_-]{1,20}){0,3}`;
const HOST =
  "(?:mail|gmail|yandex|ya|bk|inbox|list|rambler|icloud|outlook|hotmail|yahoo|майл|мейл|мэйл|гмайл|гмейл|жмайл|джимейл|яндекс|бк|инбокс|лист|рамблер|аутлук|айклауд)";
const TOP = "(?:com|ru|kz|net|org|ком|ру|кз|кей зет|кейзет)";
const SPOKEN = new RegExp(String.raw`${LOCAL}${AT}${HOST}${DOT}${TOP}(?![\p{L}\p{N}])`, "gu");
/** a host of one's own, where both signs are said */
const SAID = new RegExp(
  String.raw`${LOCAL}\s{1,2}(?:собака|собачка|сабака|at)\s{1,2}[\p{L}\p{N}-]{2,30}\s{1,2}${DOT_WORD}\s{1,2}(?:${TOP}|рф|орг)(?![\p{L}\p{N}])`,
  "gu",
);

/** `aigul@mail,ru` */
const COMMA = new RegExp(
  String.raw`(?<![\p{L}\p{N}._-])[\p{L}\p{N}][\p{L}\p{N}._-]{1,40}@${HOST},\s?${TOP}(?![\p{L}\p{N}])`,
  "gu",
);

// what each ends with: a text without it is not searched from every letter on
const WRITTEN_END = /@[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\./u;
const SPOKEN_END = new RegExp(`${AT}${HOST}${DOT}${TOP}`, "u");
const SAID_END = new RegExp(
  String.raw`\s(?:собака|собачка|сабака|at)\s{1,2}[\p{L}\p{N}-]{2,30}\s{1,2}${DOT_WORD}`,
  "u",
);
const COMMA_END = new RegExp(String.raw`@${HOST},\s?${TOP}`, "u");

/** Without one of these no address is said in words. */
const AT_WORD = /@|соба|саба| at |\(at\)|\[at|\((?:a|а)\)| эт /;

/** The same in a run of anything but white space. */
export const AT_RUN = /@|соба|саба|^at$|\(at\)|\[at|\((?:a|а)\)|^эт$/;

/** no address has dots side by side, or one before its sign */
const BROKEN = /\.\.|\.\s?@/;

/** An office's box, not a person's. */
const ROLE =
  /^(info|support|help|helpdesk|sales?|office|admin|hello|contacts?|press|service|shop|market|no-?reply|hr|job|feedback|care|pr|mail|zakaz|order)@/;

/** E-mail addresses as typed, and said in words: `айгерим собака майл точка ру`. */
export function findEmails(document: TextDocument): Hit[] {
  const text = document.folded.text;
  if (!AT_WORD.test(text)) return [];
  const hits: Hit[] = [];
  const add = (match: RegExpMatchArray, confidence: number, form: string) => {
    const start = match.index ?? 0;
    hits.push(foldedHit(document, { start, end: start + match[0].length }, "email", confidence, `email:${form}`));
  };
  const matches = (end: RegExp, whole: RegExp): Iterable<RegExpMatchArray> =>
    end.test(text) ? text.matchAll(whole) : [];
  for (const match of matches(WRITTEN_END, WRITTEN)) if (isAddress(match[0])) add(match, 0.97, "written");
  for (const match of matches(WRITTEN_END, QUOTED)) add(match, 0.95, "quoted");
  if (hits.length === 0) {
    for (const match of matches(COMMA_END, COMMA)) add(match, 0.9, "comma");
    for (const match of matches(SPOKEN_END, SPOKEN)) if (!BROKEN.test(match[0])) add(match, 0.9, "spoken");
    if (hits.length === 0) for (const match of matches(SAID_END, SAID)) add(match, 0.9, "spoken");
  }
  return hits;
}

function isAddress(found: string): boolean {
  const local = found.slice(0, found.indexOf("@"));
  return !local.endsWith(".") && !local.includes("..") && !ROLE.test(found);
}

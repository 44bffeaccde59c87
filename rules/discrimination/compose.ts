import {
  groupByTag,
  type LexiconMatch,
  matchEvidence,
  nearest,
  type SpanEvidence,
  sentenceNumbers,
  type TextDocument,
} from "elek/rule";

export type Message =
  | "insult"
  | "ethnicity"
  | "sex"
  | "disability"
  | "religion"
  | "residence"
  | "status"
  | "language"
  | "orientation"
  | "age";
/** the rule has messages that no lexicon entry bears */
type Match = LexiconMatch<Message | "toxic">;

export interface Hit {
  readonly message: Message | "toxic";
  readonly confidence: number;
  readonly evidence: SpanEvidence;
}

/** The tokens of a document and what the lexicons saw in it, by the part it can play. */
interface Scene {
  readonly document: TextDocument;
  readonly sentences: readonly number[];
  readonly byTag: ReadonlyMap<string, readonly Match[]>;
}

/** ordinary words are too easily read into masks and stretched letters; only words that always abuse are sought there */
const WORN: ReadonlySet<string> = new Set(["stretched", "masked", "joined"]);
/** "it" is not ит */
const SHORT = 3;
const STRONG: ReadonlySet<string> = new Set(["insult", "slur"]);

/**
 * An abusive word abuses nobody until it is aimed. Here each one looks for its target: you, a person, a group, another
 * abusive word beside it; and for what takes the sting out of it: oneself, a quotation, a denial.
 */
export function compose(document: TextDocument, matches: readonly Match[]): Hit[] {
  const legible = matches.filter(
    ({ view, entry, start, end }) =>
      STRONG.has(entry.tag ?? "") || !(WORN.has(view) || (view === "transliterated" && end - start <= SHORT)),
  );
  const scene: Scene = { document, sentences: sentenceNumbers(document), byTag: groupByTag(legible) };
  const hits: Hit[] = [];
  const spent = new Set<Match>();
  const add = (message: Hit["message"], confidence: number, ...parts: [Match, ...Match[]]): void => {
    for (const part of parts) spent.add(part);
    hits.push({ message, confidence: confidence * certainty(parts), evidence: spanning(parts) });
  };
  for (const match of tagged(scene, "slur")) {
    if (!excused(scene, match)) add(match.entry.message, match.entry.confidence ?? 0.88, match);
  }
  for (const group of tagged(scene, "group")) {
    if (isNegated(scene, group)) continue;
    const hostile =
      near(scene, group, ["hostile"], 4) ??
      linked(scene, group, near(scene, group, ["vile", "trait"], 1)) ??
      linked(scene, group, near(scene, group, ["insult", "beast", "brute"], 1)) ??
      near(scene, group, ["obscene"], 0);
    if (!hostile || spent.has(group) || isNegated(scene, hostile)) continue;
    add(group.entry.message, 0.86, group, hostile);
  }
  for (const match of tagged(scene, "insult")) {
    if (spent.has(match) || excused(scene, match)) continue;
    const target = near(scene, match, ["you", "person"], 3);
    add("insult", target ? 0.9 : 0.8, match);
  }
  for (const match of tagged(scene, "weakSlur")) {
    if (spent.has(match) || excused(scene, match)) continue;
    const target = near(scene, match, ["you", "insult", "beast", "brute", "trait", "obscene"], 1);
    if (target) add(match.entry.message, 0.86, match);
    else if (callsOut(scene, match)) add(match.entry.message, 0.7, match);
  }
  for (const match of [...tagged(scene, "beast"), ...tagged(scene, "brute")]) {
    if (spent.has(match) || excused(scene, match)) continue;
    const sure = aimed(scene, match) || (match.entry.tag === "brute" && pointedAt(scene, match) ? 0.75 : 0);
    if (sure > 0) add("insult", sure, match);
  }
  for (const match of tagged(scene, "trait")) {
    if (spent.has(match) || excused(scene, match)) continue;
    const target = near(scene, match, ["you"], 2) ?? near(scene, match, ["person"], 0);
    if (target && describes(scene, match, target)) add("insult", 0.82, match);
  }
  return hits;
}

/** How surely an animal's name is thrown at somebody; 0 where it may be the animal. */
function aimed(scene: Scene, match: Match): number {
  if (YOU_ARE.test(wordOf(scene, match))) return 0.9;
  const brute = match.entry.tag === "brute";
  if (HAIL.has(wordAt(scene, match.firstToken - 1, scene.sentences[match.firstToken]))) return 0.86;
  if (near(scene, match, ["you"], brute ? 2 : 1)) return 0.88;
  if (near(scene, match, ["insult", "obscene", "slur", "beast", "brute", ...(brute ? ["trait"] : [])], 0)) return 0.86;
  if (near(scene, match, ["person"], 0)) return 0.8;
  if (PLURAL.test(wordOf(scene, match)) && near(scene, match, ["obscene"], 4)) return 0.8;
  return callsOut(scene, match) ? 0.75 : 0;
}

const POINTING =
  /^(?:эт(?:от|ого|ому|им|их|и|ой|а|у|ими|ом)|так(?:ой|ого|ому|им|их|ие|ая|ими)|как(?:ой|ие|ая|ого)|вс(?:е|ех|ем)|кажд|очередн|мерзк|наст|конченн?|какой-то|мынау|анау|осы|бұл|what|such|this|these|those)/u;

/** "этот козёл", "козёл, верни деньги", "одно слово – бараны!" */
function pointedAt(scene: Scene, match: Match): boolean {
  const { document, sentences } = scene;
  const sentence = sentences[match.firstToken];
  const previous = wordAt(scene, match.firstToken - 1, sentence);
  if (POINTING.test(previous)) return true;
  const end = document.tokens[match.endToken - 1]?.end ?? 0;
  const mark = document.text.slice(end, end + 2).trimStart()[0] ?? "";
  if (previous === "" && (mark === "," || mark === "!")) return true;
  return mark === "!" && /[-–—:]\s*$/u.test(document.text.slice(Math.max(0, match.start - 4), match.start));
}

const PLURAL = /(?:[дтл][ае]р|ы|и|ины|ье)$/u;
/** ей, есек */
const HAIL = new Set(["е", "эй", "ей", "әй", "эу", "ау"]);
const CALL = new Set([
  "е",
  "эй",
  "ей",
  "ой",
  "эх",
  "вот",
  "ну",
  "одни",
  "сплошные",
  "все",
  "какие",
  "просто",
  "настоящие",
  "нағыз",
  "барлығы",
  "бәрі",
  "кілең",
]);

/** "Малдар!" "Вот козлы": many of them, called out at the start or the end of a sentence in which somebody is spoken to */
function callsOut(scene: Scene, match: Match): boolean {
  if (!PLURAL.test(wordOf(scene, match))) return false;
  const sentence = scene.sentences[match.firstToken];
  const previous = wordAt(scene, match.firstToken - 1, sentence);
  const following = wordAt(scene, match.endToken, sentence);
  if (CALL.has(previous)) return true;
  if (previous === "" && following === "") return true;
  return (previous === "" || following === "") && isSpokenTo(scene, match);
}

/** how far around a word somebody may be spoken to */
const EARSHOT = 12;

function isSpokenTo({ document, sentences }: Scene, { firstToken, endToken }: Match): boolean {
  const sentence = sentences[firstToken];
  for (let at = firstToken - EARSHOT; at < endToken + EARSHOT; at++) {
    if (sentences[at] === sentence && isSecondPerson(document.tokens[at]?.text ?? "")) return true;
  }
  return false;
}

/** сың, сыңдар, ңдар: Kazakh words that speak to somebody */
const SECOND_PERSON = /[а-яёәіңғүұқөһ]{2}(?:с[ыіи][ңн](?:д[ае]р)?|с[ыі]з(?:д[ае]р)?|[ңн]д[ае]р(?:ш[ыі])?)$/u;
/** есексің, малсыңдар */
const YOU_ARE = /с[ыіи][ңн]?(?:д[ае]р)?$/u;
/** возвращайте, извинитесь, не умеете */
const SECOND_PERSON_RU = /[а-яё]{2}(?:[йи]те(?:сь)?|ете(?:сь)?|[еи]шь(?:ся)?)$/u;
const isSecondPerson = (word: string): boolean => SECOND_PERSON.test(word) || SECOND_PERSON_RU.test(word);

const NOT = new Set(["не", "ни", "нет", "емес", "not", "never", "no", "isn't", "aren't", "don't", "нельзя"]);
const SELF = new Set([
  "я",
  "меня",
  "мной",
  "себя",
  "собой",
  "мы",
  "нас",
  "сам",
  "сама",
  "мен",
  "мені",
  "өзімді",
  "бізді",
  "басым",
  "i",
  "i'm",
  "im",
  "me",
  "we",
  "us",
  "myself",
]);
const SPEAKER = new Set(["я", "мен", "i", "i'm", "im"]);
const MENTIONED = new Set([
  "слово",
  "термин",
  "роман",
  "книга",
  "книгу",
  "фильм",
  "игра",
  "игру",
  "сериал",
  "песня",
  "кітап",
  "кітабы",
  "ойын",
  "фильмі",
  "word",
  "term",
  "book",
  "movie",
  "song",
  "called",
  "даже",
  "любой",
  "like",
]);
const CALLED = /^(?:назва[лтн]|называ|обозва|обзыва|оскорб|называл)/u;
/** из нас делают идиотов, считают дураками */
const TAKEN_FOR = /^(?:дела(?:ют|ете|л)|держ[аи]т|счита|выставля|приним)/u;
const QUOTED_AFTER = /^(?:деп|деді|дейді|деген|деме|емес|қыл|сана|нет)/u;

/** Said of oneself, quoted from somebody, denied, or taken for one (за дураков держат). */
function excused(scene: Scene, match: Match): boolean {
  const sentence = scene.sentences[match.firstToken];
  const [first, second, third, fourth] = [1, 2, 3, 4].map((n) => wordAt(scene, match.firstToken - n, sentence));
  if (isNegated(scene, match)) return true;
  if (MENTIONED.has(first ?? "") || first === "за" || first === "как" || first === "from")
    return !near(scene, match, ["you"], 2);
  // "показал себя, тварь": the comma parts them
  const parted = scene.document.text
    .slice(Math.max(0, match.start - 4), match.start)
    .trimEnd()
    .endsWith(",");
  if ((!parted && SELF.has(first ?? "")) || SPEAKER.has(second ?? "")) return !near(scene, match, ["you"], 1);
  if ([first, second, third, fourth].some((word) => CALLED.test(word ?? ""))) return true;
  if (SPEAKER.has(wordAt(scene, match.endToken, sentence)) || isQuoted(scene, match)) return true;
  if (TAKEN_FOR.test(first ?? "")) return true;
  return QUOTED_AFTER.test(wordAt(scene, match.endToken, sentence));
}

/** a title: «Идиот» */
const isQuoted = ({ document: { text } }: Scene, { start, end }: Match): boolean =>
  /["«“„']/u.test(text[start - 1] ?? "") && /["»”“']/u.test(text[end] ?? "");

const isNegated = (scene: Scene, match: Match): boolean => {
  const sentence = scene.sentences[match.firstToken];
  return NOT.has(wordAt(scene, match.firstToken - 1, sentence)) || wordAt(scene, match.endToken, sentence) === "емес";
};

/** "тупой продавец", "продавцы тупые": not "продавец дал тупой нож", where a noun of its own follows */
function describes(scene: Scene, trait: Match, target: Match): boolean {
  if (target.firstToken >= trait.endToken) return true;
  const following = wordAt(scene, trait.endToken, scene.sentences[trait.firstToken]);
  return (
    following === "" ||
    following.length <= 3 ||
    near(scene, trait, ["obscene", "trait", "insult", "beast", "brute"], 0) !== undefined
  );
}

const LINK = new Set([
  "все",
  "такие",
  "эти",
  "это",
  "всегда",
  "же",
  "одни",
  "очень",
  "самые",
  "какие",
  "бәрі",
  "барлығы",
  "өте",
  "деген",
  "are",
  "all",
  "r",
  "so",
]);

/** "казахи все тупые", not "русские субтитры тупые" */
function linked(scene: Scene, group: Match, quality: Match | undefined): Match | undefined {
  if (!quality) return undefined;
  const between = scene.document.tokens.slice(
    Math.min(group.endToken, quality.endToken),
    Math.max(group.firstToken, quality.firstToken),
  );
  return between.every(({ text }) => LINK.has(text)) ? quality : undefined;
}

const tagged = (scene: Scene, tag: string): readonly Match[] => scene.byTag.get(tag) ?? [];
/** The nearest of the first of these parts that stands near at all. */
function near(scene: Scene, match: Match, tags: readonly string[], within: number): Match | undefined {
  for (const tag of tags) {
    const found = nearest(match, tagged(scene, tag), within, scene.sentences);
    if (found) return found;
  }
  return undefined;
}

const wordAt = ({ document, sentences }: Scene, at: number, sentence: number | undefined): string =>
  sentences[at] === sentence ? (document.tokens[at]?.text ?? "") : "";
const wordOf = (scene: Scene, match: Match): string => scene.document.tokens[match.endToken - 1]?.text ?? "";

/** What disguise took from the least certain part. */
const certainty = (parts: readonly Match[]): number =>
  Math.min(1, ...parts.map(({ confidence, entry }) => confidence / (entry.confidence ?? 0.95)));

function spanning(parts: readonly [Match, ...Match[]]): SpanEvidence {
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  return { ...matchEvidence(parts[0]), start, end };
}

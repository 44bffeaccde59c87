import type { ContextSignal, Signal, TextDocument } from "elek/rule";
import type { Hit } from "./hit.ts";
import { foldName } from "./names/fold.ts";

/** Said of oneself. */
const OWN = /(?<!\p{L})(мой|моя|моё|мое|моего|моей|моему|менің|менин|маған|мне|өзімнің|озимнин|өз |my|mine)(?!\p{L})/u;
/** Said of somebody else: his number, the neighbour's card, `күйеуінің нөмірі`. */
const THIRD =
  /(?<!\p{L})(его|её|ее|их|него|неё|нее|мужа|жены|брата|сестры|мамы|папы|отца|матери|сына|дочери|дочки|подруги|друга|сосед\p{L}{1,3}|начальни\p{L}{1,3}|коллеги|директора|бывш\p{L}{2,3}|тёщи|тещи|свекрови|родственник\p{L}{0,2}|оның|онын|олардың|his|her|their|husband's|wife's|brother's|sister's|neighbou?r's|мамин|папин)(?!\p{L})|(?<!менің )(?<!\p{L})(?!менің|өзім|біздің)\p{L}{2,14}(?:ының|інің|сының|сінің|ымның|імнің|мның|мнің)\s(?:\p{L}{1,14}\s)?(?:нөмір|номер|номір|карта|телефон|ұялы|почта|тел|есепшот)/u;
const THIRD_REACH = 40;
/** Identifiers that a transfer's note may carry harmlessly where they are the sender's or the recipient's own. */
const CONTACTS: ReadonlySet<string> = new Set(["phone", "email", "fullName", "card", "iban", "account", "handle"]);

/**
 * Whose data it is. A review carries nobody's, not even the author's own. A transfer's note is private: there the
 * sender's own data, and a name or a number of the one who is paid, are harmless, unless it says that they are somebody
 * else's. A listing may name its organisation.
 * What the platform itself says about the goods (a book's author in its title) is public already.
 */
export function withOwnership(document: TextDocument, hit: Hit, signal: Signal<ContextSignal>): Hit {
  if (signal.status !== "found") return hit;
  const { kind, author, context } = signal.value;
  const typed = document.text.slice(hit.start, hit.end);
  if (hit.message === "fullName" && namedIn(typed, context.subject?.title, context.subject?.description)) {
    return { ...hit, confidence: Math.min(hit.confidence, 0.2) };
  }
  if (kind === "message") {
    if (isAuthors(typed, author.names, author.phones) || saysOwn(document, hit)) return { ...hit, confidence: 0.1 };
    if (hit.message !== "fullName" && saysThird(document, hit)) return { ...hit, confidence: hit.confidence * 0.7 };
    return CONTACTS.has(hit.message) ? { ...hit, confidence: hit.confidence * 0.5 } : hit;
  }
  // a shop's own landline or address in its listing
  if (kind === "product_image" && hit.lexeme === "phone:landline") return { ...hit, confidence: hit.confidence * 0.5 };
  if (kind === "product_image" && (hit.message === "phone" || hit.message === "address" || hit.message === "email")) {
    return { ...hit, confidence: hit.confidence * 0.7 };
  }
  return hit;
}

function saysOwn(document: TextDocument, hit: Hit): boolean {
  return OWN.test(document.text.slice(Math.max(0, hit.start - 30), hit.start).toLowerCase());
}

function saysThird(document: TextDocument, hit: Hit): boolean {
  const lead = document.text.slice(Math.max(0, hit.start - THIRD_REACH), hit.start).toLowerCase();
  return THIRD.test(lead);
}

const digitsOf = (text: string): string => text.replace(/\D/g, "").slice(-10);

function isAuthors(typed: string, names: readonly string[] = [], phones: readonly string[] = []): boolean {
  const digits = digitsOf(typed);
  if (digits.length === 10 && phones.some((phone) => digitsOf(phone) === digits)) return true;
  const words = wordsOf(typed);
  return names.some((name) => {
    const own = new Set(wordsOf(name));
    return words.length > 0 && words.every((word) => own.has(word));
  });
}

/** Every word of the name stands in the text, perhaps with an ending. */
function namedIn(typed: string, ...texts: readonly (string | undefined)[]): boolean {
  const words = wordsOf(typed).filter((word) => word.length > 2);
  const there = texts.flatMap((text) => (text ? wordsOf(text) : []));
  return words.length > 0 && words.every((word) => there.some((other) => sameName(word, other)));
}

const sameName = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return length >= 3 && Math.abs(a.length - b.length) <= 4 && a.slice(0, length - 1) === b.slice(0, length - 1);
};

const wordsOf = (text: string): string[] =>
  foldName(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");

import type { Evidence, Kind, Report, TextDocument, TextScore } from "elek/rule";
import type { SpamMessage } from "./texts.ts";

/** One thing that speaks for spam. Signs of one sort repeat each other; signs of different sorts confirm each other. */
export interface Sign {
  readonly message: SpamMessage;
  readonly sort: string;
  readonly confidence: number;
  /** confirms other signs and says nothing without them */
  readonly onlyBacks?: boolean;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** less than this together is not worth telling anybody */
const WORTH_SAYING = 0.5;
/** nothing that rests on words alone is surer */
const MOST = 0.97;
/** people pay each other wages and say so: in a private note, pay and work alone are no offer */
const PRIVATE = 0.6;

/** so many places show a moderator what a text is */
const PLACES = 100;

/** a model never acts alone */
const MODEL_MOST = 0.8;
/** one word may be any trade's: `халтурой` */
const FEWEST_WORDS = 2;
/** a few words that look like an offer may be part of any sentence: so much less for fewer than so many */
const FEW_WORDS: readonly (readonly [words: number, weight: number])[] = [
  [4, 0.55],
  [5, 0.69],
  [7, 0.72],
  [12, 0.95],
];
/** chat holds the words of offers, too: so few say nothing alone, and a sentence or two only where it is surer than not */
const FEWEST_ALONE = 4;
const SENTENCE = 10;
const SURER_THAN_NOT = 0.5;

/** what a short offer can't do without: a sum, a want, a way to answer; "в моей группе плохой барабанщик" has none */
const OFFER =
  /^(?:\S*\d\S*|пла[тч]\S*|оплат\S*|заплат\S*|ден(?:ьг|ег|еж)\S*|рубл\S*|тенге|теңге|тг|зараб\S*|доход\S*|прибыл\S*|ваканс\S*|работ(?:ник|ка|ать)\S*|ищ[еу]\S*|треб\S*|нуж(?:ен|н[аоы])|набор\S*|набира\S*|возьм\S*|помо(?:гу|гите|жем|жет)|дам|куплю|бер[её]м|желающ\S*|заявк\S*|оставь\S*|выгодн\S*|консультац\S*|номер\S*|встре[чт]\S*|крипт\S*|usdt|робот[ау]|прода[юмж]\S*|обмен\S*|бирж\S*|бесплат\S*|скид\S*|акци\S*|шанс\S*|возможност\S*|розыгр\S*|приз\S*|бонус\S*|казино|ставк\S*|выигр\S*|подпи\S*|присоедин\S*|вступ\S*|откли\S*|канал\S*|групп[аы]|чат\S*|пиш\S*|напиш\S*|звон\S*|лс|личк\S*|дире?кт\S*|ссыл\S*|жми\S*|нажм\S*|переход\S*|закаж\S*|заказыва\S*|доставим|девочк\S*|девушк\S*|массаж\S*|кредит\S*|займ\S*|долг\S*|карт\S*|услуг\S*|аренд\S*|сда[юмд]\S*|ақша\S*|жұмыс\S*|табыс\S*|керек\S*|сат(?:ам|ыл)\S*|тегін|хабарлас\S*|жаз(?:ың|ыл)\S*|тіркел\S*|қосыл\S*|free|win|cash|earn\S*|money|job|dm|join|buy|sale|sell\S*|offer\S*|discount\S*)$/u;
const maySell = ({ tokens }: TextDocument): boolean =>
  tokens.some(({ kind, text }) => kind === "number" || kind === "url" || kind === "handle" || OFFER.test(text));

/** The learned model as one more sign: it opens a case by itself where it is sure of more than a few words, and confirms what else is there. */
export function modelSign(score: TextScore | undefined, document: TextDocument): Sign[] {
  if (!score || score.score < score.thresholds.highRecall) return [];
  const words = new Set(document.tokens.flatMap(({ kind, text }) => (kind === "word" ? [text] : []))).size;
  if (words < FEWEST_WORDS) return [];
  const sure = Math.min(MODEL_MOST, 0.48 + 0.4 * score.score);
  const confidence = sure * (FEW_WORDS.find(([fewer]) => words < fewer)?.[1] ?? 1);
  const onlyBacks = words < FEWEST_ALONE || (words < SENTENCE && (score.score < SURER_THAN_NOT || !maySell(document)));
  const { part, model, label } = score;
  const spans = score.heaviest().map(({ start, end, feature }): Evidence => {
    return { kind: "span", part, start, end, lexeme: `${model}: ${feature.length} letters` };
  });
  const evidence: Evidence = { kind: "score", part, model, label, score: score.score };
  return [{ message: "model", sort: "model", confidence, onlyBacks, evidence: [evidence, ...spans] }];
}

/** who knows each other writes and calls and names accounts, and says so in a note: alone this is no advertisement */
const AMONG_FRIENDS = new Set(["contact", "handle", "model"]);
const FRIENDLY = 0.45;

/** A private note needs more: an address, a call to strangers, or three signs of an offer. */
function makePrivate(bySort: Map<string, number>): void {
  const offers = [...bySort.keys()].filter((sort) => !AMONG_FRIENDS.has(sort));
  if (offers.length === 0) {
    for (const [sort, confidence] of bySort) bySort.set(sort, confidence * FRIENDLY);
    return;
  }
  if (bySort.size >= 3 || bySort.has("contact") || PUBLIC.some((sort) => bySort.has(sort))) return;
  for (const [sort, confidence] of bySort) bySort.set(sort, confidence * PRIVATE);
}

/** nobody writes these to a friend */
const PUBLIC = ["call", "address", "chain", "prize", "loan"];

/** Weighs the signs of one text together and tells each message once, with all its evidence. */
export function gather(signs: readonly Sign[], kind: Kind): Report<SpamMessage>[] {
  if (signs.every(({ onlyBacks }) => onlyBacks)) return [];
  const bySort = new Map<string, number>();
  for (const { sort, confidence } of signs) bySort.set(sort, Math.max(bySort.get(sort) ?? 0, confidence));
  if (kind === "message") makePrivate(bySort);
  let doubt = 1;
  for (const confidence of bySort.values()) doubt *= 1 - confidence;
  const together = Math.min(MOST, 1 - doubt);
  const reports: Report<SpamMessage>[] = [];
  for (const message of new Set(signs.map((sign) => sign.message))) {
    const own = signs.filter((sign) => sign.message === message);
    if (together < WORTH_SAYING) break;
    const [first, ...rest] = own.flatMap(({ evidence }) => evidence);
    reports.push({ message, confidence: together, evidence: [first as Evidence, ...rest.slice(0, PLACES - 1)] });
  }
  return reports;
}

import type { UnlawfulMessage } from "./laws.ts";

export interface Combination {
  readonly message: UnlawfulMessage;
  /** tag of the goods or the act */
  readonly anchor: string;
  /** of each group one part must stand near the anchor */
  readonly near: readonly (readonly string[])[];
  readonly within: number;
  readonly confidence: number;
}

/**
 * A topic named is no offence: goods and an offer, a search or a lure have to stand together. Ambiguous goods (соль,
 * шишки, план) need a price or a contact besides. The surest combination of an anchor comes first.
 */
const OFFER = ["sell", "seek"] as const;
const TERMS = ["contact", "price"] as const;
const GOODS = ["drug", "drug-slang"] as const;
const one = (
  message: UnlawfulMessage,
  anchor: string,
  near: readonly (readonly string[])[],
  within: number,
  confidence: number,
): Combination => ({ message, anchor, near, within, confidence });

export const COMBINATIONS: readonly Combination[] = [
  one("drugs", "drug", [OFFER, TERMS], 6, 0.95),
  one("drugs", "drug", [["stash"]], 4, 0.9),
  one("drugs", "drug", [OFFER], 3, 0.88),
  one("drugs", "drug", [["contact"], ["price"]], 5, 0.86),
  one("drugs", "drug", [["contact", "price"]], 5, 0.7),
  one("drugs", "drug", [["quality"]], 2, 0.65),
  one("drugs", "drug", [["praise"]], 3, 0.65),
  one("drugs", "drug", [["delivery"], ["price", "delivery", "contact", ...GOODS]], 6, 0.8),
  one("drugs", "drug", [["delivery"]], 3, 0.65),
  one(
    "drugs",
    "drug-emoji",
    [
      ["have", ...OFFER],
      ["contact", "price", "delivery"],
    ],
    6,
    0.6,
  ),
  one(
    "drugs",
    "drug-emoji",
    [
      ["manner", "quality"],
      ["contact", "price"],
    ],
    6,
    0.6,
  ),
  one("drugs", "drug-slang", [["stash"]], 3, 0.88),
  one("drugs", "drug-slang", [GOODS, ["sell", "contact", "stash", "delivery", "quality"]], 8, 0.88),
  one("drugs", "drug-slang", [["price"], ["contact", "quality", "delivery"]], 6, 0.8),
  one("drugs", "drug-slang", [OFFER, [...OFFER, ...TERMS]], 5, 0.8),
  one(
    "drugs",
    "drug-word",
    [
      ["drug", "drug-slang"],
      ["sell", "seek", "contact"],
    ],
    5,
    0.88,
  ),
  one("drugs", "drug-word", [["stash"]], 3, 0.86),
  one("drugs", "stash", [OFFER, TERMS], 4, 0.7),
  one("weapons", "weapon", [OFFER, TERMS], 6, 0.92),
  one("weapons", "weapon", [OFFER, ["covert"]], 8, 0.92),
  one("weapons", "weapon", [OFFER], 2, 0.8),
  one("weapons", "weapon-real", [TERMS], 5, 0.75),
  one("vapes", "vape", [OFFER, TERMS], 6, 0.94),
  one("vapes", "vape", [OFFER], 3, 0.88),
  one("vapes", "vape", [["contact"], ["price"]], 6, 0.88),
  one("vapes", "vape", [["contact", "delivery"]], 4, 0.7),
  one("vapes", "vape", [["price"]], 4, 0.65),
  one("vapes", "vape-word", [OFFER, TERMS], 4, 0.75),
  one("vapes", "vape-word", [["sell"]], 2, 0.7),
  one(
    "gambling",
    "bet-brand",
    [
      ["bet-lure", "bet"],
      ["bet-lure", "contact"],
    ],
    8,
    0.95,
  ),
  one("gambling", "bet-brand", [["bet-lure", "contact", "bet", "bet-word"]], 6, 0.9),
  one("gambling", "bet", [["bet-lure"], ["bet-lure", "contact", "guarantee"]], 6, 0.88),
  one("gambling", "bet", [["bet-lure", "guarantee"]], 3, 0.65),
  one("gambling", "bet-word", [["bet-lure"], ["bet-lure", "contact", "guarantee", "bet"]], 5, 0.8),
  one(
    "forgedPapers",
    "papers",
    [
      ["round-rules", "forged"],
      [...OFFER, ...TERMS],
    ],
    6,
    0.92,
  ),
  one("forgedPapers", "papers", [["sell"], ["contact"]], 6, 0.75),
  one("forgedPapers", "papers", [["papers"], ["make", "sell", "price"]], 6, 0.78),
  one("forgedPapers", "papers", [["make"]], 2, 0.7),
  one("forgedPapers", "exam", [[...OFFER, ...TERMS]], 5, 0.9),
  one("pyramid", "guarantee", [["return", "percent", "invest", "payout", "multiply"]], 8, 0.9),
  one(
    "pyramid",
    "invest",
    [
      ["payout", "multiply"],
      ["contact", "recruit", "guarantee", "percent", "return"],
    ],
    8,
    0.9,
  ),
  one("pyramid", "recruit", [["invest", "return", "guarantee", "payout", "recruit"]], 9, 0.87),
  one(
    "pyramid",
    "invest",
    [
      ["percent", "return"],
      ["recruit", "contact", "guarantee"],
    ],
    8,
    0.87,
  ),
  one("pyramid", "return", [["invest", "recruit", "payout", "guarantee", "multiply"]], 8, 0.87),
  one("pyramid", "invest", [["multiply", "later"]], 6, 0.86),
  one("droppers", "bank-card", [["card-trade"]], 1, 0.87),
  one("bribery", "settle", [["authority"], ["means", "price"]], 8, 0.9),
  one("bribery", "settle", [["authority"]], 3, 0.75),
  one("bribery", "means", [["authority"]], 2, 0.75),
  one("prostitution", "sex-worker", [["sex-terms", "by-hour", "price"]], 6, 0.9),
  one("prostitution", "sex-worker", [["contact", ...OFFER]], 3, 0.7),
  one("prostitution", "girls", [["sex-terms"], ["by-hour", "price", "outcall"]], 6, 0.78),
  one("prostitution", "girls", [["outcall"], ["by-hour"]], 5, 0.6),
  one("pyramid", "boast", [["recruit", "guarantee", "contact", "payout"]], 9, 0.8),
  one("fraud", "later", [["send-money"]], 6, 0.86),
  one("fraud", "multiply", [["send-money", "invest", "contact"]], 8, 0.9),
  // nominal offers: forbidden goods need no verb beside a price, a contact or a delivery
  one("drugs", "drug", [["have"], [...TERMS, "delivery", "have", "covert"]], 6, 0.9),
  one("drugs", "drug", [["covert"]], 4, 0.88),
  one(
    "drugs",
    "drug",
    [
      ["sell", "seek", "pay"],
      ["contact", "delivery", "pay", "price"],
    ],
    8,
    0.9,
  ),
  one("drugs", "drug", [["have"]], 2, 0.7),
  one("drugs", "drug-word", [["manner"], [...OFFER, ...TERMS, "delivery", "have"]], 7, 0.87),
  one("drugs", "drug-word", [OFFER, ["contact"], ["delivery", "price", "have"]], 8, 0.6),
  one(
    "drugs",
    "drug-slang",
    [
      ["manner", "covert"],
      [...OFFER, ...TERMS, "delivery", "have"],
    ],
    7,
    0.87,
  ),
  one("drugs", "drug-slang", [["have"], ["contact", "delivery", "price"]], 6, 0.86),
  one("weapons", "weapon", [["covert"]], 6, 0.88),
  one(
    "weapons",
    "weapon-real",
    [
      ["have", "sell", "seek"],
      ["price", "contact", "delivery", "pay", "covert"],
    ],
    7,
    0.9,
  ),
  one("weapons", "weapon-real", [[...OFFER, "have"]], 4, 0.86),
  one("weapons", "weapon-real", [["price"], ["contact", "delivery"]], 6, 0.86),
  one("weapons", "weapon", [["have"], ["contact", "price"]], 5, 0.75),
  one("weapons", "bomb", [[...OFFER, ...TERMS, "have"]], 8, 0.9),
  one(
    "vapes",
    "vape",
    [
      ["have", ...OFFER],
      [...TERMS, "delivery", "pay"],
    ],
    8,
    0.92,
  ),
  one("vapes", "vape", [["delivery"], [...TERMS]], 6, 0.88),
  one("vapes", "vape", [["have"]], 2, 0.86),
  one("gambling", "bet", [["bet-lure"]], 6, 0.86),
  one("gambling", "bet-brand", [["bet-lure", "sell", "contact", "bet"]], 6, 0.9),
  one("gambling", "bet-word", [["bet-lure"], ["bet-lure", "contact", "promise", "guarantee", "bet"]], 7, 0.86),
  one("forgedPapers", "papers", [["forged"]], 5, 0.88),
  one("forgedPapers", "papers", [["make"], [...TERMS, "pay", "forged", "round-rules"]], 5, 0.8),
  one("forgedPapers", "rank", [["sell", "make", "buy"]], 2, 0.87),
  one(
    "forgedPapers",
    "rank",
    [
      ["seek", "have"],
      ["pay", "price", "contact"],
    ],
    6,
    0.86,
  ),
  one("forgedPapers", "papers", [["rank"], ["make", "sell", "price"]], 6, 0.8),
  one("forgedPapers", "exam-name", [["proxy"], ["sit"], [...OFFER, ...TERMS, "pay", "promise", "guarantee"]], 7, 0.88),
  one("forgedPapers", "exam-name", [["proxy"], ["sit", "pay"]], 5, 0.86),
  one("forgedPapers", "exam-name", [["answers"], ["sell", "seek", "price", "contact", "leak", "pay"]], 6, 0.88),
  one("forgedPapers", "exam-name", [["answers"], ["have"]], 4, 0.7),
  one("forgedPapers", "exam-name", [["answers"], ["promise", "guarantee"]], 6, 0.86),
  one("forgedPapers", "exam-name", [["sit"], ["pay", "price", "sell", "contact"]], 5, 0.7),
  one("pyramid", "return", [["promise", "recruit", "invest", "payout"]], 8, 0.87),
  one("pyramid", "promise", [["return"]], 8, 0.87),
  one(
    "pyramid",
    "invest",
    [
      ["percent", "return", "payout"],
      ["promise", "guarantee", "recruit", "payout"],
    ],
    9,
    0.87,
  ),
  one("pyramid", "recruit", [["payout", "return", "promise"]], 9, 0.87),
  one(
    "pyramid",
    "payout",
    [
      ["invest", "recruit"],
      ["promise", "later", "percent", "price", "recruit"],
    ],
    9,
    0.86,
  ),
  one("pyramid", "payout", [["return", "invest", "recruit"]], 8, 0.7),
  one("droppers", "bank-card", [["card-trade"], ["pay", "price", "sell", "card-give"]], 5, 0.87),
  one("droppers", "bank-card", [["card-give"], ["pay"]], 6, 0.86),
  one("droppers", "card-named", [["card-rent"], ["pay", "seek"]], 6, 0.86),
  one("pyramid", "invest", [["payback"], ["price"], ["price"]], 6, 0.87),
  one("droppers", "card-deal", [], 0, 0.87),
  one("droppers", "bank-card", [["card-give"], ["card-terms"]], 6, 0.7),
  one("bribery", "means", [["authority"], ["settle", "pay"]], 8, 0.88),
  one("bribery", "settle", [["authority"], ["pay", "means"]], 8, 0.88),
  one("bribery", "authority", [["means"]], 3, 0.7),
  one("bribery", "settle", [["means"]], 5, 0.7),
  one("prostitution", "sex-worker", [[...OFFER, ...TERMS, "pay", "sex-terms"]], 6, 0.87),
  one("prostitution", "girls", [["sex-terms"], ["pay", "price", "by-hour", "seek", "contact"]], 7, 0.87),
  one(
    "prostitution",
    "girls",
    [
      ["by-hour", "price"],
      ["outcall", "sex-terms"],
    ],
    7,
    0.86,
  ),
  one("prostitution", "girls", [["by-hour"], ["contact", "have"]], 6, 0.7),
  one("extremism", "banned-group", [["call"]], 5, 0.88),
  one("extremism", "banned-group", [["pay", "contact"]], 6, 0.7),
  one("stolen", "hot", [[...OFFER, ...TERMS, "have", "pay"]], 6, 0.88),
  one("stolen", "hot", [["covert"]], 5, 0.87),
  one(
    "stolen",
    "stolen-word",
    [
      ["covert", "price"],
      [...OFFER, ...TERMS, "covert"],
    ],
    6,
    0.87,
  ),
  one("extremism", "armed", [], 0, 0.7),
  one("droppers", "drop-wanted", [], 0, 0.87),
  one("prostitution", "girls", [["hour"], ["price"], ["sex-terms", "outcall", "contact"]], 8, 0.86),
  one("prostitution", "girls", [["sex-terms"], ["sex-terms", "price", "contact"]], 8, 0.6),
  one("pyramid", "payout", [["guarantee", "promise", "return"]], 8, 0.87),
  one("forgedPapers", "exam-name", [["proxy"], ["sit"]], 6, 0.86),
  one("vapes", "vape-word", [["sell"], ["price", "contact", "delivery"]], 5, 0.75),
  one("stolen", "break-in", [], 0, 0.87),
  one("stolen", "hack", [["account"], [...OFFER, ...TERMS, "make"]], 6, 0.88),
];

const OFFERED: ReadonlySet<string | undefined> = new Set(OFFER);
/** Whether a part says that something is sold or sought. */
export const isOffer = (tag: string | undefined): boolean => OFFERED.has(tag);

import type { Message } from "./compose.ts";

export interface Combination {
  readonly message: Message;
  /** tags of the word that is looked for first */
  readonly anchor: readonly string[];
  /** of each group one part must stand near the anchor */
  readonly near: readonly (readonly string[])[];
  /** tokens that may stand between */
  readonly within: number;
  readonly confidence: number;
  /** so plain that no word of trade or care nearby makes it chaste */
  readonly plain?: true;
}

const one = (
  message: Message,
  anchor: readonly string[],
  near: readonly (readonly string[])[],
  within: number,
  confidence: number,
): Combination => ({ message, anchor, near, within, confidence });

const plain = (...of: Parameters<typeof one>): Combination => ({ ...one(...of), plain: true });

const DEAL = ["pay", "offer"] as const;

/**
 * A body, a night, a picture is nothing by itself. What counts is that it is offered, paid for, asked for or relished;
 * the surest reading comes first.
 */
export const COMBINATIONS: readonly Combination[] = [
  // company for money
  one("sexual-service", ["sex", "service"], [["pay"]], 7, 0.87),
  one("sexual-service", ["erotic"], [["pay"], ["girls", "night"]], 7, 0.8),
  one("sexual-service", ["service"], [["girls", "night", "offer"]], 7, 0.87),
  one(
    "sexual-service",
    ["girls"],
    [
      ["sex", "service"],
      ["pay", "offer", "seek", "night"],
    ],
    8,
    0.87,
  ),
  one("sexual-service", ["girls"], [["night"], ["pay"]], 8, 0.86),
  one("sexual-service", ["girls"], [["naked"], ["pay", "night", "massage", "seek", "offer"]], 8, 0.86),
  one("sexual-service", ["massage"], [["sex", "erotic", "naked", "happy"]], 6, 0.87),
  one("sexual-service", ["massage"], [["girls"], ["for-men", "pay", "night"]], 7, 0.75),
  one("sexual-service", ["massage"], [["for-men"], ["adult", "night", "pay", "girls"]], 8, 0.75),
  one("sexual-service", ["bath"], [["girls"], ["offer", "pay", "naked", "night", "happy"]], 8, 0.75),
  one("sexual-service", ["bath"], [["naked"], ["girls", "pay"]], 8, 0.8),
  one("sexual-service", ["leisure"], [["for-men", "pay", "night", "girls"]], 8, 0.75),
  one("sexual-service", ["girls"], [["night"], ["offer", "seek"]], 6, 0.65),
  one("sexual-service", ["service"], [["naked", "private", "room"]], 7, 0.86),
  one("sexual-service", ["girl-brought"], [["room", "bath", "pay", "night"]], 7, 0.75),
  one("sexual-service", ["bath"], [["girls"], ["undress-you"]], 8, 0.75),
  one("sexual-service", ["massage"], [["girls"], ["more-service"]], 9, 0.8),
  one("sexual-service", ["self"], [["at-home", "lover", "hot-body", "sex"]], 8, 0.8),
  one("sexual-service", ["meeting"], [["no-condom"]], 5, 0.87),
  one("sexual-service", ["voice"], [["shameless", "hot-body"]], 8, 0.75),
  one("sexual-service", ["moan"], [["pay"]], 9, 0.75),
  one("sexual-service", ["give-pleasure"], [["girls", "self", "massage", "night", "pay", "person", "voice"]], 6, 0.75),
  one("sexual-service", ["girls"], [["hourly"]], 6, 0.8),
  one("sexual-service", ["company"], [["pay", "girls", "sex", "for-men", "person"]], 7, 0.75),
  // closeness sought, pictures asked for
  one("solicitation", ["seek"], [["sex"], ["girls", "partner", "person"]], 8, 0.87),
  one("solicitation", ["seek"], [["night"], ["girls", "partner", "person"]], 6, 0.7),
  one("solicitation", ["seek"], [["lover"]], 5, 0.8),
  one("solicitation", ["naked", "parts"], [["picture"], ["send", "pay"]], 6, 0.87),
  one("solicitation", ["parts"], [["send"]], 3, 0.87),
  one("solicitation", ["come"], [["naked", "bed", "sex", "pleasure"]], 7, 0.75),
  one("solicitation", ["undress-you"], [["picture", "come-you", "alone", "send", "pay", "gift"]], 7, 0.8),
  one("solicitation", ["climax", "tussle"], [["you"]], 5, 0.75),
  one("solicitation", ["your-body"], [["touch", "seek", "send", "picture", "naked"]], 5, 0.8),
  one("solicitation", ["arouse"], [["your-picture", "your-body", "somebody", "person", "massage"]], 6, 0.75),
  one("solicitation", ["for-sex"], [["seek", "meeting", "girls", "person", "partner"]], 5, 0.8),
  one("porn-offer", ["feet-pictures"], [["sell", "pay", "offer"]], 5, 0.75),
  plain("solicitation", ["would-take"], [["somebody", "person", "girls", "body", "you"]], 6, 0.78),
  one("solicitation", ["intimate-place"], [["picture"], ["send", "pay", "gift"]], 5, 0.75),
  one("solicitation", ["meet-close"], [["alone", "undress-you", "naked", "night"]], 8, 0.75),
  one("solicitation", ["swing"], [["seek", "offer", "pair", "girls", "night", "pay"]], 9, 0.86),
  one("solicitation", ["pair"], [["seek"], ["swing", "sex", "girls"]], 9, 0.86),
  // pornography sold, shown, linked
  one("porn-offer", ["porn"], [[...DEAL, "picture", "free"]], 7, 0.87),
  one("porn-offer", ["naked", "sex", "erotic", "parts", "hot"], [["picture"], [...DEAL, "free", "leak"]], 7, 0.86),
  one(
    "porn-offer",
    ["leak"],
    [
      ["picture", "private"],
      [...DEAL, "girls", "young", "free"],
    ],
    7,
    0.86,
  ),
  one("porn-offer", ["leak"], [["private", "naked", "young"]], 5, 0.86),
  one("porn-offer", ["undress"], [["girls", "picture", "machine"]], 6, 0.86),
  one("porn-offer", ["naked"], [["picture"], ["girls", "young"]], 5, 0.8),
  one(
    "porn-offer",
    ["private"],
    [
      ["picture", "girls"],
      [...DEAL, "free"],
    ],
    8,
    0.7,
  ),
  one("porn-offer", ["used-wear"], [[...DEAL, "picture"]], 6, 0.86),
  one("porn-offer", ["act"], [["naked", "girls", "scene", "picture"]], 6, 0.7),
  one("porn-offer", ["bed"], [["picture"], ["sell"]], 4, 0.86),
  one("porn-offer", ["nude-woman"], [], 0, 0.72),
  one("porn-offer", ["body"], [["girls"], ["relish"]], 6, 0.7),
  // what happened, told
  plain("erotic-goods", ["climax"], [["naked", "partner", "bed", "goods", "pleasure", "parts", "both"]], 8, 0.75),
  one("erotic-goods", ["tussle"], [["naked", "climax", "bed", "torn"]], 8, 0.75),
  plain(
    "erotic-goods",
    ["naked"],
    [
      ["partner", "both"],
      ["bed", "act", "climax"],
    ],
    10,
    0.7,
  ),
  plain("erotic-goods", ["sex"], [["partner", "both"]], 2, 0.7),
  plain("erotic-goods", ["climax"], [["reached"]], 2, 0.75),
  one(
    "erotic-goods",
    ["role"],
    [
      ["partner", "pleasure-loud"],
      ["bed", "torn", "pleasure-loud", "insatiable"],
    ],
    9,
    0.7,
  ),
  // things for it, and what they did
  one("erotic-goods", ["goods"], [["sex", "act", "adult", "pleasure-loud", "parts"]], 7, 0.86),
  one("erotic-goods", ["goods"], [["erotic"], ["partner", "bed"]], 7, 0.6),
  one("erotic-goods", ["goods"], [["bed"], ["pleasure", "partner"]], 8, 0.75),
  one("erotic-goods", ["act"], [["pleasure", "pleasure-loud", "partner", "goods", "act"]], 8, 0.75),
  one(
    "erotic-goods",
    ["sex"],
    [
      ["pleasure", "pleasure-loud"],
      ["partner", "goods", "bed"],
    ],
    9,
    0.75,
  ),
  one(
    "erotic-goods",
    ["bed"],
    [
      ["pleasure", "pleasure-loud"],
      ["partner", "wear"],
    ],
    8,
    0.6,
  ),
  one("erotic-goods", ["pleasure-loud"], [["partner", "goods", "lover", "bed"]], 8, 0.7),
  one("erotic-goods", ["sex"], [["scene"]], 3, 0.65),
  one(
    "erotic-goods",
    ["wear"],
    [
      ["sex", "adult", "see-through"],
      [...DEAL, "partner", "pleasure"],
    ],
    8,
    0.65,
  ),
  one("erotic-goods", ["wear"], [["torn"]], 8, 0.7),
  one("erotic-goods", ["wear", "role"], [["partner"], ["on-the-spot", "insatiable"]], 9, 0.7),
  one("erotic-goods", ["wear"], [["naked"], ["pleasure-loud"]], 9, 0.7),
  one("erotic-goods", ["bind"], [["bed"], ["partner", "pleasure", "bind"]], 8, 0.75),
  one("erotic-goods", ["intimate-goods"], [["both"], ["insatiable"]], 9, 0.7),
  one("erotic-goods", ["intimate-goods"], [["partner"], ["insatiable"]], 9, 0.65),
  one(
    "erotic-goods",
    ["potency"],
    [["for-men", "pleasure", "night", "pay", "parts", "girls", "partner", "bed", "insatiable"]],
    7,
    0.75,
  ),
];

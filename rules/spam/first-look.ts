import { signsOf } from "elek/rule";
import { isDisguised } from "./disguise.ts";

export const ADDRESS = 1;
export const BROKEN_ADDRESS = 2;
export const HANDLE = 4;
export const PROMO = 8;
export const DISGUISED = 16;
export const NETWORK = 32;

/** A piece of an address in one of the disguises of links.ts, as far as it stands in one run. */
const PIECE =
  /точка|нүкте|нукте|\bdot\b|\[\.\]|\(\.\)|h(?:xxp|t|\s|$)|нttp|w(?:w|\s|$)|(?:^|\s)[.,]?(?:kz|ru|com|org|info|shop|me|(?:кз|ком|ly|su|cc)(?:$|[\s/]))|(?:^|\.)[krc]$|\.(?:кз|ком)(?![\p{L}\p{N}])|(?:^|[.,\s])(?:me|ме)(?:$|[\s/])|\[(?:link|username|url|ссылка)\]/u;

/** the cheap sign that the pattern of a promo code is worth running */
const PROMO_WORD = /промо|купон|promo|coupon/u;

/** likewise, of an account on a network */
const NETWORK_NAME = /инст|inst|ток|tok|тг|tg|теле|tele|вк|vk|ютуб|youtube|тредс|threads/u;

/** Which of the things that this rule looks for a text has a beginning of; most have none. */
export const firstLook = signsOf(({ text, tokens }) => {
  let signs =
    (PIECE.test(text) ? BROKEN_ADDRESS : 0) |
    (PROMO_WORD.test(text) ? PROMO : 0) |
    (NETWORK_NAME.test(text) ? NETWORK : 0);
  for (const { kind, text: word } of tokens) {
    if (kind === "url") signs |= ADDRESS;
    if (kind === "handle") signs |= HANDLE;
    if (kind === "word" && isDisguised(word)) signs |= DISGUISED;
  }
  return signs;
});

import type { Language } from "elek/rule";

export type UnlawfulMessage =
  | "drugs"
  | "weapons"
  | "gambling"
  | "forgedPapers"
  | "vapes"
  | "pyramid"
  | "droppers"
  | "bribery"
  | "prostitution"
  | "extremism"
  | "fraud"
  | "stolen";

/**
 * Articles of the Criminal Code of the Republic of Kazakhstan that each message cites. This is configuration, not legal
 * advice: an operator's lawyer has to check it, and check it again whenever the Code changes.
 */
export const ARTICLES: Readonly<Record<UnlawfulMessage, readonly string[]>> = {
  drugs: ["297", "299-1"],
  weapons: ["287"],
  gambling: ["307"],
  forgedPapers: ["385"],
  vapes: ["301-1"],
  pyramid: ["217", "217-1"],
  droppers: ["232-1"],
  bribery: ["366", "367"],
  prostitution: ["308", "309"],
  extremism: ["174", "256"],
  fraud: ["190"],
  stolen: ["196", "205", "211", "231"],
};

/** How a message names its articles in each language. */
export function cite(message: UnlawfulMessage, language: Language): string {
  const articles = ARTICLES[message].join(", ");
  if (language === "kk") return `ҚР Қылмыстық кодексінің ${articles}-бабы`;
  if (language === "ru") return `ст. ${articles} УК РК`;
  return `Criminal Code of Kazakhstan, art. ${articles}`;
}

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
  | "stolen"
  | "contraband"
  | "trafficking"
  | "minors";

/** The Code whose articles a message cites: the Criminal one, or the one on administrative offences. */
export type Code = "criminal" | "administrative";

/**
 * Articles of the law of the Republic of Kazakhstan that each message cites. This is configuration, not legal advice, and
 * to be checked by a lawyer: by the operator's own before use, and again whenever the Codes change.
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
  contraband: ["234", "286", "337"],
  trafficking: ["116", "128", "135"],
  minors: ["133", "200"],
};

/** Which Code the articles stand in, where it is not the Criminal one. */
const CODES: Partial<Record<UnlawfulMessage, Code>> = { minors: "administrative" };

const NAMES: Readonly<Record<Code, Readonly<Record<Language, (articles: string) => string>>>> = {
  criminal: {
    kk: (articles) => `ҚР Қылмыстық кодексінің ${articles}-бабы`,
    ru: (articles) => `ст. ${articles} УК РК`,
    en: (articles) => `Criminal Code of Kazakhstan, art. ${articles}`,
  },
  administrative: {
    kk: (articles) => `ҚР Әкімшілік құқық бұзушылық туралы кодексінің ${articles}-бабы`,
    ru: (articles) => `ст. ${articles} КоАП РК`,
    en: (articles) => `Code of Kazakhstan on Administrative Offences, art. ${articles}`,
  },
};

/** How a message names its articles in each language. */
export const cite = (message: UnlawfulMessage, language: Language): string =>
  NAMES[CODES[message] ?? "criminal"][language](ARTICLES[message].join(", "));

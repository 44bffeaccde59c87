import { LANGUAGES, type Language } from "../../core/vocabulary.ts";
import { en, type Texts } from "./en.ts";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";

export type { Texts } from "./en.ts";

const TEXTS: Readonly<Record<Language, Texts>> = { kk, ru, en };

export const textsOf = (language: Language): Texts => TEXTS[language];

/** A language of ours that a cookie or a link names. */
export const toLanguage = (value: string | undefined): Language | undefined =>
  LANGUAGES.find((language) => language === value);

/** The first language of ours in an Accept-Language header; Kazakh where there is none. */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = (header ?? "").split(",").map((item) => {
    const [tag = "", quality] = item.trim().split(";q=");
    return { language: toLanguage(tag.slice(0, 2).toLowerCase()), quality: Number(quality ?? 1) };
  });
  wanted.sort((a, b) => b.quality - a.quality);
  return wanted.find(({ language }) => language !== undefined)?.language ?? "kk";
}

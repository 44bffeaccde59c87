import type { Language, Localised } from "../core/vocabulary.ts";
import type { AnyRule } from "../rule-kit/index.ts";
import type { Texts } from "./texts/index.ts";

/** What every page knows: its language with words and dates, who looks, and where the page is. */
export interface View {
  readonly language: Language;
  readonly texts: Texts;
  readonly moderator: string | null;
  readonly csrf: string;
  /** path with query, for the links that change the language */
  readonly path: string;
  readonly now: Date;
  /** the rule's own text for a message, in the page's language */
  readonly message: (rule: string, message: string) => string;
}

export const ruleMessages = (rules: readonly AnyRule[]) => {
  const texts = new Map<string, Localised>();
  for (const { meta } of rules) {
    for (const [id, { text }] of Object.entries<{ text: Localised }>(meta.messages))
      texts.set(`${meta.id}/${id}`, text);
  }
  return (language: Language) => (rule: string, message: string) =>
    withoutGaps(texts.get(`${rule}/${message}`)?.[language]) ?? message;
};

/** `{{name}}` in a message stands for what the report filled in; the evidence beside it shows that. */
const withoutGaps = (text: string | undefined) => text?.replaceAll(/\s*\{\{\w+\}\}/gu, " …");

/** An instant as people read it, in the time zone that the server runs in. */
export const instant = ({ language }: View, iso: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));

const STEPS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** How far away, in the largest unit that fits: "in 3 hours". */
export function relative({ language, now }: View, iso: string): string {
  const seconds = (Date.parse(iso) - now.getTime()) / 1000;
  const [unit, size] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? ["minute", 60];
  const amount = Math.trunc(seconds / size);
  return new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" }).format(amount, unit);
}

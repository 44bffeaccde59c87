import { pick } from "./random.ts";

/** Named phrases of a grammar, each with its ways of being said. */
export type Phrases = Readonly<Record<string, readonly string[]>>;

/** The ways of saying one thing, written as one text with `·` between them; a space around it doesn't count. */
export const ways = (text: string): string[] => text.split("·").map((way) => way.trim().replace(/\s+/gu, " "));

const DEEPEST = 12;

/**
 * Says a template once: `(a|b|)` takes one of the alternatives, `{name}` one of a named phrase's, `[x]` is left out half
 * the time, `#3-9` is a number in that range, `#3-9 000` the same in thousands.
 */
export function say(template: string, phrases: Phrases, random: () => number, depth = 0): string {
  if (depth > DEEPEST) throw new Error(`"${template}" names itself`);
  let out = "";
  for (let at = 0; at < template.length; ) {
    const char = template[at] as string;
    if (char === "(" || char === "[" || char === "{") {
      const end = closing(template, at);
      const inner = template.slice(at + 1, end);
      if (char === "{") out += say(pick(phrases[inner] ?? missing(inner), random), phrases, random, depth + 1);
      else if (char === "(") out += say(pick(alternatives(inner), random), phrases, random, depth + 1);
      else if (random() < 0.5) out += say(inner, phrases, random, depth + 1);
      at = end + 1;
      continue;
    }
    const range = char === "#" ? /^#(\d+)-(\d+)/u.exec(template.slice(at)) : null;
    if (range) {
      const [whole, low, high] = range as unknown as [string, string, string];
      out += String(Number(low) + Math.floor(random() * (Number(high) - Number(low) + 1)));
      at += whole.length;
      continue;
    }
    out += char;
    at++;
  }
  return out
    .replace(/ {2,}/gu, " ")
    .replace(/ ([,.!?])/gu, "$1")
    .trim();
}

const missing = (name: string): never => {
  throw new Error(`no phrase {${name}}`);
};

function closing(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < text.length; index++) {
    if ("([{".includes(text[index] as string)) depth++;
    else if (")]}".includes(text[index] as string) && --depth === 0) return index;
  }
  throw new Error(`"${text}": a bracket is not closed`);
}

function alternatives(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    if ("([{".includes(text[index] as string)) depth++;
    else if (")]}".includes(text[index] as string)) depth--;
    else if (text[index] === "|" && depth === 0) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  return [...parts, text.slice(from)];
}

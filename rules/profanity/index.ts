import { defineRule, type LexiconMatch, matchEvidence } from "elek/rule";
import { en } from "./lexicon/en.ts";
import { kk } from "./lexicon/kk.ts";
import { ru } from "./lexicon/ru.ts";
import { type Grade, messages } from "./messages.ts";

const GRADES: readonly Grade[] = ["obscene", "vulgar", "mild"];

export const rule = defineRule({
  meta: {
    id: "profanity",
    version: 4,
    category: "profanity",
    clause: "P8c",
    stage: "live",
    languages: ["kk", "ru", "en"],
    description: "Finds obscene and coarse words in Kazakh, Russian and English, through their disguises.",
    limitations: [
      "Insults made of ordinary words are the business of discrimination.",
      "A word that is obscene in one sense only (сук, ам, жалап) is reported with less confidence or within a phrase.",
      "Euphemisms that replace the word altogether (три буквы) are not followed.",
    ],
    messages,
    examples: {
      flag: [
        { message: "obscene", text: "Товар полный п*здец", at: "п*здец" },
        { message: "obscene", text: "охуенная вещь, но доставка х у й н я", at: ["охуенная", "х у й н я"] },
        { message: "obscene", text: "Котакбас ойын", at: "Котакбас" },
        { message: "obscene", text: "шешеңнің амын сігейін", at: "сігейін" },
        { message: "obscene", text: "what the f*ck is this", at: "f*ck" },
        { message: "obscene", text: "Blyat, opyat ne rabotaet", at: "Blyat" },
        { message: "vulgar", text: "говно, а не телефон", at: "говно" },
        { message: "vulgar", text: "көтіме ұнамады", at: "көтіме" },
        { message: "vulgar", text: "cyka, где мой заказ", at: "cyka" },
        { message: "mild", text: "блин, опять не тот размер", at: "блин" },
      ],
      pass: [
        "Употреблять в пищу после рубля и корабля",
        "Застрахуй команду, мандарины и скипидар привезли",
        "Көтерме бағамен алдық, аманбыз, амалын тапты",
        "Кот доволен, кота не оторвать",
        "iPhoneды Kaspiге бөліп төлеуге алдым, QRмен төледім, 5G-лі",
        "Шешем баласына балмұздақ алып берді, балмұздақты жалап тұр",
        "хлеб, мебель, небо, учебник, хлебать, колебать, потребитель",
        "Сіңлім Chicago Bulls кепкасын алды, cocktail ішті",
      ],
    },
  },
  lexicons: [kk, ru, en],
  knownPictures: true,
  check({ matches, report }) {
    for (const match of strongest(matches)) {
      report({ message: match.entry.message, confidence: match.confidence, evidence: [matchEvidence(match)] });
    }
  },
});

/** One report for a place in the text: the worst grade that was seen there, then the surest reading of it. */
function strongest(matches: readonly LexiconMatch<Grade>[]): LexiconMatch<Grade>[] {
  const kept: LexiconMatch<Grade>[] = [];
  const ranked = [...matches].sort(
    (a, b) =>
      GRADES.indexOf(a.entry.message) - GRADES.indexOf(b.entry.message) ||
      b.confidence - a.confidence ||
      a.start - b.start ||
      a.end - b.end,
  );
  // by part and character, so that a text of nothing else is read in one go
  const taken = new Map<string, Set<number>>();
  for (const match of ranked) {
    const places = taken.get(match.part) ?? new Set();
    taken.set(match.part, places);
    if (isTaken(places, match)) continue;
    for (let at = match.start; at < match.end; at++) places.add(at);
    kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function isTaken(places: ReadonlySet<number>, { start, end }: LexiconMatch<Grade>): boolean {
  for (let at = start; at < end; at++) if (places.has(at)) return true;
  return false;
}

import type { TextDocument } from "elek/rule";
import { after, before, foldedHit, type Hit } from "./hit.ts";

interface DocumentKind {
  readonly lexeme: string;
  readonly number: RegExp;
  /** must stand within reach before the number */
  readonly cue: RegExp;
}

/** Numbers that only the word beside them tells from any other number. */
const KINDS: readonly DocumentKind[] = [
  {
    lexeme: "document:id-card",
    number: /(?:(?<![\p{L}\p{N}])|(?<=no))\d{9}(?!\p{N})/gu,
    cue: /(удост[оа]верени|удост\.|удв\.?\s?л|уд\.?\s?личн|удостак|жеке куәлі|куәлі[кг]|куали[кг]|identity card|id card)/,
  },
  {
    lexeme: "document:passport",
    number: /(?:(?<![\p{L}\p{N}])|(?<=no))(?:[a-zнс]\s?\d{7,8}|\d{2}\s?\d{2}\s?(?:(?:№|no)\s?)?\d{6})(?!\p{N})/gu,
    cue: /(паспорт|төлқұжат|толкужат|passport)/,
  },
  {
    lexeme: "document:driving-licence",
    number: /(?:(?<![\p{L}\p{N}])|(?<=no))(?:[a-z]{2}\s?(?:(?:№|no)\s?)?\d{6,7}|\d{2}\s?\d{2}\s?\d{6})(?!\p{N})/gu,
    cue: /(водительск|вод\. ?уд|(?<!\p{L})в\/у(?!\p{L})|номер прав|(?<!\p{L})права(?: на вождение)?,? (?:номер|№|no|водит)|жүргізуші куәлі|driving licen|driver'?s licen)/u,
  },
];
const ANY_CUE =
  /(удост|удв|уд\. ?лич|куәл|куал|паспорт|төлқұ|толкуж|passport|identity|id card|водит|права|в\/у|вод\. ?уд|жүргізуші|licen)/;

/** Kazakhstan plates (123 ABC 02, 123 AB 02, A 123 BCD) and Russian ones (а123вс77). */
const PLATE =
  /(?<![\p{L}\p{N}])(?:\d{3}[ -]?[a-zавекмнорстху]{2,3}[ -]?(?:0[1-9]|1\d|20)|[авекмнорстху]\s?\d{3}\s?[авекмнорстху]{2}\s?\d{2,3}|[a-zавекмнорстху]\s?\d{3}\s?[a-zавекмнорстху]{2,3})(?![\p{L}\p{N}])/gu;
const PLATE_CUE =
  /(гос\.? ?номер|номер\p{L}* (машин|авто|такси)|нөмірлі|номерлі|машин|көлік|колик|автомоб|авто |такси|таксист|жүргізуші|водител|водила|камри|тойот|хендай|hyundai|toyota|припарк|парковк|plate|car )/u;
const UNITS =
  /^\d+[ -]?(gb|мб|mb|гб|ssd|ram|usb|hz|led|pcs|mah|max|pro|kg|мл|см|мм|кг|шт|на|от|до|ат|век|сек|тон|тем|мен|ру)[ -]?\d/;

/** Identity cards, passports, driving licences and vehicle plates. */
export function findDocumentNumbers(document: TextDocument): Hit[] {
  const text = document.folded.text;
  if (!/\d{3}/.test(text)) return [];
  return [...(ANY_CUE.test(text) ? numbersWithCue(document) : []), ...plates(document)];
}

function numbersWithCue(document: TextDocument): Hit[] {
  const text = document.folded.text;
  const hits: Hit[] = [];
  for (const { lexeme, number, cue } of KINDS) {
    for (const match of text.matchAll(number)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (cue.test(before(text, span.start, 45))) hits.push(foldedHit(document, span, "document", 0.9, lexeme));
    }
  }
  return hits;
}

function plates(document: TextDocument): Hit[] {
  const text = document.folded.text;
  const hits: Hit[] = [];
  for (const match of text.matchAll(PLATE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (UNITS.test(match[0])) continue;
    const cue = PLATE_CUE.test(before(text, span.start, 50)) || PLATE_CUE.test(after(text, span.end, 30));
    const complete = /^\d{3}/.test(match[0]);
    const { start, end } = document.folded.origin(span.start, span.end);
    const typed = document.text.slice(start, end);
    // plates are typed in capitals; without them and without a word for a car it is a model's name
    const capitals = typed === typed.toUpperCase();
    if (!cue && !(complete && capitals && /^\d{3}[ -]?.{3}[ -]?\d{2}$/.test(match[0]))) continue;
    hits.push(foldedHit(document, span, "plate", cue ? (complete ? 0.9 : 0.7) : 0.6, "plate"));
  }
  return hits;
}

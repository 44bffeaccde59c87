import { defineRule, type Evidence, type Span, type TextDocument } from "elek/rule";
import { findFiller } from "./filler.ts";
import { DRAWN, DRUMMED, EMOJI, firstLook, HELD, RECITED, STRETCHED, SYLLABLES } from "./first-look.ts";
import { findKeyRuns } from "./keys.ts";
import { type Excess, findDrumming, findHeldKeys, findStretching, findSyllables } from "./letters.ts";
import { en } from "./lexicon/en.ts";
import { kk } from "./lexicon/kk.ts";
import { ru } from "./lexicon/ru.ts";
import { findMash } from "./mash.ts";
import { findRepeatedPictures } from "./pictures.ts";
import { findRecurrence, type Recurrence } from "./recent.ts";
import { findRepetition } from "./repetition.ts";
import { findSalad } from "./salad.ts";
import { findDigits, findRecital } from "./sequence.ts";
import { findEmoji, findOnlySymbols } from "./signs.ts";
import { examples, type FloodMessage, messages } from "./texts.ts";

/** A note to a friend may be a mood or a joke: only what is heavy is worth anybody's time. Mash is nothing to anybody. */
const PRIVATE_MOOD = 0.55;
const PRIVATE_WORDS = 0.8;
const PRIVATE_MASH = 0.92;

type ExcessMessage = Exclude<FloodMessage, "mash" | "salad" | "filler" | Recurrence["message"]>;

export const rule = defineRule({
  meta: {
    id: "flood",
    version: 2,
    category: "flood",
    clause: "P8a",
    stage: "live",
    languages: ["kk", "ru", "en"],
    description: "Finds meaningless texts, repetition in excess, and the same text or picture posted again and again.",
    limitations: [
      "Real words that make no sense together are found where they read like an endless autocomplete or like drawn by lot; a well-formed absurd sentence is not.",
      "Kazakh and Russian in Latin letters are known in their common spellings; a rare one may look like mash.",
      "Repetition across time needs the store: offline checks see one text at a time.",
      "Nonsense of words shorter than four letters is not found.",
      "A picture is met again when it was encoded anew or resized, not when it was turned or mirrored.",
    ],
    messages,
    examples,
  },
  needs: ["text"],
  uses: ["textScores", "recent", "recentPictures", "context"],
  lexicons: [kk, ru, en],
  knownPictures: true,
  check({ signals, matches, report }) {
    const kind = signals.context.status === "found" ? signals.context.value.kind : "review";
    const isNote = kind === "message";
    const scores = signals.textScores.status === "found" ? signals.textScores.value.scores : [];
    for (const document of signals.text?.documents ?? []) {
      const at = (span: Span, lexeme: string): Evidence => ({ kind: "span", part: document.part, ...span, lexeme });
      const tooMuch = (message: ExcessMessage, excess: Excess | undefined, weight: number) => {
        if (!excess) return;
        const { span, count, confidence } = excess;
        const counter: Evidence = { kind: "counter", counter: message, count };
        report({ message, confidence: confidence * (isNote ? weight : 1), evidence: [at(span, message), counter] });
      };
      const signs = firstLook(document);
      const where = <T>(sign: number, find: (document: TextDocument) => T | undefined): T | undefined =>
        (signs & sign) === 0 ? undefined : find(document);
      tooMuch("stretched", where(STRETCHED, findStretching) ?? where(HELD, findHeldKeys), PRIVATE_WORDS);
      tooMuch("syllables", where(DRUMMED, findDrumming) ?? where(SYLLABLES, findSyllables), PRIVATE_MASH);
      tooMuch("emoji", where(EMOJI, findEmoji), PRIVATE_MOOD);
      tooMuch("only-symbols", findOnlySymbols(document), PRIVATE_MOOD);
      tooMuch("sequence", where(RECITED, findRecital) ?? (isNote ? undefined : findDigits(document)), PRIVATE_WORDS);
      const repetition = findRepetition(document.tokens);
      if (repetition) {
        const { kind: what, span, copies: count, confidence } = repetition;
        tooMuch(what === "word" ? "repeated-word" : "repeated-phrase", { span, count, confidence }, PRIVATE_WORDS);
      }
      const filler = findFiller(document, matches);
      if (filler) {
        const [first, ...rest] = filler.spans.map((span) => at(span, "filler"));
        const confidence = filler.confidence * (isNote ? PRIVATE_WORDS : 1);
        report({ message: "filler", confidence, evidence: [first as Evidence, ...rest] });
      }
      const salad = isNote ? undefined : findSalad(document, scores);
      if (salad !== undefined) {
        const whole = { start: 0, end: document.text.length };
        report({ message: "salad", confidence: salad, evidence: [at(whole, "salad")] });
      }
      const mash = where(DRAWN, (one) => findKeyRuns(one, scores)) ?? findMash(document, scores);
      if (mash) {
        const [first, ...rest] = mash.spans.map((span) => at({ start: span.start, end: span.end }, "mash"));
        const confidence = mash.confidence * (isNote ? PRIVATE_MASH : 1);
        report({ message: "mash", confidence, evidence: [first as Evidence, ...rest] });
      }
    }
    if (signals.recentPictures.status === "found") {
      findRepeatedPictures(signals.recentPictures.value, kind).forEach(report);
    }
    if (signals.recent.status !== "found") return;
    for (const recurrence of findRecurrence(signals.recent.value, signals.text, kind)) report(recurrence);
  },
});

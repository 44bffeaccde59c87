import { defineRule, type Evidence, type Span } from "elek/rule";
import { type Excess, findDrumming, findEmoji, findOnlySymbols, findStretching, findSyllables } from "./excess.ts";
import { findKeyRuns } from "./keys.ts";
import { findMash } from "./mash.ts";
import { findRecurrence } from "./recent.ts";
import { findRepetition } from "./repetition.ts";
import { findSalad } from "./salad.ts";
import { examples, messages } from "./texts.ts";

/** A note to a friend may be anything; only what is heavy is worth anybody's time. */
const PRIVATE_NOTE = 0.55;

export const rule = defineRule({
  meta: {
    id: "flood",
    version: 1,
    category: "flood",
    clause: "P8a",
    stage: "live",
    languages: ["kk", "ru", "en"],
    description: "Finds meaningless texts, repetition in excess, and the same text posted again and again.",
    limitations: [
      "Sentences of real words that make no sense together are found only where they read like an endless autocomplete.",
      "Kazakh and Russian in Latin letters are known in their common spellings; a rare one may look like mash.",
      "Repetition across time needs the store: offline checks see one text at a time.",
      "Nonsense of words shorter than four letters is not found.",
    ],
    messages,
    examples,
  },
  needs: ["text"],
  uses: ["textScores", "recent", "context"],
  knownPictures: true,
  check({ signals, report }) {
    const kind = signals.context.status === "found" ? signals.context.value.kind : "review";
    const weight = kind === "message" ? PRIVATE_NOTE : 1;
    const scores = signals.textScores.status === "found" ? signals.textScores.value.scores : [];
    for (const document of signals.text?.documents ?? []) {
      const at = (span: Span, lexeme: string): Evidence => ({ kind: "span", part: document.part, ...span, lexeme });
      const tooMuch = (message: "stretched" | "syllables" | "emoji" | "only-symbols", excess: Excess | undefined) => {
        if (!excess) return;
        const { span, count, confidence } = excess;
        const counter: Evidence = { kind: "counter", counter: message, count };
        report({ message, confidence: confidence * weight, evidence: [at(span, message), counter] });
      };
      tooMuch("stretched", findStretching(document));
      tooMuch("syllables", findSyllables(document) ?? findDrumming(document));
      tooMuch("emoji", findEmoji(document));
      tooMuch("only-symbols", findOnlySymbols(document));
      const repetition = findRepetition(document.tokens);
      if (repetition) {
        const { kind: what, span, copies, confidence } = repetition;
        const message = what === "word" ? "repeated-word" : "repeated-phrase";
        const counter: Evidence = { kind: "counter", counter: "copies", count: copies };
        report({ message, confidence: confidence * weight, evidence: [at(span, message), counter] });
      }
      const salad = kind === "review" ? findSalad(document, scores) : undefined;
      if (salad !== undefined) {
        const whole = { start: 0, end: document.text.length };
        report({ message: "salad", confidence: salad, evidence: [at(whole, "salad")] });
      }
      const mash = findKeyRuns(document) ?? findMash(document, scores);
      if (mash) {
        const [first, ...rest] = mash.spans.map((span) => at({ start: span.start, end: span.end }, "mash"));
        report({ message: "mash", confidence: mash.confidence * weight, evidence: [first as Evidence, ...rest] });
      }
    }
    if (signals.recent.status !== "found") return;
    for (const recurrence of findRecurrence(signals.recent.value, signals.text, kind)) report(recurrence);
  },
});

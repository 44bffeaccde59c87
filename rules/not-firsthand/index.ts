import { defineRule, type LexiconMatch, sentenceNumbers, type TextDocument } from "elek/rule";
import { clauseNumbers } from "./clauses.ts";
import { combine, type Reading } from "./combine.ts";
import { findCopy } from "./copied.ts";
import { EXAMPLES } from "./examples.ts";
import { type Facts, readFacts } from "./facts.ts";
import { isAboutGoods } from "./goods.ts";
import { hasKazakhCues, kazakhCues } from "./kazakh/index.ts";
import { en } from "./lexicon/en.ts";
import { kk } from "./lexicon/kk.ts";
import { ru } from "./lexicon/ru/index.ts";
import { claims, lexiconCues } from "./lexicon-cues.ts";
import { type LanguageMessage, MESSAGES } from "./messages.ts";
import { onlyAsks } from "./questions.ts";

/** a review that the platform knows no purchase for may still be a gift's or a guest's: a person looks */
const FACT = 0.78;
/** nobody has used what has not been handed over */
const BEFORE_DELIVERY = 0.86;
/** ... but may well write about the delivery */
const ABOUT_DELIVERY = 0.55;
/** two facts, or a fact and the author's own words */
const FACTS_AGREE = 0.92;
/** hearsay beside a confirmed purchase is mostly talk */
const BOUGHT = 0.75;

const DELIVERY =
  /жеткіз|жетк[иі]з|тапсырыс|күт|курьер|достав|ждал|жду|заказ|отмен|опозд|задерж|оператор|привез|везут|deliver|waiting|order|courier|cancel/u;

export const rule = defineRule({
  meta: {
    id: "not-firsthand",
    version: 5,
    category: "not-firsthand",
    clause: "P7",
    stage: "live",
    languages: ["kk", "ru", "en"],
    description:
      "Reviews that don't rest on the author's own experience: not bought or used, hearsay, judged by advertisement, picture or price, copied, or contradicted by the platform's facts.",
    limitations: [
      "Praise invented without saying so leaves no trace in the language; only the platform's facts can show it.",
      "Kazakh in Latin letters is read by its sounds; spellings of one's own making may be missed.",
      "A gift tried by somebody in the household counts as the author's own experience.",
    ],
    messages: MESSAGES,
    examples: EXAMPLES,
  },
  needs: ["context"],
  uses: ["text", "recent"],
  lexicons: [kk, ru, en],
  knownPictures: true,
  check({ signals, matches, report }) {
    const event = signals.context;
    if (event?.kind !== "review") return;
    const facts = readFacts(event.context);
    const documents = signals.text.status === "found" ? signals.text.value.documents : [];
    const text = documents.find(({ part }) => part === "text");
    const readings = text ? readLanguage(text, matches) : [];
    for (const { message, confidence, cue } of readings) {
      const { start, end, lexeme } = cue;
      report({
        message,
        confidence: inLightOf(facts, message, confidence),
        evidence: [{ kind: "span", part: "text", start, end, lexeme }],
      });
    }
    const disputed = readings.length > 0;
    if (facts.notBought) {
      const confidence = disputed || facts.beforeDelivery ? FACTS_AGREE : FACT;
      report({ message: "notBought", confidence, evidence: [{ kind: "related", relation: "not-bought" }] });
    }
    if (facts.beforeDelivery) {
      const aboutDelivery = text !== undefined && DELIVERY.test(text.folded.text);
      const confidence = aboutDelivery ? ABOUT_DELIVERY : disputed || facts.notBought ? FACTS_AGREE : BEFORE_DELIVERY;
      report({ message: "beforeDelivery", confidence, evidence: [{ kind: "related", relation: "before-delivery" }] });
    }
    const repeats = signals.recent.status === "found" ? signals.recent.value.repeats : [];
    const copy = text && findCopy(text.text, event.context.subject?.description ?? "", repeats);
    if (copy) report({ message: "copied", ...copy });
  },
});

function readLanguage(text: TextDocument, matches: readonly LexiconMatch[]): Reading[] {
  const here = matches.filter(({ part }) => part === text.part);
  const claimed = here.some(claims);
  if (!hasKazakhCues(text, claimed)) return [];
  const sentences = sentenceNumbers(text);
  const clauses = clauseNumbers(text, sentences);
  const cues = kazakhCues(text, sentences, clauses, claimed);
  // what the author has done matters only where something is claimed
  if (!claimed && cues.length === 0) return [];
  cues.push(...lexiconCues(text, here, sentences, clauses));
  const telling = cues.some(({ talk }) => talk) && !isAboutGoods(text) ? cues.filter(({ talk }) => !talk) : cues;
  return combine(telling, onlyAsks(text, sentences, telling));
}

/** What the platform knows makes the author's words more certain, or less: who bought it has seen it. */
function inLightOf(facts: Facts, message: LanguageMessage, confidence: number): number {
  if (facts.notBought || facts.beforeDelivery) return FACTS_AGREE;
  return facts.bought && message !== "untried" ? confidence * BOUGHT : confidence;
}

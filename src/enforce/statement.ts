import type { Decision, PostingBlock } from "../core/decision.ts";
import type { Evidence, Finding } from "../core/finding.ts";
import { type Category, CLAUSE, LANGUAGES, type Language, type Localised, type Severity } from "../core/vocabulary.ts";
import { CATEGORY_NOTICE, CLAIM_NOTICE, KIND_NAME, OUTCOME_NOTICE, REASON_WORD } from "./notices.ts";

/** The text of a rule's message; undefined where the rule is not known any more. */
export type MessageText = (rule: string, message: string) => Localised | undefined;

interface RuleTexts {
  readonly meta: { readonly id: string; readonly messages: Readonly<Record<string, { readonly text: Localised }>> };
}

export function messageTexts(rules: readonly RuleTexts[]): MessageText {
  const byId = new Map(rules.map(({ meta }) => [meta.id, meta.messages]));
  return (rule, message) => byId.get(rule)?.[message]?.text;
}

/** One reason of a decision, with the clause it rests on and where in the content it was seen. */
export interface Reason {
  readonly category: Category;
  readonly clause: string;
  readonly text: Localised;
  /** absent where a person saw it and no rule did */
  readonly rule?: string;
  readonly message?: string;
  readonly severity?: Severity;
  /** 0..1 */
  readonly confidence?: number;
  readonly evidence: readonly Readonly<Record<string, unknown>>[];
}

/** Why the decision was taken: what rules saw in the categories it cites, and the clause alone where none did. */
export function reasonsOf(decision: Decision, textOf: MessageText): Reason[] {
  return decision.categories.flatMap((category): Reason[] => {
    const known = { category, clause: CLAUSE[category] };
    const findings = decision.findings.filter((finding) => finding.category === category && !finding.shadow);
    if (findings.length === 0) return [{ ...known, text: CATEGORY_NOTICE[category], evidence: [] }];
    return findings.map(({ rule, message, severity, confidence, evidence }: Finding) => ({
      ...known,
      text: textOf(rule, message) ?? CATEGORY_NOTICE[category],
      rule,
      message,
      severity,
      confidence,
      evidence: evidence.map(withoutWords),
    }));
  });
}

/** What the platform may show to the author; null where nothing was done to the content. */
export function statementOf({ outcome }: Decision, reasons: readonly Reason[]): Localised | null {
  if (outcome === "publish") return null;
  return localised((language) =>
    joined([OUTCOME_NOTICE[outcome][language], ...grounds(reasons, language), CLAIM_NOTICE[language]]),
  );
}

export function blockStatement({ kind, until, reason }: PostingBlock): Localised {
  const kinds = KIND_NAME[kind];
  const time = `${until.slice(0, 16).replace("T", " ")} UTC`;
  const opening: Localised = {
    kk: `Сізге ${time} дейін мынаны жариялауға болмайды: ${kinds.kk}.`,
    ru: `До ${time} вам недоступна публикация: ${kinds.ru}.`,
    en: `Until ${time} you may not post: ${kinds.en}.`,
  };
  return localised((language) =>
    joined([opening[language], because(CLAUSE[reason], CATEGORY_NOTICE[reason], language), CLAIM_NOTICE[language]]),
  );
}

const because = (clause: string, text: Localised, language: Language) =>
  `${REASON_WORD[language]} (${clause}): ${text[language]}`;

/** Each thing is said once, however often it was seen. */
function grounds(reasons: readonly Reason[], language: Language): string[] {
  return [...new Set(reasons.map(({ text, clause }) => because(clause, text, language)))];
}

const joined = (sentences: readonly string[]) => sentences.join(" ");

const localised = (text: (language: Language) => string) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, text(language)])) as Record<Language, string>;

/**
 * Evidence for the world outside: where, how sure and how often. Lexemes come near to what was written, and
 * another content may be another user's.
 */
function withoutWords(evidence: Evidence): Readonly<Record<string, unknown>> {
  switch (evidence.kind) {
    case "span": {
      const { kind, part, start, end } = evidence;
      return { kind, part, start, end };
    }
    case "box": {
      const { kind, part, x, y, width, height } = evidence;
      return { kind, part, x, y, width, height };
    }
    case "score": {
      const { kind, part, model, label, score } = evidence;
      return { kind, part, model, label, score };
    }
    case "hash": {
      const { kind, part, bank, distance } = evidence;
      return { kind, part, bank, distance };
    }
    case "counter":
      return { ...evidence };
    case "related": {
      const { kind, relation, similarity } = evidence;
      return { kind, relation, ...(similarity !== undefined && { similarity }) };
    }
  }
}

import { type Content, textParts } from "../core/content.ts";
import type { Decision } from "../core/decision.ts";
import type { Evidence, Finding, SpanEvidence } from "../core/finding.ts";
import type { Signals } from "../core/signals.ts";
import type { AnyRule, Lexicon, LexiconEntry } from "../rule-kit/index.ts";

interface PrintOptions {
  readonly rules: readonly AnyRule[];
  /** every piece of evidence: the view that found it, the lexeme and its source, the words that weigh with a model */
  readonly explain: boolean;
  readonly signals: Signals;
}

/** A decision as a report for people: the verdict, the text with the evidence marked, and why. */
export function printDecision(content: Content, decision: Decision, options: PrintOptions): void {
  const verdict = [
    decision.outcome,
    decision.review ? `review case (${decision.review.reason})` : "",
    decision.degraded ? "degraded" : "",
  ];
  console.log(verdict.filter(Boolean).join(" · "));
  for (const { name, text } of textParts(content)) {
    console.log(`\n${name}: ${markSpans(text, spansIn(decision.findings, name))}`);
  }
  const { text } = options.signals;
  const documents = text.status === "found" ? text.value.documents : [];
  // what was read in pictures too
  const texts = new Map(documents.map((document) => [document.part, document.text]));
  for (const finding of decision.findings) console.log(`\n${describeFinding(finding, texts, options)}`);
  if (decision.failures.length > 0) console.log("");
  for (const failure of decision.failures) {
    console.log(`failed: ${failure.stage} ${failure.name}${failure.part ? ` (${failure.part})` : ""}: ${failure.code}`);
  }
}

/** Spans beside a score are what weighed with a model, not words that break a rule: --explain lists them. */
const spansIn = (findings: readonly Finding[], part: string): SpanEvidence[] =>
  findings
    .filter(({ evidence }) => !evidence.some(({ kind }) => kind === "score"))
    .flatMap(({ evidence }) => evidence)
    .filter((evidence): evidence is SpanEvidence => evidence.kind === "span" && evidence.part === part);

/** The text with each marked stretch in brackets; spans that overlap or touch become one. */
function markSpans(text: string, spans: readonly SpanEvidence[]): string {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  let marked = "";
  let at = 0;
  for (const { start, end } of stretches) {
    marked += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return marked + text.slice(at);
}

function describeFinding(
  finding: Finding,
  texts: ReadonlyMap<string, string>,
  { rules, explain }: PrintOptions,
): string {
  const { rule, message, severity, confidence, evidence, shadow } = finding;
  const definition = rules.find(({ meta }) => meta.id === rule);
  const text = (definition?.meta.messages as AnyRule["meta"]["messages"] | undefined)?.[message]?.text.en ?? "";
  const lines = [
    `${rule}/${message} · ${severity} · confidence ${confidence.toFixed(2)}${shadow ? " · shadow" : ""}`,
    text,
  ];
  if (explain) lines.push(...evidence.map((item) => describeEvidence(item, texts, definition)));
  return lines.join("\n  ");
}

function describeEvidence(evidence: Evidence, texts: ReadonlyMap<string, string>, rule: AnyRule | undefined): string {
  switch (evidence.kind) {
    case "span": {
      const { part, start, end, view, lexeme } = evidence;
      const words = texts.get(part)?.slice(start, end) ?? "";
      const source = lexeme === undefined ? undefined : sourceOf(lexeme, rule);
      return [
        `${part} ${start}–${end} “${words}”`,
        view ? (view === "folded" ? "as written" : `read as ${view}`) : "",
        lexeme ? `by ${lexeme}` : "",
        source ? `from ${source}` : "",
      ]
        .filter(Boolean)
        .join(", ");
    }
    case "box":
      return `${evidence.part} box at ${percent(evidence.x)} ${percent(evidence.y)}, ${percent(evidence.width)} × ${percent(evidence.height)}${evidence.label ? ` ${evidence.label}` : ""}`;
    case "score":
      return `${evidence.part} ${evidence.model}: ${evidence.label} ${evidence.score.toFixed(2)}`;
    case "hash":
      return `${evidence.part} known from bank ${evidence.bank}, distance ${evidence.distance}`;
    case "counter":
      return `${evidence.counter}: ${evidence.count}${evidence.windowSeconds ? ` within ${evidence.windowSeconds} s` : ""}`;
    case "related":
      return `${evidence.relation}${evidence.contentId ? ` ${evidence.contentKind}/${evidence.contentId}` : ""}${evidence.similarity === undefined ? "" : `, similarity ${evidence.similarity.toFixed(2)}`}`;
  }
}

/** Where the lexicon entry came from that a lexeme, `language:pattern`, names. */
function sourceOf(lexeme: string, rule: AnyRule | undefined): string | undefined {
  for (const lexicon of (rule?.lexicons ?? []) as readonly Lexicon[]) {
    const entry = lexicon.entries.find((candidate) => namesEntry(lexeme, lexicon, candidate));
    if (entry) return entry.source ?? lexicon.source;
  }
  return undefined;
}

const namesEntry = (lexeme: string, { language }: Lexicon, { match }: LexiconEntry): boolean =>
  [match].flat().some((pattern) => lexeme === `${language}:${pattern}`);

const percent = (share: number): string => `${Math.round(share * 100)} %`;

import { type Content, textParts } from "../core/content.ts";
import type { Decision } from "../core/decision.ts";
import type { Evidence, Finding, SpanEvidence } from "../core/finding.ts";

/** A decision as a report for people: the verdict, the text with the evidence marked, and why. */
export function printDecision(content: Content, decision: Decision): void {
  const verdict = [
    decision.outcome,
    decision.review ? `review case (${decision.review.reason})` : "",
    decision.degraded ? "degraded" : "",
  ];
  console.log(verdict.filter(Boolean).join(" · "));
  for (const { name, text } of textParts(content)) {
    console.log(`\n${name}: ${markSpans(text, spansIn(decision.findings, name))}`);
  }
  if (decision.findings.length > 0) console.log("");
  for (const finding of decision.findings) console.log(describeFinding(finding));
  for (const failure of decision.failures) {
    console.log(`failed: ${failure.stage} ${failure.name}${failure.part ? ` (${failure.part})` : ""}: ${failure.code}`);
  }
}

const spansIn = (findings: readonly Finding[], part: string): SpanEvidence[] =>
  findings
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

function describeFinding({ rule, message, severity, confidence, evidence, shadow }: Finding): string {
  const head = `${rule}/${message} ${severity} ${confidence.toFixed(2)}${shadow ? " (shadow)" : ""}`;
  return [head, ...evidence.map((item) => `  ${describeEvidence(item)}`)].join("\n");
}

function describeEvidence(evidence: Evidence): string {
  switch (evidence.kind) {
    case "span":
      return `${evidence.part} ${evidence.start}–${evidence.end}${evidence.lexeme ? ` by ${evidence.lexeme}` : ""}${evidence.view ? `, view ${evidence.view}` : ""}`;
    case "box":
      return `${evidence.part} box at ${percent(evidence.x)} ${percent(evidence.y)}, ${percent(evidence.width)} × ${percent(evidence.height)}${evidence.label ? ` ${evidence.label}` : ""}`;
    case "score":
      return `${evidence.part} ${evidence.model}: ${evidence.label} ${evidence.score.toFixed(2)}${evidence.features ? ` (${evidence.features.join(", ")})` : ""}`;
    case "hash":
      return `${evidence.part} known from bank ${evidence.bank}, distance ${evidence.distance}`;
    case "counter":
      return `${evidence.counter}: ${evidence.count}${evidence.windowSeconds ? ` within ${evidence.windowSeconds} s` : ""}`;
    case "related":
      return `${evidence.relation}${evidence.contentId ? ` ${evidence.contentKind}/${evidence.contentId}` : ""}${evidence.similarity === undefined ? "" : `, similarity ${evidence.similarity.toFixed(2)}`}`;
  }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

import type { Evidence, Failure, Finding } from "../../core/finding.ts";
import type { View } from "../view.ts";
import { CategoryChip } from "./chips.tsx";

interface FindingsProps {
  readonly view: View;
  readonly findings: readonly Finding[];
}

/** Everything that rules reported, numbered as it is marked in the text. */
export const Findings = ({ view, findings }: FindingsProps) => {
  if (findings.length === 0) return <p class="hint">{view.texts.case.noFindings}</p>;
  return (
    <ol class="findings">
      {findings.map((finding, index) => (
        <FindingItem view={view} finding={finding} number={index + 1} />
      ))}
    </ol>
  );
};

const FindingItem = ({
  view,
  finding,
  number,
}: {
  readonly view: View;
  readonly finding: Finding;
  readonly number: number;
}) => {
  const { texts } = view;
  const percent = Math.round(finding.confidence * 100);
  return (
    <li class={`finding ${finding.severity}${finding.shadow ? " shadow" : ""}`} data-finding={number}>
      <p class="labels">
        <span class="number">{number}</span>
        <CategoryChip view={view} category={finding.category} />
        <span class={`chip severity ${finding.severity}`}>{texts.severities[finding.severity]}</span>
        {finding.exact && <span class="chip">{texts.case.exact}</span>}
      </p>
      <p>{view.message(finding.rule, finding.message)}</p>
      {finding.shadow && <p class="hint">{texts.case.shadow}</p>}
      <p class="sure">
        <span>{texts.case.confidence}</span>
        <meter min={0} max={100} value={percent}>
          {percent}
        </meter>
        <span>{percent} %</span>
      </p>
      <details class="mono">
        <summary>
          {finding.rule} v{finding.ruleVersion} · {finding.message}
        </summary>
        <ul class="evidence">
          {[...new Set(finding.evidence.map(describe))].map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </details>
    </li>
  );
};

/** Evidence in codes, as rules name it: which part, which lexeme, which score. */
function describe(evidence: Evidence): string {
  switch (evidence.kind) {
    case "span":
      return [evidence.part, evidence.lexeme, evidence.view].filter((item) => item !== undefined).join(" · ");
    case "box":
      return [evidence.part, evidence.label ?? "box"].join(" · ");
    case "score":
      return `${evidence.part} · ${evidence.model} · ${evidence.label} ${evidence.score.toFixed(2)}`;
    case "hash":
      return `${evidence.part} · ${evidence.bank} #${evidence.entry} · ${evidence.algorithm} · ${evidence.distance}/256`;
    case "counter":
      return `${evidence.counter} × ${evidence.count}${evidence.windowSeconds ? ` / ${evidence.windowSeconds} s` : ""}`;
    case "related":
      return [evidence.relation, evidence.contentKind, evidence.contentId]
        .filter((item) => item !== undefined)
        .join(" · ");
  }
}

export const Failures = ({ view, failures }: { readonly view: View; readonly failures: readonly Failure[] }) => (
  <section class="card">
    <h2>{view.texts.case.failures}</h2>
    <ul class="evidence mono">
      {failures.map(({ stage, name, code, part }) => (
        <li>{[stage, name, part, code].filter((item) => item !== undefined).join(" · ")}</li>
      ))}
    </ul>
  </section>
);

import { printTable } from "../../src/cli/table.ts";
import type { DemoContent } from "./contents.ts";
import type { Sent } from "./send.ts";

interface Reason {
  readonly rule?: string;
  readonly message?: string;
  readonly category: string;
  readonly evidence: readonly {
    readonly kind: string;
    readonly part?: string;
    readonly start?: number;
    readonly end?: number;
  }[];
}

/** The part of `content.decided` that the report shows. */
interface Decided {
  readonly outcome: string;
  readonly categories: readonly string[];
  readonly reasons: readonly Reason[];
  readonly failures: readonly { readonly code: string }[];
  readonly underReview: boolean;
}

/** Prints what became of every upload; false where one was not judged as the policy's reader expects. */
export function printReport(contents: readonly DemoContent[], sent: readonly Sent[]): boolean {
  const wrong: string[] = [];
  const rows = contents.map((content, index) => {
    const { answer, milliseconds, id } = sent[index] as Sent;
    const decision: Decided =
      "decided" in answer ? (answer.decided.data as unknown as Decided) : refusal(answer.refused);
    if (!isAsExpected(content, decision)) wrong.push(id);
    return {
      kind: content.kind,
      content: shorten(content.text === undefined ? `[${content.note}]` : mask(content.text, decision.reasons)),
      outcome: decision.outcome + (decision.underReview ? " + case" : ""),
      categories: decision.categories.join(" "),
      why: why(decision),
      ms: Math.round(milliseconds),
    };
  });
  printTable(rows);
  console.log("");
  for (const id of wrong) console.log(`NOT AS EXPECTED: ${id}`);
  return wrong.length === 0;
}

/** What was refused at the door has no decision; the table shows it in the same form. */
const refusal = (code: string): Decided => ({
  outcome: "refused",
  categories: [],
  reasons: [],
  failures: [{ code }],
  underReview: false,
});

function isAsExpected({ expected }: DemoContent, decision: Decided): boolean {
  if (expected === null) return decision.outcome === "publish" && !decision.underReview;
  if (expected === "refused") return decision.outcome === "refused";
  if (expected === "failed") return decision.outcome === "hold" && decision.failures.length > 0;
  return decision.categories.includes(expected);
}

const why = ({ reasons, failures }: Decided): string =>
  [
    ...new Set([
      ...reasons.map(({ rule, message, category }) => (rule ? `${rule}/${message}` : category)),
      ...failures.map(({ code }) => code),
    ]),
  ].join(" ");

/** Other people's data are dots, here as everywhere. */
function mask(text: string, reasons: readonly Reason[]): string {
  let masked = text;
  for (const { category, evidence } of reasons) {
    if (category !== "personal-data") continue;
    for (const { kind, part, start = 0, end = 0 } of evidence) {
      if (kind !== "span" || part !== "text") continue;
      masked = masked.slice(0, start) + masked.slice(start, end).replace(/[^\s]/gu, "•") + masked.slice(end);
    }
  }
  return masked;
}

const shorten = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);

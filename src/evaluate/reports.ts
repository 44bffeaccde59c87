import { canonicalJson } from "../core/canonical-json.ts";
import type { Finding } from "../core/finding.ts";
import type { AnyRule, Report } from "../rule-kit/define-rule.ts";

/** Places that one message points at in one part: a moderator has seen enough, and a text of insults has thousands. */
const MOST_PLACES = 50;

/** What a rule has reported with one message about one part of a text. */
interface Places {
  /** key of the first */
  readonly first: string;
  reported: number;
  kept: number;
  surest: number;
}

/**
 * Gathers what rules report, one rule after another, as findings. Of a message that points at more than MOST_PLACES
 * places of a part, the first so many are kept and any surer one; the first says how many there were.
 */
export class Reports {
  readonly findings: Finding[] = [];
  #meta: AnyRule["meta"] | undefined;
  // nearly every rule reports nothing of nearly every text
  #reported: Map<string, Finding> | undefined;
  #places: Map<string, Places> | undefined;

  /** Begins another rule's reports; those of a rule that were not kept are forgotten. */
  begin({ meta }: AnyRule): void {
    this.#meta = meta;
    this.#reported = undefined;
    this.#places = undefined;
  }

  /** what the rule that was begun is given to report with */
  readonly report = (report: Report<string>): void => this.#add(this.#meta as AnyRule["meta"], report);

  /** Makes findings of what the rule has reported. */
  keep(): void {
    if (!this.#reported) return;
    for (const { first, reported, kept } of this.#places?.values() ?? []) {
      const finding = this.#reported.get(first);
      if (!finding || kept < MOST_PLACES || reported <= kept) continue;
      const counter = { kind: "counter", counter: "places", count: reported } as const;
      this.#reported.set(first, { ...finding, evidence: [...finding.evidence, counter] });
    }
    this.findings.push(...this.#reported.values());
    this.#reported = undefined;
  }

  #add(meta: AnyRule["meta"], { message, confidence, evidence }: Report<string>): void {
    const messageMeta = meta.messages[message];
    if (!messageMeta) throw new TypeError(`rule ${meta.id} has no message ${message}`);
    // the same thing seen twice is one finding, as sure as the surer of the two
    const [first] = evidence;
    const about = first.kind === "span" ? `${message}\0${first.part}` : undefined;
    const known = about === undefined ? undefined : this.#places?.get(about);
    if (known && ++known.reported > MOST_PLACES && known.kept >= MOST_PLACES && confidence <= known.surest) return;
    const key = keyOf(message, evidence);
    this.#reported ??= new Map();
    const before = this.#reported.get(key);
    if ((before?.confidence ?? -1) >= confidence) return;
    if (known) {
      if (!before) known.kept++;
      known.surest = Math.max(known.surest, confidence);
    } else if (about !== undefined) {
      this.#places ??= new Map();
      this.#places.set(about, { first: key, reported: 1, kept: 1, surest: confidence });
    }
    this.#reported.set(key, {
      rule: meta.id,
      ruleVersion: meta.version,
      category: meta.category,
      message,
      severity: messageMeta.severity,
      // four decimals: enough for any threshold, and the same on every machine
      confidence: Math.round(Math.min(1, Math.max(0, confidence)) * 1e4) / 1e4,
      evidence,
      exact: messageMeta.exact === true,
      shadow: meta.stage === "shadow",
    });
  }
}

/** What makes two reports the same. Nearly all rest on one span, and a text of insults has thousands of them. */
function keyOf(message: string, evidence: Finding["evidence"]): string {
  const [first] = evidence;
  if (evidence.length > 1 || first.kind !== "span") return canonicalJson([message, evidence]);
  const { part, start, end, view = "", lexeme = "" } = first;
  return `${message}\0${part}\0${start}\0${end}\0${view}\0${lexeme}`;
}

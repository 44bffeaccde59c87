import { canonicalJson } from "../core/canonical-json.ts";
import type { Failure, Finding } from "../core/finding.ts";
import type { Prepared, SignalName } from "../core/signals.ts";
import type { AnyRule, Report, RuleInput } from "../rule-kit/define-rule.ts";
import { reportKnownPictures } from "../rule-kit/known-pictures.ts";
import type { LexiconMatch } from "../rule-kit/lexicon.ts";
import { reportSecondOpinion } from "../rule-kit/second-opinion.ts";
import type { Ruleset } from "./ruleset.ts";

export interface Evaluation {
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
}

/**
 * Runs every rule by itself over what was prepared. Findings of all rules are kept; a rule that throws, or whose signal failed,
 * is a failure of the decision and keeps no other rule from answering.
 */
export function evaluate(ruleset: Ruleset, prepared: Prepared): Evaluation {
  const findings: Finding[] = [];
  // a signal that failed as a whole carries one of its parts' failures: told once
  const failures = new Set<Failure>(prepared.failures);
  for (const signal of Object.values(prepared.signals)) {
    if (signal.status === "failed") failures.add(signal.failure);
  }
  const matches = matchAll(ruleset, prepared);
  const { knownPictures } = prepared.signals;
  for (const rule of ruleset.rules) {
    // a hash needs no other signal: what the rule's own check can't see for want of one is known all the same
    if (rule.knownPictures && knownPictures.status === "found") {
      collect(rule, findings, (report) => reportKnownPictures(knownPictures, rule.meta.category, report));
    }
    if (isBlocked(rule, prepared)) {
      failures.add({ stage: "rule", name: rule.meta.id, code: "RULE_SIGNAL_FAILED" });
      continue;
    }
    try {
      const own = matches.get(rule.meta.id) ?? NO_MATCHES;
      collect(rule, findings, (report) => runRule(rule, prepared, own, report));
    } catch {
      // the thrown message may quote the user's words, so only the rule's name goes on
      failures.add({ stage: "rule", name: rule.meta.id, code: "RULE_FAILED" });
    }
  }
  hearSecondOpinions(ruleset, prepared, findings);
  return { findings, failures: [...failures] };
}

/** The learned model knows breaches from honest texts better than one from another: it is heard where no rule spoke. */
function hearSecondOpinions({ rules }: Ruleset, { signals }: Prepared, findings: Finding[]): void {
  const said = [...findings];
  for (const rule of rules) {
    const { meta, secondOpinion } = rule;
    if (!secondOpinion) continue;
    collect(rule, findings, (report) => reportSecondOpinion(meta.category, signals, said, report));
  }
}

function isBlocked(rule: AnyRule, { signals }: Prepared): boolean {
  for (const name of rule.needs as SignalName[]) if (signals[name].status === "failed") return true;
  return false;
}

type Matches = ReadonlyMap<string, readonly LexiconMatch[]>;

function matchAll({ matcher }: Ruleset, { signals }: Prepared): Matches {
  if (signals.text.status !== "found") return NONE_AT_ALL;
  const { documents } = signals.text.value;
  const [first, ...others] = documents.map((document) => matcher.match(document));
  if (!first || others.length === 0) return first ?? NONE_AT_ALL;
  const all = new Map<string, LexiconMatch[]>();
  for (const found of [first, ...others]) {
    for (const [rule, list] of found) all.set(rule, [...(all.get(rule) ?? []), ...list]);
  }
  return all;
}

const NONE_AT_ALL: Matches = new Map();
const NO_MATCHES: readonly LexiconMatch[] = [];

type ReportAny = (report: Report<string>) => void;

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
 * Adds what is reported in a rule's name to the findings; nothing where it throws. Of a message that points at more
 * than MOST_PLACES places of a part, the first so many are kept and any surer one; the first says how many there were.
 */
function collect({ meta }: AnyRule, all: Finding[], run: (report: ReportAny) => void): void {
  // nearly every rule reports nothing of nearly every text
  let findings: Map<string, Finding> | undefined;
  let places: Map<string, Places> | undefined;
  run(({ message, confidence, evidence }) => {
    const messageMeta = meta.messages[message];
    if (!messageMeta) throw new TypeError(`rule ${meta.id} has no message ${message}`);
    // the same thing seen twice is one finding, as sure as the surer of the two
    const [first] = evidence;
    const about = first.kind === "span" ? `${message}\0${first.part}` : undefined;
    const known = about === undefined ? undefined : places?.get(about);
    if (known && ++known.reported > MOST_PLACES && known.kept >= MOST_PLACES && confidence <= known.surest) return;
    const key = keyOf(message, evidence);
    findings ??= new Map();
    const before = findings.get(key);
    if ((before?.confidence ?? -1) >= confidence) return;
    if (known) {
      if (!before) known.kept++;
      known.surest = Math.max(known.surest, confidence);
    } else if (about !== undefined) {
      places ??= new Map();
      places.set(about, { first: key, reported: 1, kept: 1, surest: confidence });
    }
    findings.set(key, {
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
  });
  if (!findings) return;
  for (const { first, reported, kept } of places?.values() ?? []) {
    const finding = findings.get(first);
    if (!finding || kept < MOST_PLACES || reported <= kept) continue;
    const counter = { kind: "counter", counter: "places", count: reported } as const;
    findings.set(first, { ...finding, evidence: [...finding.evidence, counter] });
  }
  for (const finding of findings.values()) all.push(finding);
}

/** What makes two reports the same. Nearly all rest on one span, and a text of insults has thousands of them. */
function keyOf(message: string, evidence: Finding["evidence"]): string {
  const [first] = evidence;
  if (evidence.length > 1 || first.kind !== "span") return canonicalJson([message, evidence]);
  const { part, start, end, view = "", lexeme = "" } = first;
  return `${message}\0${part}\0${start}\0${end}\0${view}\0${lexeme}`;
}

function runRule(rule: AnyRule, prepared: Prepared, matches: readonly LexiconMatch[], report: ReportAny): void {
  const signals: Record<string, unknown> = {};
  for (const name of rule.uses as SignalName[]) signals[name] = prepared.signals[name];
  for (const name of rule.needs as SignalName[]) {
    const signal = prepared.signals[name];
    signals[name] = signal.status === "found" ? signal.value : undefined;
  }
  rule.check({ signals, matches, report } as unknown as RuleInput<string, SignalName, SignalName>);
}

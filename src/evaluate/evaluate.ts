import type { Failure, Finding } from "../core/finding.ts";
import type { Prepared, SignalName, Signals } from "../core/signals.ts";
import type { AnyRule, RuleInput } from "../rule-kit/define-rule.ts";
import { reportKnownPictures } from "../rule-kit/known-pictures.ts";
import type { LexiconMatch } from "../rule-kit/lexicon.ts";
import { reportSecondOpinion, secondOpinions } from "../rule-kit/second-opinion.ts";
import { Reports } from "./reports.ts";
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
  const { signals } = prepared;
  const reports = new Reports();
  const failures = signalFailures(prepared);
  const matches = matchAll(ruleset, signals);
  for (const rule of ruleset.rules) {
    // a hash needs no other signal: what the rule's own check can't see for want of one is known all the same
    if (rule.knownPictures && signals.knownPictures.status === "found") {
      reports.begin(rule);
      reportKnownPictures(signals.knownPictures, rule.meta.category, reports.report);
      reports.keep();
    }
    if (isBlocked(rule, signals)) {
      failures.push({ stage: "rule", name: rule.meta.id, code: "RULE_SIGNAL_FAILED" });
      continue;
    }
    reports.begin(rule);
    try {
      rule.check({
        signals: inputOf(rule, signals),
        matches: matches.get(rule.meta.id) ?? NO_MATCHES,
        report: reports.report,
      });
      reports.keep();
    } catch {
      // the thrown message may quote the user's words, so only the rule's name goes on
      failures.push({ stage: "rule", name: rule.meta.id, code: "RULE_FAILED" });
    }
  }
  hearSecondOpinions(ruleset, signals, reports);
  return { findings: reports.findings, failures };
}

/** A signal that failed as a whole carries one of its parts' failures: told once. */
function signalFailures({ signals, failures }: Prepared): Failure[] {
  const all = [...failures];
  for (const name in signals) {
    const signal = signals[name as SignalName];
    if (signal.status === "failed" && !all.includes(signal.failure)) all.push(signal.failure);
  }
  return all;
}

/** The learned model knows breaches from honest texts better than one from another: it is heard where no rule spoke. */
function hearSecondOpinions({ rules }: Ruleset, signals: Signals, reports: Reports): void {
  const opinions = secondOpinions(signals);
  if (opinions.length === 0) return;
  const said = [...reports.findings];
  for (const rule of rules) {
    if (!rule.secondOpinion) continue;
    reports.begin(rule);
    reportSecondOpinion(rule, opinions, signals, said, reports.report);
    reports.keep();
  }
}

function isBlocked(rule: AnyRule, signals: Signals): boolean {
  for (const name of rule.needs as SignalName[]) if (signals[name].status === "failed") return true;
  return false;
}

type Matches = ReadonlyMap<string, readonly LexiconMatch[]>;

function matchAll({ matcher }: Ruleset, { text }: Signals): Matches {
  if (text.status !== "found") return NONE_AT_ALL;
  const [first, ...others] = text.value.documents.map((document) => matcher.match(document));
  if (!first || others.length === 0) return first ?? NONE_AT_ALL;
  const all = new Map<string, LexiconMatch[]>();
  for (const found of [first, ...others]) {
    for (const [rule, list] of found) all.set(rule, [...(all.get(rule) ?? []), ...list]);
  }
  return all;
}

const NONE_AT_ALL: Matches = new Map();
const NO_MATCHES: readonly LexiconMatch[] = [];

type AnyInput = RuleInput<string, SignalName, SignalName>["signals"];

/** The signals that a rule asked for: values of what it needs, what it uses three-valued. */
function inputOf(rule: AnyRule, signals: Signals): AnyInput {
  // one shape for all rules, which the engine knows its way around in
  const input: Record<SignalName, unknown> = {
    text: undefined,
    textScores: undefined,
    images: undefined,
    nudity: undefined,
    faces: undefined,
    imageTexts: undefined,
    imageMetadata: undefined,
    knownPictures: undefined,
    recent: undefined,
    recentPictures: undefined,
    context: undefined,
  };
  for (const name of rule.uses as SignalName[]) input[name] = signals[name];
  for (const name of rule.needs as SignalName[]) {
    const signal = signals[name];
    input[name] = signal.status === "found" ? signal.value : undefined;
  }
  return input as AnyInput;
}

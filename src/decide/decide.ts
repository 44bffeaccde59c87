import type { Decision, DecisionVersions, PostingBlock, ReviewRequest } from "../core/decision.ts";
import type { Failure, Finding } from "../core/finding.ts";
import { type Category, compareOutcomes, harshest, type Kind, type Outcome } from "../core/vocabulary.ts";
import type { Policy, Response } from "./policy.ts";
import { blockFor, type StrikeHistory } from "./strikes.ts";

/** Everything a decision depends on; the same input always gives the same decision (law 7). */
export interface DecideInput {
  readonly kind: Kind;
  /** the catalogue's name for what the content is about, as the platform sent it */
  readonly subjectCategory?: string | undefined;
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  readonly policy: Policy;
  readonly versions: DecisionVersions;
  /** ISO 8601 instant from which a block counts */
  readonly now: string;
  readonly history: StrikeHistory;
  /** a person's decision on this same revision, which the machine never overrides (law 4) */
  readonly standing?: { readonly outcome: Outcome };
  /** rules that have used up their budget: their findings open cases instead of acting (law 9) */
  readonly overBudget: ReadonlySet<string>;
}

interface Verdict {
  readonly outcome: Outcome;
  readonly categories: readonly Category[];
  readonly strikes: number;
  readonly exact: boolean;
  readonly review: ReviewRequest | null;
  /** the category that weighs most, cited as the reason of a block */
  readonly reason: Category | null;
}

/** From findings to a decision, by the policy alone. Pure. */
export function decide(input: DecideInput): Decision {
  const verdict = withFailMode(judge(input), input);
  const { standing } = input;
  if (standing) return standingDecision(input, verdict, standing.outcome);
  const block = verdict.reason
    ? blockFor({
        policy: input.policy,
        kind: input.kind,
        history: input.history,
        added: verdict.strikes,
        exact: verdict.exact,
        now: input.now,
        reason: verdict.reason,
      })
    : { block: null, capped: false };
  return decision(input, verdict, block.block, block.capped ? ask(verdict.review, "uncertain", 60) : verdict.review);
}

/** What the findings alone earn. */
function judge({ kind, subjectCategory, findings, policy, overBudget }: DecideInput): Verdict {
  let outcome: Outcome = "publish";
  let strikes = 0;
  let exact = false;
  let review: ReviewRequest | null = null;
  let reason: Category | null = null;
  let heaviest = -1;
  const categories = new Set<Category>();
  for (const finding of findings) {
    const response = responseTo(finding, kind, subjectCategory, policy);
    if (!response || finding.shadow || response.outcome === "publish") continue;
    if (finding.confidence < response.review) continue;
    if (finding.category !== "test") categories.add(finding.category);
    if (finding.confidence < response.act) {
      outcome = harshest(outcome, response.pending);
      review = ask(review, "uncertain", 30 + SEVERITY_PRIORITY[finding.severity]);
      continue;
    }
    if (overBudget.has(finding.rule)) {
      outcome = harshest(outcome, response.pending);
      review = ask(review, "budget", 50 + SEVERITY_PRIORITY[finding.severity]);
      continue;
    }
    // law 10: deleting takes exact evidence; without it the content is hidden and a person asked
    const acted = response.outcome === "delete" && !finding.exact ? "hide" : response.outcome;
    if (acted !== response.outcome) review = ask(review, "uncertain", 60 + SEVERITY_PRIORITY[finding.severity]);
    outcome = harshest(outcome, acted);
    exact ||= finding.exact;
    // one Content is one offence: its heaviest finding counts, not their sum
    strikes = Math.max(strikes, response.strikes);
    const weight = SEVERITY_PRIORITY[finding.severity] + finding.confidence;
    if (finding.category !== "test" && weight > heaviest) {
      heaviest = weight;
      reason = finding.category;
    }
  }
  return { outcome, categories: [...categories].sort(), strikes, exact, review, reason };
}

/** Law 2: a failure never publishes by itself. */
function withFailMode(verdict: Verdict, { kind, failures, policy }: DecideInput): Verdict {
  if (failures.length === 0) return verdict;
  return {
    ...verdict,
    outcome: harshest(verdict.outcome, policy.failModes[kind]),
    review: ask(verdict.review, "degraded", 40),
  };
}

/** Law 4: what a person decided stays; where the machine would be harsher, it may only ask again. */
function standingDecision(input: DecideInput, verdict: Verdict, outcome: Outcome): Decision {
  const harsher = compareOutcomes(verdict.outcome, outcome) > 0;
  const review = harsher ? ask(null, "conflict", 40) : null;
  return decision(input, { ...verdict, outcome, strikes: 0 }, null, review);
}

function decision(
  input: DecideInput,
  verdict: Verdict,
  block: PostingBlock | null,
  review: ReviewRequest | null,
): Decision {
  return {
    outcome: verdict.outcome,
    categories: verdict.categories,
    findings: input.findings,
    failures: input.failures,
    degraded: input.failures.length > 0,
    review,
    block,
    strikes: verdict.strikes,
    actor: { type: "automation" },
    versions: input.versions,
  };
}

const SEVERITY_PRIORITY = { low: 0, medium: 10, high: 20, critical: 30 } as const;

/** Of two reasons to ask a person, the more urgent one is kept. */
function ask(current: ReviewRequest | null, reason: ReviewRequest["reason"], priority: number): ReviewRequest {
  return current && current.priority >= priority ? current : { reason, priority };
}

function responseTo(
  finding: Finding,
  kind: Kind,
  subjectCategory: string | undefined,
  policy: Policy,
): Response | null {
  const entry = policy.categories[finding.category]?.[kind];
  if (!entry) return null;
  const { bySeverity, bySubject, ...response } = entry;
  const subject = subjectCategory?.toLowerCase() ?? "";
  const { words: _, ...override } = bySubject.find(({ words }) => words.some((word) => subject.includes(word))) ?? {
    words: [],
  };
  return { ...response, ...bySeverity[finding.severity], ...override } as Response;
}

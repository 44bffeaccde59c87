import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Failure, Finding } from "../../src/core/finding.ts";
import { CATEGORIES, compareOutcomes, KINDS, OUTCOMES, SEVERITIES } from "../../src/core/vocabulary.ts";
import { type DecideInput, decide } from "../../src/decide/decide.ts";
import { DEFAULT_POLICY } from "../../src/decide/default-policy.ts";
import { parsePolicy } from "../../src/decide/policy.ts";
import { NO_STRIKES } from "../../src/decide/strikes.ts";

const NOW = "2026-03-01T12:00:00.000Z";
const FAILURE: Failure = { stage: "extractor", name: "images", code: "IMAGE_TRUNCATED", part: "image:1" };

const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule: changes.category ?? "profanity",
  ruleVersion: 1,
  category: "profanity",
  message: "obscene",
  severity: "high",
  confidence: 0.95,
  evidence: [{ kind: "span", part: "text", start: 0, end: 4 }],
  exact: false,
  shadow: false,
  ...changes,
});

const input = (changes: Partial<DecideInput> = {}): DecideInput => ({
  kind: "review",
  findings: [],
  failures: [],
  policy: DEFAULT_POLICY,
  versions: { elek: "0", ruleset: "0", policy: "0", models: {} },
  now: NOW,
  history: NO_STRIKES,
  overBudget: new Set(),
  ...changes,
});

const deleting = parsePolicy({
  ...DEFAULT_POLICY,
  categories: {
    ...DEFAULT_POLICY.categories,
    unlawful: { review: { act: 0.8, review: 0.5, outcome: "delete", pending: "hold", strikes: 10 } },
  },
});

describe("decide", () => {
  it.each([
    ["nothing found", {}, { outcome: "publish", review: null, categories: [] }],
    ["a sure finding", { findings: [finding()] }, { outcome: "hide", review: null, categories: ["profanity"] }],
    [
      "an unsure finding asks a person",
      { findings: [finding({ confidence: 0.6 })] },
      { outcome: "publish", review: { reason: "uncertain", priority: 50 }, categories: ["profanity"] },
    ],
    [
      "an unsure finding on a picture holds it back meanwhile",
      { kind: "profile_image", findings: [finding({ category: "nudity", confidence: 0.6 })] },
      { outcome: "hold", review: { reason: "uncertain", priority: 50 } },
    ],
    [
      "below review is recorded only",
      { findings: [finding({ confidence: 0.3 })] },
      { outcome: "publish", review: null },
    ],
    [
      "a mild word is recorded only",
      { findings: [finding({ severity: "low" })] },
      { outcome: "publish", categories: [] },
    ],
    [
      "shadow never acts",
      { findings: [finding({ shadow: true })] },
      { outcome: "publish", review: null, categories: [] },
    ],
    [
      "the harshest finding wins, all categories are named",
      { findings: [finding({ category: "spam", confidence: 0.6 }), finding()] },
      { outcome: "hide", categories: ["profanity", "spam"] },
    ],
    [
      "a failed picture is held, and a person asked",
      { kind: "product_image", failures: [FAILURE] },
      { outcome: "hold", degraded: true, review: { reason: "degraded", priority: 40 } },
    ],
    [
      "a failed review is published with a case",
      { failures: [FAILURE] },
      { outcome: "publish", degraded: true, review: { reason: "degraded", priority: 40 } },
    ],
    [
      "past its budget a rule asks instead of acting",
      { findings: [finding()], overBudget: new Set(["profanity"]) },
      { outcome: "publish", review: { reason: "budget", priority: 70 }, strikes: 0 },
    ],
    [
      "deleting takes exact evidence",
      { policy: deleting, findings: [finding({ category: "unlawful" })] },
      { outcome: "hide", review: { reason: "uncertain", priority: 80 } },
    ],
    [
      "with exact evidence it deletes",
      { policy: deleting, findings: [finding({ category: "unlawful", exact: true })] },
      { outcome: "delete", review: null },
    ],
    [
      "a person's decision stands; the machine may only ask",
      { findings: [finding()], standing: { outcome: "publish" } },
      { outcome: "publish", review: { reason: "conflict", priority: 40 }, strikes: 0, block: null },
    ],
    [
      "a person's harsher decision stands without a question",
      { standing: { outcome: "hide" } },
      { outcome: "hide", review: null },
    ],
  ] as const)("%s", (_name, changes, expected) => {
    expect(decide(input(changes as Partial<DecideInput>))).toMatchObject(expected);
  });

  it.each([
    ["below the ladder", 1, 1, false, null],
    ["on its first step", 2, 1, false, 1],
    ["on its second", 4, 1, false, 3],
    ["capped without exact evidence", 7, 1, false, 3],
    ["in full with exact evidence", 7, 1, true, 30],
  ])("blocks %s", (_name, live, _added, exact, days) => {
    const { block } = decide(input({ findings: [finding({ exact })], history: { live, blockedUntil: null } }));
    const until = days && new Date(Date.parse(NOW) + days * 86_400_000).toISOString();
    expect(block).toEqual(days === null ? null : { kind: "review", from: NOW, until, reason: "profanity" });
  });

  it("asks a person where a longer block was wanted than it may give", () => {
    const decision = decide(input({ findings: [finding()], history: { live: 7, blockedUntil: null } }));
    expect(decision.review).toEqual({ reason: "uncertain", priority: 60 });
  });

  it("does not shorten a block that is running", () => {
    const history = { live: 2, blockedUntil: "2026-03-09T00:00:00.000Z" };
    expect(decide(input({ findings: [finding()], history })).block).toBeNull();
  });

  const anyFinding = fc.record({
    category: fc.constantFrom(...CATEGORIES),
    severity: fc.constantFrom(...SEVERITIES),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    exact: fc.boolean(),
    shadow: fc.boolean(),
  });
  const anyInput = fc.record({
    kind: fc.constantFrom(...KINDS),
    findings: fc.array(
      anyFinding.map((changes) => finding(changes)),
      { maxLength: 6 },
    ),
    failures: fc.constantFrom([], [FAILURE]),
    history: fc.record({ live: fc.nat(12), blockedUntil: fc.constant(null) }),
  });

  it("grows with its findings: one more never makes the outcome milder", () => {
    fc.assert(
      fc.property(anyInput, anyFinding, (changes, more) => {
        const before = decide(input(changes));
        const after = decide(input({ ...changes, findings: [...changes.findings, finding(more)] }));
        expect(compareOutcomes(after.outcome, before.outcome)).toBeGreaterThanOrEqual(0);
        expect(after.strikes).toBeGreaterThanOrEqual(before.strikes);
      }),
    );
  });

  it("keeps every finding, never deletes or blocks for long without exact evidence, and repeats itself", () => {
    fc.assert(
      fc.property(anyInput, (changes) => {
        const decision = decide(input({ ...changes, policy: changes.kind === "review" ? deleting : DEFAULT_POLICY }));
        expect(decision.findings).toEqual(changes.findings);
        expect(OUTCOMES).toContain(decision.outcome);
        const exact = changes.findings.some((one) => one.exact && !one.shadow);
        if (decision.outcome === "delete") expect(exact).toBe(true);
        if (decision.block && !exact) {
          expect(Date.parse(decision.block.until) - Date.parse(NOW)).toBeLessThanOrEqual(3 * 86_400_000);
        }
        expect(decide(input({ ...changes, policy: changes.kind === "review" ? deleting : DEFAULT_POLICY }))).toEqual(
          decision,
        );
      }),
    );
  });
});

describe("goods that are shown on people", () => {
  const seen = (subjectCategory: string | undefined, confidence: number, kind: DecideInput["kind"] = "product_image") =>
    decide(
      input({
        kind,
        subjectCategory,
        findings: [finding({ category: "third-party-images", severity: "low", confidence })],
      }),
    ).outcome;

  it.each([
    ["Женская одежда", "publish"],
    ["Балалар киімі", "publish"],
    ["Swimwear", "publish"],
    ["Бытовая техника", "hold"],
    ["Смартфондар", "hold"],
    [undefined, "hold"],
  ] as const)("a face on a product picture in %s: %s", (category, outcome) => {
    expect(seen(category, 0.7)).toBe(outcome);
  });

  it("a crowd is asked about in every category, and a category of goods changes nothing elsewhere", () => {
    expect(seen("Женская одежда", 0.85)).toBe("hold");
    expect(seen("Женская одежда", 0.7, "profile_image")).toBe("hold");
  });
});

import { describe, expect, it } from "vitest";
import type { Finding } from "../core/finding.ts";
import type { Prepared, Signal, SignalMap, Signals } from "../core/signals.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { buildRuleset } from "../evaluate/ruleset.ts";
import { readText } from "../prepare/text/index.ts";
import type { AnyRule, ExampleContent, FlagExample } from "../rule-kit/define-rule.ts";
import { SECOND_OPINION } from "../rule-kit/second-opinion.ts";

/** A greeting that says nothing: findings must shift by its length and otherwise stay. */
const NEUTRAL_PREFIX = "Қайырлы күн. ";

export interface RuleCases<M extends string> {
  /** more flagged examples, beside those in the rule's metadata */
  readonly flag?: readonly FlagExample<M>[];
  /** more near-misses */
  readonly pass?: readonly (string | ExampleContent)[];
  /** messages about a text as a whole, or about facts: their findings need not shift with a prefix or name words */
  readonly wholeText?: readonly M[];
  /** replaces signals that come from text, e.g. to add scores of a classifier */
  readonly prepare?: (example: ExampleContent) => Partial<SignalMap>;
}

/**
 * Runs a rule's examples as tests, and tests the examples: every message has a flagged one, near-misses are there, the
 * exact words are named, inputs stay untouched, two runs are equal and findings shift with text put in front.
 */
export function testRule<M extends string>(
  rule: AnyRule & { meta: { messages: Record<M, unknown> } },
  cases: RuleCases<M> = {},
): void {
  const flag = [...rule.meta.examples.flag, ...(cases.flag ?? [])] as FlagExample<M>[];
  const pass = [...rule.meta.examples.pass, ...(cases.pass ?? [])].map(toContent);
  const wholeText = new Set<string>([SECOND_OPINION, ...(cases.wholeText ?? [])]);
  const ruleset = buildRuleset([{ ...rule, meta: { ...rule.meta, stage: "live" } }]);
  const run = (example: ExampleContent) => {
    const prepared = prepareExample(example, cases.prepare);
    const { findings, failures } = evaluate(ruleset, prepared);
    expect(failures).toEqual([]);
    return findings;
  };

  describe(`rule ${rule.meta.id}`, () => {
    it("has a flagged example for every message and three near-misses", () => {
      const missing = Object.keys(rule.meta.messages).filter((id) => !flag.some(({ message }) => message === id));
      expect(missing).toEqual([]);
      expect(rule.meta.examples.pass.length).toBeGreaterThanOrEqual(3);
    });

    it("has no example twice", () => {
      const all = [...flag, ...pass].map((example) => JSON.stringify(example));
      expect(all.filter((example, index) => all.indexOf(example) !== index)).toEqual([]);
    });

    it.each(flag.map((example) => [title(example), example] as const))("flags %s", (_title, example) => {
      const findings = run(example).filter(({ message }) => message === example.message);
      expect(findings, `no finding ${example.message}`).not.toEqual([]);
      if (wholeText.has(example.message) || example.text === undefined) return;
      expect(example.at, "a flagged example names the words it is about").toBeDefined();
      const words = [example.at ?? []].flat();
      expect(spansOf(findings, example.text)).toEqual(expect.arrayContaining(words));
    });

    it.each(pass.map((example) => [title(example), example] as const))("passes %s", (_title, example) => {
      expect(run(example)).toEqual([]);
    });

    it.each(flag.map((example) => [title(example), example] as const))("is pure on %s", (_title, example) => {
      const prepared = deepFreeze(prepareExample(example, cases.prepare));
      expect(evaluate(ruleset, prepared)).toEqual(evaluate(ruleset, prepared));
    });

    const shifting = flag.filter(({ message, text }) => text !== undefined && !wholeText.has(message));
    it.each(shifting.map((example) => [title(example), example] as const))(
      "shifts with text before %s",
      (_t, example) => {
        const at = (findings: readonly Finding[], shift: number) =>
          findings
            .filter(({ message }) => message === example.message)
            .flatMap(({ evidence }) => evidence)
            .flatMap((e) => (e.kind === "span" && e.part === "text" ? [`${e.start + shift}-${e.end + shift}`] : []))
            .sort();
        const shifted = run({ ...example, text: NEUTRAL_PREFIX + example.text });
        expect(at(shifted, 0)).toEqual(at(run(example), NEUTRAL_PREFIX.length));
      },
    );
  });
}

/** Signals of an example, as preparing a real Content would give them. */
export function prepareExample(
  example: ExampleContent,
  prepareMore?: (example: ExampleContent) => Partial<SignalMap>,
): Prepared {
  const documents = (["title", "text"] as const).flatMap((part) => {
    const text = example[part];
    return text === undefined ? [] : [readText(part, text)];
  });
  const { rating, subject, purchase, submittedAt } = example;
  const given: Partial<SignalMap> = {
    ...(documents.length > 0 && { text: { documents } }),
    context: {
      kind: example.kind ?? "review",
      author: { id: "author-1", ...example.author },
      context: {
        ...(rating !== undefined && { rating }),
        ...(subject && { subject }),
        ...(purchase && { purchase }),
        ...(submittedAt !== undefined && { submittedAt }),
      },
    },
    ...prepareMore?.(example),
    ...example.signals,
  };
  const signal = <N extends keyof SignalMap>(name: N): Signal<SignalMap[N]> => {
    const value = given[name];
    return value === undefined ? { status: "clear" } : { status: "found", value: value as SignalMap[N] };
  };
  const names = [
    "text",
    "textScores",
    "images",
    "nudity",
    "faces",
    "imageTexts",
    "imageMetadata",
    "knownPictures",
    "recent",
    "recentPictures",
    "context",
  ] as const;
  const signals = Object.fromEntries(names.map((name) => [name, signal(name)])) as unknown as Signals;
  return { signals, failures: [] };
}

const toContent = (example: string | ExampleContent): ExampleContent =>
  typeof example === "string" ? { text: example } : example;

const title = (example: ExampleContent): string => JSON.stringify(example.text ?? example);

const spansOf = (findings: readonly Finding[], text: string): string[] =>
  findings.flatMap(({ evidence }) => evidence).flatMap((e) => (e.kind === "span" ? [text.slice(e.start, e.end)] : []));

function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  // what is remembered of words that texts share is no input: it fills as it is asked
  for (const [name, inner] of Object.entries(value)) if (name !== "facts") deepFreeze(inner);
  return value;
}

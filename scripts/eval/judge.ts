import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Content } from "../../src/core/content.ts";
import type { Finding } from "../../src/core/finding.ts";
import type { Category, Kind, Outcome } from "../../src/core/vocabulary.ts";
import { decide } from "../../src/decide/decide.ts";
import { DEFAULT_POLICY } from "../../src/decide/default-policy.ts";
import { NO_STRIKES } from "../../src/decide/strikes.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { buildRuleset } from "../../src/evaluate/ruleset.ts";
import { loadClassifiers } from "../../src/prepare/classify/index.ts";
import { DEFAULT_IMAGE_LIMITS } from "../../src/prepare/image/limits.ts";
import { createPrepare } from "../../src/prepare/index.ts";
import type { AnyRule } from "../../src/rule-kit/define-rule.ts";

/** What elek, with its default policy, makes of one text. */
export interface Verdict {
  readonly outcome: Outcome;
  /** categories that act or open a case */
  readonly flagged: ReadonlySet<Category>;
  readonly findings: readonly Finding[];
}

export type JudgeText = (text: string, kind?: Kind) => Promise<Verdict>;

const RULES_DIR = join(import.meta.dirname, "../../rules");

/** Every rule of the folder, so that a rule just written is measured before it is registered. */
async function loadRules(): Promise<AnyRule[]> {
  const folders = readdirSync(RULES_DIR, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const modules = await Promise.all(
    folders.map(async ({ name }) => {
      try {
        const { rule } = (await import(join(RULES_DIR, name, "index.ts"))) as { rule: AnyRule };
        buildRuleset([rule]);
        return [rule];
      } catch (error) {
        console.error(`rules/${name} can't be loaded and is left out: ${(error as Error).message}`);
        return [];
      }
    }),
  );
  return modules.flat();
}

/** The same road as a review's: prepare, evaluate, decide; no store, no pictures. */
export async function createJudge(): Promise<JudgeText> {
  const ruleset = buildRuleset(await loadRules());
  const textClassifiers = loadClassifiers();
  const noPictures = () => Promise.reject(new Error("texts only"));
  const prepare = createPrepare({
    textClassifiers,
    decodeImage: noPictures,
    imageModels: noPictures,
    imageReaders: noPictures,
    imageLimits: DEFAULT_IMAGE_LIMITS,
  });
  const facts = { recent: { status: "clear" as const }, readImage: noPictures };
  const versions = { elek: "", ruleset: ruleset.hash, policy: "", models: textClassifiers.versions };
  const failed = new Set<string>();
  return async (text, kind = "review") => {
    const content: Content = {
      kind,
      id: "1",
      author: { id: "author" },
      parts: [{ type: "text", name: "text", text }],
      context: {},
    };
    const { findings, failures } = evaluate(ruleset, await prepare(content, facts));
    const { outcome, categories } = decide({
      kind,
      findings,
      failures,
      policy: DEFAULT_POLICY,
      versions,
      now: new Date(0).toISOString(),
      history: NO_STRIKES,
      overBudget: new Set(),
    });
    for (const { name, code } of failures) {
      if (!failed.has(name)) console.error(`${code}: ${name} could not answer; its figures are too low`);
      failed.add(name);
    }
    return { outcome, flagged: new Set(categories), findings };
  };
}

import type { SignalMap } from "../../src/core/signals.ts";
import { loadClassifiers } from "../../src/prepare/classify/index.ts";
import { readText } from "../../src/prepare/text/index.ts";
import type { ExampleContent } from "../../src/rule-kit/define-rule.ts";

const classifiers = loadClassifiers();

/** The learned models' scores of an example, as preparing a real Content would give them. */
export function textScores(example: ExampleContent): Partial<SignalMap> {
  const scores = (["title", "text"] as const).flatMap((part) => {
    const text = example[part];
    return text === undefined ? [] : classifiers.scoreDocument(readText(part, text));
  });
  return scores.length > 0 ? { textScores: { scores } } : {};
}

/**
 * Writes left-out.json: the ids of real rows that the patterns find under a label, which are no honest ones to learn
 * from, nor found by the model alone. Kept in a file, so that the weights do not change with the patterns.
 *
 *   tsx --conditions=development models/meaning/leave-out.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createJudge } from "../../scripts/eval/judge.ts";
import { readSet } from "../../scripts/train/corpus.ts";
import { LABELS } from "./lines.ts";
import { KEPT, SOURCES } from "./sources.ts";

/** from here on the default policy opens a case */
const ASKED = 0.5;

const judge = await createJudge();
const found = new Map(LABELS.map((label) => [label as string, new Set<string>()]));
for (const { set, keep } of [...SOURCES, ...KEPT]) {
  for (const { id, text } of readSet(set).filter(keep)) {
    for (const { category, confidence, evidence } of (await judge(text)).findings) {
      const isPattern = !evidence.some((one) => one.kind === "score" && one.model === "meaning");
      if (isPattern && confidence >= ASKED) found.get(category)?.add(id);
    }
  }
}
const ids = Object.fromEntries([...found].map(([label, rows]) => [label, [...rows].sort()]));
writeFileSync(join(import.meta.dirname, "left-out.json"), `${JSON.stringify(ids, null, 2)}\n`);

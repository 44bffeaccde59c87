import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CATEGORIES, CLAUSE } from "../src/core/vocabulary.ts";

const ROOT = join(import.meta.dirname, "..");
const [id] = process.argv.slice(2);

if (id === undefined || id === "--help") {
  console.log("npm run new-rule <id>   writes rules/<id>/index.ts and test/rules/<id>.test.ts, in shadow stage");
  process.exitCode = id === undefined ? 2 : 0;
} else if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u.test(id)) {
  console.error(`"${id}" is not a rule id: lower-case words joined by hyphens`);
  process.exitCode = 2;
} else if (existsSync(join(ROOT, "rules", id))) {
  console.error(`rules/${id} exists already`);
  process.exitCode = 2;
} else {
  await mkdir(join(ROOT, "rules", id), { recursive: true });
  await writeFile(join(ROOT, "rules", id, "index.ts"), ruleSource(id));
  await writeFile(join(ROOT, "test/rules", `${id}.test.ts`), testSource(id));
  console.log(`wrote rules/${id}/index.ts and test/rules/${id}.test.ts; next: npm run gen`);
}

function ruleSource(rule: string): string {
  const category = CATEGORIES.find((name) => name === rule) ?? "spam";
  return `import { defineLexicon, defineRule, matchEvidence } from "elek/rule";

const en = defineLexicon({
  language: "en",
  source: "written for elek",
  entries: [{ match: "replace me", message: "found" }],
});

export const rule = defineRule({
  meta: {
    id: "${rule}",
    version: 1,
    category: "${category}",
    clause: "${CLAUSE[category]}",
    stage: "shadow",
    languages: ["en"],
    description: "Flags … (one sentence).",
    limitations: ["…"],
    messages: {
      found: { severity: "medium", text: { kk: "…", ru: "…", en: "…" } },
    },
    examples: {
      flag: [{ message: "found", text: "please replace me", at: "replace me" }],
      pass: ["a near-miss", "another one", "and a third"],
    },
  },
  lexicons: [en],
  check({ matches, report }) {
    for (const match of matches) {
      report({ message: match.entry.message, confidence: match.confidence, evidence: [matchEvidence(match)] });
    }
  },
});
`;
}

function testSource(rule: string): string {
  return `import { rule } from "../../rules/${rule}/index.ts";
import { testRule } from "../../src/testing/test-rule.ts";

testRule(rule);
`;
}

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Writes an operator's private rule that flags one word as profanity, as a new lexeme would; returns its RULES_DIR. */
export async function writePrivateRule(folder: string, word: string): Promise<string> {
  const directory = join(folder, "rules");
  await mkdir(join(directory, "new-lexeme"), { recursive: true });
  // no import: a folder outside the package finds `elek/rule` only where the package is installed
  await writeFile(
    join(directory, "new-lexeme/index.js"),
    `const text = { kk: "…", ru: "…", en: "…" };
export const rule = {
  meta: {
    id: "new-lexeme", version: 1, category: "profanity", clause: "P8c", stage: "live", languages: ["ru"],
    description: "Flags one more word.", limitations: [], messages: { word: { severity: "high", text } },
    examples: { flag: [], pass: [] },
  },
  needs: [], uses: [],
  lexicons: [{ language: "ru", source: "test", entries: [{ match: ${JSON.stringify(word)}, message: "word" }] }],
  check({ matches, report }) {
    for (const { part, start, end } of matches) {
      report({ message: "word", confidence: 0.95, evidence: [{ kind: "span", part, start, end }] });
    }
  },
};
`,
  );
  return directory;
}

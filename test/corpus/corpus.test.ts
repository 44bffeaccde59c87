import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createJudge, type JudgeText } from "../../scripts/eval/judge.ts";
import { CATEGORIES, type Category, KINDS, type Kind } from "../../src/core/vocabulary.ts";

interface Line {
  readonly id: string;
  readonly kind: Kind;
  readonly lang: string;
  readonly text: string;
  readonly labels: readonly Category[];
  readonly also?: readonly Category[];
}

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), "utf8");

const lines = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) =>
    read(name)
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Line),
  );
const knownMisses = JSON.parse(read("known-misses.json")) as Record<string, string>;

describe("our own corpus", () => {
  let judge: JudgeText;
  beforeAll(async () => {
    judge = await createJudge();
  });

  it("is well-formed, without doubles", () => {
    expect(lines.length).toBeGreaterThanOrEqual(300);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length);
    for (const { kind, labels, also = [] } of lines) {
      expect(KINDS).toContain(kind);
      for (const category of [...labels, ...also]) expect(CATEGORIES).toContain(category);
    }
  });

  it("has lines for every category of words, in each language, and near-misses", () => {
    for (const category of CATEGORIES.filter((one) => one !== "third-party-images")) {
      const languages = new Set(lines.filter(({ labels }) => labels.includes(category)).map(({ lang }) => lang));
      expect([...languages], category).toEqual(expect.arrayContaining(["kk", "ru", "en"]));
    }
    expect(lines.filter(({ labels }) => labels.length === 0).length).toBeGreaterThan(lines.length / 3);
  });

  it("names only its own lines as known misses, each with a reason", () => {
    const ids = new Set(lines.map(({ id }) => id));
    for (const [id, reason] of Object.entries(knownMisses)) {
      expect(ids).toContain(id);
      expect(reason.length).toBeGreaterThan(10);
    }
    // a corpus of excuses guards nothing
    expect(Object.keys(knownMisses).length).toBeLessThan(lines.length / 20);
  });

  it.each(lines.filter(({ id }) => !(id in knownMisses)).map((line) => [line.id, line] as const))(
    "judges %s as labelled",
    async (_id, { text, kind, labels, also = [] }) => {
      const { flagged, findings } = await judge(text, kind);
      const said = findings.map(({ rule, message, confidence }) => `${rule}/${message} ${confidence}`).join(", ");
      expect([...flagged].filter((category) => !also.includes(category)).sort(), `${text} → ${said}`).toEqual(
        [...labels].sort(),
      );
    },
  );
});

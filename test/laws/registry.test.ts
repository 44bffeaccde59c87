import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RULES } from "../../rules/index.ts";
import { ruleIds } from "../../scripts/gen/registry.ts";
import { CATEGORIES, CLAUSE, LANGUAGES, SEVERITIES } from "../../src/core/vocabulary.ts";
import { DEFAULT_POLICY } from "../../src/decide/default-policy.ts";
import type { AnyRule, MessageMeta } from "../../src/rule-kit/index.ts";

const byId = RULES.map((rule): [string, AnyRule] => [rule.meta.id, rule]);
const messages = RULES.flatMap((rule) =>
  Object.entries(rule.meta.messages as Record<string, MessageMeta>).map(
    ([id, message]): [string, string, MessageMeta, AnyRule] => [rule.meta.id, id, message, rule],
  ),
);

describe("the registry", () => {
  it("lists every folder of rules/, by name", async () => {
    expect(RULES.map(({ meta }) => meta.id)).toEqual(await ruleIds());
  });

  it.each(byId)("%s is complete", (id, { meta }) => {
    expect(meta.version).toBeGreaterThanOrEqual(1);
    expect(meta.description).toMatch(/^[A-Z].{10,}\.$/su);
    expect(meta.limitations.length).toBeGreaterThan(0);
    expect(meta.languages.length).toBeGreaterThan(0);
    expect(existsSync(join(import.meta.dirname, `../rules/${id}.test.ts`)), "has a test file").toBe(true);
    if (meta.category === "test") return;
    expect(CATEGORIES).toContain(meta.category);
    expect(meta.clause).toBe(CLAUSE[meta.category as keyof typeof CLAUSE]);
    expect(DEFAULT_POLICY.categories[meta.category as keyof typeof CLAUSE]).toBeDefined();
  });
});

describe("a picture in a hash bank", () => {
  it.each(CATEGORIES)("of %s is reported by one live rule", (category) => {
    const readers = RULES.filter(({ meta, knownPictures }) => knownPictures && meta.category === category);
    expect(readers.map(({ meta }) => meta.stage)).toEqual(["live"]);
  });
});

describe("every message", () => {
  it.each(messages)("%s/%s reads well in three languages", (_rule, id, { severity, text }) => {
    expect(id).toMatch(/^[a-z][A-Za-z0-9-]*$/u);
    expect(SEVERITIES).toContain(severity);
    for (const language of LANGUAGES) {
      expect(text[language], language).toMatch(/^.{15,}[.!?]$/su);
      expect(text[language], `${language} says nothing twice`).not.toMatch(/\b(\p{L}+)\s+\1\b/iu);
    }
    expect(new Set(Object.values(text)).size, "three languages, three texts").toBe(LANGUAGES.length);
    expect(text.en, "English in Latin letters").not.toMatch(/\p{Script=Cyrillic}/u);
    expect(text.kk, "Kazakh has its own letters").toMatch(/[әғқңөұүһі]/iu);
  });
});

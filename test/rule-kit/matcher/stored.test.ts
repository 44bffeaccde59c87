import { describe, expect, it } from "vitest";
import { RULES } from "../../../rules/index.ts";
import { lexiconsOf } from "../../../src/evaluate/ruleset.ts";
import { readText } from "../../../src/prepare/text/index.ts";
import { buildMatcher, compileToStore } from "../../../src/rule-kit/matcher/index.ts";
import { readTables } from "../../../src/rule-kit/matcher/stored.ts";

const lexicons = lexiconsOf(RULES);
const bytes = Uint8Array.from(compileToStore(lexicons, "this code"));
const stored = readTables(bytes, "this code");
const examples = RULES.flatMap(({ meta }) => [...meta.examples.flag, ...meta.examples.pass]).flatMap((example) =>
  typeof example === "string" ? example : ((example as { text?: string }).text ?? []),
);

describe("stored lexicons", () => {
  it("answer as those that are compiled in the process", () => {
    expect(stored?.tables).toBeDefined();
    const [loaded, compiled] = [buildMatcher(lexicons, stored), buildMatcher(lexicons)];
    expect(loaded.hash).toBe(compiled.hash);
    expect(loaded.size).toEqual(compiled.size);
    for (const text of [...examples, "п*здец", "х.у.й", "*уйня", "gbpltw", "ху йня", "pizdets"]) {
      const document = readText("text", text);
      expect(loaded.match(document), text).toEqual(compiled.match(document));
    }
  });

  it("are not used for other lexicons", () => {
    const [one] = lexicons;
    if (!one) throw new Error("there are no lexicons");
    const entries = [{ match: "перфорированный", message: "any" }];
    const other = [...lexicons, { ...one, rule: "other", lexicon: { ...one.lexicon, entries } }];
    const matches = buildMatcher(other, stored).match(readText("text", "перфорированный лист"));
    expect([...matches.keys()]).toEqual(["other"]);
  });

  it("are not read where other code compiled them, or where the file is not whole", () => {
    expect(readTables(bytes, "other code")).toBeUndefined();
    expect(readTables(bytes.slice(0, -8), "this code")).toBeUndefined();
    const damaged = bytes.slice();
    damaged[bytes.length - 1] = (damaged.at(-1) as number) ^ 1;
    expect(readTables(damaged, "this code")).toBeUndefined();
    for (const length of [0, 3, 4, 100]) expect(readTables(bytes.slice(0, length), "this code")).toBeUndefined();
    expect(readTables(new Uint8Array(5000), "this code")).toBeUndefined();
  });
});

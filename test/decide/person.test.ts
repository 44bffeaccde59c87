import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "../../src/decide/default-policy.ts";
import { decideByPerson, type PersonInput } from "../../src/decide/person.ts";
import { NO_STRIKES } from "../../src/decide/strikes.ts";

const input: PersonInput = {
  kind: "review",
  moderator: "m1",
  outcome: "hide",
  categories: ["profanity"],
  policy: DEFAULT_POLICY,
  versions: { elek: "0", ruleset: "r", policy: "p", models: {} },
  now: "2026-01-01T00:00:00.000Z",
  history: NO_STRIKES,
};

describe("a person's decision", () => {
  it.each<[string, Partial<PersonInput>, number]>([
    ["gives the clause's strikes", {}, 1],
    ["gives the heaviest clause's, not the sum", { categories: ["profanity", "violence"] }, 2],
    ["gives none for what is published", { outcome: "publish", categories: [] }, 0],
    ["gives none for what is only held", { outcome: "hold" }, 0],
  ])("%s", (_name, change, strikes) => {
    expect(decideByPerson({ ...input, ...change })).toMatchObject({ strikes, block: null, findings: [] });
  });

  it("may block for longer than the machine may without exact evidence", () => {
    const { block } = decideByPerson({ ...input, history: { live: 7, blockedUntil: null }, outcome: "delete" });
    expect(block).toEqual({
      kind: "review",
      from: input.now,
      until: "2026-01-31T00:00:00.000Z",
      reason: "profanity",
    });
  });

  it("names who decided, and their words only where there are any", () => {
    expect(decideByPerson({ ...input, note: "себебі бар" })).toMatchObject({
      actor: { type: "moderator", id: "m1" },
      note: "себебі бар",
    });
    expect(decideByPerson(input)).not.toHaveProperty("note");
  });
});

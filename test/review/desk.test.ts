import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/core/decision.ts";
import { DEFAULT_POLICY } from "../../src/decide/default-policy.ts";
import { createReviewDesk } from "../../src/review/desk.ts";
import type { Resolution, ReviewStore } from "../../src/review/ports.ts";
import { hide } from "../support/stores.ts";

function desk(nudgeDelivery: () => Promise<void> = async () => {}) {
  const resolutions: Resolution[] = [];
  const warnings: string[] = [];
  const store = {
    get: async () => ({
      content: { parts: [{ type: "image", name: "image:1", sha256: "aa", bytes: 2 }] },
      readImage: async () => Buffer.from("picture"),
    }),
    resolve: async (resolution: Resolution) => {
      resolutions.push(resolution);
      return { kind: "review" as const, decisionId: "d1", decision: hide, effectIds: [] };
    },
  } as unknown as ReviewStore;
  const log = { warn: (_fields: object, message: string) => void warnings.push(message) };
  const counted: string[] = [];
  const metrics = { decided: (_decision: Decision, kind: string) => void counted.push(kind) };
  const { versions } = hide;
  const hashPicture = async (bytes: Buffer) => ({ sha256: `hash of ${bytes}` });
  return {
    ...createReviewDesk({ store, hashPicture, policy: DEFAULT_POLICY, versions, nudgeDelivery, metrics, log }),
    resolutions,
    warnings,
    counted,
  };
}

const answer = { caseId: "c1", token: "t1", moderator: "Әсел", verdict: "hide", categories: ["spam"] } as const;

describe("the review desk", () => {
  it("hands a decision on with the policy and versions that it was made under", async () => {
    const { answer: decide, resolutions, counted } = desk();
    await decide({ ...answer, categories: ["spam", "spam", "profanity"], note: "  жарнама \n" });
    expect(counted).toEqual(["review"]);
    expect(resolutions).toEqual([
      {
        caseId: "c1",
        token: "t1",
        moderator: "Әсел",
        outcome: "hide",
        categories: ["spam", "profanity"],
        note: "жарнама",
        policy: DEFAULT_POLICY,
        versions: hide.versions,
      },
    ]);
  });

  it("hands the hashes of the pictures on that are to be known again", async () => {
    const { answer: decide, resolutions } = desk();
    await decide({ ...answer, remember: ["image:1", "image:1"] });
    expect(resolutions[0]?.remember).toEqual([{ sha256: "hash of picture" }]);
  });

  it("keeps no note where there is nothing in it", async () => {
    const { answer: decide, resolutions } = desk();
    await decide({ ...answer, note: " \n " });
    expect(resolutions[0]).not.toHaveProperty("note");
  });

  it.each([
    ["a clause where it is published", { verdict: "publish", categories: ["spam"] }, "categories"],
    ["no clause where it is hidden", { verdict: "hide", categories: [] }, "categories"],
    ["no clause where it is deleted", { verdict: "delete", categories: [] }, "categories"],
    [
      "a picture to know again where it is published",
      { verdict: "publish", categories: [], remember: ["image:1"] },
      "remember",
    ],
    ["a picture that the content has not", { remember: ["image:2"] }, "remember"],
    ["a note too long", { note: "x".repeat(2_001) }, "note"],
  ] as const)("refuses %s, and decides nothing", async (_name, change, field) => {
    const { answer: decide, resolutions } = desk();
    await expect(decide({ ...answer, ...change })).rejects.toMatchObject({
      code: "REQUEST_INVALID",
      fields: [{ field }],
    });
    expect(resolutions).toEqual([]);
  });

  it("has decided although the queue is down", async () => {
    const { answer: decide, warnings } = desk(() => Promise.reject(new Error("down")));
    await expect(decide(answer)).resolves.toMatchObject({ decisionId: "d1" });
    expect(warnings).toHaveLength(1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { retryDelay } from "../../src/adapters/db/outbox-store.ts";
import type { Decision } from "../../src/core/decision.ts";
import type { Outcome } from "../../src/core/vocabulary.ts";
import { DEFAULT_POLICY } from "../../src/decide/default-policy.ts";
import { testServers } from "../support/postgres.ts";
import {
  createTestStores,
  finding,
  hide,
  publish,
  recording,
  review,
  type TestStores,
  upload,
} from "../support/stores.ts";

const asking: Decision = {
  ...publish,
  categories: ["profanity"],
  findings: [{ ...finding, confidence: 0.6 }],
  review: { reason: "uncertain", priority: 50 },
};

describe.each(testServers())("review and outbox on $name", (server) => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await createTestStores(server);
  });
  afterAll(() => stores.close());

  const accept = async (id: string, author = "author-1", text = id) => {
    const { enqueue } = await stores.ingest.accept(upload(review(id, text, { author: { id: author } })));
    return enqueue[0]?.revisionId as string;
  };
  /** a content whose case is open */
  const ask = async (id: string, decision = asking, author = "author-1") => {
    const revisionId = await accept(id, author);
    await stores.scans.record(recording(revisionId, decision));
    const found = (await stores.review.list({ limit: 1000 })).find(({ contentId }) => contentId === id);
    return { revisionId, caseId: found?.id as string };
  };
  const answer = (caseId: string, token: string, outcome: Outcome = "hide", moderator = "m1") =>
    stores.review.resolve({
      caseId,
      token,
      moderator,
      outcome,
      categories: outcome === "publish" ? [] : ["profanity"],
      policy: DEFAULT_POLICY,
      versions: publish.versions,
      note: "Дөрекі сөз",
    });

  it("shows a case with everything a moderator needs", async () => {
    const { caseId } = await ask("shown");
    expect(await stores.review.get(caseId)).toMatchObject({
      contentId: "shown",
      state: "open",
      reason: "uncertain",
      outcome: "publish",
      content: { parts: [{ text: "shown" }] },
      findings: [{ rule: "profanity", confidence: 0.6, evidence: finding.evidence }],
      events: [{ type: "opened" }],
      lease: null,
    });
    expect(await stores.review.get("01900000-0000-7000-8000-000000000000")).toBeNull();
  });

  it("keeps one open case per revision and raises it when the reason is more urgent", async () => {
    const { revisionId, caseId } = await ask("raised");
    const urgent: Decision = { ...asking, review: { reason: "degraded", priority: 90 } };
    await stores.scans.record(recording(revisionId, urgent, { trigger: "rescan 1" }));
    await stores.scans.record(recording(revisionId, asking, { trigger: "rescan 2" }));
    expect(await stores.review.get(caseId)).toMatchObject({
      priority: 90,
      reason: "degraded",
      events: [{}, { type: "raised" }],
    });
  });

  it("lists the most urgent first, page by page", async () => {
    for (const priority of [10, 80, 30])
      await ask(`listed-${priority}`, { ...asking, review: { reason: "sample", priority } });
    const all = await stores.review.list({ limit: 1000, kind: "review" });
    expect(all.map(({ priority }) => priority)).toEqual(all.map(({ priority }) => priority).sort((a, b) => b - a));
    const first = await stores.review.list({ limit: 2 });
    const second = await stores.review.list({ limit: 1000, after: first[1]?.id as string });
    expect([...first, ...second]).toEqual(all);
    expect(await stores.review.counts()).toEqual([{ queue: "texts", open: all.length, overdue: 0 }]);
  });

  it("leases a case to one moderator at a time", async () => {
    const { caseId } = await ask("leased");
    const lease = await stores.review.claim(caseId, "m1", 60);
    await expect(stores.review.claim(caseId, "m2", 60)).rejects.toMatchObject({ code: "CASE_TAKEN" });
    const extended = await stores.review.claim(caseId, "m1", 600);
    expect(extended.token).toBe(lease.token);
    expect(Date.parse(extended.until)).toBeGreaterThan(Date.parse(lease.until));
    expect(await stores.review.release(caseId, "not-a-token")).toBe(false);
    expect(await stores.review.release(caseId, lease.token)).toBe(true);
    await expect(answer(caseId, lease.token)).rejects.toMatchObject({ code: "CASE_LEASE_LOST" });
    const brief = await stores.review.claim(caseId, "m2", 0);
    await expect(answer(caseId, brief.token, "hide", "m2")).rejects.toMatchObject({ code: "CASE_LEASE_LOST" });
    expect(await stores.review.claim(caseId, "m1", 60)).toMatchObject({ caseId });
  });

  it("gives two who ask at once two cases, and none twice", async () => {
    const before = await stores.review.list({ limit: 1000 });
    const free = before.filter(({ lease }) => lease === null).length;
    const taken = await Promise.all(
      Array.from({ length: free + 3 }, (_, n) => stores.review.claimNext({ queue: "texts" }, `many-${n}`, 60)),
    );
    const ids = taken.flatMap((lease) => (lease ? [lease.caseId] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeLessThanOrEqual(free);
    expect(ids.length).toBeGreaterThan(1);
    for (const lease of taken) if (lease) await stores.review.release(lease.caseId, lease.token);
    expect(await stores.review.claimNext({ queue: "images" }, "m1", 60)).toBeNull();
  });

  it("lets a person's decision take the machine's road, with strikes", async () => {
    const { caseId } = await ask("hidden");
    const { token } = await stores.review.claim(caseId, "m1", 60);
    const resolved = await answer(caseId, token);
    expect(resolved).toMatchObject({
      decision: { outcome: "hide", strikes: 1, actor: { type: "moderator", id: "m1" } },
    });
    expect(resolved.effectIds).toHaveLength(1);
    expect(await stores.content.contentState("review", "hidden")).toMatchObject({
      outcome: "hide",
      categories: ["profanity"],
      decidedBy: "moderator",
      underReview: false,
    });
    expect(await stores.review.get(caseId)).toMatchObject({ state: "resolved" });
    await expect(answer(caseId, token)).rejects.toMatchObject({ code: "CASE_CLOSED" });
    const { rows } = await stores.database.pool.query("select event from audit_event where event like '%Дөрекі%'");
    expect(rows).toEqual([]);
  });

  it("blocks the author whom a person's decision gives the third strike", async () => {
    for (const n of [1, 2]) await stores.scans.record(recording(await accept(`third-${n}`, "third"), hide));
    const { caseId } = await ask("third-3", asking, "third");
    const { token } = await stores.review.claim(caseId, "m1", 60);
    const { decision, effectIds } = await answer(caseId, token);
    expect(decision.block).toMatchObject({ kind: "review", reason: "profanity" });
    expect(effectIds).toHaveLength(2);
    expect(await stores.content.authorBlocks("third")).toEqual([decision.block]);
  });

  it("never lets the machine override a person on the same revision", async () => {
    const { revisionId, caseId } = await ask(
      "standing",
      { ...hide, review: { reason: "uncertain", priority: 50 } },
      "forgiven",
    );
    const { token } = await stores.review.claim(caseId, "m1", 60);
    await answer(caseId, token, "publish");
    expect(await stores.review.list({ limit: 1000 })).not.toContainEqual(
      expect.objectContaining({ contentId: "standing" }),
    );
    let standing: Outcome | undefined;
    const later = await stores.scans.record(
      recording(
        revisionId,
        { ...hide, review: { reason: "conflict", priority: 40 } },
        {
          trigger: "rescan 1",
          decide: (facts) => {
            standing = facts.standing?.outcome;
            return { ...hide, strikes: 0, review: { reason: "conflict", priority: 40 } };
          },
        },
      ),
    );
    expect(standing).toBe("publish");
    expect(later).toMatchObject({ status: "recorded", effectIds: [] });
    expect(await stores.content.contentState("review", "standing")).toMatchObject({
      outcome: "publish",
      decidedBy: "moderator",
      underReview: true,
    });
    const { rows } = await stores.database.pool.query(
      "select count(*) filter (where type = 'void')::int as voids from sanction_event join author_key using (author_ref) where lookup = $1",
      [stores.keys.authorLookup("forgiven")],
    );
    expect(rows[0].voids).toBe(1);
  });

  it("lets a person's decision stand again when the author edits there and back", async () => {
    const { revisionId, caseId } = await ask("returned", asking, "returner");
    const { token } = await stores.review.claim(caseId, "m1", 60);
    await answer(caseId, token, "hide");
    await accept("returned", "returner", "something else");
    await accept("returned", "returner");
    expect(await stores.content.contentState("review", "returned")).toMatchObject({ state: "pending" });
    const again = await stores.scans.record(
      recording(revisionId, { ...hide, strikes: 0, findings: [] }, { trigger: "upload 2" }),
    );
    expect("effectIds" in again && again.effectIds).toHaveLength(1);
    expect(await stores.content.contentState("review", "returned")).toMatchObject({
      state: "decided",
      outcome: "hide",
    });
    const { rows } = await stores.database.pool.query(
      "select type, strikes from sanction_event join author_key using (author_ref) where lookup = $1",
      [stores.keys.authorLookup("returner")],
    );
    expect(rows).toEqual([{ type: "strike", strikes: 1 }]);
  });

  it("closes a case whose revision no longer stands", async () => {
    const { caseId } = await ask("moot");
    const { token } = await stores.review.claim(caseId, "m1", 60);
    await accept("moot", "author-1", "edited");
    await expect(answer(caseId, token)).rejects.toMatchObject({ code: "CASE_CLOSED" });
    expect(await stores.review.get(caseId)).toMatchObject({
      state: "superseded",
      events: [{}, {}, { type: "superseded" }],
    });
  });

  it("remembers who looked at a picture", async () => {
    const { caseId } = await ask("revealed");
    await stores.review.reveal(caseId, "m7", "image:1");
    expect((await stores.review.get(caseId))?.events.at(-1)).toMatchObject({ type: "revealed", actor: "m7" });
  });

  describe("outbox", () => {
    const drain = async () => {
      for (;;) {
        const due = await stores.outbox.takeDue({ limit: 500, leaseSeconds: 60 });
        if (due.length === 0) return;
        for (const { id, lease } of due) await stores.outbox.markDelivered(id, lease);
      }
    };
    const set = (id: string, column: string) =>
      stores.database.pool.query(`update outbox set ${column} = now() - interval '1 second' where effect_id = $1`, [
        id,
      ]);

    it("hands each effect to one taker, with the author's id that only delivery knows", async () => {
      await drain();
      await stores.scans.record(recording(await accept("sent", "receiver's user"), publish));
      const takes = await Promise.all(
        Array.from({ length: 4 }, () => stores.outbox.takeDue({ limit: 10, leaseSeconds: 60 })),
      );
      const [due, ...more] = takes.flat();
      expect(more).toEqual([]);
      expect(due).toMatchObject({
        event: "content.decided",
        authorId: "receiver's user",
        attempt: 1,
        payload: { id: "sent" },
      });
      expect(await stores.outbox.markDelivered(due?.id as string, due?.lease as string)).toBe(true);
      expect(await stores.outbox.markDelivered(due?.id as string, due?.lease as string)).toBe(false);
    });

    it("comes back for what a dead taker left, and to what failed, after a while", async () => {
      await drain();
      await stores.scans.record(recording(await accept("retried"), publish));
      const [first] = await stores.outbox.takeDue({ limit: 10, leaseSeconds: 0 });
      const [second] = await stores.outbox.takeDue({ limit: 10, leaseSeconds: 60 });
      expect(second).toMatchObject({ id: first?.id, attempt: 2 });
      const id = second?.id as string;
      expect(await stores.outbox.markFailed(id, first?.lease as string, "500")).toBe("lost");
      expect(await stores.outbox.markFailed(id, second?.lease as string, "500")).toBe("pending");
      expect(await stores.outbox.takeDue({ limit: 10, leaseSeconds: 60 })).toEqual([]);
      await set(id, "next_attempt");
      expect(await stores.outbox.takeDue({ limit: 10, leaseSeconds: 60 })).toMatchObject([{ id, attempt: 3 }]);
    });

    it("gives up after its time, and begins anew when told to", async () => {
      await drain();
      await stores.scans.record(recording(await accept("dead"), publish));
      const [due] = await stores.outbox.takeDue({ limit: 10, leaseSeconds: 60 });
      const id = due?.id as string;
      await set(id, "give_up_at");
      expect(await stores.outbox.markFailed(id, due?.lease as string, "ECONNREFUSED")).toBe("dead");
      expect(await stores.outbox.listDead(10)).toMatchObject([{ id, lastError: "ECONNREFUSED", attempt: 1 }]);
      expect(await stores.outbox.counts()).toMatchObject({ dead: 1, pending: expect.any(Number) });
      expect(await stores.outbox.redrive([])).toBe(0);
      expect(await stores.outbox.redrive()).toBe(1);
      expect(await stores.outbox.takeDue({ limit: 10, leaseSeconds: 60 })).toMatchObject([{ id, attempt: 1 }]);
    });
  });
});

it.each([
  [1, 5],
  [2, 10],
  [8, 640],
  [20, 14_400],
])("waits longer after attempt %i: about %i seconds", (attempt, seconds) => {
  expect(retryDelay(attempt, 0.5)).toBe(seconds);
  expect(retryDelay(attempt, 0)).toBeCloseTo(seconds * 0.8);
  expect(retryDelay(attempt, 1)).toBeCloseTo(seconds * 1.2);
});

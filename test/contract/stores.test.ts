import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Decision } from "../../src/core/decision.ts";
import { sha256 } from "../../src/core/hash.ts";
import { decide } from "../../src/decide/decide.ts";
import { DEFAULT_POLICY } from "../../src/decide/default-policy.ts";
import type { InboundEvent } from "../../src/ingest/ports.ts";
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

describe.each(testServers())("stores on $name", (server) => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await createTestStores(server);
  });
  afterAll(() => stores.close());

  const accept = async (event: InboundEvent) => {
    const { enqueue } = await stores.ingest.accept(event);
    return enqueue[0]?.revisionId as string;
  };
  const state = (id: string) => stores.content.contentState("review", id);

  describe("ingest", () => {
    it("takes a content in once, whatever comes how often", async () => {
      const event = upload(review("once", "Рахмет, бәрі жақсы"));
      const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => stores.ingest.accept(event)));
      expect(new Set([first, ...others].map((accepted) => accepted?.acceptance.revision))).toEqual(new Set([1]));
      expect([first, ...others].filter((accepted) => accepted?.repeated === false)).toHaveLength(1);
      expect([first, ...others].flatMap((accepted) => accepted?.enqueue ?? [])).toHaveLength(1);
      await expect(stores.ingest.accept({ ...event, bodyDigest: sha256("other") })).rejects.toMatchObject({
        code: "IDEMPOTENCY_CONFLICT",
      });
    });

    it("calls the same revision unchanged, an edit a new one, and an older event stale", async () => {
      const first = upload(review("edited", "one"));
      await stores.ingest.accept(first);
      const same = await stores.ingest.accept(
        upload(review("edited", "one", { context: { submittedAt: "2026-01-01T00:00:00Z" } })),
      );
      expect(same).toMatchObject({ acceptance: { status: "unchanged", revision: 1 }, enqueue: [] });
      const edit = await stores.ingest.accept(upload(review("edited", "two"), { type: "content.updated" }));
      expect(edit).toMatchObject({ acceptance: { status: "accepted", revision: 2 } });
      const late = await stores.ingest.accept(upload(review("edited", "late"), { occurredAt: "2025-01-01T00:00:00Z" }));
      expect(late).toMatchObject({ acceptance: { status: "stale", revision: 3 }, enqueue: [] });
      expect(await state("edited")).toMatchObject({ revision: 2, state: "pending" });
    });

    it("judges again what an author edits back to", async () => {
      const one = await accept(upload(review("back", "one")));
      await stores.scans.record(recording(one, publish));
      await accept(upload(review("back", "two")));
      const { enqueue } = await stores.ingest.accept(upload(review("back", "one")));
      expect(enqueue).toEqual([{ revisionId: one, trigger: "upload 2", kind: "review", hasImages: false }]);
      expect(await state("back")).toMatchObject({ revision: 1, state: "pending", outcome: null });
      expect(await stores.scans.record(recording(one, publish, { trigger: "upload 2" }))).toMatchObject({
        status: "recorded",
      });
      expect(await state("back")).toMatchObject({ state: "decided" });
    });

    it("keeps what was written only under the author's key", async () => {
      const secret = "Мой адрес: улица Абая, 15";
      await accept(
        upload(review("secret", secret, { author: { id: "author-of-secrets" } }), {
          fingerprint: { exact: secret, near: 0x5555_5555_5555_5555n },
        }),
      );
      const { rows } = await stores.database.pool.query<{ table_name: string }>(
        "select table_name from information_schema.tables where table_schema = 'public'",
      );
      expect(rows.length).toBeGreaterThan(20);
      for (const { table_name } of rows) {
        const { rows: found } = await stores.database.pool.query(
          `select count(*)::int as n from ${table_name} t where t::text ~ 'Абая|author-of-secrets' or strpos(t::text, encode('Абая', 'hex')) > 0`,
        );
        expect([table_name, found[0].n]).toEqual([table_name, 0]);
      }
    });

    it("takes lone surrogates and control characters as they are", async () => {
      const text = "a\ud800b\u0000c\u202e";
      const id = await accept(upload(review("odd", text)));
      expect((await stores.scans.load(id))?.content.parts[0]).toMatchObject({ text });
    });

    it("deletes, remembers a deletion that came first, and lets a later upload live", async () => {
      const early = upload(review("gone", "text"));
      const deletion = (id: string, occurredAt: string): InboundEvent => ({
        type: "content.deleted",
        eventId: `delete-${id}-${occurredAt}`,
        bodyDigest: "d",
        occurredAt,
        kind: "review",
        id,
      });
      await stores.ingest.accept(deletion("gone", "2026-06-01T00:00:00Z"));
      expect(await stores.ingest.accept(early)).toMatchObject({ acceptance: { status: "stale" }, enqueue: [] });
      expect(await state("gone")).toBeNull();
      const again = await stores.ingest.accept(
        upload(review("gone", "text 2"), { occurredAt: "2026-07-01T00:00:00Z" }),
      );
      expect(again.acceptance.status).toBe("accepted");
      expect(await state("gone")).toMatchObject({ state: "pending" });
      await stores.ingest.accept(deletion("gone", "2026-08-01T00:00:00Z"));
      expect(await state("gone")).toMatchObject({ state: "deleted" });
    });

    it("tells when an author asks to be deleted and thinks better of it", async () => {
      await accept(upload(review("leaving", "text", { author: { id: "leaver" } })));
      const ask = { bodyDigest: "x", occurredAt: "2026-06-01T00:00:00Z", authorId: "leaver" };
      await stores.ingest.accept({ ...ask, type: "author.deletion_requested", eventId: "leave-1" });
      const days = async () =>
        (
          await stores.database.pool.query(
            "select round(extract(epoch from erase_after - now()) / 86400)::int as days from author_key where lookup = $1",
            [stores.keys.authorLookup("leaver")],
          )
        ).rows[0].days;
      expect(await days()).toBe(14);
      await stores.ingest.accept({ ...ask, type: "author.deletion_cancelled", eventId: "leave-2" });
      expect(await days()).toBeNull();
    });
  });

  describe("scans", () => {
    it("gives a revision back as it was submitted, pictures too", async () => {
      const bytes = Buffer.from("not really a picture");
      const image = { type: "image", name: "image:1", sha256: sha256(bytes), bytes: bytes.length } as const;
      const byUrl = { type: "image", name: "image:2", sha256: "", bytes: 0, url: "https://example.kz/1.jpg" } as const;
      const content = review("pictures", "text", {
        parts: [{ type: "text", name: "text", text: "text" }, image, byUrl],
      });
      const id = await accept(upload(content, { images: [{ name: "image:1", bytes }] }));
      const loaded = await stores.scans.load(id);
      expect(loaded?.content).toEqual(content);
      expect(await loaded?.readImage(image)).toEqual(bytes);
      await expect(loaded?.readImage(byUrl)).rejects.toMatchObject({ code: "BLOB_MISSING" });
      const fetched = Buffer.from("fetched");
      const attached = await stores.scans.attachImage(id, "image:2", fetched);
      expect(attached).toEqual({ ...byUrl, sha256: sha256(fetched), bytes: 7 });
      expect(await stores.scans.attachImage(id, "image:2", Buffer.from("other bytes"))).toEqual(attached);
      const again = await stores.scans.load(id);
      expect(await again?.readImage(attached)).toEqual(fetched);
    });

    it("does not decide an upload anew because an upgrade came between two runs of its job", async () => {
      const id = await accept(upload(review("upgrade", "text")));
      const upgraded = { ...hide, versions: { ...hide.versions, ruleset: "rules-2" } };
      expect((await stores.scans.record(recording(id, publish))).status).toBe("recorded");
      expect((await stores.scans.record(recording(id, upgraded))).status).toBe("repeated");
      expect((await stores.scans.record(recording(id, upgraded, { trigger: "rescan 1" }))).status).toBe("recorded");
    });

    it("writes a result once, with everything that follows from it", async () => {
      const id = await accept(upload(review("result", "text")));
      const results = await Promise.all(
        Array.from({ length: 4 }, () =>
          stores.scans.record(recording(id, { ...hide, review: { reason: "uncertain", priority: 60 } })),
        ),
      );
      expect(results.map(({ status }) => status).sort()).toEqual(["recorded", "repeated", "repeated", "repeated"]);
      expect(await state("result")).toMatchObject({
        state: "decided",
        outcome: "hide",
        decidedBy: "automation",
        underReview: true,
      });
      const counts = await stores.database.pool.query(
        `select (select count(*) from scan where revision_id = $1)::int as scans,
          (select count(*) from decision where revision_id = $1)::int as decisions,
          (select count(*) from finding join scan on scan.id = scan_id where revision_id = $1)::int as findings,
          (select count(*) from sanction_event join decision d on d.id = decision_id where d.revision_id = $1)::int as strikes,
          (select count(*) from effect join decision d on d.id = decision_id where d.revision_id = $1)::int as effects,
          (select count(*) from review_case where revision_id = $1)::int as cases,
          (select count(*) from audit_event where event like '%content.decided%' and strpos(event, $1::text) > 0)::int as events`,
        [id],
      );
      expect(counts.rows[0]).toEqual({
        scans: 1,
        decisions: 1,
        findings: 1,
        strikes: 1,
        effects: 1,
        cases: 1,
        events: 1,
      });
    });

    it("writes nothing at all where one part of it fails", async () => {
      const id = await accept(upload(review("atomic", "text")));
      const impossible: Decision = { ...hide, findings: [{ ...finding, ruleVersion: Number.NaN }] };
      await expect(stores.scans.record(recording(id, impossible))).rejects.toThrow();
      expect(await state("atomic")).toMatchObject({ state: "pending" });
      expect(await stores.scans.record(recording(id, hide))).toMatchObject({ status: "recorded" });
    });

    it("lets a late result for an old revision change nothing that stands", async () => {
      const old = await accept(upload(review("late", "old")));
      const current = await accept(upload(review("late", "new")));
      await stores.scans.record(recording(current, publish));
      const late = await stores.scans.record(
        recording(old, { ...hide, review: { reason: "uncertain", priority: 60 } }),
      );
      expect(late).toMatchObject({ status: "recorded", effectIds: [] });
      expect(await state("late")).toMatchObject({ outcome: "publish", revision: 2, underReview: false });
    });

    it("takes nothing back where a re-scan could not look", async () => {
      const id = await accept(upload(review("degraded", "text")));
      await stores.scans.record(recording(id, hide));
      const blind: Decision = {
        ...publish,
        degraded: true,
        failures: [{ stage: "rule", name: "x", code: "RULE_FAILED" }],
      };
      await stores.scans.record(recording(id, blind, { trigger: "rescan 1", write: "if-changed" }));
      expect(await state("degraded")).toMatchObject({ outcome: "hide" });
    });

    it("previews without writing, and leaves out what changes nothing", async () => {
      const id = await accept(upload(review("preview", "text")));
      expect(await stores.scans.record(recording(id, hide, { write: "never" }))).toMatchObject({
        status: "preview",
        changed: true,
      });
      expect(await state("preview")).toMatchObject({ state: "pending" });
      await stores.scans.record(recording(id, hide));
      const again = recording(id, hide, { trigger: "rescan 1", write: "if-changed" });
      expect(await stores.scans.record(again)).toMatchObject({ status: "unchanged", changed: false });
      const milder = recording(id, publish, { trigger: "rescan 1", write: "if-changed" });
      expect(await stores.scans.record(milder)).toMatchObject({
        status: "recorded",
        changed: true,
        previous: { outcome: "hide" },
      });
    });

    it("records many together as it would one after another", async () => {
      const author = { id: "many-at-once" };
      const strict = (id: string) =>
        recording(id, hide, {
          decide: (facts) =>
            decide({
              kind: "review",
              findings: [finding],
              failures: [],
              policy: DEFAULT_POLICY,
              versions: publish.versions,
              ...facts,
            }),
        });
      const ids: string[] = [];
      for (let n = 0; n < 4; n++) ids.push(await accept(upload(review(`many-${n}`, `text ${n}`, { author }))));
      const other = await accept(upload(review("many-other", "text", { author: { id: "another" } })));
      const edited = await accept(upload(review("many-edited", "old", { author: { id: "editor" } })));
      await accept(upload(review("many-edited", "new", { author: { id: "editor" } })));
      const unknown = "00000000-0000-0000-0000-000000000000";
      const requests = [
        ...ids.map(strict),
        recording(other, publish),
        recording(edited, hide),
        recording(unknown, hide),
      ];
      const results = await stores.scans.recordMany([...requests, strict(ids[0] as string)]);
      expect(results.map(({ status }) => status)).toEqual([...Array(6).fill("recorded"), "gone", "repeated"]);
      // from the third strike on there is a block, as when they come one by one
      expect(results.slice(0, 4).map((result) => "decision" in result && result.decision.block !== null)).toEqual([
        false,
        false,
        true,
        true,
      ]);
      expect(results.map((result) => ("effectIds" in result ? result.effectIds.length : 0))).toEqual([
        1, 1, 2, 2, 1, 0, 0, 0,
      ]);
      expect(await state("many-3")).toMatchObject({ outcome: "hide" });
      expect(await state("many-other")).toMatchObject({ outcome: "publish" });
      expect(await state("many-edited")).toMatchObject({ state: "pending", revision: 2 });
    });

    it("records none of many where one can't be", async () => {
      const [one, two] = [await accept(upload(review("none-1", "a"))), await accept(upload(review("none-2", "b")))];
      const impossible: Decision = { ...hide, findings: [{ ...finding, ruleVersion: Number.NaN }] };
      const together = stores.scans.recordMany([recording(one, publish), recording(two, impossible)]);
      await expect(together).rejects.toThrow();
      expect(await state("none-1")).toMatchObject({ state: "pending" });
    });

    it("makes no ring of locks where many are recorded at once in different orders", async () => {
      const ids: string[] = [];
      for (let n = 0; n < 12; n++) {
        ids.push(await accept(upload(review(`ring-${n}`, `text ${n}`, { author: { id: `ring-author-${n % 6}` } }))));
      }
      const orders = [ids, [...ids].reverse(), [...ids.slice(6), ...ids.slice(0, 6)]];
      const results = await Promise.all(
        orders.map((order) => stores.scans.recordMany(order.map((id) => recording(id, publish)))),
      );
      const statuses = results.flat().map(({ status }) => status);
      expect(statuses.filter((status) => status === "recorded")).toHaveLength(12);
      expect(statuses.filter((status) => status === "repeated")).toHaveLength(24);
    });

    it("loads many in the order asked for, each with its own", async () => {
      const [one, two] = [await accept(upload(review("load-1", "бір"))), await accept(upload(review("load-2", "екі")))];
      const loaded = await stores.scans.loadMany([two, "00000000-0000-0000-0000-000000000000", one]);
      expect(loaded.map((revision) => revision?.content.id ?? null)).toEqual(["load-2", null, "load-1"]);
    });

    it("counts an author's strikes under a lock: many at once give one block, not none or many", async () => {
      const author = { id: "flooder" };
      const ids: string[] = [];
      for (let n = 0; n < 3; n++) ids.push(await accept(upload(review(`strike-${n}`, `text ${n}`, { author }))));
      const results = await Promise.all(
        ids.map((id) =>
          stores.scans.record(
            recording(id, hide, {
              decide: (facts) =>
                decide({
                  kind: "review",
                  findings: [finding],
                  failures: [],
                  policy: DEFAULT_POLICY,
                  versions: hide.versions,
                  ...facts,
                }),
            }),
          ),
        ),
      );
      const blocks = results.flatMap((result) =>
        "decision" in result && result.decision.block ? [result.decision.block] : [],
      );
      expect(blocks).toHaveLength(1);
      expect(await stores.content.authorBlocks("flooder")).toEqual([
        { kind: "review", from: blocks[0]?.from, until: blocks[0]?.until, reason: "profanity" },
      ]);
    });

    it("takes strikes and block back when the same revision is found innocent", async () => {
      const author = { id: "wronged" };
      const until = new Date(Date.now() + 86_400_000).toISOString();
      const block = { kind: "review", from: new Date().toISOString(), until, reason: "profanity" } as const;
      const id = await accept(upload(review("wronged", "text", { author })));
      await stores.scans.record(recording(id, { ...hide, block }));
      expect(await stores.content.authorBlocks("wronged")).toHaveLength(1);
      const freed = await stores.scans.record(recording(id, publish, { trigger: "rescan 1" }));
      expect(freed).toMatchObject({ status: "recorded" });
      expect(await stores.content.authorBlocks("wronged")).toEqual([]);
      expect("effectIds" in freed && freed.effectIds).toHaveLength(2);
    });

    it("strikes once for one revision, however often it is judged", async () => {
      const id = await accept(upload(review("struck", "text", { author: { id: "struck" } })));
      await stores.scans.record(recording(id, hide));
      const again = await stores.scans.record(
        recording(id, { ...hide, categories: ["spam"] }, { trigger: "rescan 1" }),
      );
      expect(again).toMatchObject({ decision: { strikes: 0 } });
      const { rows } = await stores.database.pool.query(
        "select sum(strikes)::int as strikes from sanction_event join author_key using (author_ref) where lookup = $1",
        [stores.keys.authorLookup("struck")],
      );
      expect(rows[0].strikes).toBe(1);
    });

    it("says when a rule has used up its budget", async () => {
      const policy = { ...DEFAULT_POLICY, budgetPerHour: { default: 2, byRule: {} } };
      const acting: Decision = { ...hide, findings: [{ ...finding, rule: "eager" }] };
      const over: boolean[] = [];
      for (let n = 0; n < 4; n++) {
        const id = await accept(upload(review(`budget-${n}`, `text ${n}`)));
        await stores.scans.record(
          recording(id, acting, {
            policy,
            decide: ({ overBudget }) => {
              over.push(overBudget.has("eager"));
              return acting;
            },
          }),
        );
      }
      expect(over).toEqual([false, false, true, true]);
    });

    it("remembers repetition as it was when the content was posted", async () => {
      const post = (id: string, author: string, exact: string, near: bigint | null) =>
        accept(upload(review(id, exact, { author: { id: author } }), { fingerprint: { exact, near } }));
      const first = await post("copy-1", "a", "same text", 0b1111n);
      await post("copy-2", "b", "same text", 0b1111n);
      const third = await post("copy-3", "a", "same text, nearly", 0b1101n);
      await post("copy-4", "a", "another", -1n);
      expect((await stores.scans.load(first))?.recent.repeats).toEqual([]);
      const recent = (await stores.scans.load(third))?.recent;
      expect(
        recent?.repeats.map(({ contentId, sameAuthor, similarity }) => ({ contentId, sameAuthor, similarity })),
      ).toEqual([
        { contentId: "copy-2", sameAuthor: false, similarity: 1 - 1 / 64 },
        { contentId: "copy-1", sameAuthor: true, similarity: 1 - 1 / 64 },
      ]);
      expect(recent?.posts.find(({ windowSeconds }) => windowSeconds === 60)?.count).toBe(2);
    });
  });

  describe("sweep and re-scan", () => {
    it("finds what has no result, and only that", async () => {
      const judged = await accept(upload(review("swept-1", "text")));
      await stores.scans.record(recording(judged, publish));
      const waiting = await accept(upload(review("swept-2", "text")));
      const found = await stores.sweep.findUnjudged({ olderThanSeconds: 0, limit: 1000 });
      expect(found).toContainEqual({ revisionId: waiting, trigger: "upload", kind: "review", hasImages: false });
      expect(found.some(({ revisionId }) => revisionId === judged)).toBe(false);
      expect(await stores.sweep.countUnjudged()).toBe(found.length);
      expect(await stores.sweep.findUnjudged({ olderThanSeconds: 3600, limit: 10 })).toEqual([]);
    });

    it("pages through current revisions by filter, and resumes where it stopped", async () => {
      const kept: string[] = [];
      for (let n = 0; n < 5; n++) {
        const id = await accept(upload({ ...review(`page-${n}`, `text ${n}`), kind: "message" }));
        await stores.scans.record(recording(id, n % 2 === 0 ? hide : publish));
        if (n % 2 === 0) kept.push(id);
      }
      const filter = { kinds: ["message"], categories: ["profanity"] } as const;
      const run = await stores.rescans.start(filter, true);
      expect(run).toMatchObject({ total: 3, cursor: null, state: "running", tally: {} });
      const first = await stores.rescans.page(filter, null, 2);
      const cursor = first.at(-1)?.revisionId as string;
      expect(await stores.rescans.advance(run.id, null, cursor, { unchanged: 2 })).toBe(true);
      expect(await stores.rescans.advance(run.id, null, cursor, { unchanged: 2 })).toBe(false);
      const rest = await stores.rescans.page(filter, cursor, 2);
      expect([...first, ...rest].map(({ revisionId }) => revisionId)).toEqual(kept);
      expect(
        await stores.rescans.advance(run.id, cursor, rest.at(-1)?.revisionId as string, { unchanged: 1, hide: 1 }),
      ).toBe(true);
      await stores.rescans.finish(run.id, "finished");
      expect(await stores.rescans.get(run.id)).toMatchObject({ state: "finished", tally: { unchanged: 3, hide: 1 } });
      expect((await stores.rescans.list(5))[0]?.id).toBe(run.id);
    });
  });

  describe("tokens", () => {
    it("lets in who holds a secret, until it is revoked or expires", async () => {
      const { token, secret } = await stores.tokens.create({ name: "Айгүл", role: "moderator" });
      expect(await stores.tokens.authenticate(secret)).toEqual(token);
      expect(await stores.tokens.authenticate(`${secret}x`)).toBeNull();
      const old = await stores.tokens.create({ name: "old", role: "consumer", expiresAt: "2020-01-01T00:00:00Z" });
      expect(await stores.tokens.authenticate(old.secret)).toBeNull();
      expect(await stores.tokens.revoke(token.id)).toBe(true);
      expect(await stores.tokens.revoke(token.id)).toBe(false);
      expect(await stores.tokens.authenticate(secret)).toBeNull();
      expect((await stores.tokens.list()).map(({ name }) => name)).toEqual(["Айгүл", "old"]);
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ERRORS } from "../../src/core/errors.ts";
import {
  answeredSchema,
  blocksSchema,
  caseDetailSchema,
  caseListSchema,
  contentStateSchema,
  leaseSchema,
  outboxSchema,
} from "../../src/http/schemas.ts";
import { hide, publish } from "../support/stores.ts";
import { created, createTestHttp, problemOf, type TestHttp } from "./support.ts";

const uncertain = {
  ...publish,
  findings: hide.findings,
  categories: hide.categories,
  review: { reason: "uncertain", priority: 50 },
} as const;

let http: TestHttp;
const tokens = { consumer: "", moderator: "", operator: "" };

beforeAll(async () => {
  http = await createTestHttp({
    readiness: { database: async () => {}, queue: () => Promise.reject(new Error("down")) },
  });
  for (const role of ["consumer", "moderator", "operator"] as const) tokens[role] = await http.token(role);
});
afterAll(() => http.close());

/** A judged review with an open case, and the case's id. */
async function openCase(id: string, data: object = {}): Promise<string> {
  await http.send(created({ id, ...data }));
  await http.judge(uncertain);
  const { cases } = caseListSchema.parse(await (await http.get("/v1/cases?limit=200", tokens.moderator)).json());
  return cases.find(({ contentId }) => contentId === id)?.id ?? "none";
}

describe("who may ask what", () => {
  const NOWHERE = "/v1/cases/01890000-0000-7000-8000-000000000000";
  it.each([
    ["/v1/content/review/x", ["consumer", "operator"]],
    ["/v1/authors/x/blocks", ["consumer", "operator"]],
    ["/v1/cases", ["moderator"]],
    [NOWHERE, ["moderator"]],
    ["/v1/outbox", ["operator"]],
  ])("%s is for %s alone", async (path, allowed) => {
    expect(await problemOf(await http.get(path))).toMatchObject({ status: 401, code: "UNAUTHORISED" });
    expect(await problemOf(await http.get(path, "elek_wrong"))).toMatchObject({ status: 401, code: "UNAUTHORISED" });
    for (const [role, token] of Object.entries(tokens)) {
      const { status } = await http.get(path, token);
      expect([role, status === 403]).toEqual([role, !allowed.includes(role)]);
    }
  });

  it("ends a token at once when it is revoked", async () => {
    const { token, secret } = await http.stores.tokens.create({ name: "brief", role: "consumer" });
    expect((await http.get("/v1/authors/x/blocks", secret)).status).toBe(200);
    await http.stores.tokens.revoke(token.id);
    expect((await http.get("/v1/authors/x/blocks", secret)).status).toBe(401);
  });
});

describe("contents and authors", () => {
  it("tells what was decided", async () => {
    await http.send(created({ id: "a/b ә" }));
    await http.judge(hide);
    const response = await http.get(`/v1/content/review/${encodeURIComponent("a/b ә")}`, tokens.consumer);
    expect(contentStateSchema.parse(await response.json())).toMatchObject({
      id: "a/b ә",
      state: "decided",
      outcome: "hide",
      categories: ["profanity"],
      decidedBy: "automation",
    });
  });

  it("tells an author's running blocks", async () => {
    const from = new Date().toISOString();
    const until = new Date(Date.now() + 86_400_000).toISOString();
    await http.send(created({ id: "blocked", author: { id: "rude" } }));
    await http.judge({ ...hide, block: { kind: "review", from, until, reason: "profanity" } });
    const { blocks } = blocksSchema.parse(await (await http.get("/v1/authors/rude/blocks", tokens.consumer)).json());
    expect(blocks).toEqual([{ kind: "review", from, until, reason: "profanity" }]);
  });

  it.each([
    ["an unknown content", "/v1/content/review/nobody", "NOT_FOUND"],
    ["an unknown kind", "/v1/content/story/x", "REQUEST_INVALID"],
    ["an id with a null", "/v1/content/review/a%00b", "REQUEST_INVALID"],
    ["an id that never ends", `/v1/content/review/${"x".repeat(300)}`, "REQUEST_INVALID"],
    ["an address that is none", "/v1/nothing", "NOT_FOUND"],
  ])("answers %s with %s", async (_name, path, code) => {
    expect(await problemOf(await http.get(path, tokens.consumer))).toMatchObject({
      code,
      status: ERRORS[code as "NOT_FOUND"].status,
    });
  });
});

describe("cases", () => {
  it("shows a case with the words that were found in it", async () => {
    const id = await openCase("shown", { text: "сөз бен мәтін", rating: 2 });
    const detail = caseDetailSchema.parse(await (await http.get(`/v1/cases/${id}`, tokens.moderator)).json());
    expect(detail).toMatchObject({
      state: "open",
      reason: "uncertain",
      parts: [{ type: "text", name: "text", text: "сөз бен мәтін" }],
      context: { rating: 2 },
      findings: [{ rule: "profanity", evidence: [{ kind: "span" }] }],
    });
  });

  it("is taken, decided once, and the decision is told to the platform", async () => {
    const id = await openCase("decided");
    const lease = leaseSchema.parse(await (await http.post(`/v1/cases/${id}/claim`, {}, tokens.moderator)).json());
    const nudges = http.nudges();
    const answer = { token: lease.token, verdict: "hide", categories: ["profanity"], note: "бейәдеп" };
    const resolved = await http.post(`/v1/cases/${id}/resolve`, answer, tokens.moderator);
    expect(answeredSchema.parse(await resolved.json())).toMatchObject({ outcome: "hide", categories: ["profanity"] });
    expect(http.nudges()).toBe(nudges + 1);
    const state = await (await http.get("/v1/content/review/decided", tokens.consumer)).json();
    expect(state).toMatchObject({ outcome: "hide", decidedBy: "moderator", underReview: false });
    const again = await http.post(`/v1/cases/${id}/resolve`, answer, tokens.moderator);
    expect(await problemOf(again)).toMatchObject({ code: "CASE_CLOSED" });
  });

  it("is held by one moderator at a time", async () => {
    const id = await openCase("held");
    const other = await http.token("moderator", "other");
    const lease = leaseSchema.parse(await (await http.post(`/v1/cases/${id}/claim`, {}, tokens.moderator)).json());
    expect(await problemOf(await http.post(`/v1/cases/${id}/claim`, {}, other))).toMatchObject({ code: "CASE_TAKEN" });
    const stolen = { token: crypto.randomUUID(), verdict: "publish" };
    expect(await problemOf(await http.post(`/v1/cases/${id}/resolve`, stolen, other))).toMatchObject({
      code: "CASE_LEASE_LOST",
    });
    const release = () => http.post(`/v1/cases/${id}/release`, { token: lease.token }, tokens.moderator);
    expect((await release()).status).toBe(204);
    expect(await problemOf(await release())).toMatchObject({ code: "CASE_LEASE_LOST" });
    expect((await http.post(`/v1/cases/${id}/claim`, {}, other)).status).toBe(200);
  });

  it("comes one by one to whoever asks for the next, until none is left", async () => {
    const taken = new Set<string>();
    for (;;) {
      const response = await http.post("/v1/cases/claim-next", {}, tokens.moderator);
      if (response.status === 204) break;
      const { caseId } = leaseSchema.parse(await response.json());
      expect(taken).not.toContain(caseId);
      taken.add(caseId);
    }
    expect(taken.size).toBeGreaterThan(0);
  });

  it("pages through the queue without losing or doubling a case", async () => {
    for (let at = 0; at < 5; at++) await openCase(`page-${at}`);
    const seen: string[] = [];
    let after = "";
    for (;;) {
      const page = await http.get(`/v1/cases?limit=2${after && `&after=${after}`}`, tokens.moderator);
      const { cases, next } = caseListSchema.parse(await page.json());
      seen.push(...cases.map(({ id }) => id));
      if (next === null) break;
      after = next;
    }
    const all = caseListSchema.parse(await (await http.get("/v1/cases?limit=200", tokens.moderator)).json());
    expect(seen).toEqual(all.cases.map(({ id }) => id));
  });

  it.each([
    ["hiding without a clause", { verdict: "hide", categories: [] }],
    ["publishing with one", { verdict: "publish", categories: ["spam"] }],
    ["holding, which is no answer", { verdict: "hold", categories: ["spam"] }],
    ["a clause that is none", { verdict: "hide", categories: ["rudeness"] }],
    ["a note without end", { verdict: "hide", categories: ["spam"], note: "x".repeat(3_000) }],
    ["a field that is none", { verdict: "publish", reason: "spam" }],
  ])("refuses %s", async (_name, answer) => {
    const id = await openCase(`refused-${_name}`);
    const problem = await problemOf(
      await http.post(`/v1/cases/${id}/resolve`, { token: "t", ...answer }, tokens.moderator),
    );
    expect(problem).toMatchObject({ status: 400, code: "REQUEST_INVALID" });
    expect(problem.errors?.length).toBeGreaterThan(0);
  });

  it.each([
    ["a case that is none", "/v1/cases/01890000-0000-7000-8000-000000000000", "CASE_UNKNOWN"],
    ["an id that is none", "/v1/cases/17", "REQUEST_INVALID"],
    ["a page after nothing", "/v1/cases?after=17", "REQUEST_INVALID"],
    ["a page too large", "/v1/cases?limit=100000", "REQUEST_INVALID"],
  ])("answers %s with %s", async (_name, path, code) => {
    expect(await problemOf(await http.get(path, tokens.moderator))).toMatchObject({ code });
  });

  it("reads no long body and no broken JSON", async () => {
    const long = await http.post("/v1/cases/claim-next", { queue: "x".repeat(300_000) }, tokens.moderator);
    expect(await problemOf(long)).toMatchObject({ code: "BODY_TOO_LARGE", status: 413 });
    const broken = await http.app.request("/v1/cases/claim-next", {
      method: "POST",
      body: "{тайна",
      headers: { authorization: `Bearer ${tokens.moderator}`, "content-type": "application/json" },
    });
    const problem = await problemOf(broken);
    expect(problem).toMatchObject({ code: "REQUEST_INVALID", status: 400 });
    expect(JSON.stringify(problem)).not.toContain("тайна");
  });
});

describe("outbox", () => {
  it("lists what is dead and sends it again", async () => {
    await http.send(created({ id: "unheard" }));
    await http.judge(hide);
    await http.stores.database.pool.query("update outbox set state = 'dead'");
    const before = outboxSchema.parse(await (await http.get("/v1/outbox", tokens.operator)).json());
    expect(before.counts.dead).toBeGreaterThan(0);
    expect(before.dead[0]).toMatchObject({ target: "callback", event: "content.decided" });
    const [first] = before.dead;
    expect(await (await http.post("/v1/outbox/redrive", { ids: [first?.id] }, tokens.operator)).json()).toEqual({
      redriven: 1,
    });
    expect(await (await http.post("/v1/outbox/redrive", {}, tokens.operator)).json()).toEqual({
      redriven: before.counts.dead - 1,
    });
  });
});

describe("operations", () => {
  it("lives, and says which check makes it not ready", async () => {
    expect((await http.get("/healthz")).status).toBe(200);
    const response = await http.get("/readyz");
    expect([response.status, await response.json()]).toEqual([
      503,
      { ready: false, checks: { database: "ok", queue: "failed" } },
    ]);
  });

  it("counts by route and never by address", async () => {
    await http.get("/v1/content/review/secret-id", tokens.consumer);
    await http.get("/secret-path");
    const text = await (await http.get("/metrics")).text();
    expect(text).toContain('route="/v1/content/:kind/:id"');
    expect(text).toContain('elek_outbox_effects{state="dead"}');
    expect(text).toContain("elek_audit_unsealed_events");
    expect(text).not.toMatch(/secret-/u);
  });

  it("describes every route that it has, and no other", async () => {
    const { paths } = (await (await http.get("/openapi.json")).json()) as { paths: Record<string, object> };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path.replaceAll(/\{(\w+)\}/gu, ":$1")}`),
    );
    const served = http.app.routes
      .filter(({ method, path }) => method !== "ALL" && !path.startsWith("/review"))
      .map(({ method, path }) => `${method.toLowerCase()} ${path}`);
    const undescribed = ["get /metrics", "get /openapi.json"];
    expect(new Set([...described, ...undescribed])).toEqual(new Set(served));
  });

  it("gives no browser anything to run", async () => {
    const { headers } = await http.get("/healthz");
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("answers 503 with what to do when the database is away, and lives on", async () => {
    const own = await createTestHttp();
    const consumer = await own.token("consumer");
    await own.stores.database.pool.end();
    const problem = await problemOf(await own.get("/v1/content/review/x", consumer));
    expect(problem.status).toBeGreaterThanOrEqual(500);
    expect((await own.get("/healthz")).status).toBe(200);
    await own.close().catch(() => {});
  });
});

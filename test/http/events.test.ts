import { createHmac } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ERRORS } from "../../src/core/errors.ts";
import { acceptanceSchema, problemSchema } from "../../src/http/schemas.ts";
import { hide } from "../support/stores.ts";
import { created, createTestHttp, event, problemOf, SECRET, type TestHttp } from "./support.ts";

let http: TestHttp;
let consumer: string;

beforeAll(async () => {
  http = await createTestHttp();
  consumer = await http.token("consumer");
});
afterAll(() => http.close());

const stateOf = async (id: string, kind = "review") =>
  (await http.get(`/v1/content/${kind}/${encodeURIComponent(id)}`, consumer)).json();

describe("POST /v1/events", () => {
  it("answers 202 after the commit and queues the revision", async () => {
    const response = await http.send(created({ id: "first" }), { id: "evt-first" });
    expect(response.status).toBe(202);
    expect(acceptanceSchema.parse(await response.json())).toEqual({
      eventId: "evt-first",
      revision: 1,
      status: "accepted",
    });
    expect(http.queued.at(-1)).toMatchObject({ kind: "review", hasImages: false });
    expect(await stateOf("first")).toMatchObject({ state: "pending", revision: 1, outcome: null });
  });

  it("answers a repeated webhook-id as before and changes nothing", async () => {
    const sent = created({ id: "twice" });
    const first = await (await http.send(sent, { id: "evt-twice" })).text();
    const queued = http.queued.length;
    const second = await http.send(sent, { id: "evt-twice" });
    expect([second.status, await second.text()]).toEqual([202, first]);
    expect(http.queued.length).toBe(queued);
    expect(await stateOf("twice")).toMatchObject({ revision: 1 });
  });

  it("answers many at once with the same webhook-id alike, and takes one in", async () => {
    const sent = created({ id: "race" });
    const answers = await Promise.all(Array.from({ length: 8 }, () => http.send(sent, { id: "evt-race" })));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(bodies).size).toBe(1);
    expect(http.queued.filter(({ trigger }) => trigger === "upload")).toHaveLength(3);
  });

  it("refuses a webhook-id that comes again with another body", async () => {
    await http.send(created({ id: "mine" }), { id: "evt-mine" });
    const problem = await problemOf(await http.send(created({ id: "mine", text: "басқа" }), { id: "evt-mine" }));
    expect(problem).toMatchObject({ status: 409, code: "IDEMPOTENCY_CONFLICT" });
    expect(await stateOf("mine")).toMatchObject({ revision: 1 });
  });

  it("makes a revision of every edit, and lets no older event overtake a newer one", async () => {
    const [older, newer] = [
      created({ id: "edit", text: "бірінші" }),
      event({ id: "edit", author: { id: "u1" }, text: "екінші" }, "content.updated"),
    ];
    expect(await (await http.send(newer)).json()).toMatchObject({ revision: 1, status: "accepted" });
    expect(await (await http.send(older)).json()).toMatchObject({ status: "stale" });
    const again = event({ id: "edit", author: { id: "u1" }, text: "үшінші" }, "content.updated");
    expect(await (await http.send(again)).json()).toMatchObject({ status: "accepted" });
    expect(await (await http.send({ ...again, timestamp: event({}).timestamp })).json()).toMatchObject({
      status: "unchanged",
    });
  });

  it("takes deletions, and what authors want done with their account", async () => {
    await http.send(created({ id: "gone" }));
    expect(await (await http.send(event({ id: "gone" }, "content.deleted"))).json()).toMatchObject({
      status: "deleted",
    });
    expect(await stateOf("gone")).toMatchObject({ state: "deleted" });
    for (const type of ["author.deletion_requested", "author.deletion_cancelled"]) {
      const answer = await (await http.send(event({ author: { id: "leaver" } }, type))).json();
      expect(answer).toMatchObject({ revision: null, status: "noted" });
    }
  });

  it("says 202 and keeps the content although the queue is down", async () => {
    const own = await createTestHttp();
    try {
      own.breakQueue();
      expect((await own.send(created({ id: "kept" }))).status).toBe(202);
      expect(await own.stores.sweep.countUnjudged()).toBe(1);
    } finally {
      await own.close();
    }
  });

  it("takes pictures in a multipart body, signed over its raw bytes", async () => {
    const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#369" } })
      .png()
      .toBuffer();
    const form = new FormData();
    form.set("event", JSON.stringify(created({ kind: "profile_image", id: "face", images: [{ file: "photo" }] })));
    form.set("photo", new Blob([new Uint8Array(png)]), "photo.svg");
    const encoded = new Response(form);
    const body = Buffer.from(await encoded.clone().arrayBuffer());
    // the package signs what it takes for text; a sender of pictures signs the bytes
    const timestamp = String(Math.floor(Date.now() / 1000));
    const key = Buffer.from(SECRET.slice("whsec_".length), "base64");
    const response = await http.sendRaw(body, {
      "content-type": encoded.headers.get("content-type") ?? "",
      "webhook-id": "evt-face",
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${createHmac("sha256", key).update(`evt-face.${timestamp}.`).update(body).digest("base64")}`,
    });
    expect([response.status, await response.json()]).toMatchObject([202, { status: "accepted" }]);
    expect(http.queued.at(-1)).toMatchObject({ kind: "profile_image", hasImages: true });
  });

  it("commits a content whose picture is a URL, and leaves the fetching to the job", async () => {
    const images = [{ url: "https://cdn.example/photo.jpg" }];
    expect((await http.send(created({ id: "by-url", images }))).status).toBe(202);
    const loaded = await http.stores.scans.load(http.queued.at(-1)?.revisionId ?? "");
    expect(loaded?.content.parts.at(-1)).toMatchObject({ url: "https://cdn.example/photo.jpg", sha256: "", bytes: 0 });
  });
});

describe("bad input over HTTP", () => {
  let bad = 0;
  const json = (value: unknown) => JSON.stringify(value);
  it.each<[string, string, string | Buffer, Record<string, string>]>([
    ["no signature", "SIGNATURE_INVALID", json(created()), { "webhook-signature": "" }],
    ["a bad signature", "SIGNATURE_INVALID", json(created()), { "webhook-signature": "v1,AAAA" }],
    ["a stale timestamp", "TIMESTAMP_STALE", json(created()), { "webhook-timestamp": "1700000000" }],
    ["bytes that are no UTF-8", "BODY_NOT_UTF8", Buffer.from([0x22, 0xff, 0x22]), {}],
    ["broken JSON", "BODY_NOT_JSON", '{"type": тайна', {}],
    ["an empty body", "BODY_NOT_JSON", "", {}],
    ["endless nesting", "BODY_NOT_JSON", "[".repeat(100_000), {}],
    ["a body of another type", "BODY_UNSUPPORTED", "a=b", { "content-type": "application/x-www-form-urlencoded" }],
    [
      "a multipart body without its boundary",
      "BODY_UNSUPPORTED",
      "x",
      { "content-type": "multipart/form-data; boundary=y" },
    ],
    ["an unknown kind", "KIND_UNKNOWN", json(created({ kind: "story" })), {}],
    ["a missing field", "EVENT_INVALID", json(created({ author: undefined })), {}],
    ["an unknown field", "EVENT_INVALID", json(created({ тайна: 1 })), {}],
    ["half a surrogate pair", "EVENT_INVALID", '{"type":"content.created","data":{"text":"\\ud83d"}}', {}],
    ["a text of 1 MB", "TEXT_TOO_LARGE", json(created({ text: "ж".repeat(500_000) })), {}],
    ["a declared body beyond the limit", "BODY_TOO_LARGE", "x", { "content-length": "999999999" }],
    [
      "an SVG that calls itself a picture",
      "IMAGE_UNSUPPORTED",
      json(
        created({ images: [{ base64: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>").toString("base64") }] }),
      ),
      {},
    ],
  ])("%s gets %s, as a problem that says what to do", async (_name, code, body, headers) => {
    const id = `bad-${++bad}`;
    const response = await http.sendRaw(body, { "webhook-id": id, ...headers });
    const raw = await response.clone().text();
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ code, type: "application/problem+json" });
    expect(problem.status).toBe(ERRORS[code as keyof typeof ERRORS].status);
    problemSchema.parse(JSON.parse(raw));
    expect(raw).not.toContain("тайна");
    // nothing was taken in: the id is still free for what was meant
    expect((await http.send(created({ id }), { id })).status).toBe(202);
  });

  it("names every wrong field", async () => {
    const problem = await problemOf(await http.send(created({ id: "", rating: 9, author: {}, submittedAt: "кеше" })));
    expect(problem.errors?.map(({ field }) => field).sort()).toEqual([
      "data.author.id",
      "data.id",
      "data.rating",
      "data.submittedAt",
    ]);
  });

  it("logs nobody's words, whatever goes wrong", async () => {
    await http.send(created({ id: "сөз", text: "құпия сөз" }));
    await http.judge(hide);
    await http.sendRaw('{"құпия": "сөз"');
    await http.get("/v1/content/review/құпия");
    expect(http.logged.join("\n")).not.toMatch(/құпия/u);
  });
});

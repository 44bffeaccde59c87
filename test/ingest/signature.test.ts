import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { readSignedHeaders, verifySignature } from "../../src/ingest/signature.ts";

const secret = () => `whsec_${randomBytes(24).toString("base64")}`;
const NOW = new Date("2026-03-01T12:00:00Z");
const SECONDS = String(NOW.getTime() / 1000);

describe("verifySignature", () => {
  const body = '{"type":"content.created","data":{"text":"Сапасы супер 👍"}}';
  const [mine, other] = [secret(), secret()];
  const headers = { id: "msg_1", timestamp: SECONDS, signature: new Webhook(mine).sign("msg_1", NOW, body) };

  it("agrees with the standardwebhooks package on text", () => {
    expect(() => verifySignature(headers, Buffer.from(body), [mine])).not.toThrow();
  });

  it("takes any of several secrets and any of several signatures, so that secrets can be rotated", () => {
    expect(() => verifySignature(headers, Buffer.from(body), [other, mine])).not.toThrow();
    const signature = `${new Webhook(other).sign("msg_1", NOW, body)} v1a,AAAA ${headers.signature}`;
    expect(() => verifySignature({ ...headers, signature }, Buffer.from(body), [mine])).not.toThrow();
  });

  it.each([
    ["another secret", headers, body, [other]],
    ["no secret at all", headers, body, []],
    ["a changed body", headers, body.replace("супер", "сорт"), [mine]],
    ["another id", { ...headers, id: "msg_2" }, body, [mine]],
    ["another timestamp", { ...headers, timestamp: String(Number(SECONDS) + 1) }, body, [mine]],
    ["an empty signature", { ...headers, signature: "v1," }, body, [mine]],
    [
      "a signature of another version",
      { ...headers, signature: headers.signature.replace("v1,", "v2,") },
      body,
      [mine],
    ],
  ])("refuses %s", (_name, signed, text, secrets) => {
    expect(() => verifySignature(signed, Buffer.from(text), secrets)).toThrow(/SIGNATURE_INVALID/u);
  });

  it("tells apart bodies that differ only in bytes that are no UTF-8", () => {
    const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
    const changed = Buffer.from([0xff, 0xd8, 0xfe, 0xe0]);
    // the package signs the same replacement characters for both
    const signature = new Webhook(mine).sign("msg_1", NOW, picture);
    expect(new Webhook(mine).sign("msg_1", NOW, changed)).toBe(signature);
    expect(() => verifySignature({ ...headers, signature }, changed, [mine])).toThrow(/SIGNATURE_INVALID/u);
  });
});

describe("readSignedHeaders", () => {
  const read = (headers: Record<string, string>) => () => readSignedHeaders((name) => headers[name], NOW);
  const good = { "webhook-id": "msg_1", "webhook-timestamp": SECONDS, "webhook-signature": "v1,AAAA" };

  it("takes a timestamp within five minutes either way", () => {
    for (const apart of [-300, 0, 300]) {
      expect(read({ ...good, "webhook-timestamp": String(Number(SECONDS) + apart) })).not.toThrow();
    }
  });

  it.each([
    ["too old", "TIMESTAMP_STALE", { "webhook-timestamp": String(Number(SECONDS) - 301) }],
    ["from the future", "TIMESTAMP_STALE", { "webhook-timestamp": String(Number(SECONDS) + 301) }],
    ["no number", "SIGNATURE_INVALID", { "webhook-timestamp": "yesterday" }],
    ["no id", "SIGNATURE_INVALID", { "webhook-id": "" }],
    ["an endless id", "SIGNATURE_INVALID", { "webhook-id": "x".repeat(257) }],
    ["an id with a line break", "SIGNATURE_INVALID", { "webhook-id": "a\nb" }],
    ["no signature", "SIGNATURE_INVALID", { "webhook-signature": "" }],
  ])("refuses headers that are %s", (_name, code, change) => {
    expect(read({ ...good, ...change })).toThrow(code);
  });
});

import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { isElekError } from "../../src/core/errors.ts";
import { sha256 } from "../../src/core/hash.ts";
import { readEvent } from "../../src/ingest/event.ts";
import { LIMITS } from "../../src/ingest/limits.ts";
import type { ContentEvent } from "../../src/ingest/ports.ts";

const envelope = { eventId: "e1", bodyDigest: "0".repeat(64), files: new Map<string, Buffer>() };
const timestamp = "2026-03-01T12:00:00+05:00";
const created = (data: object) => ({
  type: "content.created",
  timestamp,
  data: { kind: "review", id: "r1", author: { id: "u1" }, ...data },
});
const read = async (body: unknown, files = envelope.files) =>
  (await readEvent(body, { ...envelope, files })) as ContentEvent;
const errorOf = async (body: unknown) => {
  const error = await readEvent(body, envelope).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isElekError(error)) throw new Error("expected an ElekError");
  return error;
};
const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#7a5" } })
  .png()
  .toBuffer();

describe("readEvent", () => {
  it("keeps every text to the letter", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        const { content } = await read(created({ text }));
        expect(content.parts).toEqual([{ type: "text", name: "text", text }]);
      }),
    );
  });

  it("writes instants in one way, so that the same event in another zone is the same content", async () => {
    const purchase = (deliveredAt: string) => ({ purchase: { verified: true, deliveredAt } });
    const here = await read(created(purchase("2026-02-28T10:00:00+05:00")));
    const there = await read(created(purchase("2026-02-28T05:00:00.000Z")));
    expect(here.content).toEqual(there.content);
    expect(here.occurredAt).toBe("2026-03-01T07:00:00.000Z");
  });

  it("reads pictures from base64, from a multipart file, and leaves those by URL to the job", async () => {
    const images = [{ base64: png.toString("base64") }, { file: "front" }, { url: "https://cdn.example/a.jpg" }];
    const event = await read(created({ images }), new Map([["front", png]]));
    const stored = { type: "image", sha256: sha256(png), bytes: png.length };
    expect(event.content.parts).toEqual([
      { ...stored, name: "image:1" },
      { ...stored, name: "image:2" },
      { type: "image", name: "image:3", sha256: "", bytes: 0, url: "https://cdn.example/a.jpg" },
    ]);
    expect(event.images.map(({ name }) => name)).toEqual(["image:1", "image:2"]);
  });

  it("reads deletions and what concerns authors", async () => {
    const deleted = { type: "content.deleted", timestamp, data: { kind: "message", id: "m1" } };
    expect(await readEvent(deleted, envelope)).toMatchObject({ type: "content.deleted", kind: "message", id: "m1" });
    const leaving = { type: "author.deletion_requested", timestamp, data: { author: { id: "u1" } } };
    expect(await readEvent(leaving, envelope)).toMatchObject({ type: "author.deletion_requested", authorId: "u1" });
  });

  it.each([
    ["no object", [], "EVENT_INVALID", "body"],
    ["an unknown type", { ...created({}), type: "content.moved" }, "EVENT_INVALID", "type"],
    ["an unknown kind", created({ kind: "story" }), "KIND_UNKNOWN", undefined],
    ["a missing author", created({ author: undefined }), "EVENT_INVALID", "data.author"],
    ["a missing id", created({ id: undefined }), "EVENT_INVALID", "data.id"],
    ["an id of control characters", created({ id: "a\u0000b" }), "EVENT_INVALID", "data.id"],
    ["a number for a text", created({ text: 7 }), "EVENT_INVALID", "data.text"],
    ["half a surrogate pair", created({ text: "a\ud83d" }), "EVENT_INVALID", "data.text"],
    ["a misspelt field", created({ tekst: "тайна" }), "EVENT_INVALID", "data"],
    ["a date without a zone", created({ submittedAt: "2026-03-01T12:00:00" }), "EVENT_INVALID", "data.submittedAt"],
    ["a picture kind without a picture", created({ kind: "profile_image" }), "EVENT_INVALID", "data.images"],
    [
      "too many pictures",
      created({ images: Array(21).fill({ url: "https://a.example/" }) }),
      "EVENT_INVALID",
      "data.images",
    ],
    ["broken base64", created({ images: [{ base64: "@@@@" }] }), "EVENT_INVALID", "data.images.0.base64"],
    ["a file that did not come along", created({ images: [{ file: "back" }] }), "EVENT_INVALID", "data.images.0.file"],
    ["a text of 1 MB", created({ text: "a".repeat(1_000_000) }), "TEXT_TOO_LARGE", "data.text"],
    [
      "a text one character too long",
      created({ title: "ә".repeat(LIMITS.textLength + 1) }),
      "TEXT_TOO_LARGE",
      "data.title",
    ],
    [
      "an SVG that calls itself a picture",
      created({ images: [{ base64: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString("base64") }] }),
      "IMAGE_UNSUPPORTED",
      undefined,
    ],
  ])("refuses %s and names the field", async (_name, body, code, field) => {
    const error = await errorOf(body);
    expect(error.code).toBe(code);
    if (field !== undefined) expect(error.fields.map((problem) => problem.field)).toContain(field);
  });

  it("never repeats a value, or the name of a field that it does not know", async () => {
    const secrets = ["Асель", "870512300123", "тайна"];
    const body = created({
      [secrets[2] as string]: 1,
      author: { id: 5, names: secrets[0] },
      rating: secrets[1],
      kind: secrets[0],
    });
    for (const broken of [
      body,
      { ...body, type: secrets[0] },
      created({ rating: secrets[1], submittedAt: secrets[0] }),
    ]) {
      const error = await errorOf(broken);
      for (const secret of secrets) expect(JSON.stringify([error.message, error.fields])).not.toContain(secret);
    }
  });
});

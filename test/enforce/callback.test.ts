import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, it } from "vitest";
import { type CallbackOptions, createCallback } from "../../src/enforce/callback.ts";
import type { DueEffect } from "../../src/enforce/ports.ts";
import { freePort } from "../support/redis.ts";

const SECRET = `whsec_${Buffer.from("0123456789abcdef0123456789abcdef").toString("base64")}`;

const effect: DueEffect = {
  id: "e-1",
  target: "callback",
  event: "content.decided",
  payload: { id: "r-1", outcome: "hide" },
  authorId: "a-1",
  createdAt: "2026-01-02T03:04:05.000Z",
  attempt: 1,
  lease: "l",
};

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const disposing: (() => unknown)[] = [];
afterEach(async () => {
  for (const dispose of disposing.splice(0).reverse()) await dispose();
});

async function receiver(answer: (response: ServerResponse, count: number) => void) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    answer(response, received.length);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  disposing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { received, url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/hook?key=1` };
}

function callback(url: string, options: Partial<CallbackOptions> = {}) {
  const made = createCallback({ url, secret: SECRET, ...options });
  disposing.push(() => made[Symbol.asyncDispose]());
  return made;
}

const status = (code: number) => (response: ServerResponse) => response.writeHead(code).end("не смотри сюда");

describe("outgoing webhooks", () => {
  it("are signed after Standard Webhooks, and carry type, time, data and the author", async () => {
    const { received, url } = await receiver(status(204));
    expect(await callback(url)(effect)).toEqual({ delivered: true });
    const [request] = received as [Received];
    expect(new Webhook(SECRET).verify(request.body, request.headers as Record<string, string>)).toEqual({
      type: "content.decided",
      timestamp: "2026-01-02T03:04:05.000Z",
      data: { id: "r-1", outcome: "hide", authorId: "a-1" },
    });
    expect(request.headers["webhook-id"]).toBe("e-1");
  });

  it("keep their id over attempts and take each attempt's time", async () => {
    const { received, url } = await receiver(status(500));
    let now = new Date("2026-01-02T10:00:00Z");
    const send = callback(url, { now: () => now });
    await send(effect);
    now = new Date("2026-01-03T10:00:00Z");
    await send({ ...effect, attempt: 2 });
    expect(received.map(({ headers }) => [headers["webhook-id"], headers["webhook-timestamp"]])).toEqual([
      ["e-1", String(Date.parse("2026-01-02T10:00:00Z") / 1_000)],
      ["e-1", String(Date.parse("2026-01-03T10:00:00Z") / 1_000)],
    ]);
    expect(received[0]?.headers["webhook-signature"]).not.toBe(received[1]?.headers["webhook-signature"]);
  });

  it("name no author once they are erased", async () => {
    const { received, url } = await receiver(status(200));
    await callback(url)({ ...effect, authorId: null });
    expect(JSON.parse(received[0]?.body ?? "").data.authorId).toBeNull();
  });

  it.each([200, 201, 202, 204])("count %i as delivered", async (code) => {
    const { url } = await receiver(status(code));
    expect(await callback(url)(effect)).toEqual({ delivered: true });
  });

  it.each([301, 307, 400, 401, 404, 410, 429, 500, 503])(
    "count %i as not delivered and say no more than that",
    async (code) => {
      const { received, url } = await receiver((response) =>
        response.writeHead(code, { location: "/elsewhere" }).end("не смотри сюда"),
      );
      expect(await callback(url)(effect)).toEqual({ delivered: false, reason: `HTTP ${code}` });
      // redirects are not followed
      expect(received).toHaveLength(1);
    },
  );

  it("don't wait for an answer for ever", async () => {
    const { url } = await receiver(() => {});
    expect(await callback(url, { timeoutMs: 100 })(effect)).toEqual({ delivered: false, reason: "TIMEOUT" });
  });

  it("count as delivered with the status, whatever becomes of the body", async () => {
    const { url } = await receiver((response) => {
      response.writeHead(200);
      response.write("x");
    });
    expect(await callback(url, { timeoutMs: 300 })(effect)).toEqual({ delivered: true });
  });

  it("say that nobody listens", async () => {
    const send = callback(`http://127.0.0.1:${await freePort()}/`);
    expect(await send(effect)).toEqual({ delivered: false, reason: "ECONNREFUSED" });
  });
});

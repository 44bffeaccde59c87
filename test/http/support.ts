import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import type { Decision } from "../../src/core/decision.ts";
import { DEFAULT_POLICY } from "../../src/decide/default-policy.ts";
import { createHttp } from "../../src/http/app.ts";
import type { HttpDeps } from "../../src/http/deps.ts";
import { createMetrics } from "../../src/http/metrics.ts";
import type { Role } from "../../src/http/ports.ts";
import type { QueuedModeration } from "../../src/ingest/ports.ts";
import { createReceive } from "../../src/ingest/receive.ts";
import { decodeImage } from "../../src/prepare/image/decode.ts";
import { hashPicture } from "../../src/prepare/image/hashes.ts";
import { createReviewDesk } from "../../src/review/desk.ts";
import { createTestStores, publish, recording, type TestStores } from "../support/stores.ts";

export const SECRET = `whsec_${randomBytes(24).toString("base64")}`;

export interface TestHttp {
  readonly app: ReturnType<typeof createHttp>;
  readonly stores: TestStores;
  /** what was put into the queue */
  readonly queued: QueuedModeration[];
  /** what was logged, as it would be written */
  readonly logged: string[];
  /** makes the queue fail from now on */
  readonly breakQueue: () => void;
  readonly nudges: () => number;
  token(role: Role, name?: string): Promise<string>;
  get(path: string, token?: string): Promise<Response>;
  post(path: string, body: unknown, token?: string): Promise<Response>;
  /** signs and sends */
  send(event: object, options?: { readonly id?: string }): Promise<Response>;
  sendRaw(body: string | Buffer, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** records a decision for everything that waits in the queue */
  judge(decision: Decision): Promise<void>;
  close(): Promise<void>;
}

let ids = 0;

/** The real HTTP side over the real stores; only the queue's engine is a list. */
export async function createTestHttp(
  options: Partial<Pick<HttpDeps, "rules" | "readiness" | "publicUrl">> = {},
): Promise<TestHttp> {
  const stores = await createTestStores();
  const queued: QueuedModeration[] = [];
  const logged: string[] = [];
  let broken = false;
  let nudges = 0;
  const nudgeDelivery = async () => {
    nudges++;
    if (broken) throw new Error("queue down");
  };
  const write = (fields: object, message: string) => {
    logged.push(JSON.stringify({ ...fields, ...("err" in fields && { err: String(fields.err) }), message }));
  };
  const log = { info: write, warn: write, error: write };
  const { versions } = publish;
  const metrics = createMetrics({
    queue: async () => ({ text: { waiting: queued.length } }),
    unsealed: () => stores.audit.unsealed(),
    outbox: () => stores.outbox.counts(),
    cases: () => stores.review.counts(),
    unjudged: () => stores.sweep.countUnjudged(),
  });
  const app = createHttp({
    webhookSecrets: [SECRET],
    receive: createReceive({
      store: stores.ingest,
      queue: {
        moderate: async (jobs) => {
          if (broken) throw new Error("queue down");
          queued.push(...jobs);
        },
      },
      log,
    }),
    content: stores.content,
    tokens: stores.tokens,
    review: createReviewDesk({
      store: stores.review,
      hashPicture: (bytes) => hashPicture(bytes, decodeImage),
      policy: DEFAULT_POLICY,
      versions,
      nudgeDelivery,
      metrics,
      log,
    }),
    outbox: stores.outbox,
    nudgeDelivery,
    decodeImage,
    versions,
    rules: [],
    readiness: { database: async () => {} },
    ...options,
    metrics,
    log,
  });

  const headersOf = (token: string | undefined) => (token ? { authorization: `Bearer ${token}` } : {});
  const sendRaw: TestHttp["sendRaw"] = async (body, headers = {}) => {
    const id = headers["webhook-id"] ?? `event-${++ids}`;
    const now = new Date();
    return app.request("/v1/events", {
      method: "POST",
      body: typeof body === "string" ? body : new Uint8Array(body),
      headers: {
        "content-type": "application/json",
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
        "webhook-signature": new Webhook(SECRET).sign(id, now, body),
        ...headers,
      },
    });
  };
  return {
    app,
    stores,
    queued,
    logged,
    breakQueue: () => {
      broken = true;
    },
    nudges: () => nudges,
    token: async (role, name = role) => (await stores.tokens.create({ name, role })).secret,
    get: async (path, token) => app.request(path, { headers: headersOf(token) }),
    post: async (path, body, token) =>
      app.request(path, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json", ...headersOf(token) },
      }),
    send: (event, { id } = {}) => sendRaw(JSON.stringify(event), id === undefined ? {} : { "webhook-id": id }),
    sendRaw,
    async judge(decision) {
      for (const { revisionId, trigger } of queued.splice(0)) {
        await stores.scans.record({ ...recording(revisionId, decision), trigger });
      }
    },
    close: () => stores.close(),
  };
}

let second = 0;

/** An event as a platform sends it; each is later than the one before. */
export const event = (data: object, type = "content.created") => ({
  type,
  timestamp: new Date(Date.UTC(2026, 0, 1) + ++second * 1000).toISOString(),
  data: type.startsWith("content.") ? { kind: "review", id: "r1", ...data } : data,
});

export const created = (data: object = {}) => event({ author: { id: "u1" }, text: "Сапасы супер", ...data });

/** What an answer says went wrong. */
export async function problemOf(response: Response) {
  const body = (await response.json()) as Record<string, unknown> & { code: string; errors?: { field: string }[] };
  return { ...body, status: response.status, type: response.headers.get("content-type") };
}

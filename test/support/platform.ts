import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";

export const PLATFORM_SECRET = `whsec_${Buffer.from("a secret of thirty-two bytes, yes").toString("base64")}`;

export interface Received {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a platform does: signs what happened, and takes what was decided. */
export interface Platform extends AsyncDisposable {
  /** to be set as ELEK_CALLBACK_URL */
  readonly callbackUrl: string;
  /** what came back, by webhook-id: what is repeated counts once */
  readonly received: ReadonlyMap<string, Received>;
  /** every body that ever came back, in the order it came */
  readonly bodies: readonly string[];
}

export interface PlatformOptions {
  /** says how to answer a callback; 204 where it says nothing */
  readonly answer?: (count: number) => { readonly status: number; readonly body: string } | undefined;
}

export async function startPlatform({ answer }: PlatformOptions = {}): Promise<Platform> {
  const webhook = new Webhook(PLATFORM_SECRET);
  const received = new Map<string, Received>();
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    bodies.push(body);
    const event = webhook.verify(body, request.headers as Record<string, string>) as Received;
    const said = answer?.(bodies.length) ?? { status: 204, body: "" };
    if (said.status < 300) received.set(String(request.headers["webhook-id"]), event);
    response.writeHead(said.status).end(said.body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no address");
  return {
    callbackUrl: `http://127.0.0.1:${address.port}/`,
    received,
    bodies,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

let sent = 0;

/** Signs a body as it is and sends it; headers given replace those that a right sender sets. */
export async function sendBody(
  url: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  sent += 1;
  const id = headers["webhook-id"] ?? `event-${process.pid}-${sent}`;
  const at = new Date();
  return await fetch(`${url}/v1/events`, {
    method: "POST",
    body: typeof body === "string" ? body : new Uint8Array(body),
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
      "webhook-signature": sign(id, at, body),
      ...headers,
    },
    signal: AbortSignal.timeout(30_000),
  });
}

/** after Standard Webhooks; its package signs texts only, and a multipart body is bytes */
function sign(id: string, at: Date, body: string | Buffer): string {
  const key = Buffer.from(PLATFORM_SECRET.slice("whsec_".length), "base64");
  const head = `${id}.${Math.floor(at.getTime() / 1_000)}.`;
  return `v1,${createHmac("sha256", key).update(head).update(body).digest("base64")}`;
}

/** Tells of a content; it happened now. */
export const sendContent = (
  url: string,
  data: Readonly<Record<string, unknown>>,
  { type = "content.created", headers = {} }: { type?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> => sendBody(url, JSON.stringify({ type, timestamp: new Date().toISOString(), data }), headers);

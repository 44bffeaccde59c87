import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";

/** An event that elek sent, its signature checked. */
export interface Received {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: number;
}

export interface Consumer extends AsyncDisposable {
  readonly url: string;
  /** by webhook-id: a delivery that is repeated counts once, as it should with any receiver */
  readonly received: ReadonlyMap<string, Received>;
  readonly refused: () => number;
}

/** The platform's side in miniature: takes callbacks, refuses what is not signed with the secret. */
export async function startConsumer(secret: string): Promise<Consumer> {
  const webhook = new Webhook(secret);
  const received = new Map<string, Received>();
  let refused = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    try {
      const body = webhook.verify(Buffer.concat(chunks), request.headers as Record<string, string>);
      const { type, data } = body as Pick<Received, "type" | "data">;
      const id = String(request.headers["webhook-id"]);
      if (!received.has(id)) received.set(id, { id, type, data, at: performance.now() });
      response.writeHead(204).end();
    } catch {
      refused += 1;
      response.writeHead(401).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/elek`,
    received,
    refused: () => refused,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { ElekError } from "../core/errors.ts";

/** Milliseconds that a client may take for its headers and for its whole request; then Node answers 408 by itself. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 60_000;
/** longer than a usual load balancer keeps an idle connection, or it would now and then use one that just closed */
const KEEP_ALIVE_MS = 65_000;

export interface Listening {
  readonly url: string;
  /** Takes nothing new, lets running requests finish until the deadline, then cuts them off. */
  close(deadlineMs?: number): Promise<void>;
}

/** @throws ElekError ADDRESS_UNAVAILABLE */
export async function listen(
  app: { fetch: (request: Request) => Response | Promise<Response> },
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, keepAliveTimeout: KEEP_ALIVE_MS },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      reject(new ElekError("ADDRESS_UNAVAILABLE", `${cause.code ?? "error"} on port ${port}`, { cause }));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    close: (deadlineMs = 10_000) =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), deadlineMs);
        // a connection that was busy at the first look falls idle when its answer is out
        const sweep = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearTimeout(cut);
          clearInterval(sweep);
          resolve();
        });
      }),
  };
}

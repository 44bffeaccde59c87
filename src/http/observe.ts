import { randomUUID } from "node:crypto";
import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import type { HttpEnv } from "./deps.ts";
import type { Metrics } from "./metrics.ts";

/**
 * Names each request by an id of our own (a client's could hold anything) and counts it by its route's pattern: an
 * address holds ids of contents and authors, which belong neither in a metric nor in a log.
 */
export const observe = (metrics: Metrics) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const requestId = randomUUID();
    c.set("requestId", requestId);
    const started = performance.now();
    await next();
    c.header("x-request-id", requestId);
    const route = routePath(c, -1);
    metrics.requested({
      method: c.req.method,
      route: route === "/*" ? "unmatched" : route,
      status: c.res.status,
      seconds: (performance.now() - started) / 1000,
    });
  });

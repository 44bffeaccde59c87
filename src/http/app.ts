import type { Context } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { ElekError } from "../core/errors.ts";
import { reviewPages } from "../web/app.tsx";
import type { HttpDeps, HttpEnv } from "./deps.ts";
import { observe } from "./observe.ts";
import { problemResponse, toElekError } from "./problem.ts";
import { caseRoutes } from "./routes/cases.ts";
import { contentRoutes } from "./routes/content.ts";
import { eventRoutes } from "./routes/events.ts";
import { healthRoutes } from "./routes/health.ts";
import { outboxRoutes } from "./routes/outbox.ts";
import { apiApp } from "./routes/route.ts";

/** The whole HTTP side: API, operations and review pages, over nothing but its deps. */
export function createHttp(deps: HttpDeps) {
  const app = apiApp();
  app.use(observe(deps.metrics));
  app.use(
    secureHeaders({
      // pages set the policy that they need; an answer of the API needs nothing at all
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      xFrameOptions: "DENY",
      referrerPolicy: "no-referrer",
      crossOriginResourcePolicy: "same-origin",
    }),
  );
  app.route("/", eventRoutes(deps));
  app.route("/", contentRoutes(deps));
  app.route("/", caseRoutes(deps));
  app.route("/", outboxRoutes(deps));
  app.route("/", healthRoutes(deps));
  app.openAPIRegistry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "elek",
      version: deps.versions.elek,
      description: "Content moderation in Kazakh, Russian and English.",
    },
  });
  app.route("/review", reviewPages(deps));
  app.notFound((c) => problemResponse(notFound(c), c.get("requestId")));
  app.onError((error, c) => {
    const known = toElekError(error);
    const requestId = c.get("requestId");
    if (known.meta.status >= 500) deps.log.error({ err: known, requestId }, "a request failed");
    return problemResponse(known, requestId);
  });
  return app;
}

const notFound = (_c: Context<HttpEnv>) => new ElekError("NOT_FOUND", "no such address");

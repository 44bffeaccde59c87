import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import { ElekError } from "../core/errors.ts";
import { reviewPages } from "../web/app.tsx";
import type { HttpDeps } from "./deps.ts";
import { observe } from "./observe.ts";
import { problemResponse, toElekError } from "./problem.ts";
import { caseRoutes } from "./routes/cases.ts";
import { contentRoutes } from "./routes/content.ts";
import { eventRoutes } from "./routes/events.ts";
import { healthRoutes } from "./routes/health.ts";
import { outboxRoutes } from "./routes/outbox.ts";
import { apiApp } from "./routes/route.ts";

const SMALL_BODY_BYTES = 256 * 1024;

const SHARED_HEADERS = { xFrameOptions: "DENY", referrerPolicy: "no-referrer" } as const;

/** An answer of the API needs nothing at all from a browser. */
const apiHeaders = secureHeaders({
  ...SHARED_HEADERS,
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
});

/** A page shows users' words beside a moderator's session: only its own files, nothing written into the page runs. */
const pageHeaders = secureHeaders({
  ...SHARED_HEADERS,
  // the policy of the same name sends "null" as origin with forms, which the check of the origin then refuses
  referrerPolicy: "same-origin",
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "blob:"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
});

/** Everything but events is a short form or a short object. */
const smallBodies = bodyLimit({
  maxSize: SMALL_BODY_BYTES,
  onError: () => {
    throw new ElekError("BODY_TOO_LARGE", `more than ${SMALL_BODY_BYTES} bytes`);
  },
});

/** The whole HTTP side: API, operations and review pages, over nothing but its deps. */
export function createHttp(deps: HttpDeps) {
  const app = apiApp();
  app.use(observe(deps.metrics));
  app.use((c, next) => (c.req.path === "/v1/events" ? next() : smallBodies(c, next)));
  app.use((c, next) => (c.req.path.startsWith("/review") ? pageHeaders : apiHeaders)(c, next));
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
  app.notFound((c) => problemResponse(new ElekError("NOT_FOUND", "no such address"), c.get("requestId")));
  app.onError((error, c) => {
    const known = toElekError(error);
    const requestId = c.get("requestId");
    if (known.meta.status >= 500) deps.log.error({ err: known, requestId }, "a request failed");
    return problemResponse(known, requestId);
  });
  return app;
}
